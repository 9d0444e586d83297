//! What all excerpts of a page share while they are rendered: what may be named, and what was named so far.

use model::{Address, AnchorId, Base, FigureName, SourceId, TermId};

use crate::resolve::citation::Citation;
use crate::resolve::index::Index;

/// A page's text while it is rendered. [`crate::render::markdown`] gives it its methods `blocks` and `line`.
pub(crate) struct Rendering<'site> {
    /// What exists.
    pub(super) index: &'site Index,
    /// Where the site is published.
    pub(super) base: &'site Base,
    /// The sections of this page.
    pub(super) own_sections: &'site [AnchorId],
    /// This page, where its text is shown on another page as well: links to its sections then name it.
    pub(crate) own_page: Option<&'site Address>,
    /// Whether it is the text of a step, some words of which may be for some readers.
    pub(crate) is_step: bool,
    /// The page that lists the sources of this one; empty where it has a list of its own.
    pub(crate) list: String,
    /// Keeps ids apart when several texts meet in one page.
    pub(super) prefix: String,
    /// What becomes of citations and terms.
    pub(super) opening: Opening,
    /// The citations with a card on the page so far. Two that say the same open the same card.
    pub(super) citations: Vec<Citation>,
    /// The terms used so far, each once.
    pub(crate) terms: Vec<TermId>,
    /// The sources cited so far, each once.
    pub(crate) cited: Vec<SourceId>,
    /// The drawings shown so far, each once.
    pub(crate) figures: Vec<FigureName>,
    /// The words rendered so far, citations not counted.
    pub(crate) words: u32,
    /// The citations rendered so far.
    pub(crate) claims: u32,
}

/// What opens in a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// A citation opens a card with its sources, a term one with its meaning.
    Cards,
    /// Nothing: citations are left out, terms are words.
    Nothing,
}

impl<'site> Rendering<'site> {
    /// A page with nothing rendered yet. `prefix` is the page's own name where its text is also shown elsewhere.
    pub(crate) fn new(index: &'site Index, base: &'site Base, own_sections: &'site [AnchorId], prefix: &str) -> Self {
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}_") };
        Self {
            index,
            base,
            own_sections,
            own_page: None,
            is_step: false,
            list: String::new(),
            prefix,
            opening: Opening::Cards,
            citations: Vec::new(),
            terms: Vec::new(),
            cited: Vec::new(),
            figures: Vec::new(),
            words: 0,
            claims: 0,
        }
    }

    /// The same text for a place where nothing opens: without citations, and with terms as plain words. `own_page` and
    /// all else is as in `new`.
    pub(crate) fn without_cards(index: &'site Index, base: &'site Base, own_sections: &'site [AnchorId]) -> Self {
        Self { opening: Opening::Nothing, ..Self::new(index, base, own_sections, "") }
    }

    /// The same page, for a part of it whose cards are its own. [`Rendering::take_over`] ends it.
    pub(crate) fn beside(&self, own_sections: &'site [AnchorId], prefix: &str) -> Self {
        let part = Self::new(self.index, self.base, own_sections, prefix);
        Self { list: self.list.clone(), cited: self.cited.clone(), figures: self.figures.clone(), ..part }
    }

    /// Counts what a part of the page holds.
    pub(crate) fn take_over(&mut self, part: Self) {
        (self.cited, self.figures) = (part.cited, part.figures);
        let new: Vec<TermId> = part.terms.into_iter().filter(|term| !self.terms.contains(term)).collect();
        self.terms.extend(new);
        self.words += part.words;
        self.claims += part.claims;
    }

    /// What exists.
    pub(crate) fn index(&self) -> &'site Index {
        self.index
    }

    /// Counts a source as cited by this page, and gives its number in the page's list of sources.
    pub(crate) fn cite(&mut self, source: &SourceId) -> usize {
        let known = self.cited.iter().position(|other| other == source);
        known.unwrap_or_else(|| {
            self.cited.push(source.clone());
            self.cited.len() - 1
        }) + 1
    }
}
