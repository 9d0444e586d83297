//! A page that is there: heading, contents, text, and the way on.

use std::sync::Arc;

use article::Shell;
use article::page::Kind;
use leptos::prelude::*;

use super::missing::PageList;
use crate::components::bottom_bar::BottomBar;
use crate::components::contents::Contents;
use crate::components::page_heading::PageHeading;
use crate::components::pager::Pager;
use crate::components::prose::Prose;
use crate::components::series_list::SeriesList;

/// Shows a page.
#[component]
pub(super) fn Ready(
    /// What the program around the text has to know.
    shell: Arc<Shell>,
    /// The text.
    body: Option<Arc<str>>,
) -> impl IntoView {
    let has_contents = !shell.contents.is_empty();
    let listing = match &shell.kind {
        Kind::Home(listing) => Some(view! { <SeriesList listing=listing.clone()/> }),
        _ => None,
    };
    let known = match &shell.kind {
        Kind::NotFound(known) => Some(view! { <PageList pages=known.clone()/> }),
        _ => None,
    };
    view! {
        <BottomBar has_contents/>
        <div class="page">
            <PageHeading shell=Arc::clone(&shell)/>
            {has_contents.then(|| view! { <Contents sections=shell.contents.clone()/> })}
            <Prose body/>
            {listing}
            {known}
            <Pager neighbours=shell.neighbours.clone()/>
        </div>
    }
}
