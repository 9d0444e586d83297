//! How much of the library is kept. It lasts as long as the document: the keeping goes on while the reader reads on.

use leptos::prelude::*;
use reader::library::{Library, Phase};

use crate::features::state_of_chunk;

/// How much of the library is kept. Copies share it.
#[derive(Clone, Copy)]
pub(super) struct LibraryState(RwSignal<Library>);

impl LibraryState {
    /// The one of this document, which the first page that asks for it makes.
    pub(super) fn shared() -> Self {
        state_of_chunk(|| Self(RwSignal::default()))
    }

    /// How much is kept. A view that asks for it follows it.
    pub(super) fn get(self) -> Library {
        self.0.get()
    }

    /// How much is kept now.
    pub(super) fn get_untracked(self) -> Library {
        self.0.get_untracked()
    }

    /// Says how much is kept.
    pub(super) fn set(self, library: Library) {
        self.0.set(library);
    }

    /// Says how the keeping goes.
    pub(super) fn set_phase(self, phase: Phase) {
        self.0.update(|library| library.phase = phase);
    }

    /// One more article is kept.
    pub(super) fn count(self) {
        self.0.update(|library| library.kept += 1);
    }
}
