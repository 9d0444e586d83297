//! Fenced blocks that are more than code: do and do-not lists, "of 100 people", and figures.

use std::ops::Range;

use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::Excerpt;

/// The name of the block that is a figure.
pub(crate) const FIGURE: &str = "figure";

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
        [("do", Self::Do), ("do-not", Self::DoNot), ("of-100", Self::OfHundred), (FIGURE, Self::Figure)];

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
    /// A row of numbers, which the citation of the caption is for.
    Row,
    /// What a drawing shows, which the citation of the caption is for.
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
    /// What the rows are. It may begin with a number, because a row has no citation.
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

/// Where each line that is not empty stands in the excerpt.
pub(crate) fn lines(excerpt: &Excerpt<'_>, range: Range<usize>) -> Vec<Range<usize>> {
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

/// "Of 100 people" as it is written: each row with its number and where its words stand, and where the caption stands.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct People {
    /// The rows.
    pub(crate) rows: Vec<(u32, Range<usize>)>,
    /// The caption; `None` where there is none that names its source.
    pub(crate) caption: Option<Range<usize>>,
}

/// Reads "of 100 people" from the lines of its block; reports what is wrong in them.
pub(crate) fn people(excerpt: &Excerpt<'_>, lines: &[Range<usize>], report: &mut Report) -> People {
    let mut people = People::default();
    for line in lines {
        match Line::read(&excerpt.markdown[line.clone()]) {
            _ if people.caption.is_some() => {
                wrong_line(excerpt, line, "this line stands behind the caption", report);
            }
            Line::Caption => people.caption = Some(line.clone()),
            Line::WrongRow => wrong_line(excerpt, line, "this row does not count people out of 100", report),
            Line::Row(number, words) => people.rows.push((number, line.end - words.len()..line.end)),
        }
    }
    let is_cited = |line: &Range<usize>| excerpt.markdown[line.clone()].contains("[^");
    if !people.caption.as_ref().is_some_and(is_cited) {
        let caption = people.caption.take();
        let title = if caption.is_some() { "the caption has no source" } else { "the people have no caption" };
        let span = caption.or_else(|| lines.last().cloned()).unwrap_or_default();
        let help = "end the block with a line that says who was counted and when, and its mark";
        report.add(Diagnostic::at(excerpt.file, excerpt.span(span), title, "this line", help));
    }
    people
}

fn wrong_line(excerpt: &Excerpt<'_>, line: &Range<usize>, title: &str, report: &mut Report) {
    let help = "write the rows first, each with a whole number up to 100 and who they are, as in `64 given ketamine`, \
                then one line that says what the rows are, with its mark";
    report.add(Diagnostic::at(excerpt.file, excerpt.span(line.clone()), title, "this line", help));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_begins_with_a_whole_number_of_people_and_has_no_citation() {
        assert_eq!(Line::read("64 given ketamine\n"), Line::Row(64, "given ketamine"));
        for row in ["101 people", "6.5 people", "64", "64% of them"] {
            assert_eq!(Line::read(row), Line::WrongRow, "{row}");
        }
        for caption in ["People who felt better.", "73 people who felt better.[^moderate: murrough2013]"] {
            assert_eq!(Line::read(caption), Line::Caption, "{caption}");
        }
    }
}
