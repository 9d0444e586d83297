//! Links of this site, as they are followed.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

use super::elements::within;
use super::{document, events, history};

/// Calls back with the address of each link that leptos_router would follow, before it does. Where the answer is yes,
/// neither it nor the browser follows the link.
pub(crate) fn on_link(then: impl Fn(&str) -> bool + 'static) {
    events::on_first("click", move |event| {
        if link(event).is_some_and(|address| then(&address)) {
            event.prevent_default();
        }
    });
}

/// Calls back with the id of each section whose own link, beside its heading, is pressed.
pub(crate) fn on_section_link(then: impl Fn(&str) + 'static) {
    on_press(".anchor", move |address| then(address.trim_start_matches('#')));
}

/// Calls back with the address of each link to words of a page that is pressed.
pub(crate) fn on_link_to_words(then: impl Fn(&str) + 'static) {
    on_press("a[href*=':~:']", then);
}

fn on_press(selector: &'static str, then: impl Fn(&str) + 'static) {
    events::on("click", move |event| {
        if let Some(link) = within(event, selector) {
            then(&link.get_attribute("href").unwrap_or_default());
        }
    });
}

/// The address of the link that is pressed; `None` where it is left to the browser.
fn link(event: &Event) -> Option<String> {
    let mouse: &MouseEvent = event.dyn_ref()?;
    let has_key = mouse.meta_key() || mouse.alt_key() || mouse.ctrl_key() || mouse.shift_key();
    if event.default_prevented() || mouse.button() != 0 || has_key {
        return None;
    }
    let link: HtmlAnchorElement = within(event, "a[href]")?.dyn_into().ok()?;
    let is_external = link.rel().split_ascii_whitespace().any(|word| word == "external");
    if is_external || !link.target().is_empty() || link.has_attribute("download") || link.origin() != document::origin()
    {
        return None;
    }
    Some(link.href())
}

/// Marks the links in the head of the page that lead to the page itself.
pub(crate) fn mark_current() {
    let Some(document) = document::document() else { return };
    let path = history::shown_path();
    let Ok(links) = document.query_selector_all(".masthead a") else { return };
    for position in 0..links.length() {
        let Some(link) = links.item(position).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let _ = if link.get_attribute("href").as_deref() == Some(path.as_str()) {
            link.set_attribute("aria-current", "page")
        } else {
            link.remove_attribute("aria-current")
        };
    }
}
