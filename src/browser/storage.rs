//! What is kept on the device until the reader takes it away.
//!
//! In private reading nothing is: what is said to be kept is held in memory until the page is closed, and what others
//! kept before is neither shown nor touched.

use std::cell::RefCell;

use leptos::ev;
use leptos::prelude::window_event_listener;
use web_sys::{Storage, window};

use super::{document, session};

/// Whether the browser keeps what it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It does.
    Yes,
    /// It refuses, as in a private window, or its room is full, or the reader wants nothing kept: it holds until the
    /// page is closed.
    No,
}

/// The name, in what is kept until the tab is closed, of whether the reader reads in private; and its value.
const PRIVATE: &str = "exploring-kap private";
const YES: &str = "yes";

thread_local! {
    /// What private reading holds in memory, by name; nothing where the reader does not read in private.
    static IN_MEMORY: RefCell<Option<Vec<(String, String)>>> =
        RefCell::new(session::get(PRIVATE).filter(|value| value == YES).map(|_| Vec::new()));
}

/// Whether the reader wants nothing to be kept.
pub(crate) fn is_private() -> bool {
    IN_MEMORY.with_borrow(Option::is_some)
}

/// Begins or ends private reading in this tab, from the next page that is loaded whole; says whether the browser will
/// remember it until then.
pub(crate) fn set_private(private: bool) -> Kept {
    session::set(PRIVATE, if private { YES } else { "" });
    if session::get(PRIVATE).is_some_and(|value| (value == YES) == private) { Kept::Yes } else { Kept::No }
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// What the whole name of everything of this site begins with: a browser keeps one storage for all sites of a host.
fn beginning() -> String {
    format!("exploring-kap {} ", document::base().unwrap_or_default())
}

fn whole_name(name: &str) -> String {
    beginning() + name
}

/// The text kept under a name.
pub(crate) fn get(name: &str) -> Option<String> {
    let in_memory = IN_MEMORY.with_borrow(|held| {
        held.as_ref().map(|held| held.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone()))
    });
    in_memory.unwrap_or_else(|| storage()?.get_item(&whole_name(name)).ok().flatten())
}

/// Keeps a text under a name.
pub(crate) fn set(name: &str, text: &str) -> Kept {
    if hold(name, Some(text)) {
        return Kept::No;
    }
    match storage().map(|storage| storage.set_item(&whole_name(name), text)) {
        Some(Ok(())) => Kept::Yes,
        _ => Kept::No,
    }
}

/// Takes away what is kept under a name.
pub(crate) fn remove(name: &str) {
    if !hold(name, None)
        && let Some(storage) = storage()
    {
        let _ = storage.remove_item(&whole_name(name));
    }
}

/// Holds a text in memory, or lets it go; says whether that is where it belongs.
fn hold(name: &str, text: Option<&str>) -> bool {
    IN_MEMORY.with_borrow_mut(|held| {
        let Some(held) = held else { return false };
        held.retain(|(known, _)| known != name);
        held.extend(text.map(|text| (name.to_owned(), text.to_owned())));
        true
    })
}

/// The names that begin so of everything that is kept.
pub(crate) fn names(beginning: &str) -> Vec<String> {
    if let Some(held) = IN_MEMORY.with_borrow(Clone::clone) {
        return held.into_iter().map(|(name, _)| name).filter(|name| name.starts_with(beginning)).collect();
    }
    let Some(storage) = storage() else { return Vec::new() };
    let of_this_site = self::beginning();
    (0..storage.length().unwrap_or_default())
        .filter_map(|place| {
            let name = storage.key(place).ok().flatten()?;
            Some(name.strip_prefix(&of_this_site)?.to_owned()).filter(|name| name.starts_with(beginning))
        })
        .collect()
}

/// Calls back whenever another tab changes what is kept under names that begin so.
pub(crate) fn on_change(beginning: &str, then: impl Fn() + 'static) {
    let beginning = whole_name(beginning);
    window_event_listener(ev::storage, move |event| {
        // Without a key, everything was taken away.
        if event.key().is_none_or(|key| key.starts_with(&beginning)) && !is_private() {
            then();
        }
    });
}
