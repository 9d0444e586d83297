//! The reader's questions while the program runs: kept on the device, the same in every tab.

use article::{Address, ItemId};

use crate::browser::clock;
use crate::browser::storage::Kept;
use crate::reading::question::Question;
use crate::reading::record::LAST_SECOND;
use crate::store;

/// The questions, in the reader's order.
pub(crate) fn list() -> Vec<Question> {
    let mut list: Vec<Question> = Vec::new();
    for question in store::all::<Question>("") {
        let is_later = |known: &Question| (known.order, known.id) > (question.order, question.id);
        let place = list.iter().position(is_later).unwrap_or(list.len());
        list.insert(place, question);
    }
    list
}

/// Puts a question at the end of the list, with the page on which it came up; one that is there with the same words is
/// left as it is. Says whether the browser keeps it.
pub(crate) fn add(words: &str, from: Option<Address>) -> Kept {
    let list = list();
    let last = list.last().map_or(0, |question| question.order + 1);
    let mut question = Question::new(words, from, clock::seconds().max(last).min(LAST_SECOND));
    if let Some(known) = list.iter().find(|known| known.words == question.words) {
        return store::keep(known);
    }
    // Names are short, and a question that was edited keeps the one of its first words.
    while list.iter().any(|known| known.id == question.id) {
        question.id = ItemId::of(&format!("{} {}", question.id, question.words));
    }
    store::keep(&question)
}
