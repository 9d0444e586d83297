//! The plan for bad days while the program runs: each part is a record, and all of it can be carried.

use model::AnchorId;
use reader::bad_days::{Call, LONGEST_TYPED, WrittenPart};
use reader::words::first;

use crate::features::carried::CarriedState;
use crate::features::state_of_chunk;

/// What the reader wrote. Copies share it.
#[derive(Clone, Copy)]
pub(crate) struct BadDaysState {
    pub(super) parts: CarriedState<WrittenPart>,
}

impl BadDaysState {
    /// The one that there is; nothing is written at first.
    pub(crate) fn shared() -> Self {
        state_of_chunk(|| Self { parts: CarriedState::new() })
    }

    /// Shows what is stored, and what comes with the link as long as the current owner lives. The page calls this whenever it
    /// is shown.
    pub(crate) fn show(self) {
        self.parts.show();
    }

    /// The words of a part. An effect or a view that asks for them runs again when they change.
    pub(super) fn words(self, part: &AnchorId) -> String {
        self.parts.with(|all| all.iter().find(|one| one.part == *part).map(|one| one.words.clone()).unwrap_or_default())
    }

    /// Whom the reader can call, by the parts in which people stand, as [`words`](Self::words).
    pub(super) fn calls(self, parts: &[AnchorId]) -> Vec<Call> {
        let calls =
            |part: &AnchorId| self.parts.with(|all| all.iter().find(|one| one.part == *part).map(WrittenPart::calls));
        parts.iter().filter_map(calls).flatten().collect()
    }

    /// What stands in parts that the page does not have, as [`words`](Self::words).
    pub(super) fn others(self, known: &[AnchorId]) -> Vec<String> {
        let is_other = |one: &&WrittenPart| !known.contains(&one.part);
        self.parts.with(|all| all.iter().filter(is_other).map(|one| one.words.clone()).collect())
    }

    /// Stores what stands in the field of a part. An empty field is nothing.
    pub(super) fn write(self, part: &AnchorId, words: &str) {
        let part = WrittenPart { part: part.clone(), words: first(words, LONGEST_TYPED).to_owned() };
        if part.words.trim().is_empty() { self.parts.remove(&part) } else { self.parts.put(&part) }
    }
}
