//! Elements found by selectors: for what stands in the document and is no component, such as the texts of authors.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::by_id::document;

/// Every element that a selector names, in the order of the page.
pub(super) fn elements(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

/// The element with this selector that an event happened to, or within.
pub(super) fn within(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}
