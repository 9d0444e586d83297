//! What is kept on the device until the reader takes it away.

use leptos::ev;
use leptos::prelude::window_event_listener;
use web_sys::{Storage, window};

use super::document;

/// Whether the browser keeps what it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It does.
    Yes,
    /// It refuses, as in a private window, or its room is full: it holds until the page is closed.
    No,
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// The whole name: a browser keeps one storage for all sites of a host.
fn whole_name(name: &str) -> String {
    format!("exploring-kap {} {name}", document::base().unwrap_or_default())
}

/// The text kept under a name.
pub(crate) fn get(name: &str) -> Option<String> {
    storage()?.get_item(&whole_name(name)).ok().flatten()
}

/// Keeps a text under a name.
pub(crate) fn set(name: &str, text: &str) -> Kept {
    match storage().map(|storage| storage.set_item(&whole_name(name), text)) {
        Some(Ok(())) => Kept::Yes,
        _ => Kept::No,
    }
}

/// Calls back whenever another tab changes what is kept under a name.
pub(crate) fn on_change(name: &str, then: impl Fn() + 'static) {
    let name = whole_name(name);
    window_event_listener(ev::storage, move |event| {
        // Without a key, everything was taken away.
        if event.key().is_none_or(|key| key == name) {
            then();
        }
    });
}
