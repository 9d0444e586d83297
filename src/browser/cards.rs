//! The cards of marks and terms: one closes when the focus leaves it and its word.
//!
//! Opening, Escape and a press elsewhere are the browser's. It leaves a card open when the focus goes on by Tab, and the
//! reader would meet it again over another line.

use leptos::ev;
use leptos::prelude::window_event_listener;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document::document;

/// Starts to watch the focus.
pub(crate) fn follow() {
    window_event_listener(ev::focusin, |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let (Some(open), Some(target)) = (open(), target) else { return };
        let button = format!("[popovertarget=\"{}\"]", open.id());
        if !open.contains(Some(&target)) && !target.matches(&button).unwrap_or(true) {
            // Fails only when the browser closed it already.
            let _ = open.hide_popover();
        }
    });
}

fn open() -> Option<HtmlElement> {
    document()?.query_selector(".card:popover-open").ok()??.dyn_into().ok()
}
