//! A content file as text, and the pieces of it that are rendered by themselves.

use std::ops::Range;

/// A content file as text.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Its path below the content folder.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
}

/// A piece of Markdown, and where in its file it stands.
#[derive(Clone, Debug)]
pub(crate) struct Excerpt<'file> {
    /// The file.
    pub(crate) file: &'file File,
    /// The Markdown.
    pub(crate) markdown: String,
    /// Where it stands.
    pub(crate) place: Place,
}

/// How positions in an excerpt become positions in the file.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// The excerpt is written in the file as it is, from this byte on.
    From(usize),
    /// The file holds it with escapes, so a mistake in it can only be shown at the whole of it.
    Within(Range<usize>),
}

impl<'file> Excerpt<'file> {
    /// A part of this excerpt.
    pub(crate) fn part(&self, range: Range<usize>) -> Self {
        let place = match &self.place {
            Place::From(start) => Place::From(start + range.start),
            within => within.clone(),
        };
        Self { file: self.file, markdown: self.markdown[range].to_owned(), place }
    }

    /// A part of a file, as it stands there.
    pub(crate) fn of(file: &'file File, range: Range<usize>) -> Self {
        Self { file, markdown: file.text[range.clone()].to_owned(), place: Place::From(range.start) }
    }

    /// A TOML string whose value is `markdown` and which stands in the file, quotes included, at `range`.
    pub(crate) fn of_toml_string(file: &'file File, range: Range<usize>, markdown: &str) -> Self {
        let place = match file.text.get(range.clone()).and_then(|written| written.find(markdown)) {
            Some(offset) => Place::From(range.start + offset),
            None => Place::Within(range),
        };
        Self { file, markdown: markdown.to_owned(), place }
    }

    /// The position in the file of a position in the excerpt.
    pub(crate) fn span(&self, range: Range<usize>) -> Range<usize> {
        match &self.place {
            Place::From(start) => start + range.start..start + range.end,
            Place::Within(whole) => whole.clone(),
        }
    }
}
