//! Search in the series: what a worried reader types, and the passages that answer it.
//!
//! Pure: knows no file, no browser and no Leptos. On the host, [`write()`] makes the index of the documents that the compiler
//! takes out of the model; in the browser, [`Index::read`] reads it and [`Index::search`] answers.
//!
//! Read in this order: [`document`] is what can be found, `words` and `lexicon` are what it is found by, `query`,
//! `part` and `meaning` what a reader typed and may mean, `rank` which document answers it best, `passage` what is shown of it. `danger`
//! stands beside them: it decides whether help comes first.

pub mod answer;
pub mod document;
pub mod gold;

mod columns;
mod danger;
mod index;
mod lexicon;
mod meaning;
mod part;
mod passage;
mod query;
mod rank;
mod spelling;
mod synonyms;
mod table;
mod wire;
mod words;

pub use answer::{Answer, Correction, Hit, Marked, Why};
pub use document::{Document, Target};
pub use index::Index;
pub use synonyms::Synonyms;
pub use wire::{Contents, ReadError, WriteError, write};
pub use words::has_word;
