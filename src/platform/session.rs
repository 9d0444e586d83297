//! What is kept until the tab is closed. Where the browser refuses to keep it, it is forgotten.

use web_sys::{Storage, window};

use super::names::{beginning, whole_name};

/// The name of whether the reader reads in private, and its value.
const PRIVATE: &str = "private";
const YES: &str = "yes";

/// Whether what is loaded next is read in private.
pub(super) fn is_private() -> bool {
    get(PRIVATE).is_some_and(|value| value == YES)
}

/// Says whether what is loaded next is read in private.
pub(super) fn set_private(private: bool) {
    set(PRIVATE, if private { YES } else { "" });
}

fn storage() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}

/// The text kept under a name.
pub(crate) fn get(name: &str) -> Option<String> {
    storage()?.get_item(&whole_name(name)).ok().flatten()
}

/// Keeps a text under a name. In private reading that is nothing but the word that it is one.
pub(crate) fn set(name: &str, text: &str) {
    if let Some(storage) = storage().filter(|_| name == PRIVATE || !is_private()) {
        let _ = storage.set_item(&whole_name(name), text);
    }
}

/// Forgets everything of this site but whether the reader reads in private.
pub(crate) fn forget() {
    let Some(storage) = storage() else { return };
    let (of_this_site, private) = (beginning(), whole_name(PRIVATE));
    for place in (0..storage.length().unwrap_or_default()).rev() {
        let name = storage.key(place).ok().flatten().unwrap_or_default();
        if name.starts_with(&of_this_site) && name != private {
            let _ = storage.remove_item(&name);
        }
    }
}
