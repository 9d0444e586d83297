//! What the reader chose in the page as it is now, and the link to it.

use std::ops::Range;
use std::rc::Rc;

use reader::passage_link::{Directive, Searched};

use crate::platform::words::{self, PageWords, Section};
use crate::platform::{document, history};

/// Words of the page, or one of its sections.
pub(super) struct Chosen {
    /// The page's words.
    pub(super) page: Rc<PageWords>,
    /// Where the chosen words are in them.
    pub(super) words: Range<usize>,
    /// The section in which they begin.
    pub(super) section: Section,
    /// Whether the section itself is chosen.
    pub(super) is_section: bool,
}

/// A link to what was chosen.
pub(super) struct Link {
    /// The link, with scheme and host.
    pub(super) address: String,
    /// Where it leads.
    pub(super) target: Target,
}

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To the section that was chosen.
    Section,
    /// To the words that were chosen.
    Words,
    /// To the section of the words, because the page is translated.
    SectionOfTranslation,
    /// To the section of the words, because nothing tells them from the same words elsewhere in the text.
    SectionOfRepeated,
}

impl Chosen {
    /// A link to it: to the words where one is sure to find them, else to their section.
    pub(super) fn link(&self) -> Link {
        let mut address = format!("{}{}", document::origin(), history::shown_path());
        if !self.section.id.is_empty() {
            address = address + "#" + &self.section.id;
        }
        if self.is_section {
            return Link { address, target: Target::Section };
        }
        // Who gets the link reads the words as they were written, or in another translation.
        if document::is_translated() {
            return Link { address, target: Target::SectionOfTranslation };
        }
        let above = words::words_above();
        let searched = Searched { words: &self.page.words, gaps: &self.page.gaps, above: &above };
        match Directive::to(&searched, &self.words) {
            Some(directive) => {
                let between = if self.section.id.is_empty() { "#:~:" } else { ":~:" };
                Link { address: address + between + &directive.to_text(), target: Target::Words }
            }
            None => Link { address, target: Target::SectionOfRepeated },
        }
    }

    /// Its beginning, in so many characters.
    pub(super) fn beginning(&self, count: usize) -> String {
        let all = self.page.words.text().get(self.words.clone()).unwrap_or_default();
        let all = if self.is_section { &self.section.title } else { all.trim() };
        let first = reader::words::first(all, count);
        if first.len() < all.len() { format!("{first}…") } else { first.to_owned() }
    }
}
