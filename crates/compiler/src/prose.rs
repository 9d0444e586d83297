//! Markdown to HTML, with every link, mark and term resolved and every heading linkable.

mod kept;
mod renderer;

use model::{Address, AnchorId, Base, FigureName, Html, SourceId, TermId};
use pulldown_cmark::{Event, Tag, TagEnd, html::push_html};

use crate::diagnostic::Report;
use crate::file::Excerpt;
use crate::index::Index;
use crate::mark::Mark;
use crate::prose::renderer::Renderer;

/// A page's text while it is rendered: what all its excerpts share.
pub(crate) struct Prose<'site> {
    /// What exists.
    pub(crate) index: &'site Index,
    /// Where the site is published.
    pub(crate) base: &'site Base,
    /// The sections of this page.
    pub(crate) own_sections: &'site [AnchorId],
    /// This page, where its text is shown on another page as well: links to its sections then name it.
    pub(crate) own_page: Option<&'site Address>,
    /// Whether it is the text of a step, some words of which may be for some readers.
    pub(crate) is_step: bool,
    /// The page that lists the sources of this one; empty where it has a list of its own.
    pub(crate) list: String,
    /// Keeps ids apart when several texts meet in one page.
    prefix: String,
    /// What becomes of marks and terms.
    opening: Opening,
    /// The marks with a card on the page so far. Two that say the same open the same card.
    marks: Vec<Mark>,
    /// The terms used so far, each once.
    pub(crate) terms: Vec<TermId>,
    /// The sources cited so far, each once.
    pub(crate) cited: Vec<SourceId>,
    /// The drawings shown so far, each once.
    pub(crate) figures: Vec<FigureName>,
    /// The words rendered so far, marks not counted.
    pub(crate) words: u32,
    /// The marks rendered so far.
    pub(crate) claims: u32,
}

/// What opens in a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// A mark opens a card with its sources, a term one with its meaning.
    Cards,
    /// Nothing: marks are left out, terms are words.
    Nothing,
}

impl<'site> Prose<'site> {
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
            marks: Vec::new(),
            terms: Vec::new(),
            cited: Vec::new(),
            figures: Vec::new(),
            words: 0,
            claims: 0,
        }
    }

    /// The same text for a place where nothing opens: without marks, and with terms as plain words. `own_page` and all
    /// else is as in `new`.
    pub(crate) fn without_cards(index: &'site Index, base: &'site Base, own_sections: &'site [AnchorId]) -> Self {
        Self { opening: Opening::Nothing, ..Self::new(index, base, own_sections, "") }
    }

    /// Renders blocks: paragraphs, lists, headings.
    pub(crate) fn blocks(&mut self, excerpt: &Excerpt<'_>, report: &mut Report) -> Html {
        let events = Renderer::new(self, excerpt, report).run();
        let mut text = String::new();
        push_html(&mut text, kept::keep_together(events).into_iter());
        Html::from_compiler(text)
    }

    /// Renders one paragraph without the paragraph around it.
    pub(crate) fn line(&mut self, excerpt: &Excerpt<'_>, report: &mut Report) -> String {
        let events = Renderer::new(self, excerpt, report).run_line();
        let mut text = String::new();
        let inline = kept::keep_together(events)
            .into_iter()
            .filter(|event| !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)));
        push_html(&mut text, inline);
        text.trim().to_owned()
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
