//! Values that the device stores, as signals: read when the program starts, read again whenever they may have changed
//! elsewhere, and written by read, change, write, so that an old page never overwrites what a newer one wrote.
//!
//! A feature describes how its value is stored by a constant [`Format`], holds a [`Persisted`] in its state, and calls
//! [`Persisted::start`] once, after hydration: until then the value is the one of a device that stores nothing, as on the
//! host. What readers make in numbers (notes, questions, reading positions) is stored one record each, by `store`.

use leptos::prelude::*;

use crate::platform::clock;
use crate::platform::storage::{self, Kept};

/// How a value is stored.
pub(crate) struct Format<T> {
    /// The name under which it is stored.
    pub(crate) name: &'static str,
    /// Reads what is stored; of an empty text, the value when nothing is stored. It gets texts of other versions and of
    /// other programs as well, so it has an answer to every text.
    pub(crate) parse: fn(&str) -> T,
    /// Writes the value. Of an empty text nothing is stored.
    pub(crate) write: fn(&T) -> String,
    /// Whether what was stored before is read in private reading as well. That is for what a reader needs to read at all;
    /// everything else begins empty there.
    pub(crate) is_read_in_private: bool,
}

impl<T> Format<T> {
    /// The value as it is stored now.
    pub(crate) fn read(&self) -> T {
        let text = match self.is_read_in_private {
            true => storage::get_also_in_private(self.name),
            false => storage::get(self.name),
        };
        (self.parse)(&text.unwrap_or_default())
    }
}

/// A value that is stored on the device. Copies share it.
pub(crate) struct Persisted<T: 'static> {
    format: &'static Format<T>,
    value: RwSignal<T>,
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Persisted<T> {
    /// The value when nothing is stored.
    pub(crate) fn new(format: &'static Format<T>) -> Self {
        Self { format, value: RwSignal::new((format.parse)("")) }
    }

    /// Reads what is stored, now and whenever it may be another value.
    pub(crate) fn start(self) {
        follow(self.format.name, move || self.read_again());
    }

    /// Reads what is stored.
    pub(crate) fn read_again(self) {
        set_if_other(self.value, self.format.read());
    }

    /// The value. An effect or a view that asks for it runs again when it changes.
    pub(crate) fn get(self) -> T {
        self.value.get()
    }

    /// The value as it is now.
    pub(crate) fn get_untracked(self) -> T {
        self.value.get_untracked()
    }

    /// Changes the value as it is stored now, and stores it. Says whether the browser does store it; the value holds until
    /// the page is closed in any case.
    pub(crate) fn change(self, by: impl FnOnce(&mut T)) -> Kept {
        // As stored, and not as known here: another tab may have written since.
        let mut value = self.format.read();
        by(&mut value);
        let text = (self.format.write)(&value);
        let is_stored = storage::set(self.format.name, &text);
        set_if_other(self.value, value);
        is_stored
    }
}

// Derived, these would ask the same of the value, which is not copied.
impl<T> Clone for Persisted<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Persisted<T> {}

/// Reads again, now and whenever something else may be stored under names that begin so: another tab wrote it, the reader
/// comes back to the page, or the browser shows a page again that it had put aside and told nothing.
pub(crate) fn follow(names: &'static str, read_again: impl Fn() + Copy + 'static) {
    read_again();
    storage::on_change(names, read_again);
    clock::on_return(read_again);
}

/// Sets a signal that does not say so already: nobody is told of a value that is the same.
pub(crate) fn set_if_other<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|known| *known != value) {
        signal.set(value);
    }
}
