//! The way on: the page before and the page after.

use article::Base;
use article::page::{Neighbour, Neighbours};
use leptos::prelude::*;

/// Shows the links to the neighbouring pages; nothing when there are none.
#[component]
pub(crate) fn Pager(
    /// The pages on either side.
    neighbours: Neighbours,
) -> impl IntoView {
    let base = expect_context::<Base>();
    let link = move |page: Neighbour, class: &'static str, label: &'static str| {
        view! {
            <a class=class href=base.link(&page.address)>
                <span class="pager-label">{label}</span>
                <span>{page.title}</span>
            </a>
        }
    };
    let Neighbours { previous, next } = neighbours;
    (previous.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="pager" aria-label="Before and after this page">
                {previous.map(|page| link(page, "pager-previous", "Back to"))}
                {next.map(|page| link(page, "pager-next", "Next"))}
            </nav>
        }
    })
}
