//! What a reader typed: its words, which of them stand in quotes, and whether the last one may go on.

use std::ops::Range;

use crate::words::words;

/// So many bytes of a query are read, and so many of its words: more than anybody types.
const MOST_BYTES: usize = 600;
const MOST_WORDS: usize = 32;

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typed {
    /// The word, folded.
    pub(crate) folded: String,
    /// Where it stands in the query.
    pub(crate) place: Range<usize>,
    /// Which quotes it stands in, counted from one.
    pub(crate) quotes: Option<usize>,
}

/// A query in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    /// As much of it as is read.
    pub(crate) text: String,
    /// Its words.
    pub(crate) words: Vec<Typed>,
    /// Whether the last word may be the beginning of one.
    pub(crate) goes_on: bool,
}

impl Query {
    /// Reads a query, whatever it holds.
    pub(crate) fn read(query: &str) -> Self {
        let end = (0..=query.len().min(MOST_BYTES)).rev().find(|end| query.is_char_boundary(*end)).unwrap_or(0);
        let text = &query[..end];
        let quotes = quoted(text);
        let words: Vec<Typed> = words(text)
            .take(MOST_WORDS)
            .map(|word| {
                let inside = |range: &Range<usize>| range.contains(&word.place.start);
                let quotes = quotes.iter().position(inside).map(|number| number + 1);
                Typed { folded: word.folded, place: word.place, quotes }
            })
            .collect();
        let last = words.last();
        let goes_on = last.is_some_and(|last| last.place.end == query.len() && last.quotes.is_none());
        Self { text: text.to_owned(), words, goes_on }
    }
}

/// What stands in quotes, and holds something. Quotes without an end are none: they are still being typed.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '"' | '“' | '”' | '„')) {
        match open.take() {
            None => open = Some(at + sign.len_utf8()),
            Some(start) => found.push(start..at),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_their_words_together() {
        let query = Query::read("can “side effects” last");
        let quotes: Vec<_> = query.words.iter().map(|word| word.quotes).collect();
        assert_eq!(quotes, [None, Some(1), Some(1), None]);
        assert!(query.goes_on);
        assert!(Query::read("an \"open quote").words.iter().all(|word| word.quotes.is_none()));
        assert!(!Query::read("done ").goes_on);
    }

    #[test]
    fn a_query_is_read_as_far_as_anybody_types() {
        assert_eq!(Query::read(&"é".repeat(10_000)).text.len(), MOST_BYTES);
        assert_eq!(Query::read(&"a b ".repeat(10_000)).words.len(), MOST_WORDS);
    }
}
