//! The field in which a reader writes about words that they highlighted.

use leptos::prelude::*;
use reader::note::{LONGEST_TYPED, Note};

use crate::features::saved::state::Saved;

/// Shows what the reader wrote about a note, and stores what they write.
#[component]
pub(super) fn NoteField(
    /// The field's own id.
    id: String,
    /// The note.
    note: ArcRwSignal<Note>,
) -> impl IntoView {
    let saved = expect_context::<Saved>();
    let shown = note.clone();
    view! {
        <p>
            <label for=id.clone()>"Your note"</label>
            " "
            <textarea
                id=id
                rows="2"
                maxlength=LONGEST_TYPED.to_string()
                prop:value=move || shown.with(|note| note.said.clone())
                on:input=move |event| saved.write_note(&note, event_target_value(&event))
            ></textarea>
        </p>
    }
}
