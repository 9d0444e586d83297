//! What the reader said of the statements while the program runs: each answer is a record, and all of them can be carried.

use model::Statement;
use reader::values::{Weighed, Weight};

use crate::features::carried::CarriedState;
use crate::features::state_of_chunk;

/// What the reader said. Copies share it.
#[derive(Clone, Copy)]
pub(crate) struct ValuesState {
    pub(super) answers: CarriedState<Weighed>,
}

impl ValuesState {
    /// The one that there is; nothing is said at first.
    pub(crate) fn shared() -> Self {
        state_of_chunk(|| Self { answers: CarriedState::new() })
    }

    /// Shows what is stored, and what comes with the link as long as the current owner lives. The page calls this whenever it
    /// is shown.
    pub(crate) fn show(self) {
        self.answers.show();
    }

    /// How much the words matter to the reader; `None` where they have not said. An effect or a view that asks for it runs
    /// again when it changes.
    pub(super) fn weight(self, words: &str) -> Option<Weight> {
        self.answers.with(|all| all.iter().find(|one| one.words == words).map(|one| one.weight))
    }

    /// Answers to words that the page does not hold any more, as [`weight`](Self::weight).
    pub(super) fn others(self, known: &[Statement]) -> Vec<Weighed> {
        let is_other = |one: &&Weighed| !known.iter().any(|statement| statement.words == one.words);
        self.answers.with(|all| all.iter().filter(is_other).cloned().collect())
    }

    /// Stores how much the words matter.
    pub(super) fn weigh(self, words: &str, weight: Weight) {
        self.answers.put(&Weighed { words: words.to_owned(), weight });
    }
}
