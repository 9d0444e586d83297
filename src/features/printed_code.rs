//! The way from a printed page back to it: its address, and the same as a code for a camera.

mod view;

use leptos::prelude::*;
use model::Address;

use crate::platform::mount::{self, Mounted};
use crate::platform::{document, history, paper};
use view::{PLACE, PrintedCode, PrintedCodePlace};

/// Has the code in its place whenever a text is printed.
pub(crate) fn start() {
    mount::behind("page_main", || view! { <PrintedCodePlace/> });
    let mounted: StoredValue<Option<Mounted>, LocalStorage> = StoredValue::new_local(None);
    // A page that a script prints is printed before any signal could reach a view, so the view is made at once.
    paper::on_print(move || {
        mounted.set_value(None);
        if is_text() {
            let address = format!("{}{}", document::origin(), history::shown_path());
            mounted.set_value(mount::into_until_dropped(PLACE, || view! { <PrintedCode address/> }));
        }
    });
}

fn is_text() -> bool {
    matches!(history::current_page(), Some(Address::Article(_) | Address::Step(_) | Address::WhatToExpect))
}
