//! What a reader said of a statement: how much it matters to them; and all that they said as a link carries it.
//!
//! An answer is stored under the words that were weighed. So one of an older list of statements stays what it was: it is
//! shown with its own words, and never passes to others.

use model::ItemId;

use super::carried_words::{Carried, CarriedError, Form};
use super::record::{Own, Record};

/// The form of the answers in a link. The key is how much the words matter.
const LINK: Form = Form { name: "values", version: "1" };

/// No statement is longer, in bytes.
const LONGEST: usize = 1000;

/// How much something matters to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It matters a lot.
    ALot,
    /// It matters somewhat.
    Some,
    /// It does not matter.
    Not,
    /// The reader is not sure yet.
    Unsure,
}

impl Weight {
    /// All of them, from the greatest; to be unsure stands last.
    pub const ALL: [Self; 4] = [Self::ALot, Self::Some, Self::Not, Self::Unsure];

    /// The name under which it is stored and carried.
    pub fn code(self) -> &'static str {
        match self {
            Self::ALot => "a-lot",
            Self::Some => "some",
            Self::Not => "not",
            Self::Unsure => "unsure",
        }
    }

    /// The one with this name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|weight| weight.code() == code)
    }

    /// What the reader chooses.
    pub fn title(self) -> &'static str {
        match self {
            Self::ALot => "Matters a lot",
            Self::Some => "Matters some",
            Self::Not => "Does not matter",
            Self::Unsure => "Not sure yet",
        }
    }
}

/// A statement as a reader weighed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The words that they weighed.
    pub words: String,
    /// How much they matter.
    pub weight: Weight,
}

impl Own for Weighed {
    const KIND: &'static str = "value";

    fn name(&self) -> String {
        ItemId::of(&self.words).to_string()
    }

    fn to_record(&self) -> Record {
        Record::new().with("words", &self.words).with("weight", self.weight.code())
    }

    fn from_record(name: &str, record: &Record) -> Option<Self> {
        let words = record.get("words");
        let is_one = !words.is_empty() && words.len() <= LONGEST;
        let weighed = Self { words: words.to_owned(), weight: Weight::parse(record.get("weight"))? };
        (is_one && weighed.name() == name).then_some(weighed)
    }
}

impl Carried for Weighed {
    fn to_link(all: &[Self]) -> Option<String> {
        LINK.write(all.iter().map(|answer| (answer.weight.code(), answer.words.as_str())))
    }

    fn from_link(text: &str) -> Result<Vec<Self>, CarriedError> {
        let answer = |(code, words): (String, String)| {
            let weight = Weight::parse(&code).filter(|_| words.len() <= LONGEST).ok_or(CarriedError::Invalid)?;
            Ok(Self { words, weight })
        };
        LINK.read(text)?.into_iter().map(answer).collect()
    }

    /// What the reader takes over counts.
    fn join_to(self, _: &Self) -> Option<Self> {
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn weighed(words: &str, weight: Weight) -> Weighed {
        Weighed { words: words.to_owned(), weight }
    }

    #[test]
    fn an_answer_is_read_as_it_was_written_and_never_for_other_words() {
        let answer = weighed("I want to stay awake.", Weight::Unsure);
        assert_eq!(Weighed::from_record(&answer.name(), &answer.to_record()), Some(answer.clone()));
        let other = weighed("I want to sleep.", Weight::Unsure);
        assert_eq!(Weighed::from_record(&other.name(), &answer.to_record()), None);
        let long = weighed(&"x".repeat(LONGEST + 1), Weight::Not);
        assert_eq!(Weighed::from_record(&long.name(), &long.to_record()), None);
        let unknown = Record::new().with("words", "x").with("weight", "much");
        assert_eq!(Weighed::from_record(&ItemId::of("x").to_string(), &unknown), None);
    }

    #[test]
    fn what_is_no_list_of_answers_is_a_reason() {
        let link = Weighed::to_link(&[weighed("I want it soon.", Weight::ALot)]).unwrap();
        assert!(link.starts_with("values1.a~2dlot-~49-want-it-soon~2e."), "{link}");
        assert_eq!(Weighed::from_link(&link[..link.len() - 1]), Err(CarriedError::Cut));
        let other = LINK.write([("much", "words")].into_iter()).unwrap();
        assert_eq!(Weighed::from_link(&other), Err(CarriedError::Invalid));
    }

    proptest! {
        #[test]
        fn all_answers_survive_the_way(words in prop::collection::vec(".{1,60}", 0..8)) {
            let answers: Vec<_> = words.iter().zip(Weight::ALL.iter().cycle()).map(|(words, weight)| weighed(words, *weight)).collect();
            prop_assert_eq!(Weighed::from_link(&Weighed::to_link(&answers).unwrap()), Ok(answers));
        }
    }
}
