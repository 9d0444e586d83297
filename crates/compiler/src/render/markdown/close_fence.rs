//! The end of a fenced block: what was written in it becomes HTML, or a piece of its own.

use std::ops::Range;

use maud::{Markup, PreEscaped};
use model::{Piece, Prose};

use crate::render::block::{self, Advice};
use crate::render::figure;
use crate::render::markdown::refusal;
use crate::render::markdown::renderer::{Renderer, line};
use crate::render::people::people;
use crate::render::rendering::Rendering;
use crate::resolve;
use crate::resolve::figure::WrittenFigure;
use crate::syntax;
use crate::syntax::diagnostic::Diagnostic;
use crate::syntax::fence::Fence;

impl Renderer<'_, '_, '_> {
    /// Puts the block that ends here into the output; reports one without a line.
    pub(super) fn close_fence(&mut self) {
        let Some(fence) = self.fence.take() else { return };
        let Some(kind) = fence.kind else { return };
        let lines = fence.lines(self.excerpt);
        if lines.is_empty() {
            let help = match kind {
                Fence::Figure => resolve::figure::FORM,
                _ => "write a line for each entry between the two ```",
            };
            let place = self.excerpt.span(fence.span);
            let mistake = Diagnostic::at(self.excerpt.file, place, "the block is empty", "it begins here", help);
            return self.report.add(mistake);
        }
        let html = match kind {
            Fence::Do => block::advice(Advice::Do, &self.lines(&lines)),
            Fence::DoNot => block::advice(Advice::DoNot, &self.lines(&lines)),
            Fence::People => {
                let written = syntax::people::people(self.excerpt, &lines, self.report);
                let people = people(written, |place| Prose::from_compiler(self.line(place).into_string()));
                return self.add_piece(fence.span, people.map(Piece::People));
            }
            Fence::Figure => self.figure(fence.span, &lines),
        };
        self.output.push_html(html);
    }

    fn line(&mut self, place: Range<usize>) -> Markup {
        line(self.prose, &self.excerpt.part(place), self.report)
    }

    fn lines(&mut self, places: &[Range<usize>]) -> Vec<Markup> {
        places.iter().map(|place| self.line(place.clone())).collect()
    }

    fn figure(&mut self, span: Range<usize>, lines: &[Range<usize>]) -> Markup {
        let read = resolve::figure::read(self.excerpt, span, lines, self.prose.index, self.report);
        let Some(WrittenFigure { drawing, description, caption }) = read else { return PreEscaped::default() };
        // What a drawing shows is closed until a reader opens it. Its words count neither as the text's nor for the time
        // that it takes to read: they say again what is seen.
        let mut own = Rendering::new(self.prose.index, self.prose.base, self.prose.own_sections, "");
        own.own_page = self.prose.own_page;
        let paragraphs: Vec<_> =
            description.into_iter().map(|place| line(&mut own, &self.excerpt.part(place), self.report)).collect();
        let caption = self.line(caption);
        let Some(drawing) = drawing else { return PreEscaped::default() };
        if !self.prose.figures.contains(&drawing.figure.name) {
            self.prose.figures.push(drawing.figure.name.clone());
        }
        figure::figure(&drawing.figure, &caption, &paragraphs, self.prose.base)
    }

    /// Ends the prose before a block that is a piece of its own, and adds that, where it was read.
    fn add_piece(&mut self, span: Range<usize>, piece: Option<Piece>) {
        if self.pieces.is_none() || !self.output.is_between_blocks() || !self.apart.is_empty() {
            return refusal::inside(self.excerpt, span, self.report);
        }
        self.end_piece();
        self.pieces.get_or_insert_default().extend(piece);
    }
}
