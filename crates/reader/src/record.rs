//! One thing that is the reader's own, as text: names and their values, all of them words. It is kept on the device as
//! one JSON object (RFC 8259), and stands in a saved file as the same object.
//!
//! What a record means is said by `reading_position`, `note` and `question`. Names that this version does not know stay where they
//! are until the thing is written anew.

use serde::{Deserialize, Serialize, Serializer};

use crate::members::Members;

/// The version of the form. A record of another one is left as it is and not read.
const VERSION: &str = "1";

/// No record of this program has more names, or a value of more bytes.
const MOST_NAMES: usize = 16;
const LONGEST_VALUE: usize = 20_000;

/// No clock that is right shows a later second: the end of the year 9999.
pub const LAST_SECOND: u64 = 253_402_300_799;

/// Names and their values, in the order in which they were given. None is there twice, none is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Members<String>")]
pub struct Record(Vec<(String, String)>);

/// Something that is kept as a record of its own, so that two tabs which write at once do not write over one another.
pub trait Own: Sized {
    /// What it is, as the name of a record begins.
    const KIND: &'static str;

    /// What tells it from others of its kind.
    fn name(&self) -> String;

    /// What is kept of it.
    fn to_record(&self) -> Record;

    /// Reads what [`to_record`](Self::to_record) wrote; nothing when it is not whole.
    fn from_record(name: &str, record: &Record) -> Option<Self>;

    /// The name of a thing of this kind, by the name under which it is kept; nothing for another kind.
    fn name_in(key: &str) -> Option<&str> {
        key.strip_prefix(Self::KIND)?.strip_prefix(' ')
    }

    /// The name under which it is kept.
    fn key(&self) -> String {
        format!("{} {}", Self::KIND, self.name())
    }
}

impl Record {
    /// A record of this version.
    pub fn new() -> Self {
        Self::default().with("version", VERSION)
    }

    /// This record with another value. One that is empty is left out.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.0.push((name.to_owned(), value));
        }
        self
    }

    /// The value of a name; nothing where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// The value of a name as a moment, in seconds since the beginning of 1970 in UTC.
    pub fn seconds(&self, name: &str) -> Option<u64> {
        self.get(name).parse().ok().filter(|seconds| *seconds <= LAST_SECOND)
    }

    /// Whether this version wrote it.
    pub fn is_of_this_version(&self) -> bool {
        self.get("version") == VERSION
    }

    /// Reads JSON; nothing for what this version did not write.
    pub fn parse(json: &str) -> Option<Self> {
        Self::parse_any_version(json).filter(Self::is_of_this_version)
    }

    /// Reads JSON as a record of this version or of a later one; nothing for what no record can be.
    pub fn parse_any_version(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// The record as JSON.
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

/// A value of a record or of a saved file as JSON.
pub(super) fn to_json(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).expect("objects of strings are JSON, and a string takes all that is written")
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl TryFrom<Members<String>> for Record {
    type Error = &'static str;

    fn try_from(Members(members): Members<String>) -> Result<Self, Self::Error> {
        if members.len() > MOST_NAMES {
            return Err("a record has fewer names");
        }
        members.into_iter().try_fold(Self::default(), |record, (name, value)| {
            if name.len() > LONGEST_VALUE || value.len() > LONGEST_VALUE {
                Err("a record has shorter names and values")
            } else if !record.get(&name).is_empty() {
                Err("a record has each name once")
            } else {
                Ok(record.with(&name, value))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_no_record_can_be_is_none() {
        let long = format!("{{\"version\":\"1\",\"a\":\"{}\"}}", "x".repeat(LONGEST_VALUE + 1));
        let many: String = (0..MOST_NAMES).map(|number| format!(",\"{number}\":\"x\"")).collect();
        for json in [
            "",
            "[]",
            "null",
            "{}",
            "{\"version\":1}",
            "{\"version\":\"2\",\"a\":\"b\"}",
            "{\"version\":\"1\",\"a\":\"b\",\"a\":\"c\"}",
            "{\"version\":\"1\",\"a\":{\"b\":\"c\"}}",
            "{\"version\":\"1\"",
            &long,
            &format!("{{\"version\":\"1\"{many}}}"),
        ] {
            assert_eq!(Record::parse(json), None, "{json:.60}");
        }
    }

    #[test]
    fn a_moment_that_no_clock_shows_is_none() {
        let at = |seconds: &str| Record::new().with("made", seconds).seconds("made");
        assert_eq!(at("1795860000"), Some(1_795_860_000));
        for wrong in ["", "-1", "1e9", "253402300800", "99999999999999999999", "yesterday"] {
            assert_eq!(at(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_record_is_read_as_it_was_written(values in prop::collection::vec(".{0,40}", 0..12)) {
            let record = values
                .iter()
                .enumerate()
                .fold(Record::new(), |record, (number, value)| record.with(&format!("name {number}"), value));
            prop_assert_eq!(Record::parse(&record.to_json()), Some(record));
        }

        #[test]
        fn whatever_is_stored_is_a_record_or_none(json in ".*") {
            let _ = Record::parse(&json);
        }
    }
}
