//! The field in which a reader writes about words that they highlighted.

use leptos::prelude::*;
use reader::note::{LONGEST_TYPED, Note};

use crate::drawn::IntoDrawn;

/// Shows what the reader wrote about a note.
#[component]
pub(crate) fn NoteField(
    /// The field's own id.
    id: String,
    /// The note. Fields that share the signal show what is written in one of them.
    note: ArcRwSignal<Note>,
    /// Stores what they write.
    on_write: Callback<String>,
) -> impl IntoView {
    view! {
        <p>
            <label for=id.clone()>"Your note"</label>
            " "
            <textarea
                id=id
                rows="2"
                maxlength=LONGEST_TYPED.to_string()
                prop:value=move || note.with(|note| note.said.clone())
                on:input=move |event| on_write.run(event_target_value(&event))
            ></textarea>
        </p>
    }
    .drawn()
}
