//! A field for words of the reader's own, which is stored as it is written.

use leptos::prelude::*;

use crate::drawn::{Drawn, IntoDrawn};

/// What a field is, besides what stands in it.
pub(crate) struct WordsField {
    /// Its own id.
    pub(crate) id: String,
    /// What it is for.
    pub(crate) label: String,
    /// The id of what it asks, where that stands in the page.
    pub(crate) asks: Option<String>,
    /// How many lines it shows while it is empty.
    pub(crate) rows: &'static str,
    /// How many characters it takes.
    pub(crate) longest: usize,
    /// Whether a browser may look for mistakes in it, which some do on a server of theirs.
    pub(crate) is_spell_checked: bool,
}

/// What stands in a field. A view that asks for it runs again when it changes.
pub(crate) type Words = Box<dyn Fn() -> String + Send>;

impl WordsField {
    /// The field. It shows `words`, and gives what is written to `write`, and to `leave` when the reader goes on.
    pub(crate) fn drawn(self, words: Words, write: Box<dyn Fn(String)>, leave: Box<dyn Fn(String)>) -> Drawn {
        view! {
            <textarea
                class="needs-program"
                rows=self.rows
                maxlength=self.longest.to_string()
                id=self.id
                aria-label=self.label
                aria-describedby=self.asks
                autocomplete="off"
                spellcheck=(!self.is_spell_checked).then_some("false")
                prop:value=words
                on:input=move |event| write(event_target_value(&event))
                on:blur=move |event| leave(event_target_value(&event))
            ></textarea>
        }
        .drawn()
    }
}
