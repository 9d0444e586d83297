//! What opens over the page: cards, panels, the table of contents. Each closes when the focus leaves it and its
//! button, and when a link in it is followed. The citation of an open card says that it is open (`style/components/card.css`).
//!
//! Opening, Escape and a press elsewhere are the browser's. It leaves them open when the focus goes on by Tab, which
//! would then be somewhere behind them (WCAG 2.2, success criterion 2.4.11).

use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::document::document;
use super::elements::elements;
use super::events;

/// Set on the citation whose card is open.
const IS_OPEN: &str = "data-open";

/// Starts to watch the focus and the links.
pub(crate) fn follow() {
    events::on_first("toggle", |event| {
        let Some(card) = events::target(event) else { return };
        if let Some(citation) =
            card.previous_element_sibling().filter(|button| button.matches(".citation").unwrap_or(false))
        {
            // Refused for a name that is no name only.
            let _ = citation.toggle_attribute_with_force(IS_OPEN, card.matches(":popover-open").unwrap_or(false));
        }
    });
    events::on("focusin", |event| {
        let (Some(open), Some(target)) = (open(), events::target(event)) else { return };
        let button = format!("[popovertarget=\"{}\"]", open.id());
        if !open.contains(Some(&target)) && !target.matches(&button).unwrap_or(true) {
            close(&open);
        }
    });
    events::on_key(close_by_escape);
    events::on("click", |event| {
        let link = events::target(event).and_then(|target| target.closest("a").ok().flatten());
        if let (Some(open), Some(link)) = (open(), link)
            && open.contains(Some(&link))
        {
            close(&open);
        }
    });
}

/// Panels that stay open while the reader does other things close by Escape as well, once nothing else is open: their own
/// button is pressed.
fn close_by_escape(event: &KeyboardEvent) {
    let is_alone = elements(":popover-open:not([popover=manual])").is_empty();
    if event.key() == "Escape" && is_alone {
        super::document::click("[popover=manual]:popover-open [id$=_close]");
    }
}

fn open() -> Option<HtmlElement> {
    document()?.query_selector(":popover-open:not(#panel_listen)").ok()??.dyn_into().ok()
}

fn close(open: &HtmlElement) {
    // Fails only when the browser closed it already.
    let _ = open.hide_popover();
}
