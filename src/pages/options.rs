//! The options: what they are for, each of them in the same rows, and what stands around them.

use leptos::prelude::*;
use model::Choice;
use model::page::OptionsPage;

use crate::components::all_sources::all_sources;
use crate::components::choice::Choice;
use crate::components::choice_picker::ChoicePicker;
use crate::components::draw_piece;
use crate::components::key_message::{InShort, KeyMessage};
use crate::drawn::{Drawn, IntoDrawn};
use crate::slices::slice;

/// The text of the page.
pub(super) fn text(page: &OptionsPage) -> Drawn {
    let titles = page.choices.iter().map(|choice| choice.title.clone()).collect();
    let choice = |choice: &Choice| {
        let choice = choice.clone();
        slice(move || view! { <Choice choice/> })
    };
    view! {
        <article class="prose">
            <KeyMessage in_short=page.in_short.clone().map(InShort::Text)/>
            {page.before.iter().map(draw_piece).collect_view()}
            <div class="choices-compared">
                {slice(move || view! { <ChoicePicker titles/> })}
                <div class="choices">{page.choices.iter().map(choice).collect_view()}</div>
            </div>
            {page.after.iter().map(draw_piece).collect_view()}
            {all_sources()}
        </article>
    }
    .drawn()
}
