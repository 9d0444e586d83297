//! Lets the table of contents follow the reader: it shows the current section, and keeps its entry in sight.

use std::cell::Cell;

use leptos::prelude::request_animation_frame;
use reader::current_section::{View, current_section};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, window};

use super::document::{document, element, focus};
use super::{events, history, progress};

thread_local! {
    /// Whether a look at the page is planned for the next frame; one is enough.
    static PLANNED: Cell<bool> = const { Cell::new(false) };
}

/// Starts to follow.
pub(crate) fn follow() {
    events::on("scroll", |_| look());
    events::on("resize", |_| look());
    look();
}

/// Looks where the reader is, when the browser is about to draw.
pub(crate) fn look() {
    if !PLANNED.replace(true) {
        request_animation_frame(|| {
            PLANNED.set(false);
            let _ = show_current_section();
            progress::look();
        });
    }
}

/// Shows which entry is that of the current section; `None` where there is none.
fn show_current_section() -> Option<()> {
    let window = window()?;
    let document = window.document()?;
    let root = document.document_element()?;
    let height = window.inner_height().ok()?.as_f64()?;
    let view = View { height, below: f64::from(root.scroll_height()) - window.scroll_y().ok()? - height };
    let entries = entries(&document);
    let tops: Vec<f64> = entries.iter().map(|(_, heading)| heading.get_bounding_client_rect().top()).collect();
    let asked_for = history::fragment().and_then(|id| entries.iter().position(|(_, heading)| heading.id() == id));
    let current = current_section(&tops, view, asked_for);
    for (place, (link, _)) in entries.iter().enumerate() {
        let is_current = Some(place) == current;
        if is_current != link.has_attribute("aria-current") {
            let _ = if is_current {
                link.set_attribute("aria-current", "true")
            } else {
                link.remove_attribute("aria-current")
            };
        }
    }
    // The current entry is bolder and may take one line more, so it is looked at last.
    keep_in_sight(&entries.get(current?)?.0)
}

/// Goes so many sections on, or back: from the one that the reader is at, or from the top.
pub(crate) fn go(by: isize) {
    let Some(document) = document() else { return };
    let entries = entries(&document);
    let current = entries.iter().position(|(link, _)| link.has_attribute("aria-current"));
    let next = match current {
        Some(place) => place.checked_add_signed(by),
        None => Some(0).filter(|_| by > 0),
    };
    if let Some((link, heading)) = next.and_then(|place| entries.get(place)) {
        // The link is pressed for the reader, so the browser scrolls, marks the target and remembers the way.
        if let Some(link) = link.dyn_ref::<HtmlElement>() {
            link.click();
        }
        focus(&heading.id());
    }
}

/// Opens the popover with the contents or, where they stand beside the text, moves the focus to them.
pub(crate) fn open() {
    let Some(contents) = element("page_contents").and_then(|contents| contents.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if contents.get_client_rects().length() == 0 {
        // Fails only where the browser has no popovers, and there the contents are never hidden.
        let _ = contents.show_popover();
    }
    let first = contents.query_selector("a[aria-current], a").ok().flatten();
    if let Some(link) = first.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _ = link.focus();
    }
}

/// The links of the contents, each with the heading that it leads to.
fn entries(document: &Document) -> Vec<(Element, Element)> {
    let Ok(links) = document.query_selector_all("#page_contents a") else { return Vec::new() };
    (0..links.length())
        .filter_map(|place| {
            let link = links.item(place)?.dyn_into::<Element>().ok()?;
            let heading = document.get_element_by_id(link.get_attribute("href")?.strip_prefix('#')?)?;
            Some((link, heading))
        })
        .collect()
}

/// Scrolls the contents, and nothing but them, until an entry is in sight.
fn keep_in_sight(link: &Element) -> Option<()> {
    let contents = link.closest("#page_contents").ok()??;
    let (frame, entry) = (contents.get_bounding_client_rect(), link.get_bounding_client_rect());
    let hidden_above = frame.top() - entry.top();
    let hidden_below = entry.bottom() - frame.bottom();
    let by = if hidden_above > 0.0 { -hidden_above } else { hidden_below.max(0.0) };
    // The contents scroll by whole pixels; rounding away from zero leaves nothing cut.
    contents.set_scroll_top(contents.scroll_top() + (by + by.signum() * 0.5).round() as i32);
    Some(())
}
