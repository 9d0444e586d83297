//! How the index travels: a version, a checksum, and what it holds in postcard. Pages travel in percent-encoding besides
//! (`crates/model/src/wire.rs`), because they stand in HTML; here it would add 2 kB. The name of the file says that it is a
//! text, so that every host compresses it.
//!
//! It holds texts. What else a search needs follows from them and is made when they are read: it would weigh half as much
//! again, and two truths disagree sooner or later.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::columns::Columns;
use crate::document::Document;
use crate::synonyms::Synonyms;

/// The version of this crate. postcard does not name what it holds, so an index of another build could be taken for one of
/// this.
const VERSION: &str = env!("SEARCH_VERSION");

/// How many digits the checksum has.
const CHECKSUM: usize = 16;

/// What an index is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// All that can be found, in the order of the series.
    pub documents: Vec<Document>,
    /// What readers call things, and what the texts call them.
    pub synonyms: Synonyms,
    /// What sounds like danger.
    pub danger: Vec<String>,
}

/// An index as it is written.
#[derive(Serialize, Deserialize)]
struct Written {
    documents: Columns,
    synonyms: Synonyms,
    danger: Vec<String>,
}

/// Why no index could be written: postcard could not write a value.
#[derive(Debug)]
pub struct WriteError(postcard::Error);

/// Why bytes are no index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// They are an index of another build, or no index at all.
    OtherBuild,
    /// They are an index of this build that was cut or changed.
    Damaged,
}

impl fmt::Display for WriteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the index could not be written: {}", self.0)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::OtherBuild => "the index is of another build",
            Self::Damaged => "the index did not arrive whole",
        })
    }
}

impl std::error::Error for WriteError {}
impl std::error::Error for ReadError {}

/// The bytes of an index, which [`Index::read`](crate::Index::read) reads.
///
/// # Errors
///
/// When postcard cannot hold what is written, which no series that fits into memory reaches.
pub fn write(contents: Contents) -> Result<Vec<u8>, WriteError> {
    let Contents { documents, synonyms, danger } = contents;
    let written = Written { documents: Columns::new(documents), synonyms, danger };
    let body = postcard::to_allocvec(&written).map_err(WriteError)?;
    let head = format!("{VERSION}{:0CHECKSUM$x}", checksum(&body));
    Ok([head.into_bytes(), body].concat())
}

/// What an index holds.
pub(crate) fn read(bytes: &[u8]) -> Result<Contents, ReadError> {
    let rest = bytes.strip_prefix(VERSION.as_bytes()).ok_or(ReadError::OtherBuild)?;
    let (sum, body) = rest.split_at_checked(CHECKSUM).ok_or(ReadError::Damaged)?;
    if sum != format!("{:0CHECKSUM$x}", checksum(body)).as_bytes() {
        return Err(ReadError::Damaged);
    }
    let Written { documents, synonyms, danger } = postcard::from_bytes(body).map_err(|_| ReadError::Damaged)?;
    Ok(Contents { documents: documents.documents().ok_or(ReadError::Damaged)?, synonyms, danger })
}

/// FNV-1a of Fowler, Noll and Vo with 64 bits: it finds what a bad line changed, and is no guard against an enemy, who could
/// change the program as well.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
