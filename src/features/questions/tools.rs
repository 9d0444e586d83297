//! What can be done with the whole list: print it, carry it to another device, remove what was asked.

use leptos::prelude::*;
use model::{Address, Base};
use reader::question::to_link;

use super::state::QuestionsState;
use super::words::{FIELD, SHEET};
use crate::components::carried_link::CarriedLink;
use crate::components::said::{button, said};
use crate::drawn::{Drawn, IntoDrawn, optional};
use crate::platform::{document, paper};

/// Shows the buttons, and the link when it is asked for.
#[component]
pub(super) fn Tools() -> Drawn {
    let questions = QuestionsState::shared();
    let is_link_shown = RwSignal::new(false);
    // A link carries the list as it was when it was asked for.
    Effect::watch(move || questions.list(), move |_, _, _| is_link_shown.set(false), false);
    let clear = move || {
        questions.remove(|question| question.is_done);
        document::focus_in_sight(FIELD);
    };
    view! {
        <p>
            <button
                type="button"
                class="button button-quiet"
                data-sheet=SHEET
                on:click=|_| paper::print_sheet(SHEET)
            >
                "Print my questions"
            </button>
            " "
            {button("questions_carry", "Carry them to another device", move || is_link_shown.set(true))}
            {button("questions_clear", "Take out those I asked", clear)}
        </p>
        <div id="questions_link" role="status">
            {optional(move || is_link_shown.get().then(|| view! { <ListLink/> }))}
        </div>
    }
    .drawn()
}

/// Shows the link that carries the list as it is now.
#[component]
fn ListLink() -> impl IntoView {
    let questions = QuestionsState::shared();
    let base = expect_context::<Base>();
    match to_link(&questions.list_untracked()) {
        Some(text) => {
            let link = format!("{}{}", document::origin(), base.link_to(&Address::Questions, &text));
            view! { <CarriedLink what="this list" link/> }.built()
        }
        None => said("The list is too long for a link. Print it.", Vec::new()),
    }
}
