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

pub mod inventory;
pub mod markdown;
pub mod merge;

use serde::Deserialize;

use super::bad_days::WrittenPart;
use super::members::Members;
use super::note::Note;
use super::question::Question;
use super::reading_position::ReadingPosition;
use super::record::{Own, Record, to_json};
use super::values::Weighed;

/// What a file says that it is, and the version of its form.
const NAME: &str = "exploring-kap";
const VERSION: &str = "1";

/// No file is larger, in bytes: as much as browsers keep for a site.
pub const LARGEST: u32 = 5_000_000;

/// No file holds more records.
const MOST_RECORDS: usize = 10_000;

/// A file as it was read: names with their records, and what is kept as text.
#[derive(Debug, Default, PartialEq, Deserialize)]
pub struct File {
    #[serde(default)]
    records: Members<Record>,
    #[serde(default)]
    texts: Record,
}

/// What a file of any version says of itself.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "exploring-kap")]
    version: String,
}

/// Why a text is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is something else, or a part of it was lost or changed.
    Invalid,
    /// It was made by a newer version of this program.
    Newer,
}

/// A record that this version can read.
pub enum Thing {
    /// Where the reader stopped.
    ReadingPosition(ReadingPosition),
    /// A highlight, and what was written about it.
    Note(Note),
    /// A question.
    Question(Question),
    /// A part of the plan for bad days.
    BadDays(WrittenPart),
    /// How much a statement matters to the reader.
    Value(Weighed),
}

impl Thing {
    /// Reads a record; nothing when this version cannot.
    pub fn read(key: &str, record: &Record) -> Option<Self> {
        let (kind, name) = key.split_once(' ')?;
        if !record.is_of_this_version() {
            return None;
        }
        match kind {
            ReadingPosition::KIND => ReadingPosition::from_record(name, record).map(Self::ReadingPosition),
            Note::KIND => Note::from_record(name, record).map(Self::Note),
            Question::KIND => Question::from_record(name, record).map(Self::Question),
            WrittenPart::KIND => WrittenPart::from_record(name, record).map(Self::BadDays),
            Weighed::KIND => Weighed::from_record(name, record).map(Self::Value),
            _ => None,
        }
    }
}

/// Whether something is kept as a record, by its name.
pub fn is_record(key: &str) -> bool {
    [ReadingPosition::KIND, Note::KIND, Question::KIND, WrittenPart::KIND, Weighed::KIND]
        .iter()
        .any(|kind| key.split_once(' ').is_some_and(|(own, _)| own == *kind))
}

/// The file of everything that is kept: names and texts, in the order of the names. What is no record of any version is
/// left out.
pub fn to_file(day: &str, kept: &[(String, String)]) -> String {
    let (mut records, mut texts) = (String::new(), Record::default());
    for (key, text) in kept {
        if !is_record(key) {
            texts = texts.with(key, text);
        } else if Record::parse_any_version(text).is_some() {
            if !records.is_empty() {
                records.push_str(",\n");
            }
            records = records + &to_json(key) + ": " + text.trim();
        }
    }
    format!(
        "{{\n\"{NAME}\": \"{VERSION}\",\n\"saved\": \"{day}\",\n\"records\": {{\n{records}\n}},\n\"texts\": {}\n}}\n",
        texts.to_json()
    )
}

impl File {
    /// Reads what [`to_file`] wrote.
    pub fn parse(text: &str) -> Result<Self, FileError> {
        let Head { version } = serde_json::from_str(text).map_err(|_| FileError::Invalid)?;
        match version.as_str() {
            VERSION => serde_json::from_str(text)
                .ok()
                .filter(|file: &Self| file.records.0.len() <= MOST_RECORDS)
                .ok_or(FileError::Invalid),
            other if !other.is_empty() && other.bytes().all(|byte| byte.is_ascii_digit()) => Err(FileError::Newer),
            _ => Err(FileError::Invalid),
        }
    }
}

#[cfg(test)]
mod tests;
