//! The focus: which element has it, and which gets it.

use leptos::task::tick;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::platform::by_id::{document, element, has};
use crate::platform::events;

/// Moves the focus to an element without scrolling to it.
pub(crate) fn focus(id: &str) {
    focus_element(element(id));
}

/// Moves the focus to an element that what just happened brings into the document, without scrolling to it.
pub(crate) fn focus_after_render(id: &'static str) {
    after_render(move || focus(id));
}

/// Moves the focus to such an element and scrolls as far as it takes to see it.
pub(crate) fn focus_in_sight_after_render(id: impl Into<String>) {
    let id = id.into();
    after_render(move || focus_in_sight(&id));
}

/// Gives the focus back to what has it now, where it is taken from it while the views follow what just happened: a browser
/// takes it from what is moved in the document.
pub(crate) fn keep_focus_after_render() {
    if let Some(focused) = active_element() {
        after_render(move || {
            if active_element().is_none() && focused.is_connected() {
                focus_element(Some(focused));
            }
        });
    }
}

/// Does something when the views show what the signals say by now.
fn after_render(then: impl FnOnce() + 'static) {
    events::spawn(async {
        tick().await;
        then();
    });
}

/// The element that has the focus. The body has it where nothing else does.
fn active_element() -> Option<Element> {
    document()?.active_element().filter(|element| element.local_name() != "body")
}

/// The id of the element that has the focus; empty where it has none.
pub(crate) fn focused() -> String {
    document().and_then(|document| document.active_element()).map(|element| element.id()).unwrap_or_default()
}

/// Moves the focus to an element and scrolls as far as it takes to see it.
pub(crate) fn focus_in_sight(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Scrolls as far as it takes to see an element, and leaves the focus where it is.
pub(crate) fn scroll_into_sight(id: &str) {
    if let Some(element) = element(id) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Takes the focus from what it is on in the page, which is about to be replaced. A browser that has to remove what has the
/// focus first lays out all of the document, with what has come into it already.
pub(crate) fn release_focus() {
    let focused = active_element().filter(|element| element.closest("main").is_ok_and(|main| main.is_some()));
    if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Moves the focus to where the page wants it, or to its top heading, without scrolling to it.
pub(crate) fn focus_heading() {
    let find = |selector| document().and_then(|document| document.query_selector(selector).ok().flatten());
    focus_element(find("main [autofocus]").or_else(|| find("main h1")));
}

/// Moves the focus to a section where the page has it, else to its top heading, without scrolling.
pub(crate) fn focus_section_or_heading(id: &str) {
    if has(id) { focus(id) } else { focus_heading() }
}

/// Moves the focus to the first element with this selector, or to the page's top heading where there is none.
pub(crate) fn focus_first(selector: &str) {
    match document().and_then(|document| document.query_selector(selector).ok().flatten()) {
        None => focus_heading(),
        found => focus_element(found),
    }
}

fn focus_element(element: Option<Element>) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus_with_options(&options);
    }
}
