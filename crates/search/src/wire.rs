//! How the index travels: a version, a checksum, and what it holds in postcard, in percent-encoding, as pages travel
//! (`crates/model/src/page/wire.rs`), so that every host compresses it.
//!
//! It holds texts and one list of words. What else a search needs follows from them and is made when they are read: it would
//! weigh a third more, and two truths disagree sooner or later.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use model::Address;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode, percent_encode};
use serde::{Deserialize, Serialize};

use crate::document::{Document, Field};
use crate::synonyms::Synonyms;
use crate::words::words;

/// The version of this crate. postcard does not name what it holds, so an index of another build could be taken for one of
/// this.
const VERSION: &str = env!("SEARCH_VERSION");

/// What does not stand for itself.
const ESCAPED: &AsciiSet = &CONTROLS.add(b'%');

/// How many digits the checksum has.
const CHECKSUM: usize = 16;

/// What an index is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    contents: Contents,
    /// The folded words of the documents and of what readers call things, as a set of the crate `fst`. It stands here because
    /// what makes such a set weighs as much as all that reads it.
    lexicon: Vec<u8>,
}

/// Why no index could be written.
#[derive(Debug)]
pub enum WriteError {
    /// The list of words could not be made.
    Lexicon(fst::Error),
    /// postcard could not write a value.
    Value(postcard::Error),
}

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
        match self {
            Self::Lexicon(error) => write!(formatter, "the list of words could not be made: {error}"),
            Self::Value(error) => write!(formatter, "the index could not be written: {error}"),
        }
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
/// When one of the two formats cannot hold what is written, which no series that fits into memory reaches.
pub fn write(mut contents: Contents) -> Result<Vec<u8>, WriteError> {
    let texts = contents.documents.iter().flat_map(|document| Field::ALL.map(|field| document.field(field)));
    let all: BTreeSet<String> =
        texts.chain(contents.synonyms.phrases()).flat_map(words).map(|word| word.folded).collect();
    let lexicon = fst::Set::from_iter(all).map_err(WriteError::Lexicon)?.into_fst().into_inner();
    leave_page_titles_out(&mut contents.documents);
    let bytes = postcard::to_allocvec(&Written { contents, lexicon }).map_err(WriteError::Value)?;
    let body = percent_encode(&bytes, ESCAPED).to_string();
    Ok(format!("{VERSION}{:0CHECKSUM$x}{body}", checksum(body.as_bytes())).into_bytes())
}

/// What an index holds, and its list of words.
pub(crate) fn read(bytes: &[u8]) -> Result<(Contents, fst::Set<Vec<u8>>), ReadError> {
    let rest = bytes.strip_prefix(VERSION.as_bytes()).ok_or(ReadError::OtherBuild)?;
    let (sum, body) = rest.split_at_checked(CHECKSUM).ok_or(ReadError::Damaged)?;
    if sum != format!("{:0CHECKSUM$x}", checksum(body)).as_bytes() {
        return Err(ReadError::Damaged);
    }
    let bytes: Vec<u8> = percent_decode(body).collect();
    let mut written: Written = postcard::from_bytes(&bytes).map_err(|_| ReadError::Damaged)?;
    put_page_titles_in(&mut written.contents.documents);
    let lexicon = fst::Set::new(written.lexicon).map_err(|_| ReadError::Damaged)?;
    Ok((written.contents, lexicon))
}

/// The title of a page is that of its document without a fragment: to write it with each of its sections weighs 2 kB.
fn leave_page_titles_out(documents: &mut [Document]) {
    let titles = page_titles(documents);
    for document in
        documents.iter_mut().filter(|document| titles.get(&document.target.address()) == Some(&document.page))
    {
        document.page.clear();
    }
}

fn put_page_titles_in(documents: &mut [Document]) {
    let titles = page_titles(documents);
    for document in documents.iter_mut().filter(|document| document.page.is_empty()) {
        document.page = titles.get(&document.target.address()).cloned().unwrap_or_default();
    }
}

fn page_titles(documents: &[Document]) -> BTreeMap<Address, String> {
    let pages = documents.iter().filter(|document| document.target.fragment().is_none());
    // One by one: to make a map at once, `collect` sorts, which weighs 4 kB in the program.
    let mut titles = BTreeMap::new();
    titles.extend(pages.map(|document| (document.target.address(), document.title.clone())));
    titles
}

/// FNV-1a of Fowler, Noll and Vo with 64 bits: it finds what a bad line changed, and is no guard against an enemy, who could
/// change the program as well.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
