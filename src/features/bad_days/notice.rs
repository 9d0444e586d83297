//! What the reader has to know or to decide before anything else: what came with the link, what is not stored, what was
//! taken off.

use leptos::prelude::*;
use reader::carried_words::CarriedError;

use super::state::BadDaysState;
use crate::components::said::{button, said};
use crate::drawn::{Drawn, optional};

/// Shows the notice; nothing where there is none to give.
#[component]
pub(crate) fn Notice() -> impl IntoView {
    let state = BadDaysState::shared();
    let incoming = move || match state.incoming()? {
        Ok(_) => Some(came(state)),
        Err(error) => Some(no_plan(state, error)),
    };
    let rest = move || {
        if state.can_bring_back() {
            let undo = button("bad_days_undo", "Bring it back", move || state.bring_back());
            return Some(said(
                "Your plan is off this device. It can be brought back until you close this page.",
                vec![undo],
            ));
        }
        (!state.is_stored()).then(|| said(NOT_STORED, Vec::new()))
    };
    view! {
        {optional(incoming)}
        {optional(rest)}
    }
}

/// What is said where the browser keeps nothing, or the reader wants nothing kept.
const NOT_STORED: &str =
    "This browser keeps nothing, so the plan holds until you close the page. Print it, or let a link carry it.";

/// A plan came with the link, and the choice.
fn came(state: BadDaysState) -> Drawn {
    let take = if state.has_any() { "Add it to mine" } else { "Keep it on this device" };
    let take = button("bad_days_take", take, move || state.take_incoming());
    let leave = button("bad_days_leave", "Leave it", move || state.leave_incoming());
    said("A plan for bad days came with this link. Nothing is changed until you choose.", vec![take, leave])
}

fn no_plan(state: BadDaysState, error: CarriedError) -> Drawn {
    let why = match error {
        CarriedError::Cut => {
            "The plan in this link is not whole. Part of the link was lost on the way: copy all of it, or scan the code again. Your own plan is as it was."
        }
        CarriedError::Invalid => "This link holds something after its # that is no plan for bad days.",
        CarriedError::TooLong => {
            "What this link holds is too long, by itself or together with yours. Your own plan is as it was."
        }
        CarriedError::Newer => {
            "The plan in this link was made by a newer version of this page. Reload the page with a network, then open the link again."
        }
    };
    said(why, vec![button("bad_days_leave", "Go on without it", move || state.leave_incoming())])
}
