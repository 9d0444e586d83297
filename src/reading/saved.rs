//! Everything that is the reader's own as one file, and back: what is kept on the device, written as JSON (RFC 8259) that
//! a person can read, and read again on another device or years later.
//!
//! ```json
//! {
//! "exploring-kap": "1",
//! "saved": "2026-11-28",
//! "records": {
//! "question abcde": {"version":"1","words":"How long?","order":"1"}
//! },
//! "texts": {"plan":"plan1.abcde"}
//! }
//! ```

pub(crate) mod markdown;
pub(crate) mod merge;

use std::fmt;

use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::note::Note;
use super::place::Place;
use super::question::Question;
use super::record::{Own, Record};

/// What a file says that it is, and the version of its form.
const NAME: &str = "exploring-kap";
const VERSION: &str = "1";

/// No file is larger, in bytes: as much as browsers keep for a site.
pub(crate) const LARGEST: u32 = 5_000_000;

/// No file holds more records.
const MOST_RECORDS: usize = 10_000;

/// A file as it was read: names with their records, and what is kept as text.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct File {
    records: Vec<(String, Record)>,
    texts: Record,
}

/// Why a text is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileError {
    /// It is something else, or a part of it was lost or changed.
    Foreign,
    /// It was made by a newer version of this program.
    Newer,
}

/// A record that this version can read.
pub(crate) enum Thing {
    /// Where the reader stopped.
    Place(Place),
    /// A mark, and what was written about it.
    Note(Note),
    /// A question.
    Question(Question),
}

impl Thing {
    /// Reads a record; nothing when this version cannot.
    pub(crate) fn read(key: &str, record: &Record) -> Option<Self> {
        let (kind, name) = key.split_once(' ')?;
        if !record.is_of_this_version() {
            return None;
        }
        match kind {
            Place::KIND => Place::from_record(name, record).map(Self::Place),
            Note::KIND => Note::from_record(name, record).map(Self::Note),
            Question::KIND => Question::from_record(name, record).map(Self::Question),
            _ => None,
        }
    }
}

/// Whether something is kept as a record, by its name.
pub(crate) fn is_record(key: &str) -> bool {
    [Place::KIND, Note::KIND, Question::KIND]
        .iter()
        .any(|kind| key.split_once(' ').is_some_and(|(own, _)| own == *kind))
}

/// The file of everything that is kept: names and texts, in the order of the names. What is no record of any version is
/// left out.
pub(crate) fn to_file(day: &str, kept: &[(String, String)]) -> String {
    let (mut records, mut texts) = (String::new(), Record::default());
    for (key, text) in kept {
        if !is_record(key) {
            texts = texts.with(key, text);
        } else if serde_json::from_str::<Record>(text).is_ok() {
            if !records.is_empty() {
                records.push_str(",\n");
            }
            // The name as JSON is the one field of a record.
            let name = Record::default().with(key, "x").to_json();
            records.push_str(&name[1..name.len() - 5]);
            records.push(':');
            records.push_str(text.trim());
        }
    }
    format!(
        "{{\n\"{NAME}\": \"{VERSION}\",\n\"saved\": \"{day}\",\n\"records\": {{\n{records}\n}},\n\"texts\": {}\n}}\n",
        texts.to_json()
    )
}

impl File {
    /// Reads what [`to_file`] wrote.
    pub(crate) fn parse(text: &str) -> Result<Self, FileError> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let mut version = String::new();
        let file = Parts(&mut version).deserialize(&mut reader);
        match (version.as_str(), file) {
            (VERSION, Ok(file)) if reader.end().is_ok() => Ok(file),
            (VERSION | "", _) => Err(FileError::Foreign),
            (other, _) if other.bytes().all(|byte| byte.is_ascii_digit()) => Err(FileError::Newer),
            _ => Err(FileError::Foreign),
        }
    }
}

/// Reads a file; says which version it was, also when it cannot be read.
struct Parts<'version>(&'version mut String);

impl<'de> DeserializeSeed<'de> for Parts<'_> {
    type Value = File;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<File, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Parts<'_> {
    type Value = File;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a saved file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<File, A::Error> {
        let mut file = File::default();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                NAME => *self.0 = map.next_value()?,
                "records" => file.records = map.next_value::<Records>()?.0,
                "texts" => file.texts = map.next_value()?,
                _ => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        Ok(file)
    }
}

struct Records(Vec<(String, Record)>);

impl<'de> Deserialize<'de> for Records {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Self(Vec::new()))
    }
}

impl<'de> Visitor<'de> for Records {
    type Value = Self;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("records")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
        while let Some(record) = map.next_entry()? {
            if self.0.len() == MOST_RECORDS {
                return Err(serde::de::Error::custom("too many"));
            }
            self.0.push(record);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests;
