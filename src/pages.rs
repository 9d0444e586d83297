//! What a state of the page shows: one view for each kind of page, and a notice page where there is none.

mod article;
mod bad_days;
mod glossary;
mod help;
mod home;
mod moved;
mod not_found;
mod notice;
mod options;
mod overview;
mod part;
mod plan;
mod questions;
mod saved;
mod search;
mod sources;
mod step;
mod text_view;
mod values;

pub(crate) use text_view::{fetch_view_at, text_view};
#[cfg(feature = "hydrate")]
pub(crate) use text_view::{fetch_view_of, search_over_page, text_as_sent};

use std::sync::Arc;

use leptos::prelude::*;
use model::page::{MovedSection, Successor};
use model::{Page, Section};

use crate::components::bottom_bar::BottomBar;
use crate::components::contents::Contents;
use crate::components::page_heading::PageHeading;
use crate::components::pager::Pager;
use crate::drawn::{Drawn, IntoDrawn};
use crate::page_state::{PageState, TextView};
use crate::slices::slice;

/// The page for a state.
pub(crate) fn page(state: PageState) -> Drawn {
    match state {
        PageState::Ready(page, text) => view! { <Frame page text/> }.drawn(),
        other => notice::notice(other).built(),
    }
}

/// Shows a page: heading, contents, text, and the way on.
#[component]
fn Frame(
    /// The page.
    page: Arc<Page>,
    /// How its text is drawn.
    text: TextView,
) -> impl IntoView {
    let contents = page.contents();
    provide_context(page.header().moved.clone());
    view! {
        <BottomBar has_contents=!contents.is_empty()/>
        {slice(move || in_frame(&page, contents, text))}
    }
}

fn in_frame(page: &Arc<Page>, contents: Vec<Section>, text: TextView) -> impl IntoView + use<> {
    let of_heading = Arc::clone(page);
    view! {
        <div class="page">
            {slice(move || view! { <PageHeading page=&of_heading/> })}
            <Contents sections=contents/>
            {moved_elsewhere(&page.header().moved)}
            {text(page)}
            <Pager neighbours=page.header().neighbours.clone()/>
        </div>
    }
}

/// Where sections went that are in this page no more. Each notice shows only to those who look for that section.
fn moved_elsewhere(moved: &[MovedSection]) -> Option<Drawn> {
    let notices = moved.iter().filter_map(|section| match &section.to {
        Successor::Elsewhere(link) => Some(view! {
            <p class="moved" id=section.id.clone()>
                "The section you looked for has moved: " <a href=link.clone()>"go to its new place"</a> "."
            </p>
        }),
        Successor::Here(_) => None,
    });
    let notices: Vec<_> = notices.collect();
    (!notices.is_empty()).then(|| view! { <div class="prose">{notices}</div> }.drawn())
}
