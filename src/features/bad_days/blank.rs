//! A part of the plan that the reader fills in, on the screen a field and on paper what stands in it, or room to write.

use leptos::prelude::*;
use model::{AnchorId, Blank};
use reader::bad_days::LONGEST_TYPED;

use super::state::BadDaysState;
use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;
use crate::components::said::said;
use crate::components::words_field::WordsField;
use crate::drawn::{Drawn, IntoDrawn, optional};

/// Shows a part: what it asks, and what the reader wrote.
#[component]
pub(crate) fn BlankField<'page>(
    /// The part.
    blank: &'page Blank,
) -> Drawn {
    let state = BadDaysState::shared();
    let (id, asks) = (blank.id.clone(), format!("blank_asks_{}", blank.id));
    let words = {
        let id = id.clone();
        Memo::new(move |_| state.words(&id))
    };
    // What is as intimate as this is sent to no spelling checker.
    let field = WordsField {
        id: format!("blank_{id}"),
        label: blank.title.clone(),
        asks: Some(asks.clone()),
        rows: "3",
        longest: LONGEST_TYPED,
        is_spell_checked: false,
    };
    let written = move || {
        let words = words.get();
        (!words.is_empty()).then(|| view! { <p class="bad-days-written">{words}</p> }.built())
    };
    let write = Box::new(move |written: String| state.write(&id, &written));
    view! {
        <section class="bad-days-blank">
            <Heading level=Level::Subsection id=blank.id.as_str() title=&blank.title/>
            <p id=asks.clone() {..prose(&blank.prompt)}></p>
            {field.drawn(Box::new(move || words.get()), write, Box::new(|_| {}))}
            {optional(written)}
        </section>
    }
    .drawn()
}

/// Shows what stands in parts that the page does not have any more; nothing where nothing does.
#[component]
pub(crate) fn PartsThatAreGone(
    /// The parts of the page.
    known: Vec<AnchorId>,
) -> impl IntoView {
    let state = BadDaysState::shared();
    optional(move || {
        let words = state.others(&known);
        let said_of = "You wrote this in a part that this page does not have any more:";
        (!words.is_empty()).then(|| said(format!("{said_of}\n{}", words.join("\n")), Vec::new()))
    })
}
