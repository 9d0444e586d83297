//! What the reader said, from what matters most to what is still open, with the options that it touches.

use std::sync::Arc;

use leptos::prelude::*;
use model::{Address, Base, Statement};
use reader::values::{Weighed, Weight};

use super::state::ValuesState;
use crate::components::said::said;
use crate::drawn::{Drawn, IntoDrawn, optional};
use crate::features::carried::CarriedState;

/// Shows the statements by how much they matter; an invitation where nothing is said yet.
#[component]
pub(crate) fn Said(
    /// The statements of the page.
    statements: Arc<Vec<Statement>>,
) -> Drawn {
    let state = ValuesState::shared();
    let base = expect_context::<Base>();
    let groups = move || {
        let weight = |statement: &Statement| state.weight(&statement.words);
        let of = |asked: Option<Weight>| statements.iter().filter(|one| weight(one) == asked).collect::<Vec<_>>();
        if of(None).len() == statements.len() {
            return Some(said("Nothing yet. What you choose above is gathered here.", Vec::new()));
        }
        let mut groups: Vec<Drawn> = Vec::new();
        for asked in Weight::ALL.map(Some).into_iter().chain([None]) {
            groups.extend(group(asked, &of(asked), &base));
        }
        Some(groups.collect_view().drawn())
    };
    optional(groups).drawn()
}

/// The statements that matter equally; nothing where none does.
fn group(weight: Option<Weight>, statements: &[&Statement], base: &Base) -> Option<Drawn> {
    // Where something does not matter, and where nothing was said, it is no help to know what it touches.
    let is_open = matches!(weight, Some(Weight::ALot | Weight::Some | Weight::Unsure));
    let item = |statement: &&Statement| {
        let more = is_open.then(|| {
            let names: Vec<&str> = statement.choices().into_iter().map(|choice| choice.title.as_str()).collect();
            view! {
                <span class="values-touched">{format!("It touches: {}.", names.join("; "))}</span>
                <span class="values-to-ask">{format!(" To ask: {}", statement.ask)}</span>
            }
            .drawn()
        });
        let link = base.link_to(&Address::Values, statement.id.as_str());
        view! { <li><a href=link>{statement.title.clone()}</a> {format!(": {} ", statement.words)} {more}</li> }.drawn()
    };
    let items: Vec<Drawn> = statements.iter().map(item).collect();
    (!items.is_empty()).then(|| {
        view! {
            <div data-weight=weight.map_or("none", Weight::code)>
                <h3>{weight.map_or("Not weighed", Weight::title)}</h3>
                <ul>{items}</ul>
            </div>
        }
        .drawn()
    })
}

/// Shows what was said of words that the page does not hold any more; nothing where nothing was.
#[component]
pub(crate) fn WeighedBefore(
    /// The statements of the page.
    statements: Arc<Vec<Statement>>,
) -> impl IntoView {
    let state = ValuesState::shared();
    optional(move || {
        let others = state.others(&statements);
        (!others.is_empty()).then(|| others.iter().map(|one| before(state.answers, one)).collect_view().drawn())
    })
}

fn before(answers: CarriedState<Weighed>, answer: &Weighed) -> Drawn {
    let words = format!(
        "The question changed. You said “{}” of these words: {}",
        answer.weight.title().to_lowercase(),
        answer.words
    );
    let answer = answer.clone();
    let remove = view! {
        <button type="button" class="button button-quiet" on:click=move |_| answers.remove(&answer)>
            "Take it off this device"
        </button>
    };
    said(words, vec![remove.drawn()])
}
