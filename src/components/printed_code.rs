//! The way from a printed page back to it: its address, and the same as a code for a camera. Filled in when the page is
//! printed.

use model::Address;

use crate::components::qr_code;
use crate::markup::escape;
use crate::passage;
use crate::platform::{document, history, panel, paper};

/// The place behind the text.
const PLACE: &str = "page_code";

/// Has the code filled in before a page is printed.
pub(crate) fn start() {
    panel::put_behind("page_main", "<div class=\"page\"><div class=\"printed-code\" id=\"page_code\"></div></div>");
    paper::on_print(|| {
        let is_text =
            matches!(passage::page_address(), Some(Address::Article(_) | Address::Step(_) | Address::WhatToExpect));
        panel::show(PLACE, &if is_text { html() } else { String::new() });
    });
}

fn html() -> String {
    let address = format!("{}{}", document::origin(), history::shown_path());
    let code = qr_code::svg(&address, "The address of this page as a code for a camera").unwrap_or_default();
    format!("{code}<p>Read this page on a screen: {}</p>", escape(&address))
}
