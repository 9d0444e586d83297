//! Fenced blocks: their lines are text of their own.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;

use super::Renderer;
use crate::block::{self, Fence};

/// An open fenced block: its kind, where it stands, and where its text stands.
pub(super) struct OpenFence {
    kind: Option<Fence>,
    span: Range<usize>,
    pieces: Vec<Range<usize>>,
}

impl Renderer<'_, '_, '_> {
    pub(super) fn open_fence(&mut self, kind: &CodeBlockKind<'_>, span: Range<usize>) {
        let kind = match kind {
            CodeBlockKind::Fenced(name) => {
                let fence = Fence::parse(name);
                if fence.is_none() {
                    block::refuse(self.excerpt, name, span.clone(), self.report);
                }
                fence
            }
            CodeBlockKind::Indented => {
                self.mistake(
                    span.clone(),
                    "this line is indented",
                    "here",
                    "begin it at the left; no text here is code",
                );
                None
            }
        };
        self.fence = Some(OpenFence { kind, span, pieces: Vec::new() });
    }

    pub(super) fn add_to_fence(&mut self, span: Range<usize>) {
        if let Some(fence) = &mut self.fence {
            match fence.pieces.last_mut() {
                Some(piece) if piece.end == span.start => piece.end = span.end,
                // In a list or a quotation, something stands between two lines that belongs to neither.
                _ => fence.pieces.push(span),
            }
        }
    }

    pub(super) fn close_fence(&mut self) {
        if let Some(OpenFence { kind: Some(kind), span, pieces }) = self.fence.take() {
            let html = block::render(kind, self.excerpt, span, &pieces, self.prose, self.report);
            self.html(html);
        }
    }
}
