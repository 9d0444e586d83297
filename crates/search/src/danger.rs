//! Whether a query sounds like danger. Better once too often: the help lines stand above the hits and hide none.

use crate::query::Query;
use crate::words::{stem, words};

/// Words that people leave out, add and change within such a phrase.
const LOOSE: [&str; 27] = [
    "a", "am", "and", "anymore", "are", "be", "been", "do", "for", "going", "have", "he", "i", "im", "is", "it", "its",
    "just", "me", "my", "of", "really", "she", "the", "to", "was", "will",
];

/// Phrases that sound like danger.
pub(crate) struct Danger {
    phrases: Vec<Vec<Sound>>,
}

/// A word of a phrase.
struct Sound {
    word: String,
    stem: String,
}

impl Danger {
    /// Reads the phrases.
    pub(crate) fn new(phrases: &[String]) -> Self {
        let firm = |phrase: &String| {
            let all: Vec<String> = words(phrase).map(|word| word.folded).collect();
            let firm: Vec<String> = all.iter().filter(|word| !LOOSE.contains(&word.as_str())).cloned().collect();
            let words = if firm.is_empty() { all } else { firm };
            words.into_iter().map(|word| Sound { stem: stem(&word), word }).collect()
        };
        Self { phrases: phrases.iter().map(firm).filter(|phrase: &Vec<Sound>| !phrase.is_empty()).collect() }
    }

    /// Whether a query holds one of the phrases, misspelt or not.
    pub(crate) fn is_in(&self, query: &Query) -> bool {
        let all: Vec<&str> = query.words.iter().map(|word| word.folded.as_str()).collect();
        let firm: Vec<&str> = all.iter().copied().filter(|word| !LOOSE.contains(word)).collect();
        let begins = |words: &[&str], phrase: &[Sound]| (0..words.len()).any(|start| is_at(&words[start..], phrase, 0));
        self.phrases.iter().any(|phrase| begins(&firm, phrase) || begins(&all, phrase))
    }
}

/// Whether a phrase stands at the beginning of words. Between two of its words another may stand; one of its words may be
/// typed as two, and two as one.
fn is_at(words: &[&str], phrase: &[Sound], between: usize) -> bool {
    let Some((sound, rest)) = phrase.split_first() else { return true };
    let Some((first, behind)) = words.split_first() else { return false };
    if sound.is_meant_by(first) && is_at(behind, rest, 1) {
        return true;
    }
    if let Some((second, behind)) = behind.split_first()
        && sound.is_meant_by(&format!("{first}{second}"))
        && is_at(behind, rest, 1)
    {
        return true;
    }
    if let Some((next, rest)) = rest.split_first()
        && *first == format!("{}{}", sound.word, next.word)
        && is_at(behind, rest, 1)
    {
        return true;
    }
    between > 0 && is_at(behind, phrase, between - 1)
}

impl Sound {
    /// Whether a typed word is this one: a form of it, or misspelt. Short words have many neighbours, so they are taken only
    /// with their first letter, and the shortest only as they are.
    fn is_meant_by(&self, typed: &str) -> bool {
        if self.word == typed || self.stem == stem(typed) {
            return true;
        }
        let length = self.word.chars().count();
        let mistakes = match length {
            0..=3 => return false,
            4..=7 => 1,
            _ => 2,
        };
        (length > 5 || self.word.chars().next() == typed.chars().next())
            && strsim::osa_distance(&self.word, typed) <= mistakes
    }
}
