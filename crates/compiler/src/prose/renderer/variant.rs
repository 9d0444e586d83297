//! Words for some readers: the marker in front of them becomes attributes of their paragraph or list item.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag};

use super::Renderer;
use crate::variant;

/// What a piece of text that stands at `span` holds behind a place.
pub(super) fn behind<'run>(text: CowStr<'run>, span: &Range<usize>, place: usize) -> CowStr<'run> {
    if place <= span.start {
        return text;
    }
    let rest = text.get(place - span.start..).unwrap_or_default();
    rest.trim_start().to_owned().into()
}

impl Renderer<'_, '_, '_> {
    /// Reads the marker that begins a piece of text; reports one that stands elsewhere in it.
    pub(super) fn read_marker(&mut self, span: &Range<usize>) {
        let excerpt = self.excerpt;
        let from = span.start.max(self.behind_marker);
        let Some(marker) = variant::find(&excerpt.markdown, from..span.end.max(from)) else { return };
        let words_behind = excerpt.markdown[marker.end..].lines().next().unwrap_or_default();
        let block = self.open_block_of_marker().filter(|_| marker.start == span.start && self.prose.is_step);
        self.behind_marker = marker.end;
        let Some((place, element)) = block else {
            return variant::misplaced(excerpt, marker, self.prose.is_step, self.report);
        };
        let Some(readers) = variant::read(excerpt, marker.clone(), self.report) else { return };
        if words_behind.trim().is_empty() {
            self.mistake(marker, "nothing stands behind this marker", "here", "write the words right behind it");
        }
        self.output[place] = Event::InlineHtml(format!("<{element}{}>", readers.attributes()).into());
        // A second one in the same piece.
        self.read_marker(span);
    }

    /// Reports a marker in a heading.
    pub(super) fn refuse_marker_in(&mut self, span: Range<usize>) {
        if let Some(marker) = variant::find(&self.excerpt.markdown, span) {
            self.behind_marker = marker.end;
            variant::misplaced(self.excerpt, marker, self.prose.is_step, self.report);
        }
    }

    /// Where the block was opened that has nothing in it yet, and the element that it becomes. What begins a list item
    /// is for the item.
    fn open_block_of_marker(&self) -> Option<(usize, &'static str)> {
        let last = self.output.len().checked_sub(1).filter(|_| !self.is_line)?;
        let is_item = |place: usize| matches!(self.output.get(place), Some(Event::Start(Tag::Item)));
        match self.output[last] {
            Event::Start(Tag::Item) => Some((last, "li")),
            Event::Start(Tag::Paragraph) => match last.checked_sub(1).filter(|before| is_item(*before)) {
                Some(item) => Some((item, "li")),
                None => Some((last, "p")),
            },
            _ => None,
        }
    }
}
