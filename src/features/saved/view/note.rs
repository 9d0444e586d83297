//! The notes in the list of all that is stored, by page.

use leptos::prelude::*;
use model::page::Neighbour;
use model::{Address, Base};
use reader::note::Note;
use reader::record::Own;

use super::forget::forget;
use crate::drawn::{Drawn, IntoDrawn, optional};
use crate::features::notes::NoteField;
use crate::features::saved::files::{section_link, title_of};
use crate::features::saved::state::{NotesOfPage, SavedState};

/// Lists the notes by page.
#[component]
pub(super) fn Notes(
    /// The pages in reading order.
    pages: RwSignal<Vec<Neighbour>>,
) -> impl IntoView {
    let saved = SavedState::shared();
    let base = expect_context::<Base>();
    let by_page = Memo::new(move |_| {
        let known = pages.with_untracked(|pages| pages.iter().map(|page| page.address.clone()).collect::<Vec<_>>());
        saved.notes_by_page(known.into_iter())
    });
    let heading =
        optional(move || by_page.with(|groups| !groups.is_empty()).then(|| view! { <h3>"Marks and notes"</h3> }));
    let group = move |(address, _): NotesOfPage| {
        let title = pages.with_untracked(|pages| title_of(&address, pages).map(ToOwned::to_owned));
        let title = title.unwrap_or_else(|| format!("A page that is gone: {}", base.link(&address)));
        view! {
            <h4>{title}</h4>
            <ul class="saved-notes">
                <For each=move || notes_of(by_page, &address) key=|note| note.with_untracked(Note::name) let(note)>
                    <NoteItem note/>
                </For>
            </ul>
        }
        .drawn()
    };
    view! {
        {heading}
        <For each=move || by_page.get() key=|(address, _)| address.clone() children=group/>
    }
}

fn notes_of(by_page: Memo<Vec<NotesOfPage>>, address: &Address) -> Vec<ArcRwSignal<Note>> {
    by_page.with(|groups| {
        let found = groups.iter().find(|(of, _)| of == address);
        found.map(|(_, notes)| notes.clone()).unwrap_or_default()
    })
}

/// Shows a note. The words of one name never change: names are made of them.
#[component]
fn NoteItem(note: ArcRwSignal<Note>) -> Drawn {
    let saved = SavedState::shared();
    let base = expect_context::<Base>();
    let Note { id, quote, .. } = note.get_untracked();
    let (name, key) = note.with_untracked(|note| (note.name(), note.key()));
    let link = note.with_untracked(|note| section_link(&base, note));
    let words = quote.words;
    let changed = {
        let note = note.clone();
        optional(move || note.with(|note| note.is_changed).then(|| view! { <p>"The text changed. It was:"</p> }))
    };
    let on_write = {
        let note = note.clone();
        Callback::new(move |said| saved.write_note(&note, said))
    };
    view! {
        <li>
            {changed}
            <blockquote>{words.clone()}</blockquote>
            <NoteField id=format!("saved_note_{id}") note on_write/>
            <p>
                <a
                    class="note-jump"
                    href=link
                    aria-label=format!("Go to it: {words}")
                    on:click=move |_| saved.others.go_to_note(&name)
                >
                    "Go to it"
                </a>
                " "
                {forget(saved, vec![key], "Remove the mark", &words)}
            </p>
        </li>
    }
    .drawn()
}
