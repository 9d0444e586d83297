//! What a reader wrote into their plan for bad days: the words of each part, whom of them they can call, and the whole as a
//! link carries it.

use model::AnchorId;

use super::carried_words::{Carried, CarriedError, Form};
use super::record::{Own, Record};

/// The form of a plan in a link. The key is the name of the part.
const LINK: Form = Form { name: "baddays", version: "1" };

/// No part takes more characters while it is written: a plan is short.
pub const LONGEST_TYPED: usize = 600;

/// No part is longer, in bytes, also when several plans were joined in it.
const LONGEST: usize = 8000;

/// The digits that a telephone number has: an emergency number is short, and none is longer than ITU-T E.164 allows.
const FEWEST_DIGITS: usize = 3;
const MOST_DIGITS: usize = 15;

/// The words of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPart {
    /// Which part.
    pub part: AnchorId,
    /// What the reader wrote.
    pub words: String,
}

/// Somebody whom the reader can call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The line as it was written.
    pub line: String,
    /// The number in it: digits, and a plus before them where it has one.
    pub number: String,
}

impl WrittenPart {
    /// This part with what another device holds of it: the lines of both, each once. `None` when they are too long together.
    pub fn join(&self, other: &str) -> Option<Self> {
        let mut words = self.words.clone();
        for line in other.lines().map(str::trim_end).filter(|line| !line.is_empty()) {
            if !words.lines().any(|known| known.trim_end() == line) {
                if !words.is_empty() && !words.ends_with('\n') {
                    words.push('\n');
                }
                words.push_str(line);
            }
        }
        (words.len() <= LONGEST).then(|| Self { words, ..self.clone() })
    }

    /// Whom the reader can call: each line that holds a telephone number.
    pub fn calls(&self) -> Vec<Call> {
        let call = |line: &str| Some(Call { line: line.trim().to_owned(), number: number_in(line)? });
        self.words.lines().filter_map(call).collect()
    }
}

impl Own for WrittenPart {
    const KIND: &'static str = "bad-days";

    fn name(&self) -> String {
        self.part.to_string()
    }

    fn to_record(&self) -> Record {
        Record::new().with("words", &self.words)
    }

    fn from_record(name: &str, record: &Record) -> Option<Self> {
        let words = record.get("words");
        let is_one = !words.is_empty() && words.len() <= LONGEST;
        is_one.then_some(Self { part: AnchorId::parse(name).ok()?, words: words.to_owned() })
    }
}

impl Carried for WrittenPart {
    fn to_link(all: &[Self]) -> Option<String> {
        LINK.write(all.iter().map(|part| (part.part.as_str(), part.words.as_str())))
    }

    fn from_link(text: &str) -> Result<Vec<Self>, CarriedError> {
        let part = |(key, words): (String, String)| {
            let part = AnchorId::parse(&key).ok().filter(|_| words.len() <= LONGEST);
            part.map(|part| Self { part, words }).ok_or(CarriedError::Invalid)
        };
        LINK.read(text)?.into_iter().map(part).collect()
    }

    fn join_to(self, known: &Self) -> Option<Self> {
        known.join(&self.words)
    }
}

/// The telephone number in a line: the longest run of digits with what people write between them.
fn number_in(line: &str) -> Option<String> {
    let runs = line.split(|sign: char| !(sign.is_ascii_digit() || " +-()/.\u{a0}".contains(sign)));
    let digits = |run: &str| run.chars().filter(char::is_ascii_digit).collect::<String>();
    let longest = runs.max_by_key(|run| digits(run).len())?;
    let plus = if longest.trim_start_matches([' ', '(', '.', '-', '/']).starts_with('+') { "+" } else { "" };
    let digits = digits(longest);
    (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits.len()).then(|| format!("{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(part: &str, words: &str) -> WrittenPart {
        WrittenPart { part: AnchorId::parse(part).unwrap(), words: words.to_owned() }
    }

    #[test]
    fn a_part_is_read_as_it_was_written() {
        let part = written("whom-i-tell", "Ann, 0123\n <b> ");
        assert_eq!(part.key(), "bad-days whom-i-tell");
        assert_eq!(WrittenPart::from_record(&part.name(), &part.to_record()), Some(part));
        let long = Record::new().with("words", "x".repeat(LONGEST + 1));
        for (name, record) in
            [("", Record::new().with("words", "x")), ("a b", long.clone()), ("a", long), ("a", Record::new())]
        {
            assert_eq!(WrittenPart::from_record(name, &record), None, "{name}");
        }
    }

    #[test]
    fn two_devices_join_to_the_lines_of_both_and_joined_again_change_nothing() {
        let own = written("company", "The park\nAnn ");
        let joined = own.join("Ann\nThe library").unwrap();
        assert_eq!(joined.words, "The park\nAnn \nThe library");
        assert_eq!(joined.join("Ann\nThe library"), Some(joined.clone()));
        assert_eq!(joined.join(&"x".repeat(LONGEST)), None);
    }

    #[test]
    fn whoever_has_a_number_can_be_called() {
        let part = written(
            "whom-i-tell",
            "Ann, +44 20 7946 0000, after 18:00\nBen (020) 7946-0001\nCas\nLifeline 988\n  +1.202.555.0143\nroom 12\n",
        );
        let calls: Vec<_> = part.calls().into_iter().map(|call| call.number).collect();
        assert_eq!(calls, ["+442079460000", "02079460001", "988", "+12025550143"]);
        assert_eq!(part.calls()[1].line, "Ben (020) 7946-0001");
    }

    proptest! {
        #[test]
        fn whatever_is_written_a_number_to_call_is_a_number(words in ".{0,80}") {
            for call in written("a", &words).calls() {
                let digits = call.number.trim_start_matches('+');
                prop_assert!(digits.len() >= FEWEST_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit()));
            }
        }

        #[test]
        fn every_plan_survives_the_way(words in prop::collection::vec(".{1,60}", 0..8)) {
            let plan: Vec<_> = words.iter().map(|words| written("what-keeps-me-here", words)).collect();
            prop_assert_eq!(WrittenPart::from_link(&WrittenPart::to_link(&plan).unwrap()), Ok(plan));
        }

        #[test]
        fn to_join_two_parts_loses_no_line_of_either(own in "[a-c \n]{0,12}", other in "[a-c \n]{0,12}") {
            let joined = written("a", &own).join(&other).unwrap();
            for line in own.lines().chain(other.lines()).map(str::trim_end).filter(|line| !line.is_empty()) {
                prop_assert!(joined.words.lines().any(|known| known.trim_end() == line), "{line:?}");
            }
            prop_assert_eq!(joined.join(&other), Some(joined.clone()));
        }
    }
}
