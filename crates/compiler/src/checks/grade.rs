//! How many years of school a text asks for: the Flesch-Kincaid grade level.
//!
//! `0.39 × words per sentence + 11.8 × syllables per word − 15.59` (Kincaid, Fishburne, Rogers and Chissom, *Derivation
//! of new readability formulas for Navy enlisted personnel*, Research Branch Report 8-75, 1975). Three rules are ours:
//! a colon ends a sentence, as in Flesch's own way of counting; a number is a word of one syllable; and a word that the
//! glossary explains counts as at most two syllables, because its meaning is one touch away and no shorter word says
//! the same. Headings and tables are left out.

use std::collections::BTreeSet;

use model::Grade;

use crate::reading::sentences::Sentence;
use crate::resolve::index::Index;

/// A text may ask for so much.
pub(crate) const MOST_IN_A_TEXT: f64 = 8.0;
/// Any section of it may ask for so much.
pub(crate) const MOST_IN_A_SECTION: f64 = 10.0;
/// A section shorter than this says nothing about how hard it is.
const FEWEST_WORDS: usize = 40;

/// The words that the glossary explains, and their plurals.
pub(crate) fn explained_words(index: &Index) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for entry in index.terms.iter().flat_map(|terms| terms.values()) {
        for word in entry.name.to_lowercase().split(|character: char| !character.is_alphabetic()) {
            // Short ones are everyday words: "of", "set".
            if word.len() > 3 {
                words.insert(word.to_owned());
                words.insert(format!("{word}s"));
            }
        }
    }
    words
}

/// The grade of some sentences; `None` when there are too few words to tell.
pub(crate) fn grade<'run>(
    sentences: impl IntoIterator<Item = &'run Sentence>,
    explained: &BTreeSet<String>,
) -> Option<f64> {
    let (mut count, mut words, mut syllables) = (0, 0, 0);
    for sentence in sentences.into_iter().filter(|sentence| !sentence.is_row()) {
        for unit in sentence.text.split(": ") {
            let mut in_unit = 0;
            for word in words_of(unit) {
                in_unit += 1;
                syllables += syllables_of(word, explained);
            }
            words += in_unit;
            count += usize::from(in_unit > 0);
        }
    }
    if words < FEWEST_WORDS {
        return None;
    }
    let (count, words, syllables) = (count as f64, words as f64, syllables as f64);
    Some(0.39 * words / count + 11.8 * syllables / words - 15.59)
}

/// The sentence with the most syllables, by which an author had best begin.
pub(crate) fn longest<'run>(
    sentences: impl IntoIterator<Item = &'run Sentence>,
    explained: &BTreeSet<String>,
) -> Option<&'run Sentence> {
    let syllables =
        |sentence: &&Sentence| words_of(&sentence.text).map(|word| syllables_of(word, explained)).sum::<usize>();
    sentences.into_iter().filter(|sentence| !sentence.is_row()).max_by_key(syllables)
}

/// A formula's value as the model keeps it; a text too short to tell asks for nothing.
pub(crate) fn as_grade(value: Option<f64>) -> Grade {
    Grade::from_formula(value.unwrap_or_default())
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !(character.is_alphanumeric() || "'’.,".contains(character)))
        .map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// The syllables of an English word, by its groups of vowels and the endings that are not spoken.
fn syllables_of(word: &str, explained: &BTreeSet<String>) -> usize {
    if word.starts_with(|character: char| character.is_ascii_digit()) {
        return 1;
    }
    let word = word.to_lowercase();
    let word = word.split(['\'', '’']).next().unwrap_or_default();
    let is_vowel = |character: char| "aeiouy".contains(character);
    let mut groups = 0;
    let mut after_vowel = false;
    for character in word.chars() {
        groups += usize::from(is_vowel(character) && !after_vowel);
        after_vowel = is_vowel(character);
    }
    let before = |ending: &str| word.strip_suffix(ending).and_then(|stem| stem.chars().last());
    let is_silent = before("e").is_some_and(|last| !"aeiouyl".contains(last))
        || before("ed").is_some_and(|last| !"td".contains(last) && !is_vowel(last))
        || before("es").is_some_and(|last| !"sxzcgh".contains(last) && !is_vowel(last));
    let spoken = if is_silent { groups.saturating_sub(1).max(1) } else { groups.max(1) };
    if explained.contains(word) { spoken.min(2) } else { spoken }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::sentences::sections;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        let none = BTreeSet::new();
        let words =
            [("made", 1), ("table", 2), ("helped", 1), ("started", 2), ("the", 1), ("doses", 2), ("brain’s", 1)];
        for (word, syllables) in words.into_iter().chain([("ketamine", 3), ("27.5", 1), ("safety", 3), ("be", 1)]) {
            assert_eq!(syllables_of(word, &none), syllables, "{word}");
        }
        assert_eq!(syllables_of("ketamine", &BTreeSet::from(["ketamine".to_owned()])), 2);
    }

    #[test]
    fn the_formula_is_kincaids() {
        let text = "The cat sat on the mat. ".repeat(10);
        let sentences: Vec<_> = sections(&text).into_iter().flat_map(|section| section.sentences).collect();
        let value = grade(&sentences, &BTreeSet::new()).unwrap();
        // Six words of one syllable in each sentence.
        assert!((value - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9, "{value}");
    }
}
