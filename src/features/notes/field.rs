//! The field in which a reader writes about words that they highlighted.

use crate::drawn::IntoDrawn;
use leptos::prelude::*;
use reader::note::{LONGEST_TYPED, Note};
use reader::record::Own;

use super::Notes;

/// Shows what the reader wrote about a note, and stores what they write.
#[component]
pub(crate) fn NoteField(
    /// The field's own id.
    id: String,
    /// The note. Fields that share the signal show what is written in one of them.
    note: ArcRwSignal<Note>,
) -> impl IntoView {
    let notes = expect_context::<Notes>();
    let name = note.with_untracked(Note::name);
    let shown = note.clone();
    let said = move || shown.with(|note| note.said.clone());
    view! {
        <p>
            <label for=id.clone()>"Your note"</label>
            " "
            <textarea
                id=id
                rows="2"
                maxlength=LONGEST_TYPED.to_string()
                prop:value=said
                on:input=move |event| {
                    let said = event_target_value(&event);
                    note.update(|note| note.said.clone_from(&said));
                    notes.write(&name, said);
                }
            ></textarea>
        </p>
    }
    .drawn()
}
