//! Fenced blocks: their lines are text of their own.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;

use super::{OpenFence, Renderer};
use crate::block::{self, Fence};

impl Renderer<'_, '_, '_> {
    pub(super) fn open_fence(&mut self, kind: &CodeBlockKind<'_>, span: Range<usize>) {
        let kind = match kind {
            CodeBlockKind::Fenced(name) => {
                let fence = Fence::parse(name);
                if fence.is_none() {
                    block::refuse(self.excerpt, name, span, self.report);
                }
                fence
            }
            CodeBlockKind::Indented => {
                self.mistake(span, "this line is indented", "here", "begin it at the left; no text here is code");
                None
            }
        };
        self.fence = Some(OpenFence { kind, lines: None });
    }

    pub(super) fn add_to_fence(&mut self, span: Range<usize>) {
        if let Some(fence) = &mut self.fence {
            let start = fence.lines.as_ref().map_or(span.start, |lines| lines.start);
            fence.lines = Some(start..span.end);
        }
    }

    pub(super) fn close_fence(&mut self) {
        if let Some(OpenFence { kind: Some(kind), lines }) = self.fence.take() {
            let html = block::render(kind, self.excerpt, lines.unwrap_or_default(), self.prose, self.report);
            self.html(html);
        }
    }
}
