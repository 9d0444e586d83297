//! The marks and notes of the page that is shown: found in its words, coloured, listed behind the text, and the same in
//! every tab.
//!
//! There may be a thousand of them, so they are looked for a few at a time, when the page has been drawn.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use model::ItemId;
use reader::note::Note;
use reader::record::Own;

use crate::components::{page_notes, passage_panel};
use crate::passage::{self, Passage};
use crate::platform::storage::{self, Kept};
use crate::platform::words::{PageWords, WebRange};
use crate::platform::{clock, document, highlight, viewport};
use crate::store;

/// So many notes are looked for before the browser draws again.
const AT_ONCE: usize = 25;

thread_local! {
    static FOUND: RefCell<Vec<Found>> = RefCell::default();
    /// Which page and which look at it; the results of older ones are thrown away.
    static LOOK: Cell<u32> = const { Cell::new(0) };
    /// Where to go when it is found: the name of a note.
    static GO_TO: RefCell<Option<String>> = RefCell::default();
}

/// A note of the page.
#[derive(Clone)]
pub(crate) struct Found {
    /// The note.
    pub(crate) note: Note,
    /// Where its words are in the text, and in the document; `None` when the text does not say them any more.
    pub(crate) place: Option<(usize, WebRange)>,
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
        Some(page) => store::names::<Note>(&Note::names_on(&page)),
        None => Vec::new(),
    };
    if names.is_empty() {
        return show();
    }
    viewport::after_next_frame(move || find(look, PageWords::read(), names));
}

/// Stops to look for notes, before the page is replaced: what is shown next may be no text of theirs.
pub(crate) fn leave() {
    LOOK.set(LOOK.get() + 1);
    FOUND.take();
    highlight::paint("note", &[]);
    page_notes::show(&[]);
}

/// Looks for some notes, and for the rest when the browser has drawn.
fn find(look: u32, page: Rc<PageWords>, mut names: Vec<String>) {
    if LOOK.get() != look {
        return;
    }
    let later = names.split_off(names.len().min(AT_ONCE));
    for name in names {
        if let Some(note) = store::get::<Note>(&name) {
            put(&page, note);
        }
    }
    if later.is_empty() { show() } else { viewport::after_next_frame(move || find(look, page, later)) }
}

/// Puts a note where it is in the text, and writes down whether the text still says its words: the list of all notes
/// cannot know.
fn put(page: &PageWords, mut note: Note) {
    let place = page.words.find(&note.quote).and_then(|place| Some((place.start, page.range(&place)?)));
    if note.is_changed != place.is_none() && !document::is_translated() {
        note.is_changed = place.is_none();
        store::keep(&note);
    }
    let found = Found { note, place };
    FOUND.with_borrow_mut(|all| {
        let place = all.iter().rposition(|before| before.start() <= found.start()).map_or(0, |before| before + 1);
        all.insert(place, found);
    });
}

impl Found {
    /// Where it stands in the text; before all others when it does not.
    fn start(&self) -> Option<usize> {
        self.place.as_ref().map(|(start, _)| *start)
    }
}

/// Colours the marks and lists them.
fn show() {
    let found = all();
    let ranges: Vec<WebRange> = found.iter().filter_map(|found| Some(found.place.as_ref()?.1.clone())).collect();
    highlight::paint("note", &ranges);
    page_notes::show(&found);
    if let Some(name) = GO_TO.take() {
        jump(&name);
    }
}

/// Marks what the reader chose; says so, with a field to write in when they asked for one.
pub(crate) fn mark(passage: &Passage, with_field: bool) {
    let quote = passage.page.words.quote(passage.place.clone());
    let (Some(quote), Some(page)) = (quote, passage::page_address()) else {
        return passage_panel::answer("<p>That is more than can be marked at once. Choose fewer words.</p>");
    };
    let known = all().into_iter().find(|found| found.note.quote == quote && found.place.is_some());
    let note = known.as_ref().map_or_else(
        || Note::new(page, passage.section.id.clone(), quote, clock::seconds()),
        |known| known.note.clone(),
    );
    let kept = if known.is_none() { keep(&passage.page, &note) } else { Kept::Yes };
    passage_panel::answer(&page_notes::answer(&note, with_field, kept));
    if with_field {
        document::focus("passage_note_field");
    }
}

fn keep(page: &PageWords, note: &Note) -> Kept {
    let kept = store::keep(note);
    put(page, note.clone());
    show();
    kept
}

/// Writes what the reader says about a mark, of this page or of another, by the name of its note. A mark that was taken
/// away elsewhere stays away.
pub(crate) fn write(name: &str, said: &str) -> Kept {
    let Some(stored) = store::get::<Note>(name) else { return Kept::Yes };
    let note = Note { said: said.to_owned(), ..stored };
    let kept = store::keep(&note);
    FOUND.with_borrow_mut(|all| {
        if let Some(found) = all.iter_mut().find(|found| found.note.name() == name) {
            found.note = note;
        }
    });
    kept
}

/// Takes a mark away, and gives it back to whoever wants to bring it back.
pub(crate) fn remove(id: ItemId) -> Option<Note> {
    let removed = FOUND.with_borrow_mut(|all| {
        let place = all.iter().position(|found| found.note.id == id)?;
        Some(all.remove(place).note)
    })?;
    store::remove(&removed);
    show();
    Some(removed)
}

/// Brings a mark back.
pub(crate) fn bring_back(note: &Note) {
    keep(&PageWords::read(), note);
}

/// Goes to a mark by the name of its note, here or on the page that comes next.
pub(crate) fn go_to(name: &str) {
    if !jump(name) {
        GO_TO.set(Some(name.to_owned()));
    }
}

/// Goes to a mark of this page; says whether there is one of this name.
fn jump(name: &str) -> bool {
    match all().into_iter().find(|found| found.note.name() == name) {
        Some(Found { place: Some((_, range)), .. }) => passage::show(&range),
        Some(Found { note, .. }) => page_notes::go_to(&note),
        None => return false,
    }
    true
}
