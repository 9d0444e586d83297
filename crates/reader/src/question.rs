//! A question that the reader wants to ask, and the list of them as it is carried in a link.
//!
//! The list is one text, fields with points between them and a check at the end, as in
//! `questions1.open-how-long-does-it-last.done-may-i-bring-someone.ytu5p`. Small letters and digits stand as they are, a
//! space is a hyphen, all else is `~` and two digits in base 16 for each byte of UTF-8: nothing of it is escaped in a
//! fragment, and a list in plain English is hardly longer than its words.

use model::{Address, ItemId};

use super::record::{Own, Record};

/// What the text begins with: what it is, and the version of its form.
const NAME: &str = "questions";
const VERSION: &str = "questions1";

/// No text of a list is longer, in bytes: what every browser takes in an address.
const LONGEST_LINK: usize = 8000;

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

/// Why a text is no list of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionsError {
    /// It began as one, and a part of it was lost or changed on the way.
    Cut,
    /// It is something else, or holds what no list can hold.
    Invalid,
    /// It is longer than any list in a link.
    TooLong,
    /// It is the list of a newer version of this program.
    Newer,
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
    let mut text = VERSION.to_owned();
    for question in questions.iter().filter(|question| !question.words.is_empty()) {
        text += if question.is_done { ".done-" } else { ".open-" };
        for byte in question.words.bytes() {
            match byte {
                b' ' => text.push('-'),
                byte if is_plain(byte) => text.push(char::from(byte)),
                byte => {
                    text.push('~');
                    text.extend([byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)])));
                }
            }
        }
    }
    let text = format!("{text}.{}", ItemId::of(&text));
    (text.len() <= LONGEST_LINK).then_some(text)
}

/// Reads what [`to_link`] wrote: words, and whether each was asked.
pub fn from_link(text: &str) -> Result<Vec<(String, bool)>, QuestionsError> {
    if text.len() > LONGEST_LINK {
        return Err(QuestionsError::TooLong);
    }
    let version = text.split('.').next().unwrap_or_default();
    if version != VERSION {
        let number = version.strip_prefix(NAME).unwrap_or_default();
        let is_newer = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        return Err(if is_newer { QuestionsError::Newer } else { QuestionsError::Invalid });
    }
    let (fields, end) = text.rsplit_once('.').ok_or(QuestionsError::Cut)?;
    if ItemId::of(fields).to_string() != end {
        return Err(QuestionsError::Cut);
    }
    fields.split('.').skip(1).map(|field| read(field).ok_or(QuestionsError::Invalid)).collect()
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

fn read(field: &str) -> Option<(String, bool)> {
    let (state, words) = field.split_once('-')?;
    let mut bytes = words.bytes();
    let mut read = Vec::new();
    while let Some(byte) = bytes.next() {
        read.push(match byte {
            b'-' => b' ',
            b'~' => {
                let digit = |byte: u8| DIGITS.iter().position(|known| *known == byte);
                u8::try_from(digit(bytes.next()?)? * 16 + digit(bytes.next()?)?).ok()?
            }
            byte => Some(byte).filter(|byte| is_plain(*byte))?,
        });
    }
    let words = String::from_utf8(read).ok().filter(|words| !words.is_empty() && words.len() <= LONGEST)?;
    match state {
        "open" => Some((words, false)),
        "done" => Some((words, true)),
        _ => None,
    }
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
    fn a_list_is_read_as_it_was_written_and_a_cut_one_is_none() {
        let list = [question("How long does it last?", false), question("Wie viel? 100 % – é", true)];
        let link = to_link(&list).unwrap();
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.~".contains(&byte)), "{link}");
        let read = from_link(&link).unwrap();
        assert_eq!(read, [("How long does it last?".to_owned(), false), ("Wie viel? 100 % – é".to_owned(), true)]);
        for end in VERSION.len()..link.len() {
            assert_eq!(from_link(&link[..end]), Err(QuestionsError::Cut), "{end}");
        }
        assert_eq!(from_link("questions2.open-a.abcde"), Err(QuestionsError::Newer));
        assert_eq!(from_link("plan1.abcde"), Err(QuestionsError::Invalid));
        assert_eq!(from_link(&"q".repeat(LONGEST_LINK + 1)), Err(QuestionsError::TooLong));
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

        #[test]
        fn whatever_a_link_holds_is_a_list_or_a_reason(text in ".*", tail in "[a-z0-9.~-]*") {
            let _ = from_link(&text);
            let fields = format!("{VERSION}{tail}");
            let _ = from_link(&format!("{fields}.{}", ItemId::of(&fields)));
        }
    }
}
