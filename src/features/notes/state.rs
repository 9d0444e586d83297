//! The notes of the page that is shown, and the same in every tab.

use std::ops::Range;

use leptos::prelude::*;
use model::ItemId;
use reader::note::Note;
use reader::record::Own;

use crate::features::state_of_chunk;
use crate::platform::storage::{self, Kept};
use crate::platform::words::{PageWords, WebRange};
use crate::platform::{clock, document, highlight, history};
use crate::store;

/// The notes of the page.
#[derive(Clone, Copy)]
pub(crate) struct NotesState {
    /// In the order of the text; those whose words are not found come first.
    pub(super) found: RwSignal<Vec<Found>, LocalStorage>,
    report: RwSignal<Report>,
    /// The note to which the list is to be opened.
    wanted: RwSignal<Option<ItemId>>,
    /// The name of the note to go to when it is found.
    pub(super) requested: StoredValue<Option<String>>,
    pub(super) search: StoredValue<Search>,
}

/// A note of the page.
pub(super) struct Found {
    pub(super) id: ItemId,
    /// A signal of its own: fields show what is written about this note, and no others are told.
    pub(super) note: ArcRwSignal<Note>,
    /// Where its words begin in the text, and where they are in the document; `None` when the text does not say them any
    /// more.
    pub(super) words: Option<(usize, WebRange)>,
}

/// The search for the notes of a page.
#[derive(Default)]
pub(super) struct Search {
    /// The number of the newest one; the results of older ones are thrown away.
    pub(super) newest: u32,
    pub(super) is_under_way: bool,
}

/// A note as it is listed.
#[derive(Clone)]
pub(super) struct Listed {
    pub(super) id: ItemId,
    pub(super) note: ArcRwSignal<Note>,
    pub(super) status: Status,
}

/// What is known of the words of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Status {
    /// The text says them.
    InText,
    /// The text does not say them any more.
    Changed,
    /// They were not found while the page is translated, so nobody can tell whether the text changed.
    Unknown,
}

/// What the list says besides the notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Report {
    /// Nothing.
    Nothing,
    /// A note was removed and can be brought back.
    Removed(Note),
    /// The browser refused to store what was written.
    NotStored,
}

impl NotesState {
    /// The one that there is; no notes at first.
    pub(crate) fn shared() -> Self {
        state_of_chunk(|| Self {
            found: RwSignal::new_local(Vec::new()),
            report: RwSignal::new(Report::Nothing),
            wanted: RwSignal::new(None),
            requested: StoredValue::new(None),
            search: StoredValue::new(Search::default()),
        })
    }

    /// The notes of the page, as they are listed.
    pub(super) fn listed(self) -> Vec<Listed> {
        let if_missing = if document::is_translated() { Status::Unknown } else { Status::Changed };
        let listed = |found: &Found| Listed {
            id: found.id,
            note: found.note.clone(),
            status: if found.words.is_some() { Status::InText } else { if_missing },
        };
        self.found.with(|all| all.iter().map(listed).collect())
    }

    /// Whether there is anything to list or to say.
    pub(super) fn has_any(self) -> bool {
        self.found.with(|all| !all.is_empty()) || self.report.with(|report| matches!(report, Report::Removed(_)))
    }

    /// What the list says besides the notes.
    pub(super) fn report(self) -> Report {
        self.report.get()
    }

    /// The note to which the list is to be opened, once.
    pub(super) fn take_wanted(self) -> Option<ItemId> {
        let wanted = self.wanted.get();
        if wanted.is_some() {
            self.wanted.set(None);
        }
        wanted
    }

    /// The note of the page with this id.
    pub(crate) fn get(self, id: ItemId) -> Option<ArcRwSignal<Note>> {
        self.found.with_untracked(|all| Some(all.iter().find(|found| found.id == id)?.note.clone()))
    }

    /// Colours the words of the notes.
    pub(super) fn paint(self) {
        let ranges: Vec<WebRange> =
            self.found.with(|all| all.iter().filter_map(|found| Some(found.words.as_ref()?.1.clone())).collect());
        highlight::paint("note", &ranges);
    }

    /// Highlights words of the page that begin in this section, unless they are highlighted already. Gives the note, and
    /// whether the browser stores it; `None` for more words than a note can quote.
    pub(crate) fn add(self, page: &PageWords, words: Range<usize>, section: &str) -> Option<(ItemId, Kept)> {
        let quote = page.words.quote(words)?;
        let is_it = |found: &&Found| found.words.is_some() && found.note.with_untracked(|note| note.quote == quote);
        let known =
            |all: &Vec<Found>| all.iter().find(is_it).map(|found| (found.id, found.note.with_untracked(Note::key)));
        if let Some((id, key)) = self.found.with_untracked(known) {
            return Some((id, if storage::is_held(&key) { Kept::No } else { Kept::Yes }));
        }
        let note = Note::new(history::current_page()?, section.to_owned(), quote, clock::seconds());
        let id = note.id;
        Some((id, self.put(page, note)))
    }

    /// Stores a note of the page and shows it.
    fn put(self, page: &PageWords, note: Note) -> Kept {
        let kept = store::keep(&note);
        let found = self.found_in(page, note);
        self.found.update(|all| {
            // What is brought back may be there again already, from another tab.
            all.retain(|known| known.id != found.id);
            insert(all, found);
        });
        self.search_again();
        kept
    }

    /// Shows and stores what the reader writes in a field of this note.
    pub(crate) fn on_write(self, note: &ArcRwSignal<Note>) -> Callback<String> {
        let (note, name) = (note.clone(), note.with_untracked(Note::name));
        Callback::new(move |said: String| {
            note.update(|note| note.said.clone_from(&said));
            self.write(&name, said);
        })
    }

    /// Stores what the reader writes about a note, of this page or of another, by its name. A note that was removed
    /// elsewhere stays removed.
    pub(crate) fn write(self, name: &str, said: String) -> Kept {
        let Some(stored) = store::get::<Note>(name) else { return Kept::Yes };
        let kept = store::keep(&Note { said, ..stored });
        if kept == Kept::No && self.report.with_untracked(|report| *report != Report::NotStored) {
            self.report.set(Report::NotStored);
        }
        kept
    }

    /// Removes a note of the page. It can be brought back until something else is said.
    pub(super) fn remove(self, id: ItemId) {
        let Some(note) = self.get(id) else { return };
        let note = note.get_untracked();
        store::remove(&note);
        self.found.update(|all| all.retain(|found| found.id != id));
        self.report.set(Report::Removed(note));
        self.search_again();
    }

    /// Brings back the note that was removed. The reader may be at another page by now.
    pub(super) fn bring_back(self) {
        let Report::Removed(note) = self.report.get_untracked() else { return };
        self.report.set(Report::Nothing);
        if history::current_page().as_ref() == Some(&note.page) {
            self.put(&PageWords::read(), note);
        } else {
            store::keep(&note);
        }
    }

    /// Goes to a note by its name, here or on the page that comes next.
    pub(crate) fn go_to(self, name: &str) {
        if !self.jump(name) {
            self.requested.set_value(Some(name.to_owned()));
        }
    }

    /// Goes to a note of this page: to its words, else to where it is listed. Says whether there is one of this name.
    pub(super) fn jump(self, name: &str) -> bool {
        self.found.with_untracked(|all| {
            let Some(found) = all.iter().find(|found| found.note.with_untracked(|note| note.name() == name)) else {
                return false;
            };
            match &found.words {
                Some((_, range)) => highlight::show(range),
                None => self.wanted.set(Some(found.id)),
            }
            true
        })
    }
}

/// Puts a note behind all that begin before it in the text, or at the same place.
pub(super) fn insert(all: &mut Vec<Found>, found: Found) {
    let start = |found: &Found| found.words.as_ref().map(|(start, _)| *start);
    let place = all.iter().rposition(|before| start(before) <= start(&found)).map_or(0, |before| before + 1);
    all.insert(place, found);
}
