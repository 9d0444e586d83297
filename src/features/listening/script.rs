//! What the voice says of a page: its sentences in their order, and which of them is current.

use std::ops::Range;
use std::rc::Rc;

use model::Pronunciation;
use reader::pronunciation::as_said;
use reader::sentences::sentences;

use crate::platform::speech;
use crate::platform::words::{PageWords, WebRange};

/// The sentences of a page, and how their words are said.
#[derive(Default)]
pub(super) struct Script {
    page: Rc<PageWords>,
    sentences: Vec<Range<usize>>,
    /// The sentence that is spoken, or was when the reader paused.
    current: usize,
    /// Empty until somebody listens.
    pub(super) pronunciations: Vec<Pronunciation>,
}

impl Script {
    /// Begins at the sentence of a place in the words of a page.
    pub(super) fn begin(&mut self, page: Rc<PageWords>, place: usize) {
        self.sentences = sentences(page.words.text());
        self.current = self.sentences.partition_point(|sentence| sentence.end <= place);
        self.page = page;
    }

    /// Goes so many sentences on, or back, among those that are read aloud. `false`: the text is over, and its first
    /// sentence is current.
    pub(super) fn go(&mut self, by: isize) -> bool {
        let is_read = |number: &usize| self.range_of(*number).is_some_and(|range| speech::is_read(&range));
        let from = self.current.saturating_add_signed(by);
        let on = || (from..self.sentences.len()).find(is_read);
        // Before the first one there is none, so that is read again.
        let found = if by < 0 { (0..=from).rev().find(is_read).or_else(on) } else { on() };
        self.current = found.unwrap_or_default();
        found.is_some()
    }

    /// The current sentence in the document.
    pub(super) fn range(&self) -> Option<WebRange> {
        self.range_of(self.current)
    }

    fn range_of(&self, number: usize) -> Option<WebRange> {
        self.page.range(self.sentences.get(number)?)
    }

    /// The current sentence, as it is said.
    pub(super) fn words(&self) -> String {
        let words = self.sentences.get(self.current).and_then(|sentence| self.page.words.text().get(sentence.clone()));
        as_said(words.unwrap_or_default(), &self.pronunciations)
    }

    /// Whether the current sentence is a heading.
    pub(super) fn is_at_heading(&self) -> bool {
        let start = self.sentences.get(self.current).map_or(0, |sentence| sentence.start);
        let section = self.page.section_at(start);
        !section.id.is_empty() && section.start == start
    }
}
