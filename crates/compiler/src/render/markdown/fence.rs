//! A fenced block while it is read: its lines are text of their own.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::fence::{self, Fence};
use crate::syntax::file::Excerpt;

/// An open fenced block.
pub(super) struct OpenFence {
    /// Its kind; `None` for one that was reported.
    pub(super) kind: Option<Fence>,
    /// Where it stands.
    pub(super) span: Range<usize>,
    pieces: Vec<Range<usize>>,
}

impl OpenFence {
    /// Begins a block; reports one of an unknown kind, and lines that are indented.
    pub(super) fn open(
        kind: &CodeBlockKind<'_>,
        span: Range<usize>,
        excerpt: &Excerpt<'_>,
        report: &mut Report,
    ) -> Self {
        let kind = match kind {
            CodeBlockKind::Fenced(name) => {
                let kind = Fence::parse(name);
                if kind.is_none() {
                    fence::refuse(excerpt, name, span.clone(), report);
                }
                kind
            }
            CodeBlockKind::Indented => {
                let help = "begin it at the left; no text here is code";
                let place = excerpt.span(span.clone());
                report.add(Diagnostic::at(excerpt.file, place, "this line is indented", "here", help));
                None
            }
        };
        Self { kind, span, pieces: Vec::new() }
    }

    /// Adds a piece of its text.
    pub(super) fn add(&mut self, span: Range<usize>) {
        match self.pieces.last_mut() {
            Some(piece) if piece.end == span.start => piece.end = span.end,
            // In a list or a quotation, something stands between two lines that belongs to neither.
            _ => self.pieces.push(span),
        }
    }

    /// Where its lines stand that are not empty.
    pub(super) fn lines(&self, excerpt: &Excerpt<'_>) -> Vec<Range<usize>> {
        self.pieces.iter().flat_map(|piece| fence::lines(excerpt, piece.clone())).collect()
    }
}
