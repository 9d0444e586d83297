//! The list of all that is stored.

use leptos::prelude::*;
use model::page::Neighbour;
use model::{Address, Base, Date, Route, Visit};
use reader::bad_days::WrittenPart;
use reader::listening::rate_in_words;
use reader::plan::Plan;
use reader::reading_position::ReadingPosition;
use reader::record::Own;
use reader::saved::inventory::{Inventory, StoredText};
use reader::settings::{SETTINGS, Settings};
use reader::treatment::Treatment;
use reader::values::Weighed;

use super::forget::forget;
use super::note::Notes;
use crate::drawn::{Drawn, IntoDrawn, changing, optional};
use crate::features::reading_positions::CONTINUE;
use crate::features::saved::state::SavedState;
use crate::platform::{clock, storage};

/// As much as browsers keep for a site, in thousands of bytes.
const ROOM: usize = 5_000;

/// Lists what is stored.
#[component]
pub(super) fn StoredList(
    /// The pages in reading order.
    pages: RwSignal<Vec<Neighbour>>,
) -> impl IntoView {
    let saved = SavedState::shared();
    let base = expect_context::<Base>();
    let private = storage::is_private().then(|| {
        view! {
            <p>
                "This tab is read in private, so only what it holds is listed here. What was kept before is neither shown nor touched."
            </p>
        }
    });
    let positions = {
        let base = base.clone();
        optional(move || {
            saved.with(|inventory| pages.with_untracked(|pages| positions(saved, &base, inventory, pages)))
        })
    };
    view! {
        {private}
        {positions}
        <Notes pages/>
        {optional(move || saved.with(|inventory| texts(saved, &base, inventory)))}
        {optional(move || saved.with(unreadable))}
        {changing(move || saved.with(size))}
    }
}

fn positions(saved: SavedState, base: &Base, inventory: &Inventory, pages: &[Neighbour]) -> Option<Drawn> {
    let listed = pages.iter().flat_map(|page| {
        let here = inventory.positions.iter().filter(|position| position.page == page.address);
        here.map(|position| position_item(saved, base, position, &page.title))
    });
    let listed: Vec<_> = listed.collect();
    (!listed.is_empty()).then(|| view! { <h3>"Where you stopped"</h3> <ul>{listed}</ul> }.drawn())
}

fn position_item(saved: SavedState, base: &Base, position: &ReadingPosition, title: &str) -> impl IntoView + use<> {
    let when = clock::day(position.when).map(Date::in_words).unwrap_or_default();
    let read = if position.is_read { ", and seen to the end" } else { "" };
    view! {
        <li>
            <a href=base.link(&position.page)>{title.to_owned()}</a>
            {format!(": {}% read{read}, on {when}. ", position.hundredths)}
            <a href=base.link_to(&position.page, CONTINUE) aria-label=format!("Continue: {title}")>"Continue"</a>
            " "
            {forget(saved, vec![position.key()], "Forget this place", title)}
        </li>
    }
}

fn texts(saved: SavedState, base: &Base, inventory: &Inventory) -> Option<Drawn> {
    let mut items: Vec<Drawn> = inventory.texts.iter().map(|text| text_item(base, text)).collect();
    if !inventory.bad_days.is_empty() {
        items.push(bad_days_item(saved, base, inventory));
    }
    if !inventory.values.is_empty() {
        items.push(values_item(saved, base, inventory));
    }
    let questions = inventory.questions.len();
    if questions > 0 {
        items.push(item(base.link(&Address::Questions), "Questions for my visit", &questions.to_string()));
    }
    (!items.is_empty()).then(|| view! { <h3>"Questions, plan and choices"</h3> <ul>{items}</ul> }.drawn())
}

fn item(link: String, title: &'static str, words: &str) -> Drawn {
    view! { <li><a href=link>{title}</a> {format!(": {words}")}</li> }.drawn()
}

/// The plan for bad days, which is deleted as a whole.
fn bad_days_item(saved: SavedState, base: &Base, inventory: &Inventory) -> Drawn {
    let parts = inventory.bad_days.len();
    let words = format!("{parts} {} written", if parts == 1 { "part" } else { "parts" });
    let names = inventory.bad_days.iter().map(WrittenPart::key).collect();
    whole_item(saved, base.link(&Address::BadDays), "My plan for bad days", &words, names)
}

/// What matters to the reader, which is deleted as a whole.
fn values_item(saved: SavedState, base: &Base, inventory: &Inventory) -> Drawn {
    let answers = inventory.values.len();
    let words = format!("{answers} {} weighed", if answers == 1 { "statement" } else { "statements" });
    let names = inventory.values.iter().map(Weighed::key).collect();
    whole_item(saved, base.link(&Address::Values), "What matters to me", &words, names)
}

/// Records that are deleted together.
fn whole_item(saved: SavedState, link: String, title: &'static str, words: &str, names: Vec<String>) -> Drawn {
    view! {
        <li>
            <a href=link>{title}</a> {format!(": {words}. ")} {forget(saved, names, "Take it off this device", title)}
        </li>
    }
    .drawn()
}

/// Something that is stored as text, in words.
fn text_item(base: &Base, text: &StoredText) -> Drawn {
    let words = match text {
        StoredText::Plan(plan) => {
            let short = plan.as_ref().map(Plan::in_short);
            let short = short.unwrap_or_else(|| "this version cannot read it, so it is left as it is".to_owned());
            return item(base.link(&Address::Plan), "My plan", &short);
        }
        StoredText::Settings(settings) => format!("How the text is set: {}", settings_in_words(*settings)),
        StoredText::Treatment(treatment) => format!("Your treatment: {}", treatment_in_words(*treatment)),
        StoredText::Listening(choice) => format!("How texts are read aloud: speed {}", rate_in_words(choice.rate)),
        StoredText::CalendarName => "What tells your entries in calendars from those of others".to_owned(),
        StoredText::Unknown(name) => name.clone(),
    };
    view! { <li>{words}</li> }.drawn()
}

fn settings_in_words(settings: Settings) -> String {
    let chosen = settings.chosen().filter_map(|(name, value)| {
        let setting = SETTINGS.iter().find(|setting| setting.name == name)?;
        let (_, title) = setting.options.iter().find(|(known, _)| *known == value)?;
        Some(format!("{}: {title}", setting.title))
    });
    joined(chosen.collect(), "as usual")
}

fn treatment_in_words(treatment: Treatment) -> String {
    let chosen = [treatment.route.map(Route::title), treatment.visit.map(Visit::title)];
    joined(chosen.into_iter().flatten().map(ToOwned::to_owned).collect(), "not chosen")
}

fn joined(words: Vec<String>, if_none: &str) -> String {
    if words.is_empty() { if_none.to_owned() } else { words.join(", ") }
}

fn unreadable(inventory: &Inventory) -> Option<Drawn> {
    let names = inventory.unreadable.iter().map(|name| view! { <li><code>{name.clone()}</code></li> });
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| {
        view! {
            <h3>"What this version cannot read"</h3>
            <p>"It may be of a newer version. It is left as it is."</p>
            <ul>{names}</ul>
        }
        .drawn()
    })
}

/// How much it is.
fn size(inventory: &Inventory) -> impl IntoView + use<> {
    let words = if inventory.is_empty() {
        "Nothing of yours is kept on this device.".to_owned()
    } else {
        format!("Together about {} kB. Browsers keep some {ROOM} kB for a site.", inventory.bytes / 1000 + 1)
    };
    view! { <p>{words}</p> }
}
