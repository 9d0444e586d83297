//! What the reader has to know or to decide before anything else: what came with the link, what is not stored, what was
//! removed.

use leptos::prelude::*;
use reader::question::{QuestionsError, from_link};

use super::state::QuestionsState;
use super::words::{FIELD, count};
use crate::drawn::{IntoDrawn, optional};
use crate::platform::{document, history};
use crate::slices::Slices;

/// Shows the notice; nothing where there is none to give.
#[component]
pub(super) fn Notice() -> impl IntoView {
    let questions = expect_context::<QuestionsState>();
    expect_context::<Slices>().when_over(move || {
        read_link(questions);
        history::on_fragment(move || read_link(questions));
    });
    let removed = Memo::new(move |_| questions.last_removed());
    view! {
        {optional(move || {
            questions
                .incoming()
                .map(|incoming| match incoming {
                    Ok(list) => came(questions, list).drawn(),
                    Err(error) => view! {
                        <p>{in_words(error)}</p>
                        <p>{leave(questions, "Go on without it")}</p>
                    }
                    .drawn(),
                })
        })}
        <Show when=move || !questions.is_stored()>
            <p>
                "This browser keeps nothing, so the list holds until you close the page. Print it, or let a link carry it."
            </p>
        </Show>
        {optional(move || (removed.get() > 0).then(|| was_removed(questions, removed.get())))}
    }
}

/// Reads the questions that the address carries. What names a place in the page is none.
fn read_link(questions: QuestionsState) {
    if let Some(text) = history::fragment().filter(|fragment| !document::has(fragment)) {
        questions.receive(from_link(&text));
    }
}

/// What came with the link, and the choice.
fn came(questions: QuestionsState, list: Vec<(String, bool)>) -> impl IntoView {
    let number = count(list.len());
    let take = move |_| {
        questions.take_incoming();
        history::drop_fragment();
    };
    view! {
        <p>{number} " came with this link. Nothing is changed until you choose."</p>
        <ul>{list.into_iter().map(|(words, _)| view! { <li>{words}</li> }).collect_view()}</ul>
        <p>
            <button type="button" class="button button-quiet" id="questions_take" on:click=take>
                {move || if questions.has_any() { "Add them to mine" } else { "Keep them on this device" }}
            </button>
            " "
            {leave(questions, "Leave them")}
        </p>
    }
}

/// The button that leaves what came with the link.
fn leave(questions: QuestionsState, words: &'static str) -> impl IntoView {
    let leave = move |_| {
        questions.drop_incoming();
        history::drop_fragment();
    };
    view! {
        <button type="button" class="button button-quiet" id="questions_leave" on:click=leave>
            {words}
        </button>
    }
}

/// How many questions were removed, and the way back.
fn was_removed(questions: QuestionsState, number: usize) -> impl IntoView {
    let undo = move |_| {
        questions.bring_back();
        document::focus_in_sight(FIELD);
    };
    view! {
        <p>
            {count(number)} " taken out. "
            <button type="button" class="button button-quiet" id="questions_undo" on:click=undo>
                "Bring back"
            </button>
        </p>
    }
}

fn in_words(error: QuestionsError) -> &'static str {
    match error {
        QuestionsError::Cut => {
            "The list in this link is not whole. Part of the link was lost on the way: copy all of it, or scan the code again. Your own list is as it was."
        }
        QuestionsError::Invalid => "This link holds something after its # that is no list of questions.",
        QuestionsError::TooLong => "What this link holds is longer than any list of questions can be.",
        QuestionsError::Newer => {
            "The list in this link was made by a newer version of this page. Reload the page with a network, then open the link again."
        }
    }
}
