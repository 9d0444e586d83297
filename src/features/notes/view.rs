//! The notes of a page, listed behind its text: those whose words are not found first, then in the order of the text.
//!
//! The list is filled while it is open: a thousand fields would make a slow device wait for a page.

use leptos::prelude::*;
use model::ItemId;
use reader::record::Own;

use super::field::NoteField;
use super::state::{Listed, NotesState, Report, Status};
use crate::drawn::{Drawn, IntoDrawn, changing};
use crate::platform::document;

/// The place of the list behind the text. It is hidden while there is nothing to list.
#[component]
pub(super) fn PageNotes(notes: NotesState) -> impl IntoView {
    view! {
        <div class="page">
            <div class="page-notes" id="page_notes" hidden=move || !notes.has_any()>
                <Show when=move || notes.has_any()>
                    <List notes/>
                    <p id="page_notes_said" role="status">{changing(move || said(notes))}</p>
                </Show>
            </div>
        </div>
    }
}

/// Lists the notes.
#[component]
fn List(notes: NotesState) -> impl IntoView {
    let is_open = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(id) = notes.take_wanted() {
            is_open.set(true);
            document::focus_in_sight_after_render(item_id(id));
        }
    });
    view! {
        <details
            id="page_notes_all"
            prop:open=move || is_open.get()
            // A browser opens it for words that are searched in the page, too.
            on:toggle:target=move |event| {
                // The browser tells of it a little later, when the list may be gone already.
                let _ = is_open.try_set(event.target().open());
            }
        >
            <summary id="page_notes_count">{move || summary(&notes.listed())}</summary>
            <ol id="page_notes_list">
                <For
                    each=move || if is_open.get() { notes.listed() } else { Vec::new() }
                    key=|listed| (listed.id, listed.status)
                    let(listed)
                >
                    <Item listed/>
                </For>
            </ol>
        </details>
    }
    .drawn()
}

/// Says how many notes the page has, and of how many the words are not found.
fn summary(listed: &[Listed]) -> String {
    let count = |status| listed.iter().filter(|listed| listed.status == status).count();
    let missing = match (count(Status::Changed), count(Status::Unknown)) {
        (0, 0) => String::new(),
        (0, unknown) => format!(", {unknown} of them not found while the page is translated"),
        (changed, _) => format!(", of {changed} of them the text changed"),
    };
    format!("Your marks on this page: {}{missing}", listed.len())
}

/// Shows a note: its words, what the reader wrote, and what can be done with it.
#[component]
fn Item(listed: Listed) -> impl IntoView {
    let notes = NotesState::shared();
    let Listed { id, note, status } = listed;
    let (words, name) = note.with_untracked(|note| (note.quote.words.clone(), note.name()));
    let on_write = notes.on_write(&note);
    let is_changed = status == Status::Changed;
    let is_in_text = status == Status::InText;
    view! {
        <li id=item_id(id) tabindex="-1">
            {is_changed.then(|| view! { <p class="page-notes-changed">"The text changed. It was:"</p> })}
            <blockquote>{words}</blockquote>
            <NoteField id=format!("note_field_{id}") note on_write/>
            <p>
                {is_in_text
                    .then(|| {
                        view! {
                            <button type="button" on:click=move |_| notes.go_to(&name)>
                                "Show it in the text"
                            </button>
                        }
                    })}
                " "
                <button type="button" on:click=move |_| notes.remove(id)>
                    "Remove this mark"
                </button>
            </p>
        </li>
    }
    .drawn()
}

fn item_id(id: ItemId) -> String {
    format!("note_{id}")
}

/// Says what was removed or refused.
fn said(notes: NotesState) -> Drawn {
    match notes.report() {
        Report::Nothing => ().drawn(),
        Report::Removed(_) => view! {
            "Removed. "
            <button type="button" id="page_notes_back" on:click=move |_| notes.bring_back()>
                "Bring it back"
            </button>
        }
        .drawn(),
        Report::NotStored => "This browser keeps nothing, so the note holds until you close the page.".drawn(),
    }
}
