//! What a reader can do besides reading, a file or a folder each: in a folder `state` holds the signals and what is stored,
//! and `view` the components. State never names a view.

pub(crate) mod bad_days;
pub(crate) mod carried;
pub(crate) mod first_paint;
pub(crate) mod library;
pub(crate) mod listening;
pub(crate) mod notes;
pub(crate) mod open_steps;
pub(crate) mod plan;
pub(crate) mod printed_code;
pub(crate) mod printing;
pub(crate) mod questions;
pub(crate) mod reading_positions;
pub(crate) mod saved;
pub(crate) mod search;
pub(crate) mod selection;
pub(crate) mod settings;
pub(crate) mod shortcuts;
pub(crate) mod treatment;
pub(crate) mod values;

use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;

use listening::ListeningState;
use printing::PrintingState;
use reading_positions::ReadingPositionsState;
use settings::SettingsState;
use treatment::TreatmentState;

use crate::slices::Slices;

/// The states that are there before any chunk; the others come with a chunk ([`state_of_chunk`]). Until they are started, and on the host for good, they are those of a device
/// that stores nothing.
#[derive(Clone, Copy)]
pub(crate) struct FirstStates {
    settings: SettingsState,
    treatment: TreatmentState,
    listening: ListeningState,
    positions: ReadingPositionsState,
    printing: PrintingState,
    slices: Slices,
    owner: OwnerOfStates,
}

impl FirstStates {
    /// What a device that stores nothing begins with. The current owner owns these states and those that come with chunks.
    pub(crate) fn new() -> Self {
        Self {
            settings: SettingsState::new(),
            treatment: TreatmentState::new(),
            listening: ListeningState::new(),
            positions: ReadingPositionsState::new(),
            printing: PrintingState::new(),
            slices: Slices::new(),
            owner: OwnerOfStates(StoredValue::new(Owner::current().unwrap_or_default().downgrade())),
        }
    }

    /// Gives them to every view below the current owner.
    pub(crate) fn provide(self) {
        provide_context(self.settings);
        provide_context(self.treatment);
        provide_context(self.listening);
        provide_context(self.positions);
        provide_context(self.printing);
        provide_context(self.slices);
        provide_context(self.owner);
    }

    /// The slices of the first page.
    #[cfg(feature = "hydrate")]
    pub(crate) fn slices(self) -> Slices {
        self.slices
    }

    /// Applies what is stored, in the browser, after the first render.
    pub(crate) fn start(self) {
        self.settings.start();
        self.treatment.start();
        first_paint::start();
    }
}

/// What owns the states that come with chunks. What Leptos hydrates has an owner of its own, beside that of the rest.
#[derive(Clone, Copy)]
struct OwnerOfStates(StoredValue<WeakOwner>);

/// A state that comes with a chunk: the one that there is, or a new one for all that the program shows. The main module
/// does not hold how it is made.
pub(crate) fn state_of_chunk<S: Copy + Send + Sync + 'static>(new: impl FnOnce() -> S) -> S {
    let OwnerOfStates(owner) = expect_context();
    // It lasts as long as the document.
    let owner = owner.with_value(WeakOwner::upgrade).unwrap_or_default();
    owner.with(|| {
        use_context().unwrap_or_else(|| {
            let state = new();
            provide_context(state);
            state
        })
    })
}
