//! Fenced blocks that are more than code: do and do-not lists, "of 100 people", and figures.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::figure;
use crate::file::Excerpt;
use crate::prose::Prose;

/// The kinds of fenced block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fence {
    /// What to do, a line each.
    Do,
    /// What not to do, a line each.
    DoNot,
    /// Groups of 100 people, a line each, and a caption.
    OfHundred,
    /// A drawing, named behind the kind: what it shows in words, a line for each paragraph, and a caption.
    Figure,
}

impl Fence {
    const ALL: [(&'static str, Self); 4] =
        [("do", Self::Do), ("do-not", Self::DoNot), ("of-100", Self::OfHundred), (figure::FENCE, Self::Figure)];

    /// The kind that is named behind the three backticks. Only a figure has more standing there.
    pub(crate) fn parse(info: &str) -> Option<Self> {
        let kind = |name: &str| Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, fence)| fence);
        match info.split_once(char::is_whitespace) {
            Some((name, _)) => kind(name).filter(|fence| *fence == Self::Figure),
            None => kind(info),
        }
    }

    /// What a line of such a block is to a reader.
    pub(crate) fn reads(self, line: &str, is_last: bool) -> Reads {
        match self {
            Self::Do | Self::DoNot => Reads::Sentences,
            Self::OfHundred if Line::read(line) == Line::Caption => Reads::Caption,
            Self::OfHundred => Reads::Row,
            Self::Figure if is_last => Reads::Caption,
            Self::Figure => Reads::Description,
        }
    }
}

/// What a line of a block is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reads {
    /// Sentences like all others.
    Sentences,
    /// A row of numbers, which the mark of the caption is for.
    Row,
    /// What a drawing shows, which the mark of the caption is for.
    Description,
    /// The caption, which is one piece.
    Caption,
}

/// A line of "of 100 people".
#[derive(Debug, PartialEq, Eq)]
enum Line<'text> {
    /// So many people, and who they are.
    Row(u32, &'text str),
    /// A row whose number is not a whole one up to 100, or that does not say who.
    WrongRow,
    /// What the rows are. It may begin with a number, because a row has no mark.
    Caption,
}

impl<'text> Line<'text> {
    fn read(line: &'text str) -> Self {
        let line = line.trim();
        if line.contains("[^") || !line.starts_with(|first: char| first.is_ascii_digit()) {
            return Self::Caption;
        }
        match line.split_once(' ').and_then(|(number, words)| Some((number.parse().ok()?, words.trim()))) {
            Some((number, words)) if number <= 100 => Self::Row(number, words),
            _ => Self::WrongRow,
        }
    }
}

/// Reports a fenced block of a kind that does not exist.
pub(crate) fn refuse(excerpt: &Excerpt<'_>, name: &str, span: Range<usize>, report: &mut Report) {
    let names = Fence::ALL.map(|(name, _)| name);
    report.add(Diagnostic::at(
        excerpt.file,
        excerpt.span(span),
        if name.is_empty() { "this block has no name".to_owned() } else { format!("there is no block `{name}`") },
        did_you_mean(name.split_whitespace().next().unwrap_or_default(), names),
        format!("the blocks between ``` are {}", names.join(", ")),
    ));
}

/// Renders a block that stands at `span` in the excerpt, and its text in `pieces` of it; reports what is wrong in it.
pub(crate) fn render(
    fence: Fence,
    excerpt: &Excerpt<'_>,
    span: Range<usize>,
    pieces: &[Range<usize>],
    prose: &mut Prose<'_>,
    report: &mut Report,
) -> String {
    let lines: Vec<_> = pieces.iter().flat_map(|piece| lines(excerpt, piece.clone())).collect();
    if lines.is_empty() {
        let help = match fence {
            Fence::Figure => figure::FORM,
            _ => "write a line for each entry between the two ```",
        };
        report.add(Diagnostic::at(excerpt.file, excerpt.span(span), "the block is empty", "it begins here", help));
        return String::new();
    }
    match fence {
        Fence::Do => list("do", "Do", "", excerpt, &lines, prose, report),
        Fence::DoNot => list("do-not", "Do not", "do not ", excerpt, &lines, prose, report),
        Fence::OfHundred => people(excerpt, &lines, prose, report),
        Fence::Figure => figure::render(excerpt, span, &lines, prose, report),
    }
}

/// Where each line that is not empty stands in the excerpt.
fn lines(excerpt: &Excerpt<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = range.start;
    for line in excerpt.markdown[range].split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let begin = start + (line.len() - line.trim_start().len());
            lines.push(begin..begin + words.len());
        }
        start += line.len();
    }
    lines
}

fn list(
    class: &str,
    title: &str,
    spoken: &str,
    excerpt: &Excerpt<'_>,
    lines: &[Range<usize>],
    prose: &mut Prose<'_>,
    report: &mut Report,
) -> String {
    let mut html =
        format!("<div class=\"advice advice-{class}\" role=\"group\" aria-label=\"{title}\"><p>{title}</p>\n<ul>\n");
    for line in lines {
        // Who hears the line alone must hear that it is a warning.
        let spoken = match spoken {
            "" => String::new(),
            words => format!("<span class=\"visually-hidden\">{words}</span>"),
        };
        html.push_str(&format!("<li>{spoken}{}</li>\n", prose.line(&excerpt.part(line.clone()), report)));
    }
    html.push_str("</ul></div>\n");
    html
}

fn people(excerpt: &Excerpt<'_>, lines: &[Range<usize>], prose: &mut Prose<'_>, report: &mut Report) -> String {
    let mut html = String::from("<figure class=\"people\">\n");
    let mut caption: Option<Range<usize>> = None;
    for line in lines {
        match Line::read(&excerpt.markdown[line.clone()]) {
            _ if caption.is_some() => wrong_line(excerpt, line, "this line stands behind the caption", report),
            Line::Caption => caption = Some(line.clone()),
            Line::WrongRow => wrong_line(excerpt, line, "this row does not count people out of 100", report),
            Line::Row(number, words) => html.push_str(&format!(
                "<div><p><strong>{number} of 100</strong> {}</p><svg viewBox=\"0 0 20 5\" aria-hidden=\"true\">\
                 <path d=\"M0 0h20v5H0z\"/><path d=\"{}\"/></svg></div>\n",
                prose.line(&excerpt.part(line.end - words.len()..line.end), report),
                outline(number)
            )),
        }
    }
    match caption {
        Some(line) if excerpt.markdown[line.clone()].contains("[^") => {
            html.push_str(&format!("<figcaption>{}</figcaption>", prose.line(&excerpt.part(line), report)));
        }
        without => {
            let title = if without.is_some() { "the caption has no source" } else { "the people have no caption" };
            let span = without.or_else(|| lines.last().cloned()).unwrap_or_default();
            let help = "end the block with a line that says who was counted and when, and its mark";
            report.add(Diagnostic::at(excerpt.file, excerpt.span(span), title, "this line", help));
        }
    }
    html.push_str("</figure>\n");
    html
}

fn wrong_line(excerpt: &Excerpt<'_>, line: &Range<usize>, title: &str, report: &mut Report) {
    let help = "write the rows first, each with a whole number up to 100 and who they are, as in `64 given ketamine`, \
                then one line that says what the rows are, with its mark";
    report.add(Diagnostic::at(excerpt.file, excerpt.span(line.clone()), title, "this line", help));
}

/// The outline of so many squares of a grid that is 20 wide, row by row, as an SVG path.
fn outline(number: u32) -> String {
    let (rows, rest) = (number / 20, number % 20);
    match (rows, rest) {
        (rows, 0) => format!("M0 0h20v{rows}H0z"),
        (0, rest) => format!("M0 0h{rest}v1H0z"),
        (rows, rest) => format!("M0 0h20v{rows}H{rest}v1H0z"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_squares_are_outlined_as_there_are_people() {
        assert_eq!(outline(64), "M0 0h20v3H4v1H0z");
        assert_eq!(outline(8), "M0 0h8v1H0z");
        assert_eq!(outline(100), "M0 0h20v5H0z");
    }

    #[test]
    fn a_row_begins_with_a_whole_number_of_people_and_has_no_mark() {
        assert_eq!(Line::read("64 given ketamine\n"), Line::Row(64, "given ketamine"));
        for row in ["101 people", "6.5 people", "64", "64% of them"] {
            assert_eq!(Line::read(row), Line::WrongRow, "{row}");
        }
        for caption in ["People who felt better.", "73 people who felt better.[^moderate: murrough2013]"] {
            assert_eq!(Line::read(caption), Line::Caption, "{caption}");
        }
    }
}
