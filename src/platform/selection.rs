//! What the reader chose in the text: words that they selected, or a section by its heading.

use std::cell::RefCell;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Range, Selection, window};

use super::events;
use super::words::PageWords;

thread_local! {
    /// The newest selection that held words of the text. Kept, because a press on a button can end it.
    static CHOSEN: RefCell<Option<Range>> = RefCell::default();
}

/// Calls back whenever the reader selects words of the text.
pub(crate) fn on_select(then: impl Fn() + 'static) {
    events::on_document("selectionchange", move |_| {
        if let Some(range) = selected() {
            CHOSEN.set(Some(range));
            then();
        }
    });
}

/// Where in the text the chosen words are.
pub(crate) fn place(page: &PageWords) -> Option<std::ops::Range<usize>> {
    page.place(&CHOSEN.with_borrow(Clone::clone)?)
}

/// Selects words of the text for the reader, and brings them into sight.
pub(crate) fn select(range: &Range) {
    let Some(selection) = selection() else { return };
    let _ = selection.remove_all_ranges();
    let _ = selection.add_range(range);
    CHOSEN.set(Some(range.clone()));
    super::words::bring_into_sight(range);
}

/// Ends the selection.
pub(crate) fn clear() {
    CHOSEN.set(None);
    if let Some(selection) = selection() {
        let _ = selection.remove_all_ranges();
    }
}

fn selection() -> Option<Selection> {
    window()?.get_selection().ok().flatten()
}

fn selected() -> Option<Range> {
    let range = selection().filter(|selection| !selection.is_collapsed())?.get_range_at(0).ok()?;
    let node = range.common_ancestor_container().ok()?;
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest("main .prose").ok().flatten().map(|_| range)
}
