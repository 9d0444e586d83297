//! The way on: the page before and the page after.

use leptos::html::A;
use leptos::prelude::*;
use model::Base;
use model::page::{Neighbour, Neighbours};

use crate::page_events::{PageEvent, PageEvents};
use crate::platform::sight;

/// Shows the links to the neighbouring pages; nothing when there are none.
#[component]
pub(crate) fn Pager(
    /// The pages on either side.
    neighbours: Neighbours,
) -> impl IntoView {
    let base = expect_context::<Base>();
    let next = NodeRef::<A>::new();
    // Who has read so far will probably go on.
    sight::when_seen(next, PageEvents::teller(PageEvent::NextIsNear));
    let link = |page: Option<Neighbour>, element: NodeRef<A>, class: &'static str, label: &'static str| {
        page.map(|page| {
            view! {
                <a node_ref=element class=class href=base.link(&page.address)>
                    <span class="pager-label">{label}</span>
                    <span>{page.title}</span>
                </a>
            }
        })
    };
    (neighbours != Neighbours::default()).then(|| {
        view! {
            <nav class="pager" aria-label="Before and after this page">
                {link(neighbours.previous, NodeRef::new(), "pager-previous", "Back to")}
                {link(neighbours.next, next, "pager-next", "Next")}
            </nav>
        }
    })
}
