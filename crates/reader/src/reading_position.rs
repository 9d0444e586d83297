//! Where a reader stopped in a text: by section and by words, so that it is found again in another text size, on another
//! device, and in a text that was edited.

use model::Address;

use super::record::{Own, Record};
use super::words::Quote;

/// A reading position: a place in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingPosition {
    /// The page.
    pub page: Address,
    /// The section, by its id; empty above the first.
    pub section: String,
    /// The title of that section.
    pub title: String,
    /// The words at the top of the window, and what stands around them.
    pub quote: Quote,
    /// How much of the text is above, in hundredths.
    pub hundredths: u8,
    /// Whether the end of the text was once in sight.
    pub is_read: bool,
    /// When the reader was there, in seconds since the beginning of 1970 in UTC.
    pub when: u64,
}

/// How many minutes are left of a text that takes so many and of which so many hundredths are read.
pub fn minutes_left(minutes: u32, hundredths: u8) -> u32 {
    (minutes * (100 - u32::from(hundredths.min(100)))).div_ceil(100)
}

/// So much of a text has to be above a position, in hundredths, or below it, for the position to be worth going back to.
const WORTH_A_WAY: u8 = 3;

impl ReadingPosition {
    /// Whether a reader who comes back would look for it.
    pub fn is_worth_going_back_to(&self) -> bool {
        (WORTH_A_WAY..=100 - WORTH_A_WAY).contains(&self.hundredths)
    }
}

impl Own for ReadingPosition {
    const KIND: &'static str = "place";

    fn name(&self) -> String {
        self.page.to_string()
    }

    fn to_record(&self) -> Record {
        Record::new()
            .with("section", &self.section)
            .with("title", &self.title)
            .with("words", &self.quote.words)
            .with("before", &self.quote.before)
            .with("after", &self.quote.after)
            .with("hundredths", self.hundredths.to_string())
            .with("read", if self.is_read { "yes" } else { "" })
            .with("when", self.when.to_string())
    }

    fn from_record(name: &str, record: &Record) -> Option<Self> {
        let value = |name: &str| record.get(name).to_owned();
        let position = Self {
            page: Address::parse(name)?,
            section: value("section"),
            title: value("title"),
            quote: Quote { words: value("words"), before: value("before"), after: value("after") },
            hundredths: record.get("hundredths").parse().ok().filter(|hundredths| *hundredths <= 100)?,
            is_read: record.get("read") == "yes",
            when: record.seconds("when")?,
        };
        (position.name() == name).then_some(position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_that_was_begun_is_still_left() {
        assert_eq!(
            [(11, 0), (11, 1), (11, 40), (11, 99), (11, 100), (0, 50)].map(|(all, read)| minutes_left(all, read)),
            [11, 11, 7, 1, 0, 0]
        );
    }

    #[test]
    fn a_position_is_read_as_it_was_written_and_an_invalid_one_is_none() {
        let position = ReadingPosition {
            page: Address::parse("articles/safety/").unwrap(),
            section: "bladder".to_owned(),
            title: "Bladder".to_owned(),
            quote: Quote { words: "People who".to_owned(), before: "x ".to_owned(), after: " y".to_owned() },
            hundredths: 40,
            is_read: true,
            when: 1_795_860_000,
        };
        let record = position.to_record();
        assert_eq!(ReadingPosition::from_record(&position.name(), &record), Some(position));
        assert_eq!(ReadingPosition::from_record("articles/safety/", &record), None, "not as it is spelled");
        assert_eq!(ReadingPosition::from_record("/nowhere/", &record), None);
        assert_eq!(
            ReadingPosition::from_record("/articles/safety/", &record.with("hundredths", "7").with("x", ""))
                .map(|position| position.hundredths),
            Some(40)
        );
        let wrong = Record::new().with("hundredths", "101").with("when", "5");
        assert_eq!(ReadingPosition::from_record("/articles/safety/", &wrong), None);
    }
}
