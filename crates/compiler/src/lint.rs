//! What a careful reader would strike: a number without a source, a promise, a sentence that is too hard.

use std::collections::BTreeMap;
use std::ops::Range;

use model::{Grade, Source, SourceId};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report};
use crate::file::{Excerpt, Files};
use crate::grade::{self, MOST_IN_A_SECTION, MOST_IN_A_TEXT};
use crate::index::Index;
use crate::mark::{Written, written};
use crate::outline::options;
use crate::sentence::{Passage, Sentence, passages};
use crate::source;

/// What a text is, as far as it decides what is asked of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// An article: everything is asked of it.
    Article,
    /// A step, whose parts are too short for a grade each.
    Step,
    /// Another text, whose numbers may be dates and counts of its own.
    Other,
}

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

/// Checks a text, and gives its reading grade.
pub(crate) fn check(excerpt: &Excerpt<'_>, subject: Subject, index: &Index, report: &mut Report) -> Grade {
    let passages = check_words(excerpt, subject, index, report);
    check_grades(excerpt, &passages, subject, index, report)
}

/// Checks a text that is too short for a grade, and gives its sentences.
pub(crate) fn check_words(excerpt: &Excerpt<'_>, subject: Subject, index: &Index, report: &mut Report) -> Vec<Passage> {
    let passages = passages(&excerpt.markdown);
    for sentence in passages.iter().flat_map(|passage| &passage.sentences) {
        check_promises(excerpt, sentence, report);
        check_rough_numbers(excerpt, sentence, index, report);
    }
    if subject != Subject::Other {
        passages.iter().for_each(|passage| check_numbers(excerpt, &passage.sentences, report));
    }
    check_link_texts(excerpt, report);
    passages
}

/// Checks words that stand in a drawing. What carries their numbers is checked where a text shows it.
pub(crate) fn check_drawn_words(excerpt: &Excerpt<'_>, words: &str, report: &mut Report) {
    let span = 0..excerpt.markdown.len();
    check_promises(excerpt, &Sentence { text: words.to_owned(), span, ..Sentence::default() }, report);
}

fn check_promises(excerpt: &Excerpt<'_>, sentence: &Sentence, report: &mut Report) {
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

/// A table needs one mark in its head or right before it, or one in each row with a number; the words of a figure have
/// the one of its caption; every other sentence with a number needs its own.
fn check_numbers(excerpt: &Excerpt<'_>, sentences: &[Sentence], report: &mut Report) {
    let mut table_is_marked = false;
    let mut before: Option<&Sentence> = None;
    for sentence in sentences {
        let is_marked = !sentence.marks.is_empty();
        if sentence.is_row() && before.is_none_or(|before| before.table != sentence.table) {
            table_is_marked = is_marked || before.is_some_and(|before| !before.is_row() && !before.marks.is_empty());
        }
        before = Some(sentence);
        let is_covered = is_marked || sentence.is_description || (sentence.is_row() && table_is_marked);
        let (label, help) = if sentence.is_row() {
            ("this row", "put a mark into the row, into the table's head or right behind the sentence above the table")
        } else {
            (
                "this sentence",
                "put a mark right behind the sentence, as in `[^moderate: source]`, or leave the number out",
            )
        };
        if !is_covered && let Some(number) = numbers(&sentence.text).next() {
            report.add(Diagnostic::at(
                excerpt.file,
                excerpt.span(sentence.span.clone()),
                format!("the number {number} has no source"),
                label,
                help,
            ));
        }
    }
}

/// The numbers in a text: digits that are no part of a name, such as those in SV2A or PHQ-9.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !(character.is_alphanumeric() || "-.,".contains(character)))
        .map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()))
        .filter(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .filter(|word| !word.chars().any(char::is_alphabetic) || word.contains('-'))
}

fn check_rough_numbers(excerpt: &Excerpt<'_>, sentence: &Sentence, index: &Index, report: &mut Report) {
    for (source, rough) in &index.rough {
        let cites = |mark: &String| {
            if let Written::Claim(id) = written(mark) {
                let claim = index.claims.as_ref().and_then(|claims| claims.get(id));
                return claim.is_some_and(|claim| claim.sources.contains(source));
            }
            mark.split(|one: char| !(one.is_alphanumeric() || one == '_')).any(|name| name == source.as_str())
        };
        if !sentence.marks.iter().any(cites) {
            continue;
        }
        let is_told = |number: &&str, rough: &str| {
            number.strip_prefix(rough).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        for number in numbers(&sentence.text).filter_map(|number| rough.iter().find(|rough| is_told(&number, rough))) {
            report.add(Diagnostic::at(
                excerpt.file,
                excerpt.span(sentence.span.clone()),
                format!("the number {number} was not read again in `{source}`"),
                "this sentence tells it as exact",
                "say it roughly, in words, or read it in the source and take it out of content/rough.toml",
            ));
        }
    }
}

/// Words that say nothing about where a link leads, to a reader who hears only the links.
const EMPTY_LINKS: [&str; 5] = ["click here", "here", "link", "read more", "this"];

fn check_link_texts(excerpt: &Excerpt<'_>, report: &mut Report) {
    let mut words: Option<String> = None;
    for (event, span) in Parser::new_ext(&excerpt.markdown, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { .. }) => words = Some(String::new()),
            Event::Text(text) => words.iter_mut().for_each(|words| words.push_str(&text)),
            Event::End(TagEnd::Link) => {
                let words = words.take().unwrap_or_default();
                if EMPTY_LINKS.contains(&words.to_lowercase().as_str()) {
                    report.add(Diagnostic::at(
                        excerpt.file,
                        excerpt.span(span),
                        format!("`{words}` does not say where the link leads"),
                        "this link",
                        "let the link be the words that name what the reader will find",
                    ));
                }
            }
            _ => {}
        }
    }
}

fn check_grades(
    excerpt: &Excerpt<'_>,
    passages: &[Passage],
    subject: Subject,
    index: &Index,
    report: &mut Report,
) -> Grade {
    let explained = grade::explained_words(index);
    let sentences = || passages.iter().flat_map(|passage| &passage.sentences);
    let whole = grade::grade(sentences(), &explained);
    let help = "shorten its sentences, and say long words in short ones; the glossary's words count as short";
    if subject != Subject::Other
        && let Some(value) = whole.filter(|value| *value > MOST_IN_A_TEXT)
        && let Some(longest) = grade::longest(sentences(), &explained)
    {
        let title = format!("the text asks for {value:.1} years of school; {MOST_IN_A_TEXT} are the most");
        report.add(Diagnostic::at(
            excerpt.file,
            excerpt.span(longest.span.clone()),
            title,
            "its longest sentence",
            help,
        ));
    }
    for passage in passages.iter().filter(|_| subject == Subject::Article) {
        if let (Some(value), Some(heading)) = (grade::grade(&passage.sentences, &explained), &passage.heading)
            && value > MOST_IN_A_SECTION
        {
            let title = format!("the section asks for {value:.1} years of school; {MOST_IN_A_SECTION} are the most");
            report.add(Diagnostic::at(excerpt.file, excerpt.span(heading.clone()), title, "this section", help));
        }
    }
    grade::as_grade(whole)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoughFile {
    #[serde(default)]
    rough: Vec<RoughEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoughEntry {
    source: Spanned<String>,
    numbers: Vec<String>,
}

/// Reads `rough.toml`, where there is one: numbers that were recalled and not read again.
pub(crate) fn read_rough_numbers(
    files: &Files,
    sources: Option<&BTreeMap<SourceId, Source>>,
    report: &mut Report,
) -> BTreeMap<SourceId, Vec<String>> {
    let mut rough: BTreeMap<SourceId, Vec<String>> = BTreeMap::new();
    let Some(file) = files.optional_text("rough.toml", report) else { return rough };
    let written: Option<RoughFile> = crate::front_matter::read_toml(&file, report);
    for entry in written.into_iter().flat_map(|written| written.rough) {
        let help = "name a source that stands in content/sources.json";
        if let Some(source) = source::named(&file, &entry.source, sources, help, report) {
            rough.entry(source).or_default().extend(entry.numbers);
        }
    }
    rough
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn a_number_in_a_name_is_no_number() {
        let found: Vec<&str> =
            numbers("SV2A and PHQ-9 in 64 of 100, 27.5 days, a 24-hour scale, mTORC1 and 5,299.").collect();
        assert_eq!(found, ["64", "100", "27.5", "24-hour", "5,299"]);
    }
}
