//! What was found, in words and as a list, or why nothing was.

use leptos::prelude::*;
use model::{Address, Base};
use search::{Answer, Correction};

use super::hit::hit;
use super::index::Availability;
use super::options::options;
use super::place::Place;
use super::state::{SearchState, found_at_once};
use crate::drawn::{Drawn, IntoDrawn, optional};

/// As many places are shown at most as the index gives.
const MOST: usize = 20;

/// Says how many places were found: to those who see it, and to those who hear it.
#[component]
pub(super) fn Status() -> impl IntoView {
    let search = expect_context::<SearchState>();
    let status = move || match search.availability() {
        _ if search.is_empty() => String::new(),
        Availability::Unasked | Availability::Coming => "The search is being fetched.".to_owned(),
        Availability::Ready => search.answer().with(|answer| answer.as_ref().map(in_words).unwrap_or_default()),
        Availability::Missing | Availability::OtherBuild => String::new(),
    };
    view! {
        <p class="search-status" role="status">
            {status}
        </p>
    }
}

fn in_words(answer: &Answer) -> String {
    let found = match answer.hits.len() {
        0 => "Nothing found.".to_owned(),
        1 => "1 place found.".to_owned(),
        MOST => format!("The {MOST} best places."),
        number => format!("{number} places found."),
    };
    if answer.help_first { format!("Help lines come first. {found}") } else { found }
}

/// Shows what was found.
#[component]
pub(super) fn Results() -> impl IntoView {
    let search = expect_context::<SearchState>();
    optional(move || search.answer().with(|answer| answer.as_ref().map(|answer| results(answer, search))))
}

fn results(answer: &Answer, search: SearchState) -> Drawn {
    let corrected = answer.corrected.as_ref().map(|correction| way_back(correction, search));
    if answer.hits.is_empty() {
        let help = expect_context::<Base>().link(&Address::Help);
        return view! {
            {corrected}
            <p id=search.place().results() tabindex="-1">
                "Try fewer words, or other words for the same thing. " {from_a_to_z(search.place())} " If you need somebody now, there is "
                <a href=help>"help by telephone and text"</a> "."
            </p>
        }
        .built();
    }
    if search.place() == Place::Panel {
        return view! {
            {corrected}
            {options(answer)}
        }
        .built();
    }
    view! {
        {corrected}
        <h2 id=search.place().results() tabindex="-1">
            "What was found"
        </h2>
        // The address has the query before the reader leaves it by a link.
        <ol class="search-hits" on:click=move |_| search.settle()>
            {found_at_once(answer).iter().map(hit).collect_view()}
            {optional(move || search.is_settled().then(|| rest(search)))}
        </ol>
    }
    .built()
}

/// The places behind the first ones.
fn rest(search: SearchState) -> Vec<Drawn> {
    search.answer().with_untracked(|answer| {
        answer.iter().flat_map(|answer| &answer.hits[found_at_once(answer).len()..]).map(hit).collect()
    })
}

/// Says where all places stand, found or not.
fn from_a_to_z(place: Place) -> &'static str {
    match place {
        Place::Page => "What there is stands below, from A to Z.",
        Place::Panel => "The page of the search has all that there is, from A to Z.",
    }
}

fn way_back(correction: &Correction, search: SearchState) -> Drawn {
    view! {
        <p class="search-corrected">
            "Showing results for " <strong>{correction.shown.clone()}</strong> ". "
            <button type="button" on:click=move |_| search.search_as_typed()>
                "Search for “"
                {correction.typed.clone()}
                "” as typed"
            </button>
        </p>
    }
    .built()
}

/// Says that there is no index, and tries again.
#[component]
pub(super) fn Missing() -> impl IntoView {
    let search = expect_context::<SearchState>();
    optional(move || {
        let is_missing = matches!(search.availability(), Availability::Missing | Availability::OtherBuild);
        is_missing.then(|| {
            view! {
                <p role="status" class="search-missing">
                    "The search did not arrive, or belongs to a newer version of these pages. "
                    {from_a_to_z(search.place())}
                    " "
                    <button type="button" class="button button-quiet" on:click=move |_| search.fetch_again()>
                        "Try again"
                    </button>
                </p>
            }
            .built()
        })
    })
}
