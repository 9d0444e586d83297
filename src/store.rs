//! What is the reader's own, on the device: each thing a record of its own, the same in every tab.
//!
//! What this version cannot read is left where it is: a newer one may. `features::saved` says so to the reader.

use leptos::prelude::*;
use reader::record::{Own, Record};

use crate::persistence;
use crate::platform::storage::{self, Kept};

/// All records of a kind, as a signal. Copies share it.
///
/// It is empty until it is started, as on the host. Each record is written by itself, so that two tabs never overwrite one
/// another; [`Records::get`] and [`Records::read_again`] give what is stored now, for a change that another tab may have
/// preceded.
pub(crate) struct Records<T: 'static> {
    /// In no order.
    all: RwSignal<Vec<T>>,
}

impl<T: Own + Clone + PartialEq + Send + Sync + 'static> Records<T> {
    /// None yet.
    pub(crate) fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()) }
    }

    /// Reads what is stored, now and whenever it may have changed.
    pub(crate) fn start(self) {
        persistence::follow(T::KIND, move || self.read_again());
    }

    /// Reads what is stored. Nobody is told of what is the same.
    pub(crate) fn read_again(self) {
        persistence::set_if_other(self.all, all(""));
    }

    /// Looks at all of them. An effect or a view that does so runs again when they change.
    pub(crate) fn with<U>(self, look: impl FnOnce(&[T]) -> U) -> U {
        self.all.with(|all| look(all))
    }

    /// The one with this name, as it is stored now.
    pub(crate) fn get(self, name: &str) -> Option<T> {
        get(name)
    }

    /// Stores one, in the place of what has its name. Says whether the browser does store it; it holds until the page is
    /// closed in any case.
    pub(crate) fn put(self, thing: &T) -> Kept {
        let kept = keep(thing);
        let name = thing.name();
        self.all.update(|all| match all.iter_mut().find(|known| known.name() == name) {
            Some(known) => known.clone_from(thing),
            None => all.push(thing.clone()),
        });
        kept
    }

    /// Removes one.
    pub(crate) fn remove(self, thing: &T) {
        remove(thing);
        let name = thing.name();
        self.all.update(|all| all.retain(|known| known.name() != name));
    }
}

// Derived, these would ask the same of the records, which are not copied.
impl<T> Clone for Records<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Records<T> {}

/// Everything of a kind whose name begins so, in no order.
pub(crate) fn all<T: Own>(beginning: &str) -> Vec<T> {
    names::<T>(beginning).iter().filter_map(|name| get(name)).collect()
}

/// The names of everything of a kind that begin so, in no order.
pub(crate) fn names<T: Own>(beginning: &str) -> Vec<String> {
    let keys = storage::names(&format!("{} {beginning}", T::KIND));
    keys.iter().filter_map(|key| Some(T::name_in(key)?.to_owned())).collect()
}

/// The one of a kind with this name.
pub(crate) fn get<T: Own>(name: &str) -> Option<T> {
    T::from_record(name, &Record::parse(&storage::get(&format!("{} {name}", T::KIND))?)?)
}

/// Keeps something, in the place of what has its name.
pub(crate) fn keep<T: Own>(thing: &T) -> Kept {
    storage::set(&thing.key(), &thing.to_record().to_json())
}

/// Takes something away.
pub(crate) fn remove<T: Own>(thing: &T) {
    storage::remove(&thing.key());
}
