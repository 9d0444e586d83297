//! The words of a query, and the words of the lexicon that each may be: itself, what it is a misspelt form of, what it
//! begins.

use std::cmp::{Ordering, Reverse};
use std::ops::Range;

use crate::lexicon::{Known, Lexicon};
use crate::query::{Query, Typed};
use crate::spelling::Spelling;
use crate::table::Table;
use crate::words::words;

/// So many words that begin as the last one are looked for.
const BEGINNINGS: usize = 24;

/// So many words that may be meant by a misspelt one are looked for.
const GUESSES: usize = 3;

/// Words that hold a question together. They are looked for all the same, and count less.
const LOOSE: [&str; 58] = [
    "a", "about", "after", "am", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by", "can",
    "could", "did", "do", "does", "for", "from", "get", "had", "has", "have", "how", "i", "if", "im", "in", "is", "it",
    "its", "me", "much", "my", "of", "on", "or", "should", "so", "some", "that", "the", "there", "they", "this", "to",
    "was", "what", "when", "who", "why", "will", "with", "would", "you",
];

/// A word or two of a query, and what was made of them.
pub(crate) struct Part {
    pub(crate) typed: String,
    place: Range<usize>,
    pub(crate) known: Vec<Known>,
    by: fn(String, String) -> By,
    pub(crate) quotes: Option<usize>,
    pub(crate) is_loose: bool,
}

/// How words follow from what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// They were typed.
    Typed,
    /// The texts call it so.
    Synonym(String, String),
    /// What was typed is misspelt.
    Corrected(String, String),
    /// What was typed is a beginning.
    Beginning(String, String),
}

/// Finds the words that may be meant.
pub(crate) struct Speller {
    spelling: Spelling,
}

impl Speller {
    /// The tables that it needs.
    pub(crate) fn new() -> Self {
        Self { spelling: Spelling::new() }
    }

    /// The words of a query with the words of the lexicon that each may be.
    pub(crate) fn parts(&self, query: &Query, lexicon: &Lexicon, table: &Table, corrects: bool) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut words = query.words.iter().enumerate().peekable();
        while let Some((number, word)) = words.next() {
            let is_last = number + 1 == query.words.len();
            let next = words.peek().map(|(_, next)| *next).filter(|next| next.quotes == word.quotes);
            if let Some(next) = next.filter(|_| corrects)
                && let Some(joined) = joined(word, next, lexicon, table)
            {
                words.next();
                parts.push(Part::new(query, word.place.start..next.place.end, word, vec![joined], By::Corrected));
                continue;
            }
            let (known, by) = self.known(word, is_last && query.goes_on, lexicon, table, corrects);
            parts.push(Part::new(query, word.place.clone(), word, known, by));
        }
        parts
    }

    /// The words of the lexicon that a typed word may be, the likeliest first.
    fn known(
        &self,
        word: &Typed,
        goes_on: bool,
        lexicon: &Lexicon,
        table: &Table,
        corrects: bool,
    ) -> (Vec<Known>, fn(String, String) -> By) {
        let folded = &word.folded;
        let itself = lexicon.term(folded).map(|term| Known { word: folded.clone(), term });
        if goes_on {
            let longer = lexicon.beginning(folded, BEGINNINGS).into_iter().filter(|known| known.word != *folded);
            let mut found: Vec<Known> = itself.iter().cloned().collect();
            found.extend(longer);
            if !found.is_empty() {
                return (found, By::Beginning);
            }
        }
        let is_word = lexicon.exact(folded).is_some();
        if is_word || !corrects {
            return (itself.into_iter().collect(), By::Corrected);
        }
        let mut near = self.spelling.near(folded, lexicon);
        // People seldom mistake the first letter; of the rest, the commonest word.
        let key = |known: &Known| {
            let same_start = known.word.chars().next() == folded.chars().next();
            (!same_start, Reverse(table.holders(known.term).len()))
        };
        let mut likeliest = Vec::new();
        while likeliest.len() < GUESSES
            && let Some(first) =
                first(&near, |one, other| key(one).cmp(&key(other)).then_with(|| one.word.cmp(&other.word)))
        {
            likeliest.push(near.remove(first));
        }
        // Another form of a word that is there, unless the misspelt word is the commoner one: "comming" has a stem too.
        let held = |known: Option<&Known>| known.map_or(0, |known| table.holders(known.term).len());
        if itself.is_some() && held(itself.as_ref()) >= held(likeliest.first()) {
            return (itself.into_iter().collect(), By::Corrected);
        }
        (likeliest, By::Corrected)
    }
}

/// The place of the first in an order.
fn first(all: &[Known], order: impl Fn(&Known, &Known) -> Ordering) -> Option<usize> {
    (0..all.len()).min_by(|one, other| order(&all[*one], &all[*other]))
}

impl Part {
    fn new(query: &Query, place: Range<usize>, word: &Typed, known: Vec<Known>, by: fn(String, String) -> By) -> Self {
        let typed = query.text.get(place.clone()).unwrap_or_default().to_owned();
        let is_loose = LOOSE.contains(&word.folded.as_str());
        Self { typed, place, known, by, quotes: word.quotes, is_loose }
    }

    /// How a word follows from what was typed.
    pub(crate) fn by(&self, known: &Known) -> By {
        let is_typed = words(&self.typed).map(|word| word.folded).eq([known.word.clone()]);
        if is_typed { By::Typed } else { (self.by)(self.typed.clone(), known.word.clone()) }
    }
}

/// Two words that readers write apart and texts as one, where no text has one of them by itself.
fn joined(word: &Typed, next: &Typed, lexicon: &Lexicon, table: &Table) -> Option<Known> {
    let both = format!("{}{}", word.folded, next.folded);
    let is_in_texts = |word: &str| lexicon.term(word).is_some_and(|term| !table.holders(term).is_empty());
    let is_one = is_in_texts(&both) && !(is_in_texts(&word.folded) && is_in_texts(&next.folded));
    lexicon.exact(&both).filter(|_| is_one).map(|term| Known { word: both, term })
}

/// The query with the words that were taken for others; `None` where none was.
pub(crate) fn shown(query: &Query, parts: &[Part]) -> Option<String> {
    let mut shown = query.text.clone();
    let mut is_changed = false;
    for part in parts.iter().rev() {
        if let Some(By::Corrected(_, word)) = part.known.first().map(|known| part.by(known)) {
            shown.replace_range(part.place.clone(), &word);
            is_changed = true;
        }
    }
    is_changed.then_some(shown)
}
