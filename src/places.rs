//! Where the reader stopped in each text: kept when they leave it, offered when they come back.

use std::cell::RefCell;

use model::Address;
use reader::place::Place;
use reader::words::Words;

use crate::components::continue_notice;
use crate::passage;
use crate::platform::words::{self, PageWords};
use crate::platform::{clock, document, history, progress, viewport};
use crate::store;

/// The fragment of a link that leads to where the reader stopped. No section can have this name.
pub(crate) const CONTINUE: &str = "page_continue";

/// A text of which less is above the window, in hundredths, was not begun.
const BARELY_BEGUN: u8 = 3;

/// So many characters name the line at the top of the window.
const LINE: usize = 60;

/// How far below the head of the page the line is put, in CSS pixels: it is not cut off there.
const MARGIN: f64 = 8.0;

thread_local! {
    /// The page whose place is kept: the one that is shown.
    static PAGE: RefCell<Option<Address>> = RefCell::default();
}

/// Starts to keep places.
pub(crate) fn start() {
    clock::on_leave(keep);
    continue_notice::start();
    page_shown();
    // What is on the way is offered at the first page only: on the others the reader just pressed a link to them.
    let address = passage::page_address();
    if history::fragment().is_none()
        && viewport::position() < MARGIN
        && let Some(place) = address.and_then(|page| place_of(&page)).filter(Place::is_worth_going_back_to)
    {
        continue_notice::offer(&place);
    }
}

/// Follows to a page that is new in the document, and to the place in it where the reader stopped, when that is what
/// they asked for.
pub(crate) fn page_shown() {
    let page = passage::page_address();
    PAGE.set(page.clone().filter(has_places));
    progress::look();
    continue_notice::take_back();
    if page == Some(Address::Home) {
        continue_notice::show_on_home(&store::all::<Place>(""));
    }
    if history::fragment().as_deref() == Some(CONTINUE) {
        history::drop_fragment();
        go_back();
    }
}

/// Goes to where the reader stopped in this text; to its section when the words there have changed.
pub(crate) fn go_back() {
    let Some(place) = passage::page_address().and_then(|page| place_of(&page)) else { return };
    let page = PageWords::read();
    let found = page.words.find(&place.quote).and_then(|found| page.range(&found));
    match found {
        Some(range) => words::put_at(&range, viewport::top() + MARGIN),
        None => history::go_to_section(&place.section),
    }
    document::focus_section_or_heading(&place.section);
}

/// Keeps where the reader is, before the page is replaced.
pub(crate) fn leave() {
    keep();
    PAGE.take();
}

/// Keeps where the reader is.
pub(crate) fn keep() {
    let Some(page) = PAGE.with_borrow(Clone::clone) else { return };
    let Some(seen) = progress::seen() else { return };
    let before = place_of(&page);
    let is_read = seen.is_at_end || before.as_ref().is_some_and(|before| before.is_read);
    // A glance at the head of a text is no place, and takes none away.
    if seen.hundredths < BARELY_BEGUN && !seen.is_at_end {
        return;
    }
    let words = PageWords::read();
    let Some(start) = words.first_below(viewport::top() + MARGIN / 2.0) else { return };
    let section = words.section_at(start);
    if let Some(quote) = words.words.quote(line_at(&words.words, start)) {
        let (hundredths, when) = (seen.hundredths, clock::seconds());
        store::keep(&Place { page, section: section.id, title: section.title, quote, hundredths, is_read, when });
    }
}

/// The place in a page.
fn place_of(page: &Address) -> Option<Place> {
    store::get(&page.to_string())
}

/// The texts that are long enough to stop in.
fn has_places(page: &Address) -> bool {
    matches!(page, Address::Article(_) | Address::Step(_) | Address::About)
}

fn line_at(words: &Words, start: usize) -> std::ops::Range<usize> {
    let rest = words.text().get(start..).unwrap_or_default();
    start..start + reader::words::first(rest, LINE).len()
}
