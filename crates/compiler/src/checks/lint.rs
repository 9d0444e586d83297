//! What a careful reader would strike: a number without a source, a promise, a sentence that is too hard.

use model::Grade;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::checks::grade::{self, MOST_IN_A_SECTION, MOST_IN_A_TEXT};
use crate::reading::numbers::numbers;
use crate::reading::promises;
use crate::reading::sentences::{Section, Sentence, sections};
use crate::resolve::index::Index;
use crate::syntax::citation::{Written, written};
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::Excerpt;
use crate::syntax::outline::options;

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

/// Checks a text, and gives its reading grade.
pub(crate) fn check(excerpt: &Excerpt<'_>, subject: Subject, index: &Index, report: &mut Report) -> Grade {
    let sections = check_words(excerpt, subject, index, report);
    check_grades(excerpt, &sections, subject, index, report)
}

/// Checks a text that is too short for a grade, and gives its sentences.
pub(crate) fn check_words(excerpt: &Excerpt<'_>, subject: Subject, index: &Index, report: &mut Report) -> Vec<Section> {
    let sections = sections(&excerpt.markdown);
    for sentence in sections.iter().flat_map(|section| &section.sentences) {
        promises::check(excerpt, sentence, report);
        check_rough_numbers(excerpt, sentence, index, report);
    }
    if subject != Subject::Other {
        sections.iter().for_each(|section| check_numbers(excerpt, &section.sentences, report));
    }
    check_link_texts(excerpt, report);
    sections
}

/// A table needs one citation in its head or right before it, or one in each row with a number; the words of a figure have
/// the one of its caption; every other sentence with a number needs its own.
fn check_numbers(excerpt: &Excerpt<'_>, sentences: &[Sentence], report: &mut Report) {
    let mut table_is_cited = false;
    let mut before: Option<&Sentence> = None;
    for sentence in sentences {
        let is_cited = !sentence.citations.is_empty();
        if sentence.is_row() && before.is_none_or(|before| before.table != sentence.table) {
            table_is_cited = is_cited || before.is_some_and(|before| !before.is_row() && !before.citations.is_empty());
        }
        before = Some(sentence);
        let is_covered = is_cited || sentence.is_description || (sentence.is_row() && table_is_cited);
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

fn check_rough_numbers(excerpt: &Excerpt<'_>, sentence: &Sentence, index: &Index, report: &mut Report) {
    for (source, rough) in &index.rough {
        let cites = |citation: &String| {
            if let Written::Claim(id) = written(citation) {
                let claim = index.claims.as_ref().and_then(|claims| claims.get(id));
                return claim.is_some_and(|claim| claim.sources.contains(source));
            }
            citation.split(|one: char| !(one.is_alphanumeric() || one == '_')).any(|name| name == source.as_str())
        };
        if !sentence.citations.iter().any(cites) {
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
    sections: &[Section],
    subject: Subject,
    index: &Index,
    report: &mut Report,
) -> Grade {
    let explained = grade::explained_words(index);
    let sentences = || sections.iter().flat_map(|section| &section.sentences);
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
    for section in sections.iter().filter(|_| subject == Subject::Article) {
        if let (Some(value), Some(heading)) = (grade::grade(&section.sentences, &explained), &section.heading)
            && value > MOST_IN_A_SECTION
        {
            let title = format!("the section asks for {value:.1} years of school; {MOST_IN_A_SECTION} are the most");
            report.add(Diagnostic::at(excerpt.file, excerpt.span(heading.clone()), title, "this section", help));
        }
    }
    grade::as_grade(whole)
}
