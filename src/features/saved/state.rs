//! What is stored, as long as its page is shown, and what the reader deletes of it.

use std::mem;

use leptos::prelude::*;
use model::Address;
use reader::note::Note;
use reader::record::Own;
use reader::saved::inventory::{Inventory, by_page};

use super::others::Others;
use crate::features::first_paint;
use crate::features::state_of_chunk;
use crate::platform::storage::{self, Kept};
use crate::platform::{document, history, session, worker};

/// Names, and the texts that are stored under them.
pub(super) type Entries = Vec<(String, String)>;

/// The notes of one page. Each is a signal of its own: a field shows what is written about one note, and no others are
/// told.
pub(super) type NotesOfPage = (Address, Vec<ArcRwSignal<Note>>);

/// What is stored on the device. Copies share it.
#[derive(Clone, Copy)]
pub(crate) struct SavedState {
    /// Whether its page is shown. Nothing is read before the first render, which is the host's.
    is_shown: RwSignal<bool>,
    /// What is stored besides the notes.
    inventory: RwSignal<Inventory>,
    /// The notes, in the order of their names.
    notes: RwSignal<Vec<ArcRwSignal<Note>>>,
    /// What was deleted, in the order in which it was, until the document is closed.
    removed: RwSignal<Vec<Entries>>,
    /// Whether all of it was deleted and not brought back.
    is_wiped: RwSignal<bool>,
    /// What is said of files, sentence by sentence.
    report: RwSignal<Vec<String>>,
    has_neutral_title: RwSignal<bool>,
    pub(super) others: Others,
}

impl SavedState {
    /// The one that there is; nothing is read at first.
    pub(crate) fn shared() -> Self {
        state_of_chunk(|| Self {
            others: Others::shared(),
            is_shown: RwSignal::new(false),
            inventory: RwSignal::default(),
            notes: RwSignal::default(),
            removed: RwSignal::default(),
            is_wiped: RwSignal::new(false),
            report: RwSignal::default(),
            has_neutral_title: RwSignal::new(false),
        })
    }

    /// Reads what is stored and shows it, from now on until [`hide`](Self::hide).
    pub(super) fn show(self) {
        self.read();
        self.is_shown.set(true);
    }

    /// Forgets what was shown: the page was replaced.
    pub(super) fn hide(self) {
        self.is_shown.set(false);
        self.inventory.set(Inventory::default());
        self.notes.set(Vec::new());
        self.is_wiped.set(false);
        self.report.set(Vec::new());
    }

    /// Reads what another tab stored, or what was stored while the browser had put the page aside.
    pub(super) fn stored_elsewhere(self) {
        if self.is_shown.get_untracked() {
            self.read();
        }
    }

    /// Has everything show what this feature stored or deleted.
    pub(super) fn changed(self) {
        self.others.read_again();
        self.read();
    }

    fn read(self) {
        let everything = everything();
        if !everything.is_empty() {
            self.is_wiped.set(false);
        }
        let mut inventory = Inventory::read(&everything);
        let known = self.notes.get_untracked();
        let signal = |note: Note| {
            let place = known.binary_search_by_key(&note.name(), |known| known.with_untracked(Note::name));
            match place.ok().and_then(|place| known.get(place)) {
                Some(known) => {
                    if known.with_untracked(|known| *known != note) {
                        known.set(note);
                    }
                    known.clone()
                }
                None => ArcRwSignal::new(note),
            }
        };
        self.notes.set(mem::take(&mut inventory.notes).into_iter().map(signal).collect());
        self.inventory.set(inventory);
        self.has_neutral_title.set(self.others.is_title_neutral());
    }

    /// Whether the page shows what is stored.
    pub(super) fn is_shown(self) -> bool {
        self.is_shown.get()
    }

    /// Looks at what is stored besides the notes.
    pub(super) fn with<T>(self, look: impl FnOnce(&Inventory) -> T) -> T {
        self.inventory.with(look)
    }

    /// The notes by page: the known pages in their order, then pages that are gone.
    pub(super) fn notes_by_page(self, known: impl Iterator<Item = Address>) -> Vec<NotesOfPage> {
        let about = |note: &ArcRwSignal<Note>| note.with_untracked(|note| (note.page.clone(), note.made));
        by_page(self.notes.get(), about, known)
    }

    /// Stores what the reader writes in the field of a note.
    pub(super) fn write_note(self, note: &ArcRwSignal<Note>, said: String) {
        let kept = self.others.write_note(&note.with_untracked(Note::name), said.clone());
        // The field shows it already. To write it there again could move the reader's cursor.
        note.update_untracked(|note| note.said = said);
        if kept == Kept::No {
            self.say(["This browser keeps nothing, so the note holds until you close the page."]);
        }
    }

    /// What is said of files, sentence by sentence.
    pub(super) fn report(self) -> Vec<String> {
        self.report.get()
    }

    /// Says something of files, in place of what was said before.
    pub(super) fn say<Sentence: Into<String>>(self, sentences: impl IntoIterator<Item = Sentence>) {
        self.report.set(sentences.into_iter().map(Into::into).collect());
    }

    /// Deletes everything.
    pub(super) fn wipe(self) {
        self.remove(storage::names(""));
        history::forget_positions();
        session::forget();
        worker::forget_attributes();
        self.is_wiped.set(true);
    }

    /// Whether everything was deleted and not brought back.
    pub(super) fn is_wiped(self) -> bool {
        self.is_wiped.get()
    }

    /// Deletes what is stored under some names.
    pub(super) fn remove(self, names: Vec<String>) {
        let stored = |name: String| storage::get(&name).map(|text| (name, text));
        let removed: Entries = names.into_iter().filter_map(stored).collect();
        removed.iter().for_each(|(name, _)| storage::remove(name));
        if !removed.is_empty() {
            self.removed.update(|all| all.push(removed));
        }
        self.changed();
    }

    /// Whether anything that was deleted can be brought back.
    pub(super) fn can_bring_back(self) -> bool {
        self.removed.with(|removed| !removed.is_empty())
    }

    /// Brings back what was deleted last.
    pub(super) fn bring_back(self) {
        let removed = self.removed.try_update(Vec::pop).flatten();
        for (name, text) in removed.unwrap_or_default() {
            // What was written since then stays.
            if storage::get(&name).is_none() {
                storage::set(&name, &text);
            }
        }
        self.is_wiped.set(false);
        self.changed();
        first_paint::leave_for_worker();
    }

    /// Whether every tab has a title that does not tell what is read.
    pub(super) fn has_neutral_title(self) -> bool {
        self.has_neutral_title.get()
    }

    /// Gives every tab a title that does not tell what is read, or that of its page.
    pub(super) fn set_neutral_title(self, neutral: bool) {
        self.others.set_title_neutral(neutral);
        self.read();
    }

    /// Begins or ends private reading in this tab: from the next load of the page on.
    pub(super) fn set_private(self, private: bool) {
        if storage::set_private(private) == Kept::No {
            return self.say(["This browser does not remember that choice. Use a private window of the browser."]);
        }
        history::forget_positions();
        session::forget();
        if private {
            worker::keep_in_private(first_paint::SETTINGS.read().attributes(), document::reload);
        } else {
            // The page that comes next leaves them anew.
            worker::forget_attributes();
            document::reload();
        }
    }
}

/// Everything that is stored, in the order of the names.
pub(super) fn everything() -> Entries {
    let mut all: Entries =
        storage::names("").into_iter().filter_map(|name| storage::get(&name).map(|text| (name, text))).collect();
    all.sort();
    all
}
