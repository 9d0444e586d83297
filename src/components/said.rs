//! Something that is said, and what can be done about it: one form for all of it, because a view of its own for each would
//! weigh as much again.

use leptos::prelude::*;

use crate::drawn::{Drawn, IntoDrawn};

/// Says something, with what can be pressed below it where there is any.
pub(crate) fn said(words: impl Into<String>, buttons: Vec<Drawn>) -> Drawn {
    said_with(words.into(), buttons)
}

fn said_with(words: String, buttons: Vec<Drawn>) -> Drawn {
    let buttons = (!buttons.is_empty()).then(|| view! { <p class="needs-program">{buttons}</p> }.drawn());
    view! {
        <p>{words}</p>
        {buttons}
    }
    .drawn()
}

/// A button that does something.
pub(crate) fn button(id: &'static str, words: &'static str, press: impl Fn() + 'static) -> Drawn {
    button_that(id, words, Box::new(press))
}

fn button_that(id: &'static str, words: &'static str, press: Box<dyn Fn()>) -> Drawn {
    view! {
        <button type="button" class="button button-quiet" id=id on:click=move |_| press()>
            {words}
        </button>
        " "
    }
    .drawn()
}
