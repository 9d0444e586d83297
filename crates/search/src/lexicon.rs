//! The words that texts and readers use, and the term that each is a form of.

use std::collections::{HashMap, HashSet};

use crate::words::{stem, words};

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
    /// In alphabetical order.
    words: Vec<String>,
    terms: HashMap<String, Term>,
    stems: HashMap<String, Term>,
}

impl Lexicon {
    /// Collects the words of texts, and gives each its term.
    pub(crate) fn of<'text>(texts: impl Iterator<Item = &'text str>) -> Self {
        let all: HashSet<String> = texts.flat_map(words).map(|word| word.folded).collect();
        let mut words: Vec<String> = all.into_iter().collect();
        words.sort_unstable();
        let (mut terms, mut stems) = (HashMap::with_capacity(words.len()), HashMap::new());
        for word in &words {
            let next = Term(u32::try_from(stems.len()).unwrap_or(u32::MAX));
            let term = *stems.entry(stem(word)).or_insert(next);
            terms.insert(word.clone(), term);
        }
        Self { words, terms, stems }
    }

    /// How many terms there are.
    pub(crate) fn terms(&self) -> usize {
        self.stems.len()
    }

    /// The words for which something holds, in alphabetical order.
    pub(crate) fn for_which(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<Known> {
        self.known(self.words.iter().filter(|word| is_wanted(word)))
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
        let first = self.words.partition_point(|word| word.as_str() < beginning);
        self.known(self.words[first..].iter().take_while(|word| word.starts_with(beginning)).take(most))
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

    /// Words of the lexicon with their terms.
    fn known<'words>(&self, words: impl Iterator<Item = &'words String>) -> Vec<Known> {
        words.filter_map(|word| Some(Known { term: self.exact(word)?, word: word.clone() })).collect()
    }
}
