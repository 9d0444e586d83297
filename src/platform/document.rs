//! The document: what the host wrote into it, and the few things in it that the program changes outside of its own
//! part.

mod focus;

use model::Base;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, HtmlElement, window};

pub(crate) use super::by_id::has;
pub(super) use super::by_id::{document, element};
pub(crate) use focus::{
    focus, focus_after_render, focus_first, focus_heading, focus_in_sight, focus_in_sight_after_render,
    focus_section_or_heading, focused, keep_focus_after_render, release_focus, scroll_into_sight,
};

/// Ids and attributes that `index.html` and the components share with this module.
const MAIN: &str = "page_main";
const DATA: &str = "page_data";
const ANNOUNCER: &str = "page_announcer";
const STARTED: &str = "data-started";

fn root_attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Sets an attribute of the root element, or takes it away.
pub(crate) fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Says to the styles whether what is out of sight may wait until what is in sight is drawn.
pub(crate) fn set_in_sight_first(may_wait: bool) {
    set_root_attribute("data-changing", may_wait.then_some(""));
}

/// Whether nobody sees the page: it is in another tab, or behind another window. Browsers draw no frame of it.
pub(crate) fn is_hidden() -> bool {
    document().is_none_or(|document| document.hidden())
}

/// The address of the page that the host sent.
pub(crate) fn address() -> Option<String> {
    root_attribute("data-address")
}

/// The path under which the site is published.
pub(crate) fn base() -> Option<String> {
    root_attribute("data-base")
}

/// The same, for links; the root where the document does not say it.
pub(crate) fn base_of_links() -> Base {
    base().and_then(|base| Base::parse(&base).ok()).unwrap_or_else(Base::root)
}

/// The scheme and host of the site.
pub(crate) fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// A page that is not as it was written: a program of the reader has translated it, and says so by the language of the
/// document, by a class, or by an attribute of each text. `index.html` says the same language.
const TRANSLATED: &str = ":root:not([lang=en]), :root[class*=translated-], main [_msttexthash]";

/// Whether the page is read in a translation.
pub(crate) fn is_translated() -> bool {
    document().is_some_and(|document| document.query_selector(TRANSLATED).is_ok_and(|found| found.is_some()))
}

/// The name of the series.
pub(crate) fn series() -> String {
    root_attribute("data-series").unwrap_or_default()
}

/// The data of the page that the host sent, without the texts that stand in the document.
pub(crate) fn embedded_page() -> Option<String> {
    element(DATA)?.text_content()
}

/// The part of the document that belongs to the program.
pub(crate) type Main = HtmlElement;

/// The part of the document that belongs to the program.
pub(crate) fn main() -> Option<Main> {
    element(MAIN)?.dyn_into().ok()
}

/// Takes everything out of an element.
pub(crate) fn empty(element: &HtmlElement) {
    element.set_text_content(None);
}

/// Says that a chunk of every page runs, for styles and tests.
pub(crate) fn mark_started(chunk: &str) {
    let others = root_attribute(STARTED).map(|others| format!("{others} ")).unwrap_or_default();
    set_root_attribute(STARTED, Some(&format!("{others}{chunk}")));
}

/// Says whether a page is on its way, to assistive technology and to the styles.
pub(crate) fn set_busy(busy: bool) {
    if let Some(main) = element(MAIN) {
        let _ = if busy { main.set_attribute("aria-busy", "true") } else { main.remove_attribute("aria-busy") };
    }
}

/// What a tab is called when the reader does not want it to tell what they read. `public/sw.js` says the same.
const NEUTRAL: &str = "Reading";

/// Sets the title of the browser's tab, as the reader wants it to be.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        let is_neutral = root_attribute("data-title").is_some();
        document.set_title(if is_neutral { NEUTRAL } else { title });
    }
}

/// Sets it anew when the reader changed what they want. The name of the page is known by its heading, because the worker
/// may have taken it out of the title.
pub(crate) fn show_title() {
    let Some(document) = document() else { return };
    let is_neutral = root_attribute("data-title").is_some();
    if is_neutral != (document.title() == NEUTRAL) {
        let heading = document.query_selector("main h1").ok().flatten().and_then(|heading| heading.text_content());
        set_title(&format!("{} · {}", heading.unwrap_or_default(), series()));
    }
}

/// Takes away what the host said of the page that it sent: a browser would share that page's address instead of the one
/// that is shown.
pub(crate) fn forget_canonical_link() {
    if let Some(link) = document().and_then(|document| document.query_selector("link[rel=canonical]").ok().flatten()) {
        link.remove();
    }
}

/// Has a screen reader say something, after what it says now.
pub(crate) fn announce(text: &str) {
    if let Some(announcer) = element(ANNOUNCER) {
        announcer.set_text_content(Some(text));
    }
}

/// Sets an attribute of the element with this id, where the page holds it.
pub(crate) fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Hides the element with this id, or shows it.
pub(crate) fn set_hidden(id: &str, hidden: bool) {
    if let Some(element) = element(id) {
        let _ = element.toggle_attribute_with_force("hidden", hidden);
    }
}

/// Whether the page's text holds an element with this selector.
pub(crate) fn has_any(selector: &str) -> bool {
    main().is_some_and(|main| main.query_selector(selector).is_ok_and(|found| found.is_some()))
}

/// Does what a click on the first element with this selector does; nothing where there is none.
pub(crate) fn click(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// The path that the first link with this selector leads to.
pub(crate) fn path_of_link(selector: &str) -> Option<String> {
    let link = document()?.query_selector(selector).ok()??;
    link.dyn_into::<HtmlAnchorElement>().ok().map(|link| link.pathname())
}

/// Loads the page again.
pub(crate) fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
