//! Highlights and notes: words of a text that the reader coloured, and what they wrote about them.

mod field;
mod search;
mod state;
mod view;

use leptos::prelude::*;
use reader::note::Note;
use reader::record::Own;

pub(crate) use self::field::NoteField;
pub(crate) use self::state::NotesState;
use self::view::PageNotes;
use crate::page_events::{PageEvent, PageEvents};
use crate::platform::{mount, storage};

/// Starts to look for the notes of each page, colours them, and lists them behind the text.
pub(crate) fn start(page_events: PageEvents) {
    let notes = NotesState::shared();
    Effect::new(move |_| notes.paint());
    mount::behind("page_main", move || view! { <PageNotes notes/> });
    storage::on_change(Note::KIND, move || notes.look());
    page_events.on(PageEvent::Leaving, move || notes.leave());
    page_events.on(PageEvent::Shown, move || notes.look());
    notes.look();
}
