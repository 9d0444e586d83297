//! What is the reader's own, on the device: each thing a record of its own, the same in every tab.
//!
//! What this version cannot read is left where it is: a newer one may. `features::saved` says so to the reader.

use reader::record::{Own, Record};

use crate::platform::storage::{self, Kept};

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
