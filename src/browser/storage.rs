//! What is kept on the device until the reader takes it away.
//!
//! In private reading nothing is: what is said to be kept is held in memory until the page is closed, and what others
//! kept before is neither shown nor touched.

use std::cell::RefCell;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent, window};

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

/// Where the browser keeps things; nowhere in private reading.
fn storage() -> Option<Storage> {
    if is_private() {
        return None;
    }
    window()?.local_storage().ok().flatten()
}

/// What the whole name of everything of this site begins with: a browser keeps one storage for all sites of a host, and
/// one for all that a tab opens of it.
pub(super) fn beginning() -> String {
    format!("exploring-kap {} ", document::base().unwrap_or_default())
}

pub(super) fn whole_name(name: &str) -> String {
    beginning() + name
}

fn is_held(name: &str) -> bool {
    HELD.with_borrow(|held| held.iter().any(|(known, _)| known == name))
}

/// The text kept under a name.
pub(crate) fn get(name: &str) -> Option<String> {
    let held = HELD.with_borrow(|held| held.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone()));
    held.or_else(|| storage()?.get_item(&whole_name(name)).ok().flatten())
}

/// The text kept under a name, in private reading as well: for what a reader needs to read at all.
pub(crate) fn get_also_in_private(name: &str) -> Option<String> {
    get(name).or_else(|| window()?.local_storage().ok()??.get_item(&whole_name(name)).ok()?)
}

/// Keeps a text under a name. What the browser refuses is held until the page is closed.
pub(crate) fn set(name: &str, text: &str) -> Kept {
    let is_kept = storage().is_some_and(|storage| storage.set_item(&whole_name(name), text).is_ok());
    HELD.with_borrow_mut(|held| {
        held.retain(|(known, _)| known != name);
        if !is_kept {
            held.push((name.to_owned(), text.to_owned()));
        }
    });
    if is_kept { Kept::Yes } else { Kept::No }
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
    let mut names: Vec<String> = HELD.with_borrow(|held| held.iter().map(|(name, _)| name.clone()).collect());
    if let Some(storage) = storage() {
        let of_this_site = self::beginning();
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

/// Calls back whenever another tab changes what is kept under names that begin so.
pub(crate) fn on_change(beginning: &str, then: impl Fn() + 'static) {
    let beginning = whole_name(beginning);
    events::on("storage", move |event| {
        // Without a key, everything was taken away.
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if key.is_none_or(|key| key.starts_with(&beginning)) && !is_private() {
            then();
        }
    });
}
