//! The reader's own list on the page of the questions.

use leptos::prelude::*;
use leptos::{ev, html};
use reader::question::LONGEST_WORDS;

use super::item::Item;
use super::notice::Notice;
use super::state::QuestionsState;
use super::tools::Tools;
use super::words::{FIELD, SHEET, count};
use crate::platform::document;

/// Shows the list, what the reader has to know of it, and what can be done with it.
#[component]
pub(crate) fn OwnQuestions() -> impl IntoView {
    let questions = QuestionsState::shared();
    let order = Memo::new(move |_| questions.ids());
    // Before the view follows: browsers take the focus from what is moved in the document.
    ImmediateEffect::new_scoped(move || {
        order.track();
        document::keep_focus_after_render();
    });
    view! {
        <div class="questions-notice" id="questions_notice" role="status">
            <Notice/>
        </div>
        <p>
            "A visit is short, and much is on your mind. Write down what you want to ask. Put first what matters most. Tick a question when it was asked."
        </p>
        <NewQuestion/>
        <ol class="questions-list" id="questions_list">
            <For each=move || order.get() key=|id| *id let(id)>
                <Item id/>
            </For>
        </ol>
        <div class="questions-tools" id="questions_tools">
            <Show when=move || questions.has_any()>
                <Tools/>
            </Show>
        </div>
        <div class="questions-sheet" id=SHEET>
            <Sheet/>
        </div>
    }
}

/// Shows the form for a new question.
#[component]
fn NewQuestion() -> impl IntoView {
    let questions = QuestionsState::shared();
    let field = NodeRef::<html::Input>::new();
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else { return };
        if !field.value().trim().is_empty() {
            questions.add(&field.value(), None);
            field.set_value("");
            document::announce(&format!("Added. {}.", count(questions.list_untracked().len())));
        }
        document::focus_in_sight(FIELD);
    };
    view! {
        <form method="dialog" class="questions-new needs-program" on:submit=add>
            <label for=FIELD>"Write a question"</label>
            <input
                id=FIELD
                maxlength=LONGEST_WORDS.to_string()
                autocomplete="off"
                enterkeyhint="done"
                node_ref=field
            />
            " "
            <button class="button button-quiet" id="questions_add">
                "Add to my list"
            </button>
        </form>
    }
}

/// Shows the list for the printer, with room for the answers.
#[component]
fn Sheet() -> impl IntoView {
    let questions = QuestionsState::shared();
    let item = move || {
        let list = questions.list().into_iter();
        list.map(|question| view! { <li>{question.words} {question.is_done.then_some(" (asked)")}</li> }).collect_view()
    };
    view! { <ol class="questions-answers">{item}</ol> }
}
