//! The reader's own people, to be called by one touch.

use leptos::prelude::*;
use model::AnchorId;
use reader::bad_days::Call;

use super::state::BadDaysState;
use crate::components::said::said;
use crate::drawn::{IntoDrawn, optional};

/// Shows everybody in the plan who has a number; nothing where nobody has.
#[component]
pub(crate) fn Calls(
    /// The parts in which people stand.
    parts: Vec<AnchorId>,
) -> impl IntoView {
    let state = BadDaysState::shared();
    let call = |call: Call| view! { <a href=format!("tel:{}", call.number)>{call.line}</a> }.built();
    optional(move || {
        let calls = state.calls(&parts);
        (!calls.is_empty())
            .then(|| said("Your own people and numbers, to call:", calls.into_iter().map(call).collect()))
    })
}
