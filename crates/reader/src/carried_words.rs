//! Words with their keys as one text that a link carries behind its `#`: fields with points between them and a check at the
//! end, as in `questions1.open-how-long-does-it-last.done-may-i-bring-someone.ytu5p`.
//!
//! Small letters and digits stand as they are, a space is a hyphen, all else is `~` and two digits in base 16 for each byte of
//! UTF-8: nothing of it is escaped in a fragment, and words in plain English are hardly longer than they were.

use model::ItemId;

use super::record::Own;

/// No text is longer, in bytes: what every browser takes in an address.
const LONGEST: usize = 8000;

/// What the text begins with: what it carries, and the version of its form.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// What it carries, in small letters.
    pub name: &'static str,
    /// The version.
    pub version: &'static str,
}

/// Why a text carries nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarriedError {
    /// It began as one of this form, and a part of it was lost or changed on the way.
    Cut,
    /// It is something else, or holds what none of this form can hold.
    Invalid,
    /// It is longer than any in a link.
    TooLong,
    /// A newer version of this program made it.
    Newer,
}

/// Things that travel in a link, all of a kind together.
pub trait Carried: Own {
    /// Things as text for a link; `None` when they are longer than a link can be.
    fn to_link(all: &[Self]) -> Option<String>;

    /// Reads what [`to_link`](Self::to_link) wrote.
    ///
    /// # Errors
    ///
    /// When it is something else, or not whole.
    fn from_link(text: &str) -> Result<Vec<Self>, CarriedError>;

    /// This thing, joined with the one of the same name that the device has; `None` when they have no room together.
    fn join_to(self, known: &Self) -> Option<Self>;
}

impl Form {
    /// Keys and words as text for a link; `None` when it is longer than a link can be.
    pub fn write<'words>(self, fields: impl Iterator<Item = (&'words str, &'words str)>) -> Option<String> {
        let mut text = format!("{}{}", self.name, self.version);
        for (key, words) in fields {
            text.push('.');
            encode(key, &mut text);
            text.push('-');
            encode(words, &mut text);
        }
        let text = format!("{text}.{}", ItemId::of(&text));
        (text.len() <= LONGEST).then_some(text)
    }

    /// Reads what [`write`](Self::write) wrote: keys, each with its words, none of them empty.
    pub fn read(self, text: &str) -> Result<Vec<(String, String)>, CarriedError> {
        if text.len() > LONGEST {
            return Err(CarriedError::TooLong);
        }
        let number = text.split('.').next().unwrap_or_default().strip_prefix(self.name).unwrap_or_default();
        if number != self.version {
            let is_newer = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            return Err(if is_newer { CarriedError::Newer } else { CarriedError::Invalid });
        }
        let (fields, end) = text.rsplit_once('.').ok_or(CarriedError::Cut)?;
        if ItemId::of(fields).to_string() != end {
            return Err(CarriedError::Cut);
        }
        fields.split('.').skip(1).map(|field| field_of(field).ok_or(CarriedError::Invalid)).collect()
    }
}

fn field_of(field: &str) -> Option<(String, String)> {
    let (key, words) = field.split_once('-')?;
    let (key, words) = (decode(key)?, decode(words)?);
    (!key.is_empty() && !words.is_empty()).then_some((key, words))
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

fn encode(words: &str, text: &mut String) {
    for byte in words.bytes() {
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

fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
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
    String::from_utf8(read).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FORM: Form = Form { name: "words", version: "1" };

    #[test]
    fn what_is_carried_needs_no_escaping_and_a_cut_one_is_none() {
        let fields = [("a-b", "How long does it last?"), ("c", "Wie viel?\n100 % – é")];
        let text = FORM.write(fields.into_iter()).unwrap();
        assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.~".contains(&byte)), "{text}");
        let read = FORM.read(&text).unwrap();
        assert_eq!(read, fields.map(|(key, words)| (key.to_owned(), words.to_owned())));
        for end in "words1".len()..text.len() {
            assert_eq!(FORM.read(&text[..end]), Err(CarriedError::Cut), "{end}");
        }
        assert_eq!(FORM.read("words2.a-b.abcde"), Err(CarriedError::Newer));
        assert_eq!(FORM.read("plan1.abcde"), Err(CarriedError::Invalid));
        assert_eq!(FORM.read(&"w".repeat(LONGEST + 1)), Err(CarriedError::TooLong));
        assert_eq!(FORM.write(std::iter::repeat_n(("a", "long long long"), 600)), None);
    }

    proptest! {
        #[test]
        fn all_words_survive_the_way(words in prop::collection::vec(("[a-z-]{1,9}", ".{1,60}"), 0..8)) {
            let text = FORM.write(words.iter().map(|(key, words)| (key.as_str(), words.as_str()))).unwrap();
            prop_assert_eq!(FORM.read(&text), Ok(words));
        }

        #[test]
        fn whatever_a_link_holds_is_carried_or_a_reason(text in ".*", tail in "[a-z0-9.~-]*") {
            let _ = FORM.read(&text);
            let fields = format!("words1{tail}");
            let _ = FORM.read(&format!("{fields}.{}", ItemId::of(&fields)));
        }
    }
}
