//! What a reader can do besides reading, a file or a folder each: in a folder `state` holds the signals and what is stored,
//! and `view` the components. State never names a view.

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
pub(crate) mod selection;
pub(crate) mod settings;
pub(crate) mod shortcuts;
pub(crate) mod treatment;

use leptos::prelude::*;

use listening::ListeningState;
use notes::NotesState;
use plan::PlanState;
use printing::PrintingState;
use questions::QuestionsState;
use reading_positions::ReadingPositionsState;
use saved::{Others, SavedState};
use settings::SettingsState;
use treatment::TreatmentState;

use crate::slices::Slices;

/// The states that are there before any chunk. Until they are started, and on the host for good, they are those of a device
/// that stores nothing.
#[derive(Clone, Copy)]
pub(crate) struct FirstStates {
    settings: SettingsState,
    treatment: TreatmentState,
    plan: PlanState,
    questions: QuestionsState,
    notes: NotesState,
    listening: ListeningState,
    positions: ReadingPositionsState,
    printing: PrintingState,
    saved: SavedState,
    slices: Slices,
}

impl FirstStates {
    /// What a device that stores nothing begins with.
    pub(crate) fn new() -> Self {
        let (settings, treatment) = (SettingsState::new(), TreatmentState::new());
        let (plan, questions, notes) = (PlanState::new(treatment), QuestionsState::new(), NotesState::new());
        let saved = SavedState::new(Others { settings, treatment, plan, questions, notes });
        Self {
            settings,
            treatment,
            plan,
            questions,
            notes,
            listening: ListeningState::new(),
            positions: ReadingPositionsState::new(),
            printing: PrintingState::new(),
            saved,
            slices: Slices::new(),
        }
    }

    /// Gives them to every view below the current owner.
    pub(crate) fn provide(self) {
        provide_context(self.settings);
        provide_context(self.treatment);
        provide_context(self.plan);
        provide_context(self.questions);
        provide_context(self.notes);
        provide_context(self.listening);
        provide_context(self.positions);
        provide_context(self.printing);
        provide_context(self.saved);
        provide_context(self.slices);
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
