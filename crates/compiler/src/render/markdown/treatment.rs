//! Words for some readers: the marker in front of them becomes attributes of their paragraph or list item.

use std::ops::Range;

use maud::html;
use pulldown_cmark::CowStr;

use crate::render::markdown::output::{EmptyBlock, Output};
use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::Excerpt;
use crate::syntax::treatment::{self, Readers};

/// The markers of an excerpt while it is read.
pub(super) struct Markers {
    /// Whether this is the text of a step. No other has words for some readers.
    is_step: bool,
    /// Whether a block of it may begin with a marker.
    in_blocks: bool,
    /// Where the marker ends that was read last: what stands before this place is no text.
    behind: usize,
}

impl Markers {
    /// Begins an excerpt.
    pub(super) fn new(is_step: bool, in_blocks: bool) -> Self {
        Self { is_step, in_blocks, behind: 0 }
    }

    /// Reads the markers that begin a piece of text; reports the first that stands elsewhere in it.
    pub(super) fn read(
        &mut self,
        excerpt: &Excerpt<'_>,
        piece: &Range<usize>,
        output: &mut Output<'_>,
        report: &mut Report,
    ) {
        let behind = |place: usize| place.max(piece.start)..piece.end.max(place);
        while let Some(marker) = treatment::find(&excerpt.markdown, behind(self.behind)) {
            self.behind = marker.end;
            let block = output.empty_block().filter(|_| self.in_blocks && self.is_step && marker.start == piece.start);
            let Some(block) = block else {
                return treatment::misplaced(excerpt, marker, self.is_step, report);
            };
            let Some(readers) = treatment::read(excerpt, marker.clone(), report) else { return };
            if excerpt.markdown[marker.end..].lines().next().unwrap_or_default().trim().is_empty() {
                let (title, help) = ("nothing stands behind this marker", "write the words right behind it");
                report.add(Diagnostic::at(excerpt.file, excerpt.span(marker), title, "here", help));
            }
            output.replace_opening(block, opening(block, &readers));
        }
    }

    /// Reports a marker in a heading.
    pub(super) fn refuse_in(&mut self, excerpt: &Excerpt<'_>, heading: Range<usize>, report: &mut Report) {
        if let Some(marker) = treatment::find(&excerpt.markdown, heading) {
            self.behind = marker.end;
            treatment::misplaced(excerpt, marker, self.is_step, report);
        }
    }

    /// What a piece of text that stands at `span` holds behind the last marker.
    pub(super) fn words<'run>(&self, text: CowStr<'run>, span: &Range<usize>) -> CowStr<'run> {
        if self.behind <= span.start {
            return text;
        }
        let rest = text.get(self.behind - span.start..).unwrap_or_default();
        rest.trim_start().to_owned().into()
    }
}

/// The opening tag of a block that is for these readers. pulldown-cmark writes what stands in the block, and its end.
fn opening(block: EmptyBlock, readers: &Readers) -> String {
    let (routes, visits) = (readers.routes(), readers.visits());
    let (block, end) = match block {
        EmptyBlock::Paragraph(_) => (html! { p data-routes=[routes] data-visits=[visits] {} }, "</p>"),
        EmptyBlock::Item(_) => (html! { li data-routes=[routes] data-visits=[visits] {} }, "</li>"),
    };
    block.into_string().trim_end_matches(end).to_owned()
}
