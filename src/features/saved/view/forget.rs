//! The button beside what is stored that takes it away.

use leptos::prelude::*;

use crate::features::saved::state::SavedState;
use crate::platform::document;

/// The id of the button that brings back what was deleted last.
pub(super) const UNDO: &str = "saved_undo";

/// The button that deletes what is stored under some names. `about` tells those who do not see it what stands beside it.
pub(super) fn forget(saved: SavedState, names: Vec<String>, words: &'static str, about: &str) -> impl IntoView + use<> {
    let name = names.first().cloned().unwrap_or_default();
    let forget = move |_| {
        saved.remove(names.clone());
        document::focus_in_sight_after_render(UNDO);
    };
    view! {
        <button type="button" data-forget=name aria-label=format!("{words}: {about}") on:click=forget>{words}</button>
    }
}
