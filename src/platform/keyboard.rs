//! Keys that are shortcuts.

use super::events;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls back for every single key that nothing else takes: no field has the focus and nothing is open over the page.
/// The key is spent when the call says so.
pub(crate) fn on_single_key(then: impl Fn(&str) -> bool + 'static) {
    events::on_key(move |event| {
        if is_free(event) && then(&event.key()) {
            event.prevent_default();
        }
    });
}

/// Calls back for a letter that is pressed with Ctrl, or with the command key of a Mac, while nothing else takes it.
pub(crate) fn on_command(letter: &'static str, then: impl Fn() + 'static) {
    events::on_key(move |event| {
        let is_command = (event.ctrl_key() != event.meta_key()) && !event.alt_key() && !event.shift_key();
        if is_command && event.key() == letter && is_unspent(event) {
            event.prevent_default();
            then();
        }
    });
}

fn is_free(event: &KeyboardEvent) -> bool {
    // With Shift, arrows select words.
    let selects = event.shift_key() && event.key().starts_with("Arrow");
    let with_another = event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() || selects;
    !with_another && is_unspent(event)
}

/// Whether nothing else takes a key: no field has the focus and nothing is open over the page.
fn is_unspent(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    // Asked one by one: a browser that does not know what is open fails the second question and not the first.
    let is_taken = target.is_some_and(|target| {
        ["input, textarea, select, [contenteditable]", ".table", ":popover-open"]
            .into_iter()
            .any(|place| target.closest(place).is_ok_and(|found| found.is_some()))
    });
    !event.repeat() && !event.default_prevented() && !is_taken
}
