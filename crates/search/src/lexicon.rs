//! The words that texts and readers use, and the term that each is a form of.

use std::collections::HashMap;

use fst::{IntoStreamer, Set, Streamer};

use crate::words::stem;

/// All forms of a word: those with one stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Term(u32);

impl Term {
    /// Its place among all terms.
    pub(crate) fn number(self) -> usize {
        self.0 as usize
    }
}

/// A word of the lexicon with its term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    /// The word, folded.
    pub(crate) word: String,
    /// What it is a form of.
    pub(crate) term: Term,
}

/// The words, and their terms.
pub(crate) struct Lexicon {
    words: Set<Vec<u8>>,
    terms: HashMap<String, Term>,
    stems: HashMap<String, Term>,
}

impl Lexicon {
    /// Gives each word its term.
    pub(crate) fn new(words: Set<Vec<u8>>) -> Self {
        let (mut terms, mut stems) = (HashMap::with_capacity(words.len()), HashMap::new());
        for word in all(words.stream()) {
            let next = Term(u32::try_from(stems.len()).unwrap_or(u32::MAX));
            let term = *stems.entry(stem(&word)).or_insert(next);
            terms.insert(word, term);
        }
        Self { words, terms, stems }
    }

    /// How many terms there are.
    pub(crate) fn terms(&self) -> usize {
        self.stems.len()
    }

    /// The words as a set that automata search.
    pub(crate) fn words(&self) -> &Set<Vec<u8>> {
        &self.words
    }

    /// The term of a folded word that stands in the lexicon.
    pub(crate) fn exact(&self, word: &str) -> Option<Term> {
        self.terms.get(word).copied()
    }

    /// The term of a folded word, also where only other forms of it stand in the lexicon.
    pub(crate) fn term(&self, word: &str) -> Option<Term> {
        self.exact(word).or_else(|| self.stems.get(&stem(word)).copied())
    }

    /// Words that begin so, at most `most` of them.
    pub(crate) fn beginning(&self, beginning: &str, most: usize) -> Vec<Known> {
        let found = all(self.words.range().ge(beginning).into_stream());
        self.known(found.take_while(|word| word.starts_with(beginning)).take(most))
    }

    /// For each stem that is wanted, the first of its words; in no order.
    pub(crate) fn with_stem(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<Known> {
        let wanted = self.stems.iter().filter(|(stem, _)| is_wanted(stem));
        let first = |(_, term): (&String, &Term)| {
            let words = self.terms.iter().filter(|(_, known)| *known == term).map(|(word, _)| word);
            words.min().map(|word| Known { word: word.clone(), term: *term })
        };
        wanted.filter_map(first).collect()
    }

    /// Words with their terms.
    pub(crate) fn known(&self, words: impl Iterator<Item = String>) -> Vec<Known> {
        words.filter_map(|word| Some(Known { term: self.exact(&word)?, word })).collect()
    }
}

/// The words of a stream. None is anything but text, because only texts are written.
pub(crate) fn all<'set>(mut stream: impl for<'a> Streamer<'a, Item = &'a [u8]> + 'set) -> impl Iterator<Item = String> {
    std::iter::from_fn(move || stream.next().map(|word| str::from_utf8(word).unwrap_or_default().to_owned()))
}
