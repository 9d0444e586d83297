//! A place that was found: what it is, its words, and why it was found.

use leptos::prelude::*;
use model::Base;
use reader::found_words;
use search::{Hit, Marked, Target, Why};

use super::pieces::marked;
use crate::drawn::{Drawn, IntoDrawn};

/// Shows the place as an item of a list.
pub(super) fn hit(hit: &Hit) -> Drawn {
    let link = hit.target.link(&expect_context::<Base>());
    view! {
        <li>
            <h3>
                <a href=link data-found=found_words(hit)>
                    {marked(&hit.title)}
                </a>
            </h3>
            {details(hit)}
        </li>
    }
    .built()
}

/// The words for which it was found, as the page to which the link leads reads them, to colour them.
pub(super) fn found_words(hit: &Hit) -> String {
    found_words::to_text(words_of(&hit.title).chain(words_of(&hit.passage)))
}

/// What it is, the passage, and why it was found.
pub(super) fn details(hit: &Hit) -> Drawn {
    let why: Vec<String> = hit.why.iter().filter_map(reason).collect();
    let why = (!why.is_empty()).then(|| view! { <p class="search-why">{why.join(" ")}</p> }.built());
    view! {
        <p class="search-kind">{kind(hit)}</p>
        <p>{marked(&hit.passage)}</p>
        {why}
    }
    .built()
}

/// The words of a text that were searched for.
fn words_of(text: &Marked) -> impl Iterator<Item = &str> {
    text.ranges.iter().filter_map(|range| text.text.get(range.clone()))
}

/// What it is and where, in words.
fn kind(hit: &Hit) -> String {
    let page = &hit.page;
    match &hit.target {
        Target::Section { section: None, .. } => "Page".to_owned(),
        Target::Section { .. } if hit.above.is_empty() => format!("Section of “{page}”"),
        Target::Section { .. } => format!("Section of “{page}”, under “{}”", hit.above),
        Target::Step { part: None, .. } => "Step".to_owned(),
        Target::Step { .. } => format!("Part of the step “{page}”"),
        Target::Term(_) => "Term in the glossary".to_owned(),
        Target::Question { .. } => format!("Question to ask, in the step “{page}”"),
        Target::Source(_) => "Source".to_owned(),
    }
}

fn reason(why: &Why) -> Option<String> {
    match why {
        Why::Synonym { typed, found } => Some(format!("“{typed}” is called “{found}” here.")),
        Why::Corrected { typed, found } => Some(format!("“{typed}” was read as “{found}”.")),
        // The marked word shows it.
        Why::Beginning { .. } => None,
    }
}
