//! Words that the reader highlighted, with what they wrote about them.

use model::{Address, ItemId};

use super::record::{Own, Record};
use super::words::{LONGEST, Quote};

/// What a reader can write about one highlight, in units of UTF-16, as fields count: a page of a book.
pub const LONGEST_TYPED: usize = 2000;

/// What is read, in bytes. No unit takes more than three.
const LONGEST_NOTE: usize = 3 * LONGEST_TYPED;

/// A highlight in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What tells it from others on the same page.
    pub id: ItemId,
    /// The page.
    pub page: Address,
    /// The section, by its id; empty above the first.
    pub section: String,
    /// The words.
    pub quote: Quote,
    /// Whether the text did not say these words any more when its page was last shown.
    pub is_changed: bool,
    /// What the reader wrote; nothing for a highlight alone.
    pub said: String,
    /// When it was made, in seconds since the beginning of 1970 in UTC.
    pub made: u64,
}

impl Note {
    /// A highlight without a note.
    pub fn new(page: Address, section: String, quote: Quote, made: u64) -> Self {
        let id = ItemId::of(&format!("{made} {} {} {}", quote.before, quote.words, quote.after));
        Self { id, page, section, quote, is_changed: false, said: String::new(), made }
    }

    /// The beginning of the names of all notes on a page.
    pub fn names_on(page: &Address) -> String {
        format!("{page} ")
    }
}

impl Own for Note {
    const KIND: &'static str = "note";

    fn name(&self) -> String {
        format!("{}{}", Self::names_on(&self.page), self.id)
    }

    fn to_record(&self) -> Record {
        Record::new()
            .with("words", &self.quote.words)
            .with("before", &self.quote.before)
            .with("after", &self.quote.after)
            .with("section", &self.section)
            .with("note", &self.said)
            .with("changed", if self.is_changed { "yes" } else { "" })
            .with("made", self.made.to_string())
    }

    fn from_record(name: &str, record: &Record) -> Option<Self> {
        let (page, id) = name.split_once(' ')?;
        let value = |name: &str| record.get(name).to_owned();
        let note = Self {
            id: ItemId::parse(id)?,
            page: Address::parse(page)?,
            section: value("section"),
            quote: Quote { words: value("words"), before: value("before"), after: value("after") },
            is_changed: record.get("changed") == "yes",
            said: value("note"),
            made: record.seconds("made")?,
        };
        let is_whole = !note.quote.words.is_empty()
            && note.quote.words.len() <= LONGEST
            && note.said.len() <= LONGEST_NOTE
            && note.name() == name;
        is_whole.then_some(note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note() -> Note {
        let quote = Quote { words: "It passes.".to_owned(), before: "away. ".to_owned(), after: " Staff".to_owned() };
        let page = Address::parse("articles/safety/").unwrap();
        Note { said: "Ask about this.\n<b>".to_owned(), ..Note::new(page, "bladder".to_owned(), quote, 1_795_860_000) }
    }

    #[test]
    fn a_note_is_read_as_it_was_written() {
        let note = note();
        assert_eq!(Note::from_record(&note.name(), &Record::parse(&note.to_record().to_json()).unwrap()), Some(note));
    }

    #[test]
    fn what_is_not_whole_is_no_note() {
        let whole = note();
        for name in ["", "/articles/safety/", "articles/safety/ abcde", "/nowhere/ abcde", "/articles/safety/ abc"] {
            assert_eq!(Note::from_record(name, &whole.to_record()), None, "{name}");
        }
        let without_words = Note { quote: Quote::default(), ..whole.clone() };
        let too_long = Note { said: "x".repeat(LONGEST_NOTE + 1), ..whole.clone() };
        for wrong in [without_words, too_long] {
            assert_eq!(Note::from_record(&whole.name(), &wrong.to_record()), None);
        }
        assert_eq!(Note::from_record(&whole.name(), &Record::new().with("words", "It passes.")), None, "no date");
    }
}
