//! The printer.

use web_sys::window;

use super::document::{document, element, set_root_attribute};
use super::{controls, events, viewport};

/// The place in `index.html` for what only the printer sees.
const BOOKLET: &str = "page_booklet";

/// Says that the booklet is printed, and not the page.
const ATTRIBUTE: &str = "data-booklet";

/// Starts to watch the printer: a booklet is forgotten when the browser has printed it. A button that names a part of
/// the page prints that part alone.
pub(crate) fn follow() {
    events::on("afterprint", |_| show(None));
    controls::on_press("[data-sheet]", |button| {
        if let Some(sheet) = sheet(&button.attribute("data-sheet")) {
            events::spawn(async move { print(&sheet).await });
        }
    });
}

/// Calls back before the page is printed, while it can still be changed.
pub(crate) fn on_print(then: impl Fn() + 'static) {
    events::on("beforeprint", move |_| then());
}

/// A part of the page, with where it is from, as a sheet of its own.
fn sheet(id: &str) -> Option<String> {
    let document = document()?;
    let title = document.query_selector("main h1").ok()??.inner_html();
    let part = element(id)?.inner_html();
    let address = window()?.location();
    let (origin, path) = (address.origin().ok()?, address.pathname().ok()?);
    Some(format!("<section class=\"sheet prose\">{part}<p class=\"sheet-from\">{title}. {origin}{path}</p></section>"))
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
