//! The key of a history entry: what tells it from every other entry of the tab, also when both have one address.
//!
//! The program writes it into the entry's state. Every browser has that, and it survives a reload. An address that is
//! opened anew has a new entry, and so no key yet.

use web_sys::wasm_bindgen::JsValue;
use web_sys::{History, window};

use super::names;

/// What every key begins with, so that the state of somebody else is not taken for one.
const KEY: &str = "exploring-kap ";

fn history() -> Option<History> {
    window()?.history().ok()
}

/// The key of the current entry, where it has one.
pub(super) fn known_key() -> Option<String> {
    history()?.state().ok()?.as_string().filter(|state| state.starts_with(KEY))
}

/// The key of the current entry, which gets one if it has none.
pub(super) fn key() -> String {
    known_key().unwrap_or_else(|| {
        let key = new_key();
        change(&key, None);
        key
    })
}

/// Adds an entry for an address.
pub(super) fn add(address: &str) {
    // A browser refuses it only when it is asked very often.
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::from_str(&new_key()), "", Some(address));
    }
}

/// Gives the current entry a key and, where there is one, another address.
pub(super) fn change(key: &str, address: Option<&str>) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::from_str(key), "", address);
    }
}

/// A key that no other entry has.
fn new_key() -> String {
    format!("{KEY}{}", names::name_by_chance())
}
