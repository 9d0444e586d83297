//! A question that the reader wants to ask, and the list of them as a link carries it.

use model::{Address, ItemId};

use super::carried_words::{CarriedError, Form};
use super::record::{Own, Record};

/// The form of a list in a link. The key of a question says whether it was asked.
const LINK: Form = Form { name: "questions", version: "1" };
const OPEN: &str = "open";
const DONE: &str = "done";

/// No question is longer, in characters.
pub const LONGEST_WORDS: usize = 250;

/// The same in bytes: no character takes more than four.
const LONGEST: usize = 4 * LONGEST_WORDS;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What tells it from others.
    pub id: ItemId,
    /// Its words.
    pub words: String,
    /// The page on which it came up.
    pub from: Option<Address>,
    /// Whether it was asked.
    pub is_done: bool,
    /// Its place in the list: smaller ones come first.
    pub order: u64,
}

impl Question {
    /// A question that was not asked yet. `order` is a moment in seconds, so that the newest is last.
    pub fn new(words: &str, from: Option<Address>, order: u64) -> Self {
        let words = super::words::first(words.trim(), LONGEST_WORDS).to_owned();
        Self { id: ItemId::of(&words), words, from, is_done: false, order }
    }
}

impl Own for Question {
    const KIND: &'static str = "question";

    fn name(&self) -> String {
        self.id.to_string()
    }

    fn to_record(&self) -> Record {
        Record::new()
            .with("words", &self.words)
            .with("from", self.from.as_ref().map(Address::to_string).unwrap_or_default())
            .with("asked", if self.is_done { "yes" } else { "" })
            .with("order", self.order.to_string())
    }

    fn from_record(name: &str, record: &Record) -> Option<Self> {
        let words = record.get("words");
        let from = match record.get("from") {
            "" => None,
            from => Some(Address::parse(from)?),
        };
        (words.len() <= LONGEST).then_some(Self {
            id: ItemId::parse(name)?,
            words: words.to_owned(),
            from,
            is_done: record.get("asked") == "yes",
            order: record.seconds("order")?,
        })
    }
}

/// A list of questions as text for a link; `None` when it is longer than a link can be.
pub fn to_link(questions: &[Question]) -> Option<String> {
    let with_words = questions.iter().filter(|question| !question.words.is_empty());
    LINK.write(with_words.map(|question| (if question.is_done { DONE } else { OPEN }, question.words.as_str())))
}

/// Reads what [`to_link`] wrote: words, and whether each was asked.
pub fn from_link(text: &str) -> Result<Vec<(String, bool)>, CarriedError> {
    let question = |(key, words): (String, String)| {
        let is_known = words.len() <= LONGEST && [OPEN, DONE].contains(&key.as_str());
        is_known.then(|| (words, key == DONE)).ok_or(CarriedError::Invalid)
    };
    LINK.read(text)?.into_iter().map(question).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn question(words: &str, is_done: bool) -> Question {
        Question { is_done, ..Question::new(words, None, 7) }
    }

    #[test]
    fn a_question_is_read_as_it_was_written() {
        let page = Address::parse("articles/safety/").unwrap();
        let question = Question { is_done: true, ..Question::new(" How long? ", Some(page), 1_795_860_000) };
        assert_eq!(question.words, "How long?");
        assert_eq!(Question::from_record(&question.name(), &question.to_record()), Some(question));
        for (name, record) in [
            ("", Record::new().with("words", "x").with("order", "1")),
            ("abcde", Record::new().with("words", "x")),
            ("abcde", Record::new().with("words", "x").with("order", "1").with("from", "/nowhere/")),
            ("abcde", Record::new().with("words", "x".repeat(LONGEST + 1)).with("order", "1")),
        ] {
            assert_eq!(Question::from_record(name, &record), None, "{name} {record:?}");
        }
    }

    #[test]
    fn a_list_is_read_as_it_was_written_and_what_is_none_is_a_reason() {
        let list = [question("How long does it last?", false), question("Wie viel? 100 % – é", true)];
        let link = to_link(&list).unwrap();
        assert!(link.starts_with("questions1.open-~48ow-long-does-it-last~3f.done-"), "{link}");
        let read = from_link(&link).unwrap();
        assert_eq!(read, [("How long does it last?".to_owned(), false), ("Wie viel? 100 % – é".to_owned(), true)]);
        assert_eq!(from_link(&link[..link.len() - 1]), Err(CarriedError::Cut));
        assert_eq!(from_link("questions2.open-a.abcde"), Err(CarriedError::Newer));
        let other = LINK.write([("other", "words")].into_iter()).unwrap();
        assert_eq!(from_link(&other), Err(CarriedError::Invalid));
        assert_eq!(to_link(&vec![question(&"long ".repeat(40), false); 60]), None);
    }

    proptest! {
        #[test]
        fn every_list_survives_the_way(words in prop::collection::vec(".{1,60}", 0..8)) {
            let list: Vec<_> = words.iter().map(|words| question(words, words.len() % 2 == 0)).collect();
            let with_words = list.iter().filter(|question| !question.words.is_empty());
            let expected: Vec<_> = with_words.map(|question| (question.words.clone(), question.is_done)).collect();
            prop_assert_eq!(from_link(&to_link(&list).unwrap()), Ok(expected));
        }
    }
}
