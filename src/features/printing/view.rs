//! The booklet. Screens do not show it.

use std::sync::Arc;

use leptos::prelude::*;
use model::Page;

use super::state::PrintingState;
use crate::drawn::changing;
use crate::page_state::TextView;

/// Shows the pages that are printed, one behind the other.
#[component]
pub(super) fn Booklet() -> impl IntoView {
    let printing = expect_context::<PrintingState>();
    changing(move || printing.with_booklet(|pages| pages.iter().map(page).collect_view()))
}

fn page((page, text): &(Arc<Page>, TextView)) -> impl IntoView + use<> {
    let header = page.header();
    view! {
        <section>
            <h1>{header.title.clone()}</h1>
            <p class="standfirst">{header.summary.clone()}</p>
            {text(page)}
        </section>
    }
}
