//! Links of this site, as they are followed.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::set_timeout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

use super::elements::within;
use super::{document, events, history};

/// The attribute with the words for which a link was found.
const FOUND: &str = "data-found";

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

/// Calls back with the words for which each link was found that is pressed: those that the search gives.
pub(crate) fn on_found_link(then: impl Fn(&str) + 'static) {
    on_press_with(FOUND, "[data-found]", then);
}

fn on_press(selector: &'static str, then: impl Fn(&str) + 'static) {
    on_press_with("href", selector, then);
}

/// Calls back with an attribute of each link that is pressed.
fn on_press_with(attribute: &'static str, selector: &'static str, then: impl Fn(&str) + 'static) {
    events::on("click", move |event| {
        if let Some(link) = within(event, selector) {
            then(&link.get_attribute(attribute).unwrap_or_default());
        }
    });
}

/// Calls back with the address of each link of this site that the reader takes aim at: the pointer or the focus rests on it
/// for so long, or something presses on it.
pub(crate) fn on_aim(rest: Duration, then: impl Fn(&str) + 'static) {
    let (then, newest) = (Rc::new(then), Rc::new(Cell::new(0_u32)));
    // A press needs no aim any more.
    let pressed = Rc::clone(&newest);
    events::on("click", move |_| pressed.set(pressed.get().wrapping_add(1)));
    for name in ["pointerover", "focusin"] {
        let (then, newest) = (Rc::clone(&then), Rc::clone(&newest));
        events::on(name, move |event| {
            newest.set(newest.get().wrapping_add(1));
            let Some(link) = internal_link(event) else { return };
            let (then, newest, number) = (Rc::clone(&then), Rc::clone(&newest), newest.get());
            set_timeout(
                move || {
                    if newest.get() == number {
                        then(&link.href());
                    }
                },
                rest,
            );
        });
    }
    events::on("pointerdown", move |event| {
        if let Some(link) = internal_link(event) {
            then(&link.href());
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
    internal_link(event).map(|link| link.href())
}

/// The link that something happens to, where the program and not the browser follows it.
fn internal_link(event: &Event) -> Option<HtmlAnchorElement> {
    let link: HtmlAnchorElement = within(event, "a[href]")?.dyn_into().ok()?;
    let is_external = link.rel().split_ascii_whitespace().any(|word| word == "external");
    let is_left = is_external || !link.target().is_empty() || link.has_attribute("download");
    (!is_left && link.origin() == document::origin()).then_some(link)
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
