//! Cards of marks and terms, panels and the sheet with the contents: one closes when the focus leaves it and its button.
//!
//! Opening, Escape and a press elsewhere are the browser's. It leaves them open when the focus goes on by Tab, which
//! would then be somewhere behind them (WCAG 2.2, success criterion 2.4.11).

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
    document()?.query_selector(":is(.card, .panel, #page_contents):popover-open").ok()??.dyn_into().ok()
}
