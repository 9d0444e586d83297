//! Words that may be meant by a misspelt one, by Levenshtein automata over the lexicon.

use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};

use crate::lexicon::{Known, Lexicon};
use crate::words::stem;

/// A word of so many letters is not taken for another: too many words are near.
const TOO_SHORT: usize = 2;

/// A word of at least so many letters may have a second mistake.
const TWO_MISTAKES: usize = 6;

/// No word of English is longer; an automaton grows with its word.
const TOO_LONG: usize = 40;

/// Finds words by what is near to them. A letter too many, too few, another, or two in the wrong order are one mistake.
pub(crate) struct Spelling {
    one: LevenshteinAutomatonBuilder,
    two: LevenshteinAutomatonBuilder,
}

impl Spelling {
    /// The tables of the automata.
    pub(crate) fn new() -> Self {
        Self { one: LevenshteinAutomatonBuilder::new(1, true), two: LevenshteinAutomatonBuilder::new(2, true) }
    }

    /// The words of the lexicon with the fewest mistakes between them and a folded word.
    pub(crate) fn near(&self, word: &str, lexicon: &Lexicon) -> Vec<Known> {
        let letters = word.chars().count();
        // What holds digits is a dose, a date or a name, and another number is another thing.
        if letters <= TOO_SHORT || letters > TOO_LONG || word.contains(|sign: char| sign.is_ascii_digit()) {
            return Vec::new();
        }
        let with_one = found(&self.one, word, lexicon);
        if !with_one.is_empty() || letters < TWO_MISTAKES {
            return with_one;
        }
        let with_two = found(&self.two, word, lexicon);
        if with_two.is_empty() { by_stem(word, lexicon) } else { with_two }
    }
}

fn found(builder: &LevenshteinAutomatonBuilder, word: &str, lexicon: &Lexicon) -> Vec<Known> {
    let automaton = builder.build_dfa(word);
    lexicon.for_which(|known| matches!(automaton.eval(known), Distance::Exact(_)))
}

/// A misspelt form that no text has: "disociating", where texts say "dissociation". Both have a stem, and one letter between.
fn by_stem(word: &str, lexicon: &Lexicon) -> Vec<Known> {
    let typed = stem(word);
    let is_near = |stem: &str| stem.len() > TOO_SHORT + 2 && strsim::osa_distance(stem, &typed) == 1;
    lexicon.with_stem(is_near)
}
