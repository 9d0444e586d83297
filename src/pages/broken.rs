//! Something came that is not the page.

use article::{Address, Base};
use leptos::prelude::*;

use super::offline::Notice;

/// Says so, and how to get the page whole.
#[component]
pub(super) fn Broken(
    /// The page that was asked for.
    address: Address,
) -> impl IntoView {
    let base = expect_context::<Base>();
    view! {
        <Notice title="This page did not arrive whole">
            <p>"Something went wrong on the way. It is not your fault, and nothing of yours is lost."</p>
            <p><a href=base.link(&address) rel="external">"Load the page afresh"</a></p>
        </Notice>
    }
}
