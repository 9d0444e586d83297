//! A figure as it is written, with the drawing that it names.
//!
//! A drawing and its words mean the same, whichever a reader has: so the words tell each number that it shows.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::drawings::Drawing;
use crate::reading::numbers::numbers;
use crate::resolve::index::Index;
use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::fence::FIGURE;
use crate::syntax::file::Excerpt;
use crate::syntax::outline::{CITATION, events, plain_text};

/// How a figure is written.
pub(crate) const FORM: &str = "write what the drawing shows in words, a line for each paragraph, then one line that is \
                               its caption, with its mark";

/// A figure in a text.
pub(crate) struct WrittenFigure<'site> {
    /// The drawing; `None` where there is none, or one with a mistake.
    pub(crate) drawing: Option<&'site Drawing>,
    /// Where the paragraphs of what it shows stand.
    pub(crate) description: Vec<Range<usize>>,
    /// Where its caption stands.
    pub(crate) caption: Range<usize>,
}

/// Reads a figure whose block stands at `span` in the excerpt, with these lines in it; reports what is wrong in it.
/// `None` when there are no lines.
pub(crate) fn read<'site>(
    excerpt: &Excerpt<'_>,
    span: Range<usize>,
    lines: &[Range<usize>],
    index: &'site Index,
    report: &mut Report,
) -> Option<WrittenFigure<'site>> {
    let (caption, description) = lines.split_last()?;
    let place = name_place(excerpt, span);
    let drawing = drawing(excerpt, &place, index, report);
    if description.is_empty() {
        let title = "the figure is not told in words";
        report.add(Diagnostic::at(excerpt.file, excerpt.span(caption.clone()), title, "this is its caption", FORM));
    }
    if let Some(drawing) = drawing {
        check_numbers(excerpt, &place, description, drawing, report);
    }
    let mut is_plain = |line: &&Range<usize>| refuse_what_opens(excerpt, line, report);
    let description = description.iter().filter(&mut is_plain).cloned().collect();
    if !excerpt.markdown[caption.clone()].contains("[^") {
        let title = "the caption of the figure has no source";
        report.add(Diagnostic::at(excerpt.file, excerpt.span(caption.clone()), title, "this line", FORM));
    }
    Some(WrittenFigure { drawing, description, caption: caption.clone() })
}

/// Where the name of the drawing stands; where it belongs when there is none.
fn name_place(excerpt: &Excerpt<'_>, span: Range<usize>) -> Range<usize> {
    let line = excerpt.markdown[span.clone()].lines().next().unwrap_or_default();
    let behind = line.find(FIGURE).map_or(line.len(), |kind| kind + FIGURE.len());
    let start = line.len() - line[behind..].trim_start().len();
    span.start + start..span.start + line.trim_end().len().max(start)
}

/// The drawing that a figure names; reports when there is none. A mistake in the drawing was reported where it is.
fn drawing<'site>(
    excerpt: &Excerpt<'_>,
    place: &Range<usize>,
    index: &'site Index,
    report: &mut Report,
) -> Option<&'site Drawing> {
    let written = &excerpt.markdown[place.clone()];
    let Some(name) = index.figure_name(written) else {
        let (title, label) = match written {
            "" => ("the figure names no drawing".to_owned(), "it belongs here".to_owned()),
            _ => (format!("there is no drawing `{written}`"), did_you_mean(written, index.figure_names())),
        };
        let help = "draw it into content/figures/NAME.svg, and write ```figure NAME";
        report.add(Diagnostic::at(excerpt.file, excerpt.span(place.clone()), title, label, help));
        return None;
    };
    index.drawings.get(&name)?.as_ref()
}

/// Reports a number in the drawing that its words do not tell.
fn check_numbers(
    excerpt: &Excerpt<'_>,
    place: &Range<usize>,
    description: &[Range<usize>],
    drawing: &Drawing,
    report: &mut Report,
) {
    let told: Vec<String> = description.iter().map(|line| plain_text(&excerpt.markdown[line.clone()])).collect();
    let told: BTreeSet<&str> = told.iter().flat_map(|line| single_numbers(line)).collect();
    let shown: BTreeSet<&str> = drawing.words.iter().flat_map(|words| single_numbers(words)).collect();
    for number in shown.difference(&told) {
        report.add(Diagnostic::at(
            excerpt.file,
            excerpt.span(place.clone()),
            format!("the drawing shows the number {number}, and its words do not tell it"),
            "this drawing",
            "say it in the words below, or take it out of the drawing: both have to mean the same",
        ));
    }
}

/// The numbers in a text, those of a span such as 10-14 and of a word such as 24-hour by themselves.
fn single_numbers(text: &str) -> impl Iterator<Item = &str> {
    numbers(text)
        .flat_map(|number| number.split('-'))
        .filter(|part| part.starts_with(|first: char| first.is_ascii_digit()))
}

/// Reports a citation or a term in a line of the description, and gives whether there was none.
fn refuse_what_opens(excerpt: &Excerpt<'_>, line: &Range<usize>, report: &mut Report) -> bool {
    let line = excerpt.part(line.clone());
    let Some(place) = first_that_opens(&line.markdown) else { return true };
    report.add(Diagnostic::at(
        line.file,
        line.span(place),
        "a mark or a term stands in the words of a figure",
        "here",
        "put the mark into the caption, and use the term in the text: these words are closed until a reader opens \
         them, and a card in them would be closed with them",
    ));
    false
}

/// Where the first citation or term in a line stands.
fn first_that_opens(line: &str) -> Option<Range<usize>> {
    let mut opening = events(line).filter(|(event, _)| {
        let Event::Start(Tag::Link { dest_url, .. }) = event else { return false };
        &**dest_url == CITATION || dest_url.starts_with("term:")
    });
    opening.next().map(|(_, place)| place)
}
