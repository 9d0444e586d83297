//! Fenced blocks that are more than code: do and do-not lists, "of 100 people", and figures.

use std::ops::Range;

use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::Excerpt;
use crate::syntax::people;

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
    People,
    /// A drawing, named behind the kind: what it shows in words, a line for each paragraph, and a caption.
    Figure,
}

impl Fence {
    const ALL: [(&'static str, Self); 4] =
        [("do", Self::Do), ("do-not", Self::DoNot), ("of-100", Self::People), (FIGURE, Self::Figure)];

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
            Self::People if people::is_caption(line) => Reads::Caption,
            Self::People => Reads::Row,
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
