//! What a search gives: whether help comes first, how the query was understood, and what was found.

use std::ops::Range;

use crate::document::Target;

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Whether the query sounds like danger: the help lines stand above all hits.
    pub help_first: bool,
    /// How the query was read, where words were taken for misspelt ones.
    pub corrected: Option<Correction>,
    /// What was found, the best first.
    pub hits: Vec<Hit>,
}

/// A query in which words were taken for misspelt ones. [`Index::search_as_typed`](crate::Index::search_as_typed) is the way
/// back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What the reader typed.
    pub typed: String,
    /// What was searched for.
    pub shown: String,
}

/// A place that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is and where.
    pub target: Target,
    /// Its heading, its name, or its own words.
    pub title: Marked,
    /// The title of its page.
    pub page: String,
    /// The heading of the section around it; empty where there is none.
    pub above: String,
    /// The words of it that answer best.
    pub passage: Marked,
    /// Why it was found; nothing where the words stand there as they were typed.
    pub why: Vec<Why>,
}

/// A text with the words that were searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Where the words stand in it, in order: ranges of bytes, at borders of characters.
    pub ranges: Vec<Range<usize>>,
}

/// Why a document was found by other words than were typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The texts call it so.
    Synonym {
        /// What the reader typed.
        typed: String,
        /// What the texts say.
        found: String,
    },
    /// A word was taken for a misspelt one.
    Corrected {
        /// What the reader typed.
        typed: String,
        /// What the texts say.
        found: String,
    },
    /// A word begins as the last one that was typed.
    Beginning {
        /// What the reader typed.
        typed: String,
        /// What the texts say.
        found: String,
    },
}
