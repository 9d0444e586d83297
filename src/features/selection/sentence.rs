//! Chooses whole sentences, one after the other: for those who read with a keyboard, and cannot select words.

use std::ops::Range;

use leptos::prelude::*;
use reader::sentences::sentences;

use super::chosen::Chosen;
use super::ids::NEXT_SENTENCE;
use super::state::{Answer, SelectionState};
use crate::platform::words::{self, PageWords};
use crate::platform::{document, history, selection, viewport};

/// How a choice of whole sentences changes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// The sentence before it is chosen in its place.
    Before,
    /// The sentence behind it is chosen in its place.
    After,
    /// The sentence behind it is chosen as well.
    Longer,
}

impl SelectionState {
    /// Chooses the first sentence in sight; the focus goes to the control that chooses the next one.
    pub(crate) fn choose_sentence(self) {
        if !history::shows_page() {
            return;
        }
        let page = PageWords::read();
        let top = page.first_below(viewport::top()).unwrap_or_default();
        let all = sentences(page.words.text());
        let mut in_sight = all.iter().filter(|sentence| sentence.start >= top);
        if let Some(first) = in_sight.find(|sentence| is_shown(&page, sentence)) {
            self.select(&page, first);
            self.say(Answer::Nothing);
            self.is_by_sentence.set(true);
            self.show_chosen();
            document::focus_after_render(NEXT_SENTENCE);
        }
    }

    /// Changes the choice by a sentence. What the reader's treatment leaves out is passed over.
    pub(super) fn change(self, by: Change) {
        let Some(Chosen { page, words, .. }) = self.chosen() else { return };
        let all = sentences(page.words.text());
        let is_shown = |sentence: &&Range<usize>| is_shown(&page, sentence);
        let next = match by {
            Change::Before => all.iter().rev().filter(|sentence| sentence.end <= words.start).find(is_shown),
            Change::After | Change::Longer => all.iter().filter(|sentence| sentence.start >= words.end).find(is_shown),
        };
        if let Some(next) = next {
            let start = if by == Change::Longer { words.start } else { next.start };
            self.select(&page, &(start..next.end));
            self.show_chosen();
        }
    }

    fn select(self, page: &PageWords, words: &Range<usize>) {
        self.section.set_value(None);
        if let Some(range) = page.range(words) {
            selection::select(&range);
        }
    }
}

fn is_shown(page: &PageWords, words: &Range<usize>) -> bool {
    page.range(words).is_some_and(|range| words::is_shown(&range))
}
