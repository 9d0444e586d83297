//! Looks for the notes of a page in its words.
//!
//! There may be a thousand of them, so they are looked for a few at a time, when the page has been drawn.

use std::rc::Rc;

use leptos::prelude::*;
use reader::note::Note;

use super::state::{Found, NotesState, Search, insert};
use crate::platform::words::PageWords;
use crate::platform::{document, history, viewport};
use crate::store;

/// So many notes are looked for before the browser draws again.
const AT_ONCE: usize = 25;

impl NotesState {
    /// Looks for the notes of the page. Those that are known stay until that is done.
    pub(super) fn look(self) {
        let number = self.begin_search(true);
        let names = match history::current_page() {
            Some(page) => store::names::<Note>(&Note::names_on(&page)),
            None => Vec::new(),
        };
        if names.is_empty() {
            return self.show(Vec::new());
        }
        viewport::after_next_frame(move || self.find(number, PageWords::read(), names, Vec::new()));
    }

    /// Forgets the notes of the page before it is replaced: what is shown next may be no text of theirs.
    pub(super) fn leave(self) {
        self.begin_search(false);
        self.found.set(Vec::new());
    }

    fn begin_search(self, is_under_way: bool) -> u32 {
        self.search.update_value(|search| *search = Search { newest: search.newest + 1, is_under_way });
        self.search.with_value(|search| search.newest)
    }

    /// Looks for some notes, and for the rest when the browser has drawn.
    fn find(self, number: u32, page: Rc<PageWords>, mut names: Vec<String>, mut found: Vec<Found>) {
        if self.search.with_value(|search| search.newest != number) {
            return;
        }
        let later = names.split_off(names.len().min(AT_ONCE));
        for note in names.iter().filter_map(|name| store::get::<Note>(name)) {
            insert(&mut found, self.found_in(&page, note));
        }
        if later.is_empty() {
            self.show(found);
        } else {
            viewport::after_next_frame(move || self.find(number, page, later, found));
        }
    }

    /// Finds a note in the text, and stores whether the text still says its words: the list of all notes cannot know.
    pub(super) fn found_in(self, page: &PageWords, mut note: Note) -> Found {
        let words = page.words.find(&note.quote).and_then(|words| Some((words.start, page.range(&words)?)));
        if note.is_changed != words.is_none() && !document::is_translated() {
            note.is_changed = words.is_none();
            store::keep(&note);
        }
        let id = note.id;
        let signal = match self.get(id) {
            Some(known) => {
                if known.with_untracked(|known| *known != note) {
                    known.set(note);
                }
                known
            }
            None => ArcRwSignal::new(note),
        };
        Found { id, note: signal, words }
    }

    fn show(self, found: Vec<Found>) {
        self.search.update_value(|search| search.is_under_way = false);
        self.found.set(found);
        if let Some(name) = self.requested.try_update_value(Option::take).flatten() {
            self.jump(&name);
        }
    }

    /// Begins a search anew that is under way: what it found so far is no longer true.
    pub(super) fn search_again(self) {
        if self.search.with_value(|search| search.is_under_way) {
            self.look();
        }
    }
}
