//! What the page of all that is stored asks of other features.

use leptos::prelude::expect_context;

use crate::features::notes::NotesState;
use crate::features::plan::PlanState;
use crate::features::questions::QuestionsState;
use crate::features::settings::SettingsState;
use crate::features::treatment::TreatmentState;
use crate::platform::storage::Kept;

/// The states of the features that store something.
#[derive(Clone, Copy)]
pub(super) struct Others {
    settings: SettingsState,
    treatment: TreatmentState,
    pub(super) plan: PlanState,
    pub(super) questions: QuestionsState,
    pub(super) notes: NotesState,
}

impl Others {
    /// Those that there are.
    pub(super) fn shared() -> Self {
        Self {
            settings: expect_context(),
            treatment: expect_context(),
            plan: PlanState::shared(),
            questions: QuestionsState::shared(),
            notes: NotesState::shared(),
        }
    }

    /// Has everything show what is stored now.
    pub(super) fn read_again(self) {
        self.settings.read_again();
        self.treatment.read_again();
        self.plan.read_again();
        self.questions.read_again();
    }

    /// Whether every tab has a title that does not tell what is read.
    pub(super) fn is_title_neutral(self) -> bool {
        self.settings.get_untracked().value("title") == "neutral"
    }

    /// Gives every tab a title that does not tell what is read, or that of its page.
    pub(super) fn set_title_neutral(self, neutral: bool) {
        self.settings.change(|all| all.choose("title", if neutral { "neutral" } else { "page" }));
    }

    /// Stores what the reader writes about a note, by its name.
    pub(super) fn write_note(self, name: &str, said: String) -> Kept {
        self.notes.write(name, said)
    }

    /// Goes to the words of a note on the page that comes next.
    pub(super) fn go_to_note(self, name: &str) {
        self.notes.go_to(name);
    }
}
