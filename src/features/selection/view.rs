//! The panel for chosen words: at the foot of the window, where it leaves the text and the focus where they are.

use leptos::prelude::*;

use super::answer::AnswerText;
use super::ids::{NEXT_SENTENCE, PANEL};
use super::sentence::Change;
use super::state::SelectionState;
use crate::drawn::{IntoDrawn, changing, optional};
use crate::platform::share;

/// Shows what can be done with what is chosen. The panel is empty until it is needed.
#[component]
pub(super) fn SelectionPanel(selection: SelectionState) -> impl IntoView {
    view! {
        <div class="selection-panel" id=PANEL popover="manual" role="region" aria-label="Chosen words">
            <Show when=move || selection.was_opened()>
                <Content selection/>
            </Show>
        </div>
    }
}

#[component]
fn Content(selection: SelectionState) -> impl IntoView {
    // The same answer once more is not written anew: a screen reader would say it again.
    let answer = Memo::new(move |_| selection.answer());
    let button = move |id, words, press| view! { <Tool selection id words press/> };
    let by_sentence = optional(move || {
        selection.is_by_sentence().then(|| {
            [
                button("selection_before", "Sentence before", |selection| selection.change(Change::Before)),
                button(NEXT_SENTENCE, "Next sentence", |selection| selection.change(Change::After)),
                button("selection_longer", "One more", |selection| selection.change(Change::Longer)),
            ]
        })
    });
    view! {
        <p class="selection-words" id="selection_words">
            {move || selection.words()}
        </p>
        <p class="selection-tools" id="selection_sentences">
            {by_sentence}
        </p>
        <div id="selection_said" role="status">
            {changing(move || view! { <AnswerText answer=answer.get()/> })}
        </div>
        <p class="selection-tools">
            {button("selection_copy", "Copy link", SelectionState::copy_link)}
            {share::can_share().then(|| button("selection_share", "Share", SelectionState::share))}
            {button("selection_code", "Code", SelectionState::show_code)}
            {button("selection_highlight", "Mark", |selection| selection.highlight(false))}
            {button("selection_note", "Note", |selection| selection.highlight(true))}
            {button("selection_ask", "Ask about it", SelectionState::ask)}
            {button("selection_listen", "Listen from here", SelectionState::listen)}
            {button("selection_close", "Close", SelectionState::close)}
        </p>
    }
    .drawn()
}

/// A button that does something with what is chosen.
#[component]
fn Tool(selection: SelectionState, id: &'static str, words: &'static str, press: fn(SelectionState)) -> impl IntoView {
    view! {
        <button type="button" id=id on:click=move |_| press(selection)>
            {words}
        </button>
    }
}
