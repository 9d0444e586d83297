//! The printer.

use leptos::prelude::window_event_listener_untyped;
use web_sys::window;

use super::document::{element, set_root_attribute};
use super::viewport;

/// The place in `index.html` for what only the printer sees.
const BOOKLET: &str = "page_booklet";

/// Says that the booklet is printed, and not the page.
const ATTRIBUTE: &str = "data-booklet";

/// Starts to watch the printer: a booklet is forgotten when the browser has printed it.
pub(crate) fn follow() {
    window_event_listener_untyped("afterprint", |_| show(None));
}

/// Prints a text instead of the page.
pub(crate) async fn print(html: &str) {
    show(Some(html));
    viewport::next_frame().await;
    print_page();
}

/// Prints the page.
pub(crate) fn print_page() {
    if let Some(window) = window() {
        // Fails where a page may not print, and then nothing is to be done.
        let _ = window.print();
    }
}

fn show(html: Option<&str>) {
    if let Some(booklet) = element(BOOKLET) {
        booklet.set_inner_html(html.unwrap_or_default());
        set_root_attribute(ATTRIBUTE, html.map(|_| ""));
    }
}
