//! The page is on its way, and has been for a while.

use leptos::prelude::*;

use super::offline::Notice;

/// Says so, and that help does not have to wait.
#[component]
pub(super) fn Loading() -> impl IntoView {
    view! {
        <Notice title="Still on its way">
            <p>"The page is loading slowly. It will appear here as soon as it arrives."</p>
        </Notice>
    }
}
