//! Markdown to HTML: every link, citation and term is resolved, every heading can be linked to, and what has no place in
//! a text is reported.
//!
//! pulldown-cmark reads and writes. In between, [`renderer`] puts finished HTML in the place of all that is ours.

mod brackets;
mod close_fence;
mod fence;
mod keep_together;
mod link;
mod output;
mod refusal;
mod renderer;
mod table;
mod treatment;

use model::{Piece, Prose};

use crate::render::markdown::renderer::{Renderer, line};
use crate::render::markdown::treatment::Markers;
use crate::render::rendering::Rendering;
use crate::syntax::diagnostic::Report;
use crate::syntax::file::Excerpt;

impl Rendering<'_> {
    /// Renders blocks: paragraphs, lists, headings.
    pub(crate) fn blocks(&mut self, excerpt: &Excerpt<'_>, report: &mut Report) -> Prose {
        let markers = Markers::new(self.is_step, true);
        Prose::from_compiler(Renderer::new(self, excerpt, markers, report).run().into_html().into_string())
    }

    /// Renders one paragraph without the paragraph around it; reports more than one, too.
    pub(crate) fn line(&mut self, excerpt: &Excerpt<'_>, report: &mut Report) -> Prose {
        Prose::from_compiler(line(self, excerpt, report).into_string())
    }

    /// Renders blocks, and gives those as pieces that components draw.
    pub(crate) fn pieces(&mut self, excerpt: &Excerpt<'_>, report: &mut Report) -> Vec<Piece> {
        let markers = Markers::new(self.is_step, true);
        Renderer::new(self, excerpt, markers, report).run_in_pieces()
    }
}
