//! What the reader has to know or to decide before anything else: what came with the link, what is not stored, what was
//! removed.

use leptos::prelude::*;
use reader::carried_words::CarriedError;
use reader::question::from_link;

use super::state::QuestionsState;
use super::words::{FIELD, count};
use crate::components::said::{button, said};
use crate::drawn::{Drawn, IntoDrawn, optional};
use crate::platform::{document, history};
use crate::slices::Slices;

/// Shows the notice; nothing where there is none to give.
#[component]
pub(super) fn Notice() -> impl IntoView {
    let questions = QuestionsState::shared();
    expect_context::<Slices>().when_over(move || {
        read_link(questions);
        history::on_fragment(move || read_link(questions));
    });
    let removed = Memo::new(move |_| questions.last_removed());
    let incoming = move || match questions.incoming()? {
        Ok(list) => Some(came(questions, list)),
        Err(error) => Some(said(in_words(error), vec![leave(questions, "Go on without it")])),
    };
    view! {
        {optional(incoming)} {optional(move || (!questions.is_stored()).then(|| said(NOT_STORED, Vec::new())))}
        {optional(move || (removed.get() > 0).then(|| was_removed(questions, removed.get())))}
    }
}

/// What is said where the browser keeps nothing, or the reader wants nothing kept.
const NOT_STORED: &str =
    "This browser keeps nothing, so the list holds until you close the page. Print it, or let a link carry it.";

/// Reads the questions that the address carries. What names a place in the page is none.
fn read_link(questions: QuestionsState) {
    if let Some(text) = history::fragment().filter(|fragment| !document::has(fragment)) {
        questions.receive(from_link(&text));
    }
}

/// What came with the link, and the choice.
fn came(questions: QuestionsState, list: Vec<(String, bool)>) -> Drawn {
    let number = count(list.len());
    let take = move || {
        questions.take_incoming();
        history::drop_fragment();
    };
    let words = if questions.has_any() { "Add them to mine" } else { "Keep them on this device" };
    let buttons = vec![button("questions_take", words, take), leave(questions, "Leave them")];
    view! {
        <ul>{list.into_iter().map(|(words, _)| view! { <li>{words}</li> }).collect_view()}</ul>
        {said(format!("{number} came with this link. Nothing is changed until you choose."), buttons)}
    }
    .built()
}

/// The button that leaves what came with the link.
fn leave(questions: QuestionsState, words: &'static str) -> Drawn {
    button("questions_leave", words, move || {
        questions.drop_incoming();
        history::drop_fragment();
    })
}

/// How many questions were removed, and the way back.
fn was_removed(questions: QuestionsState, number: usize) -> Drawn {
    let undo = button("questions_undo", "Bring back", move || {
        questions.bring_back();
        document::focus_in_sight(FIELD);
    });
    said(format!("{} taken out.", count(number)), vec![undo])
}

fn in_words(error: CarriedError) -> &'static str {
    match error {
        CarriedError::Cut => {
            "The list in this link is not whole. Part of the link was lost on the way: copy all of it, or scan the code again. Your own list is as it was."
        }
        CarriedError::Invalid => "This link holds something after its # that is no list of questions.",
        CarriedError::TooLong => "What this link holds is longer than any list of questions can be.",
        CarriedError::Newer => {
            "The list in this link was made by a newer version of this page. Reload the page with a network, then open the link again."
        }
    }
}
