//! The head of a panel that opens over the page.

use leptos::prelude::*;

/// Shows the title of a panel, and the button that closes it.
#[component]
pub(crate) fn PanelHead(
    /// The panel's id.
    panel: &'static str,
    /// Its title.
    title: &'static str,
) -> impl IntoView {
    view! {
        <div class="panel-head">
            <h2 tabindex="-1">{title}</h2>
            <button type="button" popovertarget=panel popovertargetaction="hide">"Close"</button>
        </div>
    }
}
