//! The things while the program runs: stored on the device, each a record, the same in every tab, and carried by a link.

use leptos::prelude::*;
use model::{Address, Base};
use reader::carried_words::{Carried, CarriedError};

use crate::platform::storage::{self, Kept};
use crate::platform::{document, history};
use crate::store::Records;

/// What came with the link to the page, or why it is nothing.
pub(super) type Incoming<T> = Result<Vec<T>, CarriedError>;

/// The link that carries all of it, with scheme and host.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum CarryLink {
    /// All of it.
    Whole(String),
    /// None: no link is as long.
    TooLong,
}

/// What the reader wrote or chose. Copies share it.
pub(crate) struct CarriedState<T: 'static> {
    records: Records<T>,
    /// Whether what is stored is read, now and whenever it may have changed.
    is_started: RwSignal<bool>,
    /// What was taken off the device, until the page is closed.
    removed: RwSignal<Vec<T>>,
    /// What the link to the page carries, until the reader decides.
    incoming: RwSignal<Option<String>>,
    /// Whether that is too long together with what is here.
    is_too_long: RwSignal<bool>,
    /// The link to the page that carries all of it, as it was when the reader asked for it; empty where it is too long.
    link: RwSignal<Option<String>>,
    /// Whether the browser stores it, as far as is known.
    is_stored: RwSignal<bool>,
}

// Derived, these would ask the same of the things, which are not copied.
impl<T> Clone for CarriedState<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for CarriedState<T> {}

impl<T: Carried + Clone + PartialEq + Send + Sync + 'static> CarriedState<T> {
    /// Nothing yet.
    pub(crate) fn new() -> Self {
        Self {
            records: Records::new(),
            is_started: RwSignal::new(false),
            removed: RwSignal::new(Vec::new()),
            incoming: RwSignal::new(None),
            is_too_long: RwSignal::new(false),
            link: RwSignal::new(None),
            is_stored: RwSignal::new(true),
        }
    }

    /// Shows what is stored, and what comes with the link as long as the current owner lives. The page calls this whenever it
    /// is shown.
    pub(crate) fn show(self) {
        if self.is_started.get_untracked() {
            self.records.read_again();
        } else {
            self.is_started.set(true);
            self.records.start();
            self.is_stored.set(!storage::is_private());
        }
        self.link.set(None);
        self.read_link();
        history::on_fragment(move || self.read_link());
    }

    /// Looks at all of it. An effect or a view that does so runs again when it changes.
    pub(crate) fn with<U>(self, look: impl FnOnce(&[T]) -> U) -> U {
        self.records.with(look)
    }

    /// Whether there is any, as [`with`](Self::with).
    pub(crate) fn has_any(self) -> bool {
        self.records.with(|all| !all.is_empty())
    }

    /// Stores a thing, in the place of what has its name.
    pub(crate) fn put(self, thing: &T) {
        self.link.set(None);
        self.is_stored.set(self.records.put(thing) == Kept::Yes);
    }

    /// Takes a thing off the device.
    pub(crate) fn remove(self, thing: &T) {
        self.link.set(None);
        self.records.remove(thing);
    }

    /// Takes all of it off the device; it can be brought back until the page is closed.
    pub(super) fn forget(self) {
        self.link.set(None);
        let all = self.as_stored();
        all.iter().for_each(|thing| self.records.remove(thing));
        self.removed.set(all);
    }

    /// Whether something was taken off that can be brought back.
    pub(super) fn can_bring_back(self) -> bool {
        self.removed.with(|removed| !removed.is_empty())
    }

    /// Brings back what was taken off. What was stored since then stays.
    pub(super) fn bring_back(self) {
        let known = self.as_stored();
        for thing in self.removed.try_update(std::mem::take).unwrap_or_default() {
            if !known.iter().any(|one| one.name() == thing.name()) {
                self.put(&thing);
            }
        }
    }

    /// Everything, as it is stored now: another tab may have written since it was read.
    fn as_stored(self) -> Vec<T> {
        self.records.read_again();
        untrack(|| self.records.with(<[_]>::to_vec))
    }

    /// Makes the link that carries all of it as it is now.
    pub(super) fn show_link(self, base: &Base, page: &Address) {
        let link =
            T::to_link(&self.as_stored()).map(|text| format!("{}{}", document::origin(), base.link_to(page, &text)));
        self.link.set(Some(link.unwrap_or_default()));
    }

    /// The link, once the reader has asked for it.
    pub(super) fn link(self) -> Option<CarryLink> {
        let link = self.link.get()?;
        Some(if link.is_empty() { CarryLink::TooLong } else { CarryLink::Whole(link) })
    }

    /// What came with the link to the page.
    pub(super) fn incoming(self) -> Option<Incoming<T>> {
        let text = self.incoming.get()?;
        Some(if self.is_too_long.get() { Err(CarriedError::TooLong) } else { T::from_link(&text) })
    }

    /// Whether the browser stores it, as far as is known.
    pub(super) fn is_stored(self) -> bool {
        self.is_stored.get()
    }

    /// Reads what the address carries. What names a place in the page is nothing.
    fn read_link(self) {
        if let Some(text) = history::fragment().filter(|fragment| !document::has(fragment)) {
            self.is_too_long.set(false);
            self.incoming.set(Some(text));
        }
    }

    /// Joins what came with the link with what is here.
    pub(super) fn take_incoming(self) {
        let Some(Ok(incoming)) = untrack(|| self.incoming()) else { return };
        let known = self.as_stored();
        let join = |thing: T| match known.iter().find(|one| one.name() == thing.name()) {
            Some(known) => thing.join_to(known),
            None => Some(thing),
        };
        match incoming.into_iter().map(join).collect::<Option<Vec<_>>>() {
            Some(joined) => {
                joined.iter().for_each(|thing| self.put(thing));
                self.leave_incoming();
            }
            None => self.is_too_long.set(true),
        }
    }

    /// Leaves what came with the link.
    pub(super) fn leave_incoming(self) {
        history::drop_fragment();
        self.incoming.set(None);
    }
}
