//! What is kept on the device, in words: as HTML for the page, and the notes and questions as Markdown for a file.

use model::{Address, Date};
use reader::listening::rate_in_words;
use reader::note::Note;
use reader::question::Question;
use reader::reading_position::ReadingPosition;
use reader::record::{Own, Record};
use reader::saved::{Thing, is_record, markdown};
use reader::settings::SETTINGS;

use crate::components::{page_notes, plan_page};
use crate::features::{listening, reading_positions, settings, treatment};
use crate::markup::escape;
use crate::plan::Stored;
use crate::platform::{clock, controls, document, storage};
use crate::{plan, questions, store};

/// As much as browsers keep for a site, in thousands of bytes.
const ROOM: usize = 5_000;

/// A page that can hold something of the reader's.
struct Known {
    link: String,
    title: String,
}

/// The pages in reading order, as the page lists them.
fn pages() -> Vec<Known> {
    let links = controls::all("#saved_pages a").into_iter();
    links.map(|link| Known { link: link.attribute("href"), title: link.text().unwrap_or_default() }).collect()
}

/// Today as it stands in files.
pub(crate) fn today() -> String {
    clock::today().map(|day| day.to_string()).unwrap_or_default()
}

/// What is kept, as HTML.
pub(crate) fn html(kept: &[(String, String)]) -> String {
    let private = if storage::is_private() {
        "<p>This tab is read in private, so only what it holds is listed here. What was kept before is neither shown nor \
         touched.</p>"
    } else {
        ""
    };
    if kept.is_empty() {
        return format!("{private}<p>Nothing of yours is kept on this device.</p>");
    }
    let pages = pages();
    let base = document::base_of_links();
    let (mut places, mut notes, mut unread, mut others) = (Vec::new(), Vec::new(), String::new(), String::new());
    let mut count = 0;
    for (name, text) in kept {
        match Record::parse(text).and_then(|record| Thing::read(name, &record)) {
            Some(Thing::ReadingPosition(place)) => places.push(place),
            Some(Thing::Note(note)) => notes.push(note),
            Some(Thing::Question(_)) => count += 1,
            None if is_record(name) => unread.push_str(&format!("<li><code>{}</code></li>", escape(name))),
            None => others.push_str(&other(name)),
        }
    }
    let mut html = private.to_owned();
    let listed = pages.iter().flat_map(|page| {
        places.iter().filter(|place| base.link(&place.page) == page.link).map(|place| place_html(place, page))
    });
    let listed: String = listed.collect();
    if !listed.is_empty() {
        html.push_str(&format!("<h3>Where you stopped</h3><ul>{listed}</ul>"));
    }
    if !notes.is_empty() {
        html.push_str("<h3>Marks and notes</h3>");
        for page in &pages {
            html.push_str(&notes_html(&notes, page));
        }
        notes.retain(|note| !pages.iter().any(|page| base.link(&note.page) == page.link));
        for note in &notes {
            let link = base.link(&note.page);
            html.push_str(&notes_html(
                std::slice::from_ref(note),
                &Known { title: format!("A page that is gone: {link}"), link },
            ));
        }
    }
    if count > 0 {
        let link = escape(&base.link(&Address::Questions));
        others.push_str(&format!("<li><a href=\"{link}\">Questions for my visit</a>: {count}</li>"));
    }
    if !others.is_empty() {
        html.push_str(&format!("<h3>Questions, plan and choices</h3><ul>{others}</ul>"));
    }
    if !unread.is_empty() {
        html.push_str(&format!(
            "<h3>What this version cannot read</h3><p>It may be of a newer version. It is left as it is.</p><ul>{unread}</ul>"
        ));
    }
    let bytes: usize = kept.iter().map(|(name, text)| name.len() + text.len()).sum();
    html.push_str(&format!("<p>Together about {} kB. Browsers keep some {ROOM} kB for a site.</p>", bytes / 1000 + 1));
    html
}

fn place_html(place: &ReadingPosition, page: &Known) -> String {
    let when = clock::day(place.when).map(Date::in_words).unwrap_or_default();
    let read = if place.is_read { ", and seen to the end" } else { "" };
    format!(
        "<li><a href=\"{0}\">{1}</a>: {2}% read{read}, on {when}. <a href=\"{0}#{3}\" aria-label=\"Continue: \
         {1}\">Continue</a> {4}</li>",
        escape(&page.link),
        escape(&page.title),
        place.hundredths,
        reading_positions::CONTINUE,
        forget(&place.key(), "Forget this place", &page.title)
    )
}

fn forget(key: &str, words: &str, about: &str) -> String {
    format!(
        "<button type=\"button\" data-forget=\"{}\" aria-label=\"{words}: {}\">{words}</button>",
        escape(key),
        escape(about)
    )
}

/// The notes of one page, the oldest first; nothing where there is none.
fn notes_html(notes: &[Note], page: &Known) -> String {
    let base = document::base_of_links();
    let mut html = String::new();
    for note in on_page(notes, |note| base.link(&note.page) == page.link) {
        let key = note.key();
        let words = &note.quote.words;
        let changed = if note.is_changed { "<p>The text changed. It was:</p>" } else { "" };
        html.push_str(&format!(
            "<li>{changed}<blockquote>{0}</blockquote>{2}<p><a class=\"note-jump\" data-note=\"{1}\" href=\"{3}\" \
             aria-label=\"Go to it: {0}\">Go to it</a> {4}</p></li>",
            escape(words),
            escape(&key),
            field(note),
            escape(&place_of(note)),
            forget(&key, "Remove the mark", words)
        ));
    }
    if html.is_empty() {
        html
    } else {
        format!("<h4>{}</h4><ul class=\"saved-notes\">{html}</ul>", escape(&page.title))
    }
}

/// A field with what the reader wrote about a note.
fn field(note: &Note) -> String {
    format!(
        "<p><label for=\"saved_note_{0}\">Your note</label> <textarea id=\"saved_note_{0}\" rows=\"2\" \
         maxlength=\"{LONGEST_TYPED}\" data-write=\"{1}\">{2}</textarea></p>",
        note.id,
        escape(&note.name()),
        escape(&note.said)
    )
}

/// The notes that are meant, the oldest first.
fn on_page(notes: &[Note], is_meant: impl Fn(&Note) -> bool) -> Vec<&Note> {
    let mut found: Vec<&Note> = Vec::new();
    for note in notes.iter().filter(|note| is_meant(note)) {
        let place = found.partition_point(|known| known.made <= note.made);
        found.insert(place, note);
    }
    found
}

/// The link to the section of a note.
fn place_of(note: &Note) -> String {
    let base = document::base_of_links();
    if note.section.is_empty() { base.link(&note.page) } else { base.link_to(&note.page, &note.section) }
}

/// Something that is no record, in words.
fn other(name: &str) -> String {
    let words = match name {
        "plan" => {
            let link = escape(&document::base_of_links().link(&Address::Plan));
            let state = plan::state();
            let short = match state.stored {
                Stored::Unreadable => "this version cannot read it, so it is left as it is".to_owned(),
                _ => plan_page::in_short(&state.plan),
            };
            format!("<a href=\"{link}\">My plan</a>: {short}")
        }
        "settings" => {
            let current = settings::STORED.read();
            let chosen = current.chosen().filter_map(|(name, value)| {
                let setting = SETTINGS.iter().find(|setting| setting.name == name)?;
                let (_, title) = setting.options.iter().find(|(known, _)| *known == value)?;
                Some(format!("{}: {title}", setting.title))
            });
            let chosen: Vec<String> = chosen.collect();
            format!(
                "How the text is set: {}",
                if chosen.is_empty() { "as usual".to_owned() } else { chosen.join(", ") }
            )
        }
        "variant" => {
            let kept = treatment::STORED.read();
            let chosen = [kept.route.map(model::Route::title), kept.visit.map(model::Visit::title)];
            let chosen: Vec<&str> = chosen.into_iter().flatten().collect();
            format!("Your treatment: {}", if chosen.is_empty() { "not chosen".to_owned() } else { chosen.join(", ") })
        }
        "calendar" => "What tells your entries in calendars from those of others".to_owned(),
        "listening" => format!("How texts are read aloud: speed {}", rate_in_words(listening::stored_choice().rate)),
        other => escape(other),
    };
    format!("<li>{words}</li>")
}

/// The notes and questions as Markdown.
pub(crate) fn markdown() -> String {
    let origin = document::origin();
    let base = document::base_of_links();
    let notes: Vec<Note> = store::all("");
    let mut text = markdown::beginning(&document::series(), &today());
    let mut pages = pages();
    for note in &notes {
        let link = base.link(&note.page);
        if !pages.iter().any(|page| page.link == link) {
            pages.push(Known { title: link.clone(), link });
        }
    }
    for page in pages {
        let found = on_page(&notes, |note| base.link(&note.page) == page.link);
        if !found.is_empty() {
            text.push_str(&markdown::page(&page.title, &format!("{origin}{}", page.link)));
            for note in found {
                text.push_str(&markdown::note(note, &format!("{origin}{}", place_of(note))));
            }
        }
    }
    let list: Vec<Question> = questions::list();
    if !list.is_empty() {
        text.push_str("\n## Questions for my visit\n\n");
        list.iter().for_each(|question| text.push_str(&markdown::question(question)));
    }
    text
}
