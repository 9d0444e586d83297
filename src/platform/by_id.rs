//! The document, and the elements in it by their ids.

use web_sys::{Document, Element, window};

/// The document.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
pub(super) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether the page holds an element with this id.
pub(crate) fn has(id: &str) -> bool {
    element(id).is_some()
}
