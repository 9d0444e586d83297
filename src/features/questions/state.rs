//! The list while the program runs: stored on the device, each question a record, and the same in every tab.

use leptos::prelude::*;
use model::{Address, ItemId};
use reader::carried_words::CarriedError;
use reader::question::{LONGEST_WORDS, Question};
use reader::record::LAST_SECOND;
use reader::words::first;

use crate::features::state_of_chunk;
use crate::platform::clock;
use crate::platform::storage::{self, Kept};
use crate::store::Records;

/// What came with a link: words, and whether each was asked; or why it is no list.
pub(super) type Incoming = Result<Vec<(String, bool)>, CarriedError>;

/// Where a question moves in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// One place nearer to the first.
    Up,
    /// One place nearer to the last.
    Down,
}

/// The reader's questions.
#[derive(Clone, Copy)]
pub(crate) struct QuestionsState {
    records: Records<Question>,
    /// In the reader's order.
    list: Memo<Vec<Question>>,
    /// What was removed from the list, in the order in which it was, until the page is closed.
    removed: RwSignal<Vec<Vec<Question>>>,
    /// What came with the link to the page, until the reader decides.
    incoming: RwSignal<Option<Incoming>>,
    /// Whether the browser stores questions, as far as is known.
    is_stored: RwSignal<bool>,
}

impl QuestionsState {
    /// The one that there is; no questions at first.
    pub(crate) fn shared() -> Self {
        state_of_chunk(Self::new)
    }

    fn new() -> Self {
        let records = Records::new();
        Self {
            records,
            list: Memo::new(move |_| records.with(in_order)),
            removed: RwSignal::new(Vec::new()),
            incoming: RwSignal::new(None),
            is_stored: RwSignal::new(true),
        }
    }

    /// Shows what is stored, and what is stored from now on, here or in another tab.
    pub(crate) fn start(self) {
        self.records.start();
        self.is_stored.set(!storage::is_private());
    }

    /// Reads what is stored, after it was changed by other means.
    pub(crate) fn read_again(self) {
        self.records.read_again();
    }

    /// The questions, in the reader's order. An effect or a view that asks for them runs again when they change.
    pub(super) fn list(self) -> Vec<Question> {
        self.list.get()
    }

    /// Whether the list holds any question.
    pub(super) fn has_any(self) -> bool {
        self.list.with(|list| !list.is_empty())
    }

    /// The names of the questions, in the reader's order.
    pub(super) fn ids(self) -> Vec<ItemId> {
        self.list.with(|list| list.iter().map(|question| question.id).collect())
    }

    /// The question with this name.
    pub(super) fn get(self, id: ItemId) -> Option<Question> {
        self.list.with(|list| list.iter().find(|question| question.id == id).cloned())
    }

    /// Whether the list holds this question, or one with its words.
    pub(super) fn holds(self, question: &Question) -> bool {
        self.list.with(|list| list.iter().any(|known| known.id == question.id || known.words == question.words))
    }

    /// The questions as they are now.
    pub(super) fn list_untracked(self) -> Vec<Question> {
        self.list.get_untracked()
    }

    /// How many questions were removed at once by the last removal that can be undone.
    pub(super) fn last_removed(self) -> usize {
        self.removed.with(|removed| removed.last().map_or(0, Vec::len))
    }

    /// What came with the link to the page.
    pub(super) fn incoming(self) -> Option<Incoming> {
        self.incoming.get()
    }

    /// Whether the browser stores questions, as far as is known.
    pub(super) fn is_stored(self) -> bool {
        self.is_stored.get()
    }

    /// Puts a question at the end of the list, with the page on which it came up; one that is there with the same words is
    /// left as it is. Says whether the browser stores it.
    pub(crate) fn add(self, words: &str, from: Option<Address>) -> Kept {
        self.put(Question::new(words, from, clock::seconds()))
    }

    /// Puts a question into the list, not before the end of it when it is new.
    fn put(self, mut question: Question) -> Kept {
        let list = self.list_as_stored();
        if let Some(known) = list.iter().find(|known| known.words == question.words) {
            question = Question { is_done: known.is_done || question.is_done, ..known.clone() };
        } else {
            let last = list.last().map_or(0, |known| known.order + 1);
            question.order = question.order.max(last).min(LAST_SECOND);
            // Names are short, and a question that was edited keeps the one of its first words.
            while list.iter().any(|known| known.id == question.id) {
                question.id = ItemId::of(&format!("{} {}", question.id, question.words));
            }
        }
        self.store(&question)
    }

    /// The list as it is stored now: another tab may have written since it was read.
    fn list_as_stored(self) -> Vec<Question> {
        self.read_again();
        self.list_untracked()
    }

    /// Stores a question, in the place of what it was.
    fn store(self, question: &Question) -> Kept {
        let kept = self.records.put(question);
        self.is_stored.set(kept == Kept::Yes);
        kept
    }

    /// Gives a question the words that the reader wrote in its field. A question without words is none, and stays as it
    /// was.
    pub(super) fn edit(self, id: ItemId, text: &str) {
        let words = words_of(text);
        if !words.is_empty() {
            self.change(id, |question| question.words = words.to_owned());
        }
    }

    /// Says of a question whether it was asked.
    pub(super) fn set_done(self, id: ItemId, is_done: bool) {
        self.change(id, |question| question.is_done = is_done);
    }

    /// Changes a question as it is stored now. One that was removed elsewhere stays removed.
    fn change(self, id: ItemId, by: impl FnOnce(&mut Question)) {
        match self.records.get(&id.to_string()) {
            Some(mut question) => {
                by(&mut question);
                self.store(&question);
            }
            None => self.read_again(),
        }
    }

    /// Moves a question by one place; says which place that is, of how many, or nothing where it was at the end.
    pub(super) fn swap(self, id: ItemId, direction: Direction) -> Option<(usize, usize)> {
        let mut list = self.list_as_stored();
        let place = list.iter().position(|question| question.id == id)?;
        let other = match direction {
            Direction::Up => place.checked_sub(1)?,
            Direction::Down => place + 1,
        };
        if other == list.len() {
            return None;
        }
        list.swap(place, other);
        for (number, question) in (1..).zip(&mut list) {
            if question.order != number {
                question.order = number;
                self.store(question);
            }
        }
        Some((other + 1, list.len()))
    }

    /// Removes questions from the list; they can be brought back until the page is closed.
    pub(super) fn remove(self, which: impl Fn(&Question) -> bool) {
        let removed: Vec<Question> = self.list_as_stored().into_iter().filter(which).collect();
        if !removed.is_empty() {
            removed.iter().for_each(|question| self.records.remove(question));
            self.removed.update(|all| all.push(removed));
        }
    }

    /// Brings back what was removed last, to where it was.
    pub(super) fn bring_back(self) {
        let removed = self.removed.try_update(Vec::pop).flatten().unwrap_or_default();
        for question in removed {
            self.read_again();
            if untrack(|| self.holds(&question)) {
                self.put(question);
            } else {
                self.store(&question);
            }
        }
    }

    /// Says what came with the link to the page.
    pub(super) fn receive(self, incoming: Incoming) {
        self.incoming.set(Some(incoming));
    }

    /// Adds what came with the link to the list.
    pub(super) fn take_incoming(self) {
        if let Some(Ok(incoming)) = self.incoming.get_untracked() {
            for (words, is_done) in incoming {
                self.put(Question { is_done, ..Question::new(&words, None, clock::seconds()) });
            }
        }
        self.drop_incoming();
    }

    /// Leaves what came with the link.
    pub(super) fn drop_incoming(self) {
        self.incoming.set(None);
    }
}

/// The words of a question, by what stands in its field.
pub(super) fn words_of(text: &str) -> &str {
    first(text.trim(), LONGEST_WORDS)
}

/// Questions in the reader's order.
fn in_order(questions: &[Question]) -> Vec<Question> {
    let mut list: Vec<Question> = Vec::new();
    for question in questions {
        let place = list.partition_point(|known| (known.order, known.id) < (question.order, question.id));
        list.insert(place, question.clone());
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_the_order_of_the_places_then_of_the_names() {
        let question = |words: &str, order| Question::new(words, None, order);
        let (first, last) = (question("First?", 1), question("Last?", 3));
        let mut same = [question("One?", 2), question("Two?", 2)];
        let expected = |same: &[Question; 2]| {
            let mut same = same.to_vec();
            same.sort_by_key(|question| question.id);
            [vec![first.clone()], same, vec![last.clone()]].concat()
        };
        let expected = expected(&same);
        for _ in 0..2 {
            let [one, other] = same.clone();
            assert_eq!(in_order(&[one, last.clone(), other, first.clone()]), expected);
            same.reverse();
        }
    }
}
