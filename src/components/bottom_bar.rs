//! The bar at the foot of a small screen: contents, text, the search, the explainer, help.

use leptos::prelude::*;
use model::{Address, Base};

use crate::features::settings::PANEL;

/// Shows the bar. The contents open as a native popover, so that they do without the program.
#[component]
pub(crate) fn BottomBar(
    /// Whether the page has contents to open.
    has_contents: bool,
) -> impl IntoView {
    let base = expect_context::<Base>();
    let contents = has_contents.then(|| {
        view! { <button type="button" popovertarget="page_contents">"Contents"</button> }
    });
    view! {
        <nav class="bottom-bar" aria-label="On this page">
            {contents}
            <button type="button" class="needs-program" popovertarget=PANEL>"Text"</button>
            <a class="bottom-bar-search" href=base.link(&Address::Search)>"Search"</a>
            <a href=base.link(&Address::WhatToExpect)>"Steps"</a>
            <a class="bottom-bar-help" href=base.link(&Address::Help)>"Help now"</a>
        </nav>
    }
}
