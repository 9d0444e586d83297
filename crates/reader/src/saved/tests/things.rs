//! Things as readers have them.

use model::{Address, AnchorId, Slug};

use crate::bad_days::WrittenPart;
use crate::note::Note;
use crate::question::Question;
use crate::reading_position::ReadingPosition;
use crate::record::Own;
use crate::values::{Weighed, Weight};
use crate::words::Quote;

fn page() -> Address {
    Address::Article(Slug::parse("safety").unwrap())
}

pub(super) fn kept(thing: &impl Own) -> (String, String) {
    (thing.key(), thing.to_record().to_json())
}

pub(super) fn a_note(words: &str, said: &str) -> Note {
    let quote = Quote { words: words.to_owned(), ..Quote::default() };
    Note { said: said.to_owned(), ..Note::new(page(), "bladder".to_owned(), quote, 1_795_860_000) }
}

pub(super) fn a_question(words: &str, is_done: bool) -> Question {
    Question { is_done, ..Question::new(words, None, 7) }
}

pub(super) fn a_part(words: &str) -> WrittenPart {
    WrittenPart { part: AnchorId::parse("company").unwrap(), words: words.to_owned() }
}

pub(super) fn an_answer(words: &str, weight: Weight) -> Weighed {
    Weighed { words: words.to_owned(), weight }
}

pub(super) fn a_position(when: u64, is_read: bool) -> ReadingPosition {
    let (section, title) = ("bladder".to_owned(), "Bladder".to_owned());
    ReadingPosition { page: page(), section, title, quote: Quote::default(), hundredths: 40, is_read, when }
}
