//! What is kept on the device until the reader takes it away.
//!
//! In private reading nothing is: what is said to be kept is held in memory until the page is closed, and what others
//! kept before is neither shown nor touched.

use std::cell::RefCell;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent, window};

use super::names::{name_by_chance, whole_name};
use super::{document, events, session};

/// Whether the browser keeps what it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It does.
    Yes,
    /// It refuses, as in a private window, or its room is full, or the reader wants nothing kept: it holds until the
    /// page is closed.
    No,
}

thread_local! {
    /// Whether the reader reads in private.
    static IS_PRIVATE: bool = session::is_private();
    /// What the browser does not keep, by name: everything in private reading, else what it refused.
    static HELD: RefCell<Vec<(String, String)>> = RefCell::default();
}

/// Whether the reader wants nothing to be kept.
pub(crate) fn is_private() -> bool {
    IS_PRIVATE.with(|is_private| *is_private)
}

/// Begins or ends private reading in this tab, from the next page that is loaded whole; says whether the browser will
/// remember it until then.
pub(crate) fn set_private(private: bool) -> Kept {
    session::set_private(private);
    if session::is_private() == private { Kept::Yes } else { Kept::No }
}

/// Loads the page anew when the reader comes back to it and private reading began or ended in this tab meanwhile.
pub(crate) fn follow_private_reading() {
    events::on_coming_back(|| {
        if session::is_private() != is_private() {
            document::reload();
        }
    });
}

/// Where the browser keeps things; nowhere in private reading, nor in a page from before the tab was read in private.
fn storage() -> Option<Storage> {
    if is_private() || session::is_private() {
        return None;
    }
    window()?.local_storage().ok().flatten()
}

/// Whether the browser does not keep what has this name, so that it holds until the page is closed.
pub(crate) fn is_held(name: &str) -> bool {
    HELD.with_borrow(|held| held.iter().any(|(known, _)| known == name))
}

/// The text kept under a name.
pub(crate) fn get(name: &str) -> Option<String> {
    let held = HELD.with_borrow(|held| held.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone()));
    held.or_else(|| storage()?.get_item(&whole_name(name)).ok().flatten())
}

/// A name of this device by chance, kept under a name of its own: made once, and anew where what is kept is none.
pub(crate) fn device_name(name: &str, is_one: fn(&str) -> bool) -> String {
    get(name).filter(|kept| is_one(kept)).unwrap_or_else(|| {
        let made = name_by_chance();
        set(name, &made);
        made
    })
}

/// The text kept under a name, in private reading as well: for what a reader needs to read at all.
pub(crate) fn get_also_in_private(name: &str) -> Option<String> {
    get(name).or_else(|| window()?.local_storage().ok()??.get_item(&whole_name(name)).ok()?)
}

/// Keeps a text under a name. What the browser refuses is held until the page is closed. An empty text is nothing, and
/// nothing is kept of it.
pub(crate) fn set(name: &str, text: &str) -> Kept {
    let whole = whole_name(name);
    let is_kept = storage().is_some_and(|storage| match text {
        "" => storage.remove_item(&whole).is_ok(),
        _ => storage.set_item(&whole, text).is_ok(),
    });
    if is_kept {
        HELD.with_borrow_mut(|held| held.retain(|(known, _)| known != name));
        Kept::Yes
    } else {
        hold(name, text)
    }
}

/// Holds a text under a name until the page is closed, in front of what is kept there, which stays.
pub(crate) fn hold(name: &str, text: &str) -> Kept {
    HELD.with_borrow_mut(|held| {
        held.retain(|(known, _)| known != name);
        held.push((name.to_owned(), text.to_owned()));
    });
    Kept::No
}

/// Takes away what is kept under a name.
pub(crate) fn remove(name: &str) {
    HELD.with_borrow_mut(|held| held.retain(|(known, _)| known != name));
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&whole_name(name));
    }
}

/// The names that begin so of everything that is kept.
pub(crate) fn names(beginning: &str) -> Vec<String> {
    let mut names: Vec<String> = HELD
        .with_borrow(|held| held.iter().filter(|(_, text)| !text.is_empty()).map(|(name, _)| name.clone()).collect());
    if let Some(storage) = storage() {
        let of_this_site = whole_name("");
        for place in 0..storage.length().unwrap_or_default() {
            let name = storage.key(place).ok().flatten();
            let name = name.and_then(|name| name.strip_prefix(&of_this_site).map(ToOwned::to_owned));
            // What was kept before and could not be kept anew is held as well.
            names.extend(name.filter(|name| !is_held(name)));
        }
    }
    names.retain(|name| name.starts_with(beginning));
    names
}

/// Calls back whenever what is kept under names that begin so may have changed: another tab changed it, or the reader came
/// back to a page that the browser had put aside, which is told of nothing meanwhile.
pub(crate) fn on_change(beginning: &str, then: impl Fn() + Clone + 'static) {
    let beginning = whole_name(beginning);
    events::on_coming_back(then.clone());
    events::on("storage", move |event| {
        // Without a key, everything was taken away.
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if key.is_none_or(|key| key.starts_with(&beginning)) && !is_private() {
            then();
        }
    });
}
