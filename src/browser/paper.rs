//! The printer.

use leptos::prelude::window_event_listener_untyped;
use web_sys::window;

use super::document::{element, set_root_attribute};
use super::viewport;

/// The place in `index.html` for what only the printer sees.
const BOOKLET: &str = "page_booklet";

/// Says that the booklet is printed, and not the page.
const ATTRIBUTE: &str = "data-booklet";

/// Prints a text instead of the page, and forgets it when the browser has printed it.
pub(crate) async fn print(html: &str) {
    let (Some(window), Some(booklet)) = (window(), element(BOOKLET)) else { return };
    booklet.set_inner_html(html);
    set_root_attribute(ATTRIBUTE, Some(""));
    let forget = window_event_listener_untyped("afterprint", move |_| {
        booklet.set_inner_html("");
        set_root_attribute(ATTRIBUTE, None);
    });
    viewport::next_frame().await;
    // Fails where a page may not print, and then nothing is to be done. Some browsers go on before they have printed.
    let _ = window.print();
    std::mem::forget(forget);
}
