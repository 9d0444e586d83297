//! How authors write: a file of content, the places in it and what is wrong there; front matter, headings, citations,
//! fenced blocks, and markers of words for some readers.
//!
//! Uses no other folder. `file` and `diagnostic` first: everything else reports with them.

pub(crate) mod citation;
pub(crate) mod diagnostic;
pub(crate) mod fence;
pub(crate) mod file;
pub(crate) mod files;
pub(crate) mod front_matter;
pub(crate) mod headings;
pub(crate) mod outline;
pub(crate) mod people;
pub(crate) mod treatment;
pub(crate) mod wording;
