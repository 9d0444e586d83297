//! The reading positions while the program runs. Each is stored as a record of its own, so that tabs with different texts do
//! not overwrite one another.

use std::ops::Range;

use leptos::prelude::*;
use model::Address;
use reader::reading_position::{ReadingPosition, minutes_left};
use reader::words::Words;

use crate::platform::words::{self, PageWords};
use crate::platform::{clock, document, events, history, progress, viewport};
use crate::store;

/// The fragment of a link that leads to where the reader stopped. No section can have this name.
pub(crate) const CONTINUE: &str = "page_continue";

/// A text of which less is above the window, in hundredths, was not begun.
const BARELY_BEGUN: u8 = 3;

/// So many characters name the line at the top of the window.
const LINE: usize = 60;

/// How far below the head of the page the line is put, in CSS pixels: it is not cut off there.
const MARGIN: f64 = 8.0;

/// Where the reader is, and where they may go on.
#[derive(Clone, Copy)]
pub(crate) struct ReadingPositionsState {
    /// The page whose reading position is stored: the one that is shown.
    page: StoredValue<Option<Address>>,
    /// How far the page was scrolled when its reading position was stored, before the reader left it.
    stored_at: StoredValue<Option<f64>>,
    /// The section that the reader is offered to go on from, by its title; empty above the first.
    offered: RwSignal<Option<String>>,
    /// Every reading position, while home is shown, which lists the texts.
    listed: RwSignal<Vec<ReadingPosition>>,
}

impl ReadingPositionsState {
    /// No page is shown yet.
    pub(crate) fn new() -> Self {
        Self {
            page: StoredValue::new(None),
            stored_at: StoredValue::new(None),
            offered: RwSignal::new(None),
            listed: RwSignal::default(),
        }
    }

    /// Stores the reading position whenever the reader leaves, and offers to go on from the one in the page that was opened.
    pub(crate) fn start(self) {
        clock::on_leave(move || {
            self.stored_at.set_value(None);
            self.store_position();
        });
        // What is on the way is offered at the first page only: on the others the reader just pressed a link to them.
        if history::fragment().is_none()
            && viewport::position() < MARGIN
            && let Some(position) = shown().filter(ReadingPosition::is_worth_going_back_to)
        {
            self.offered.set(Some(position.title));
        }
    }

    /// The section that the reader is offered to go on from, by its title; empty above the first.
    pub(crate) fn offered(self) -> Option<String> {
        self.offered.get()
    }

    /// How far a text was read that takes so many minutes, in words; `None` where nothing is known of it.
    pub(crate) fn progress(self, page: &Address, minutes: u32) -> Option<String> {
        self.listed.with(|positions| {
            let position = positions.iter().find(|position| position.page == *page)?;
            Some(match position.is_read {
                true => format!("{minutes} minutes · read"),
                false => format!("{} of {minutes} minutes left", minutes_left(minutes, position.hundredths)),
            })
        })
    }

    /// The newest reading position from which it is worth going on: its page, and the title of its section.
    pub(crate) fn newest(self) -> Option<(Address, String)> {
        self.listed.with(|positions| {
            let worthwhile = positions.iter().filter(|position| position.is_worth_going_back_to());
            let newest = worthwhile.max_by_key(|position| position.when)?;
            Some((newest.page.clone(), newest.title.clone()))
        })
    }

    /// Takes the offer back.
    pub(crate) fn take_back(self) {
        self.offered.set(None);
    }

    /// Goes where the offer leads.
    pub(crate) fn accept(self) {
        self.take_back();
        go_back();
    }

    /// A page is new in the document. Goes to where the reader stopped in it, when that is what they asked for.
    pub(crate) fn page_shown(self) {
        self.page.set_value(history::current_page().filter(Address::is_read));
        self.stored_at.set_value(None);
        progress::look();
        self.take_back();
        let is_home = history::current_page() == Some(Address::Home);
        self.listed.set(if is_home { store::all("") } else { Vec::new() });
        if history::fragment().as_deref() == Some(CONTINUE) {
            history::drop_fragment();
            go_back();
        }
    }

    /// The reader will probably leave. Stores where they are before that, in a task of its own: to look for the line takes a
    /// slow device a tenth of a second, for which the next page need not wait.
    pub(crate) fn prepare_to_leave(self) {
        let page = self.page.get_value();
        events::spawn(async move {
            events::pause().await;
            let position = Some(viewport::position());
            if self.page.get_value() == page && self.stored_at.get_value() != position {
                self.stored_at.set_value(position);
                self.store_position();
            }
        });
    }

    /// Stores where the reader is, before the page is replaced, unless they have not moved since that was stored.
    pub(crate) fn leave(self) {
        if self.stored_at.get_value() != Some(viewport::position()) {
            self.store_position();
        }
        self.page.set_value(None);
    }

    /// Stores where the reader is.
    fn store_position(self) {
        let Some(page) = self.page.get_value() else { return };
        let Some(seen) = progress::seen() else { return };
        // A glance at the head of a text is no reading position, and takes none away.
        if seen.hundredths < BARELY_BEGUN && !seen.is_at_end {
            return;
        }
        let is_read = seen.is_at_end || of(&page).is_some_and(|before| before.is_read);
        let words = PageWords::read();
        let Some(start) = words.first_below(viewport::top() + MARGIN / 2.0) else { return };
        let section = words.section_at(start);
        if let Some(quote) = words.words.quote(line_at(&words.words, start)) {
            let (section, title) = (section.id, section.title);
            let (hundredths, when) = (seen.hundredths, clock::seconds());
            store::keep(&ReadingPosition { page, section, title, quote, hundredths, is_read, when });
        }
    }
}

/// Goes to where the reader stopped in the page that is shown; to its section when the words there have changed.
fn go_back() {
    let Some(position) = shown() else { return };
    let page = PageWords::read();
    let found = page.words.find(&position.quote).and_then(|found| page.range(&found));
    match found {
        Some(range) => words::put_at(&range, viewport::top() + MARGIN),
        None => history::go_to_section(&position.section),
    }
    document::focus_section_or_heading(&position.section);
}

/// The reading position in the page that is shown.
fn shown() -> Option<ReadingPosition> {
    of(&history::current_page()?)
}

/// The reading position in a page.
fn of(page: &Address) -> Option<ReadingPosition> {
    store::get(&page.to_string())
}

fn line_at(words: &Words, start: usize) -> Range<usize> {
    let rest = words.text().get(start..).unwrap_or_default();
    start..start + reader::words::first(rest, LINE).len()
}
