//! A figure: a drawing, its caption, and what it shows in words.
//!
//! The drawing stays a file of its own, which a page uses. So the page is light, and a theme colours the drawing.

use std::collections::BTreeSet;
use std::ops::Range;

use model::FigureName;
use pulldown_cmark::{Event, Parser, Tag};

use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::drawing::Drawing;
use crate::file::Excerpt;
use crate::html::escape;
use crate::lint;
use crate::outline::{MARK, mark_link, options, plain_text};
use crate::prose::Prose;

/// The kind of block that is a figure.
pub(crate) const FENCE: &str = "figure";

/// How a figure is written.
pub(crate) const FORM: &str = "write what the drawing shows in words, a line for each paragraph, then one line that is \
                               its caption, with its mark";

/// Renders a figure whose block stands at `span` in the excerpt, with these lines in it; reports what is wrong in it.
pub(crate) fn render(
    excerpt: &Excerpt<'_>,
    span: Range<usize>,
    lines: &[Range<usize>],
    prose: &mut Prose<'_>,
    report: &mut Report,
) -> String {
    let Some((caption, description)) = lines.split_last() else { return String::new() };
    let place = name_place(excerpt, span);
    let name = find(excerpt, &place, prose, report);
    let drawing = name.as_ref().and_then(|name| prose.index.drawings.get(name)?.as_ref());
    if description.is_empty() {
        let title = "the figure is not told in words";
        report.add(Diagnostic::at(excerpt.file, excerpt.span(caption.clone()), title, "this is its caption", FORM));
    }
    if let Some(drawing) = drawing {
        check_numbers(excerpt, &place, description, drawing, report);
    }
    let paragraphs: String = description.iter().map(|line| paragraph(excerpt, line, prose, report)).collect();
    let caption = self::caption(excerpt, caption, prose, report);
    // A name whose drawing has a mistake was found; that mistake was reported where it is.
    let Some(Drawing { figure, .. }) = drawing else { return String::new() };
    if !prose.figures.contains(&figure.name) {
        prose.figures.push(figure.name.clone());
    }
    let stop = if figure.title.ends_with(['.', '!', '?']) { "" } else { "." };
    format!(
        "<div class=\"figure\"><figure><svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}{stop} Described in \
         words below.\"><use href=\"{}\"/></svg><figcaption>{caption}</figcaption></figure>\n<details><summary>The \
         picture in words</summary>{paragraphs}</details></div>\n",
        figure.width,
        figure.height,
        escape(&figure.title),
        escape(&prose.base.link_to_figure(&figure.name)),
    )
}

/// Where the name of the drawing stands; where it belongs when there is none.
fn name_place(excerpt: &Excerpt<'_>, span: Range<usize>) -> Range<usize> {
    let line = excerpt.markdown[span.clone()].lines().next().unwrap_or_default();
    let behind = line.find(FENCE).map_or(line.len(), |kind| kind + FENCE.len());
    let start = line.len() - line[behind..].trim_start().len();
    span.start + start..span.start + line.trim_end().len().max(start)
}

/// The drawing that a figure names; reports when there is none.
fn find(excerpt: &Excerpt<'_>, place: &Range<usize>, prose: &Prose<'_>, report: &mut Report) -> Option<FigureName> {
    let written = &excerpt.markdown[place.clone()];
    let name = prose.index.figure_name(written);
    if name.is_none() {
        let (title, label) = match written {
            "" => ("the figure names no drawing".to_owned(), "it belongs here".to_owned()),
            _ => (format!("there is no drawing `{written}`"), did_you_mean(written, prose.index.figure_names())),
        };
        let help = "draw it into content/figures/NAME.svg, and write ```figure NAME";
        report.add(Diagnostic::at(excerpt.file, excerpt.span(place.clone()), title, label, help));
    }
    name
}

/// Reports a number in the drawing that its words do not tell: both mean the same, whichever a reader has.
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
    lint::numbers(text)
        .flat_map(|number| number.split('-'))
        .filter(|part| part.starts_with(|first: char| first.is_ascii_digit()))
}

/// A paragraph of what the drawing shows. Its words count neither as the text's nor for the time that it takes to read:
/// they say again what is seen.
fn paragraph(excerpt: &Excerpt<'_>, line: &Range<usize>, prose: &Prose<'_>, report: &mut Report) -> String {
    let line = excerpt.part(line.clone());
    if let Some(place) = first_that_opens(&line.markdown) {
        report.add(Diagnostic::at(
            line.file,
            line.span(place),
            "a mark or a term stands in the words of a figure",
            "here",
            "put the mark into the caption, and use the term in the text: these words are closed until a reader opens \
             them, and a card in them would be closed with them",
        ));
        return String::new();
    }
    let mut own = Prose::new(prose.index, prose.base, prose.own_sections, "");
    own.own_page = prose.own_page;
    format!("<p>{}</p>", own.line(&line, report))
}

/// Where the first mark or term in a line stands.
fn first_that_opens(line: &str) -> Option<Range<usize>> {
    let events = Parser::new_with_broken_link_callback(line, options(), Some(mark_link)).into_offset_iter();
    let mut opening = events.filter(|(event, _)| {
        let Event::Start(Tag::Link { dest_url, .. }) = event else { return false };
        &**dest_url == MARK || dest_url.starts_with("term:")
    });
    opening.next().map(|(_, place)| place)
}

/// The caption; reports one without a mark.
fn caption(excerpt: &Excerpt<'_>, line: &Range<usize>, prose: &mut Prose<'_>, report: &mut Report) -> String {
    if !excerpt.markdown[line.clone()].contains("[^") {
        let title = "the caption of the figure has no source";
        report.add(Diagnostic::at(excerpt.file, excerpt.span(line.clone()), title, "this line", FORM));
    }
    prose.line(&excerpt.part(line.clone()), report)
}
