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

use article::json::{Json, quoted};

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
        } else if Json::parse(text).and_then(Record::of_any_version).is_some() {
            if !records.is_empty() {
                records.push_str(",\n");
            }
            records = records + &quoted(key) + ": " + text.trim();
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
        let mut json = Json::parse(text).ok_or(FileError::Foreign)?;
        match json.field(NAME) {
            Some(Json::Text(version)) if version == VERSION => Self::read(json).ok_or(FileError::Foreign),
            Some(Json::Text(other)) if !other.is_empty() && other.bytes().all(|byte| byte.is_ascii_digit()) => {
                Err(FileError::Newer)
            }
            _ => Err(FileError::Foreign),
        }
    }

    fn read(mut json: Json) -> Option<Self> {
        let mut file = Self::default();
        if let Some(records) = json.field("records") {
            let Json::Object(records) = records else { return None };
            if records.len() > MOST_RECORDS {
                return None;
            }
            for (key, record) in records {
                file.records.push((key, Record::of_any_version(record)?));
            }
        }
        if let Some(texts) = json.field("texts") {
            file.texts = Record::of_any_version(texts)?;
        }
        Some(file)
    }
}

#[cfg(test)]
mod tests;
