//! What is kept until the tab is closed. Where the browser refuses to keep it, it is forgotten.

use web_sys::{Storage, window};

fn storage() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}

/// The text kept under a name.
pub(crate) fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a text under a name.
pub(crate) fn set(name: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, text);
    }
}
