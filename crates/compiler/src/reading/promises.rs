//! Words that promise more than anybody can keep, or that sell.

use std::ops::Range;

use crate::reading::sentences::Sentence;
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::Excerpt;

/// How words begin that promise more than anybody can keep, or that sell.
const PROMISES: [&str; 13] = [
    "breakthrough",
    "cure",
    "curing",
    "dissolv",
    "durab",
    "erase",
    "erasing",
    "instant",
    "magic",
    "miracle",
    "rewir",
    "transformative",
    "unlock",
];
/// Words that promise, in this form only.
const PROMISING_WORDS: [&str; 3] = ["proven", "reset", "resets"];

/// Checks words that stand in a drawing. What carries their numbers is checked where a text shows it.
pub(crate) fn check_drawn(excerpt: &Excerpt<'_>, words: &str, report: &mut Report) {
    let span = 0..excerpt.markdown.len();
    check(excerpt, &Sentence { text: words.to_owned(), span, ..Sentence::default() }, report);
}

/// Reports every such word in a sentence.
pub(crate) fn check(excerpt: &Excerpt<'_>, sentence: &Sentence, report: &mut Report) {
    let written = excerpt.markdown.get(sentence.span.clone()).unwrap_or_default();
    let mut place = 0..0;
    for word in sentence.text.split(|character: char| !character.is_alphabetic()) {
        let lower = word.to_lowercase();
        let promises = PROMISES.iter().any(|start| lower.starts_with(start));
        if promises || PROMISING_WORDS.contains(&lower.as_str()) {
            place = place_of(word, written, place.end).unwrap_or(place);
            report.add(Diagnostic::at(
                excerpt.file,
                excerpt.span(sentence.span.start + place.start..sentence.span.start + place.end),
                format!("`{word}` promises more than anybody can keep"),
                "this word",
                "say what was seen, in whom, and how often",
            ));
        }
    }
}

/// Where a word stands in a text by itself, from a place on.
fn place_of(word: &str, text: &str, from: usize) -> Option<Range<usize>> {
    let mut places = text[from..].match_indices(word).map(|(at, _)| from + at..from + at + word.len());
    places.find(|place| {
        !text[..place.start].ends_with(char::is_alphabetic) && !text[place.end..].starts_with(char::is_alphabetic)
    })
}
