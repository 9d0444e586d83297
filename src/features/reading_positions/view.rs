//! The offer to go on where the reader stopped: over the foot of the page, so that nothing moves.

use leptos::prelude::*;

use super::state::ReadingPositionsState;

/// Shows the offer as long as there is one.
#[component]
pub(crate) fn ContinueNotice() -> impl IntoView {
    let positions = expect_context::<ReadingPositionsState>();
    let section = move || match positions.offered().as_deref() {
        None | Some("") => "the beginning".to_owned(),
        Some(title) => format!("“{title}”"),
    };
    view! {
        <p class="continue-notice" id="page_continue_notice" role="status" hidden=move || positions.offered().is_none()>
            "You stopped at " {section} ". "
            <button type="button" id="page_continue_go" on:click=move |_| positions.accept()>"Go on from there"</button>
            " "
            <button type="button" id="page_continue_not" on:click=move |_| positions.take_back()>"No"</button>
        </p>
    }
}
