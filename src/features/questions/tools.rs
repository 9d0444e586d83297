//! What can be done with the whole list: print it, carry it to another device, remove what was asked.

use leptos::prelude::*;
use model::{Address, Base};
use reader::question::to_link;

use super::state::QuestionsState;
use super::words::{FIELD, SHEET};
use crate::components::carried_link::CarriedLink;
use crate::drawn::{Drawn, IntoDrawn};
use crate::platform::{document, paper};

/// Shows the buttons, and the link when it is asked for.
#[component]
pub(super) fn Tools() -> Drawn {
    let questions = expect_context::<QuestionsState>();
    let is_link_shown = RwSignal::new(false);
    // A link carries the list as it was when it was asked for.
    Effect::watch(move || questions.list(), move |_, _, _| is_link_shown.set(false), false);
    let clear = move |_| {
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
            <button
                type="button"
                class="button button-quiet"
                id="questions_carry"
                on:click=move |_| is_link_shown.set(true)
            >
                "Carry them to another device"
            </button>
            " "
            <button type="button" class="button button-quiet" id="questions_clear" on:click=clear>
                "Take out those I asked"
            </button>
        </p>
        <div id="questions_link" role="status">
            <Show when=move || is_link_shown.get()>
                <ListLink/>
            </Show>
        </div>
    }
    .drawn()
}

/// Shows the link that carries the list as it is now.
#[component]
fn ListLink() -> impl IntoView {
    let questions = expect_context::<QuestionsState>();
    let base = expect_context::<Base>();
    match to_link(&questions.list_untracked()) {
        Some(text) => {
            let link = format!("{}{}", document::origin(), base.link_to(&Address::Questions, &text));
            view! { <CarriedLink what="this list" link/> }.drawn()
        }
        None => view! { <p>"The list is too long for a link. Print it."</p> }.drawn(),
    }
}
