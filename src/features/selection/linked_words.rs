//! Goes to the words that a link names, where the browser does not do that by itself, and colours those for which the
//! search found a place.

use leptos::prelude::*;
use reader::found_words;
use reader::passage_link::Directive;

use super::state::{Answer, SelectionState};
use crate::platform::words::PageWords;
use crate::platform::{document, highlight, history};

/// The links to words by which the reader comes to a page.
#[derive(Clone, Copy)]
pub(super) struct LinkedWords {
    /// Which words a link names that was followed to the page that comes next.
    followed: StoredValue<Option<String>>,
    /// The words for which the search found the place to which a link was followed.
    found: StoredValue<Option<String>>,
    /// Whether the page is the first that the document shows.
    is_first: StoredValue<bool>,
    selection: SelectionState,
}

impl LinkedWords {
    /// At the first page.
    pub(super) fn new(selection: SelectionState) -> Self {
        Self {
            followed: StoredValue::new(None),
            found: StoredValue::new(None),
            is_first: StoredValue::new(true),
            selection,
        }
    }

    /// Follows a link to words.
    pub(super) fn follow(self, address: &str) {
        self.followed.set_value(directive(address));
    }

    /// Follows a link that the search gave for these words.
    pub(super) fn follow_found(self, words: &str) {
        self.found.set_value(Some(words.to_owned()));
    }

    /// Goes to the words that the link to this page names, and says so when the page does not hold them.
    pub(super) fn look(self) {
        let followed = self.followed.try_update_value(Option::take).flatten();
        let is_first = self.is_first.get_value();
        self.is_first.set_value(false);
        if let Some(words) = self.found.try_update_value(Option::take).flatten() {
            return colour(&words);
        }
        let is_followed = followed.is_some();
        let Some(asked_for) = followed.or_else(|| is_first.then(history::opened).and_then(|link| directive(&link)))
        else {
            return highlight::paint("shared", &[]);
        };
        let page = PageWords::read();
        let range = Directive::parse(&asked_for)
            .and_then(|directive| directive.find(&page.words))
            .and_then(|words| page.range(&words));
        match range {
            // The browser colours the words of the first page itself, where it can.
            Some(_) if !is_followed && history::finds_words() => {}
            Some(range) => highlight::show(&range),
            None => self.selection.say(Answer::NotFound { is_translated: document::is_translated() }),
        }
    }
}

/// Colours words in the section to which the reader came. Where the page has none, nothing is coloured: the search says
/// where they are, not that they stand there letter by letter.
fn colour(words: &str) {
    let page = PageWords::read();
    let section = history::fragment().and_then(|id| page.section(&id));
    let places = section.map(|section| found_words::places(page.words.text(), section, words)).unwrap_or_default();
    let ranges: Vec<_> = places.iter().filter_map(|place| page.range(place)).collect();
    highlight::paint("shared", &ranges);
}

/// The part of an address behind `:~:`.
fn directive(address: &str) -> Option<String> {
    address.split_once(":~:").map(|(_, directive)| directive.to_owned())
}
