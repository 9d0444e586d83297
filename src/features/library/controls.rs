//! The controls that keep the library on the device, and what is said of it.

use leptos::prelude::*;
use model::Base;

use super::state::LibraryState;
use crate::drawn::{Drawn, IntoDrawn, optional};
use crate::platform::document;

/// The id of the button that begins, goes on and stops.
const KEEP: &str = "library_keep";

/// Says how much is kept of so many articles, and keeps them, and takes them off again.
pub(super) fn controls(articles: u32) -> Drawn {
    let state = LibraryState::shared();
    let base = expect_context::<Base>();
    state.look(&base, articles);
    // What is said is said once, and not with every article.
    let said = Memo::new(move |_| state.get().said());
    let has_action = Memo::new(move |_| state.get().action().is_some());
    let is_some_kept = Memo::new(move |_| state.get().kept > 0 && !state.get().is_under_way());
    let is_under_way = Memo::new(move |_| state.get().is_under_way());
    let remove = move || {
        let remove = move |_| {
            state.remove();
            document::focus_in_sight_after_render(KEEP);
        };
        view! {
            <p>
                <button type="button" class="button button-quiet" id="library_remove" on:click=remove>
                    "Take the articles off this device"
                </button>
            </p>
        }
    };
    view! {
        <div class="saved-said" id="library_said" role="status">
            {optional(move || said.get().map(|said| view! { <p>{said}</p> }))}
        </div>
        <div id="library_progress">
            {optional(move || is_under_way.get().then(|| view! { <Progress state/> }))}
        </div>
        <div>{optional(move || has_action.get().then(|| view! { <Action state base=base.clone()/> }))}</div>
        <div>{optional(move || is_some_kept.get().then(remove))}</div>
    }
    .drawn()
}

/// How far the keeping is.
#[component]
fn Progress(state: LibraryState) -> impl IntoView {
    view! {
        <p>
            <progress
                aria-label="Articles kept on this device"
                max=move || state.get().articles
                value=move || state.get().kept
            ></progress> " " {move || state.get().progress()}
        </p>
    }
}

/// One button all along, so that it keeps the focus.
#[component]
fn Action(state: LibraryState, base: Base) -> impl IntoView {
    let act = move |_| {
        if state.get_untracked().is_under_way() { state.stop() } else { state.keep(&base) }
    };
    view! {
        <p>
            <button type="button" class="button button-quiet" id=KEEP on:click=act>
                {move || state.get().action()}
            </button>
        </p>
    }
}
