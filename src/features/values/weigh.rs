//! A statement that the reader weighs, by native radio buttons, so that keys and names are theirs.

use leptos::prelude::*;
use model::Statement;
use reader::values::Weight;

use super::state::ValuesState;
use crate::drawn::{Drawn, IntoDrawn};

/// Shows a statement, with how much it can matter. On paper without an answer, they are boxes to tick.
#[component]
pub(crate) fn Weigh<'page>(
    /// The statement.
    statement: &'page Statement,
) -> Drawn {
    let state = ValuesState::shared();
    let words = statement.words.clone();
    let chosen = {
        let words = words.clone();
        Memo::new(move |_| state.weight(&words))
    };
    let name = format!("weigh_{}", statement.id);
    let option = |weight: Weight| {
        let words = words.clone();
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    value=weight.code()
                    prop:checked=move || chosen.get() == Some(weight)
                    on:change=move |_| state.weigh(&words, weight)
                />
                <span>{weight.title()}</span>
            </label>
        }
        .drawn()
    };
    view! {
        <fieldset class="values-weigh needs-program">
            <legend>{statement.words.clone()}</legend>
            <div class="options">{Weight::ALL.map(option).collect_view()}</div>
        </fieldset>
    }
    .drawn()
}
