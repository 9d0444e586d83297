//! What a state of the page shows. A state without a page is shown as a page that the program writes itself, so that
//! there is one view of all of them.

mod notice;

use std::sync::Arc;

use leptos::prelude::*;
use model::page::{Kind, Neighbours};
use model::{Base, Shell};

use crate::components::bottom_bar::BottomBar;
use crate::components::contents::Contents;
use crate::components::page_heading::PageHeading;
use crate::components::pager::Pager;
use crate::components::prose::Prose;
use crate::components::series_list::SeriesList;
use crate::page_state::PageState;

/// The page for a state.
pub(crate) fn page(state: PageState) -> impl IntoView {
    let base = expect_context::<Base>();
    let (shell, body) = match state {
        PageState::Ready { shell, body } => (shell, body),
        PageState::Loading => notice::loading(&base),
        PageState::Missing { path, known } => notice::missing(&base, &path, &known),
        PageState::Offline { address, known } => notice::offline(&base, &address, &known),
        PageState::Broken(address) => notice::broken(&base, &address),
    };
    view! { <Page shell body/> }
}

/// The parts of a page, as they stand in the document: each by its selector; `None` for one that this page lacks.
pub(crate) fn parts(shell: &Shell) -> [Option<&'static str>; 5] {
    let lists = match shell.kind {
        Kind::Home(_) => Some(".series"),
        Kind::NotFound(_) => Some(".page-list"),
        _ => None,
    };
    [
        Some(".page-heading"),
        (!shell.contents.is_empty()).then_some(".contents"),
        Some(".prose"),
        lists,
        (shell.neighbours != Neighbours::default()).then_some(".pager"),
    ]
}

/// Shows a page: heading, contents, text, and the way on.
#[component]
fn Page(
    /// What the program around the text has to know.
    shell: Arc<Shell>,
    /// The text.
    body: Option<Arc<str>>,
) -> impl IntoView {
    view! {
        <BottomBar has_contents=!shell.contents.is_empty()/>
        <div class="page">
            <PageHeading shell=&shell/>
            <Contents sections=&shell.contents/>
            <Prose body/>
            <SeriesList kind=&shell.kind/>
            <Pager neighbours=&shell.neighbours/>
        </div>
    }
}
