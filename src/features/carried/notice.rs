//! What the reader has to know or to decide before anything else: what came with the link, what is not stored, what was
//! taken off.

use leptos::prelude::*;
use reader::carried_words::{Carried, CarriedError};

use super::state::CarriedState;
use super::words::Words;
use crate::components::said::{button, said};
use crate::drawn::{Drawn, IntoDrawn, optional};

/// The notice; nothing where there is none to give.
pub(crate) fn notice<T: Carried + Clone + PartialEq + Send + Sync + 'static>(
    state: CarriedState<T>,
    words: &'static Words,
) -> Drawn {
    let leave = move |title| button("carried_leave", title, move || state.leave_incoming());
    let incoming = move || match state.incoming()? {
        Ok(_) => {
            let take = if state.has_any() { words.add } else { "Keep it on this device" };
            let take = button("carried_take", take, move || state.take_incoming());
            Some(said(words.came, vec![take, leave("Leave it")]))
        }
        Err(error) => {
            let why = match error {
                CarriedError::Cut => words.cut,
                CarriedError::Invalid => words.invalid,
                CarriedError::TooLong => words.too_long,
                CarriedError::Newer => words.newer,
            };
            Some(said(why, vec![leave("Go on without it")]))
        }
    };
    let rest = move || {
        if state.can_bring_back() {
            let undo = button("carried_undo", words.bring_back, move || state.bring_back());
            return Some(said(words.removed, vec![undo]));
        }
        (!state.is_stored()).then(|| said(words.not_stored, Vec::new()))
    };
    view! {
        {optional(incoming)}
        {optional(rest)}
    }
    .drawn()
}
