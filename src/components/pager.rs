//! The way on: the page before and the page after.

use leptos::prelude::*;
use model::Base;
use model::page::{Neighbour, Neighbours};

/// Shows the links to the neighbouring pages; nothing when there are none.
#[component]
pub(crate) fn Pager(
    /// The pages on either side.
    neighbours: Neighbours,
) -> impl IntoView {
    let base = expect_context::<Base>();
    let link = |page: Option<Neighbour>, class: &'static str, label: &'static str| {
        page.map(|page| {
            view! {
                <a class=class href=base.link(&page.address)>
                    <span class="pager-label">{label}</span>
                    <span>{page.title}</span>
                </a>
            }
        })
    };
    (neighbours != Neighbours::default()).then(|| {
        view! {
            <nav class="pager" aria-label="Before and after this page">
                {link(neighbours.previous, "pager-previous", "Back to")}
                {link(neighbours.next, "pager-next", "Next")}
            </nav>
        }
    })
}
