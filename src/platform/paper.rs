//! The printer.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, window};

use super::document::{document, element, set_root_attribute};
use super::{events, viewport};

/// The place in `index.html` for what only the printer sees.
pub(crate) const BOOKLET: &str = "page_booklet";

/// Says that the booklet is printed, and not the page.
const ATTRIBUTE: &str = "data-booklet";

/// The class of a part of the page that is printed as a sheet of its own.
const SHEET: &str = "sheet";

/// Starts to watch the printer: when it has printed, the document shows the page again.
pub(crate) fn start() {
    on_printed(|| {
        set_root_attribute(ATTRIBUTE, None);
        if let Some(booklet) = element(BOOKLET) {
            let sheets = booklet.get_elements_by_class_name(SHEET);
            while let Some(sheet) = sheets.item(0) {
                sheet.remove();
            }
        }
    });
}

/// Prints the part of the page with this id alone, as a sheet of its own.
pub(crate) fn print_sheet(id: &str) {
    if put_sheet(id).is_some() {
        events::spawn(async {
            viewport::next_frame().await;
            print_booklet();
        });
    }
}

/// Calls back before the page is printed, while it can still be changed.
pub(crate) fn on_print(then: impl Fn() + 'static) {
    events::on("beforeprint", move |_| then());
}

/// Calls back when the browser has printed.
pub(crate) fn on_printed(then: impl Fn() + 'static) {
    events::on("afterprint", move |_| then());
}

/// Copies a part of the page, with where it is from, to a sheet of its own.
fn put_sheet(id: &str) -> Option<()> {
    let document = document()?;
    let title = document.query_selector("main h1").ok()??.text_content()?;
    let address = window()?.location();
    let (origin, path) = (address.origin().ok()?, address.pathname().ok()?);
    let sheet: Element = element(id)?.clone_node_with_deep(true).ok()?.unchecked_into();
    sheet.set_class_name("sheet prose");
    let from = document.create_element("p").ok()?;
    from.set_class_name("sheet-from");
    from.set_text_content(Some(&format!("{title}. {origin}{path}")));
    sheet.append_child(&from).ok()?;
    element(BOOKLET)?.append_child(&sheet).ok()?;
    Some(())
}

/// Prints what stands in the booklet instead of the page.
pub(crate) fn print_booklet() {
    set_root_attribute(ATTRIBUTE, Some(""));
    print_page();
}

/// Prints the page.
pub(crate) fn print_page() {
    if let Some(window) = window() {
        // Fails where a page may not print, and then nothing is to be done.
        let _ = window.print();
    }
}
