//! "Of 100 people" as authors write it: a row for each group, and a caption with its source.

use std::ops::Range;

use model::people::OfHundred;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::Excerpt;

/// "Of 100 people" as it is written: each row with its number and where its words stand, and where the caption stands.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct WrittenPeople {
    /// The rows.
    pub(crate) rows: Vec<(OfHundred, Range<usize>)>,
    /// The caption; `None` where there is none that names its source.
    pub(crate) caption: Option<Range<usize>>,
}

/// Reads "of 100 people" from the lines of its block; reports what is wrong in them.
pub(crate) fn people(excerpt: &Excerpt<'_>, lines: &[Range<usize>], report: &mut Report) -> WrittenPeople {
    let mut people = WrittenPeople::default();
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

/// Whether a line is the caption.
pub(crate) fn is_caption(line: &str) -> bool {
    Line::read(line) == Line::Caption
}

/// A line of "of 100 people".
#[derive(Debug, PartialEq, Eq)]
enum Line<'text> {
    /// So many people, and who they are.
    Row(OfHundred, &'text str),
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
        let number = |number: &str| OfHundred::try_from(number.parse::<u8>().ok()?).ok();
        match line.split_once(' ').and_then(|(first, words)| Some((number(first)?, words.trim()))) {
            Some((number, words)) => Self::Row(number, words),
            _ => Self::WrongRow,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_begins_with_a_whole_number_of_people_and_has_no_citation() {
        assert_eq!(Line::read("64 given ketamine\n"), Line::Row(OfHundred::try_from(64).unwrap(), "given ketamine"));
        for row in ["101 people", "6.5 people", "64", "64% of them"] {
            assert_eq!(Line::read(row), Line::WrongRow, "{row}");
        }
        for caption in ["People who felt better.", "73 people who felt better.[^moderate: murrough2013]"] {
            assert_eq!(Line::read(caption), Line::Caption, "{caption}");
        }
    }
}
