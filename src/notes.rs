//! The marks and notes of the page that is shown: found in its words, coloured, listed behind the text, and the same in
//! every tab.
//!
//! A thousand of them take a slow device a second to find, so they are looked for a few at a time, when the page has
//! been drawn.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use article::ItemId;

use crate::browser::storage::{self, Kept};
use crate::browser::words::{PageWords, WebRange};
use crate::browser::{clock, highlight, viewport};
use crate::components::{page_notes, passage_panel};
use crate::passage::{self, Passage};
use crate::reading::note::Note;
use crate::reading::record::{Own, Record};
use crate::store;

/// So many notes are looked for before the browser draws again.
const AT_ONCE: usize = 25;

thread_local! {
    static FOUND: RefCell<Vec<Found>> = RefCell::default();
    /// Which page and which look at it; the results of older ones are thrown away.
    static LOOK: Cell<u32> = const { Cell::new(0) };
    /// Where to go when it is found: the key of a note.
    static GO_TO: RefCell<Option<String>> = RefCell::default();
}

/// A note of the page.
#[derive(Clone)]
pub(crate) struct Found {
    /// The note.
    pub(crate) note: Note,
    /// Its words in the document; `None` when the text does not say them any more.
    pub(crate) range: Option<WebRange>,
}

/// Starts to follow what other tabs write.
pub(crate) fn start() {
    storage::on_change(Note::KIND, page_shown);
    page_notes::start();
    page_shown();
}

/// The notes of the page, in the order of the text; those whose words changed come first.
pub(crate) fn all() -> Vec<Found> {
    FOUND.with_borrow(Clone::clone)
}

/// Looks for the notes of a page that is new in the document.
pub(crate) fn page_shown() {
    let look = LOOK.get() + 1;
    LOOK.set(look);
    FOUND.take();
    let names = match passage::page_address() {
        Some(page) => storage::names(&format!("{} {}", Note::KIND, Note::names_on(&page))),
        None => Vec::new(),
    };
    if names.is_empty() {
        return show();
    }
    viewport::after_next_frame(move || find(look, Rc::new(PageWords::read()), names));
}

/// Looks for some notes, and for the rest when the browser has drawn.
fn find(look: u32, page: Rc<PageWords>, mut names: Vec<String>) {
    if LOOK.get() != look {
        return;
    }
    let later = names.split_off(names.len().min(AT_ONCE));
    for name in names {
        let name = name.strip_prefix(Note::KIND).unwrap_or_default().trim_start();
        if let Some(note) = store::get::<Note>(name) {
            put(&page, note);
        }
    }
    if later.is_empty() { show() } else { viewport::after_next_frame(move || find(look, page, later)) }
}

/// Puts a note where it is in the text, and writes down whether the text still says its words: the list of all notes
/// cannot know.
fn put(page: &PageWords, note: Note) {
    let place = page.words.find(&note.quote);
    let is_changed = place.is_none();
    let note = if note.is_changed == is_changed { note } else { Note { is_changed, ..note } };
    let start = |place: &Option<Range<usize>>| place.as_ref().map_or(0, |place| place.start + 1);
    let (range, at) = (place.as_ref().and_then(|place| page.range(place)), start(&place));
    if store::get::<Note>(&note.name()).is_some_and(|stored| stored.is_changed != is_changed) {
        store::keep(&note);
    }
    FOUND.with_borrow_mut(|found| {
        let is_before = |known: &Found| known.range.as_ref().map_or(0, |_| start(&page.words.find(&known.note.quote))) <= at;
        let place = found.iter().rposition(is_before).map_or(0, |before| before + 1);
        found.insert(place, Found { note, range });
    });
}

/// Colours the marks and lists them.
fn show() {
    let found = all();
    let ranges: Vec<WebRange> = found.iter().filter_map(|found| found.range.clone()).collect();
    highlight::paint("note", &ranges);
    page_notes::show(&found);
    if let Some(key) = GO_TO.take() {
        go_to(&key);
    }
}
