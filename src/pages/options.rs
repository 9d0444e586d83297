//! The options: what they are for, each of them in the same rows, and what stands around them.

use leptos::prelude::*;
use model::page::{OptionsPage, SOURCES};
use model::{Address, Base, Choice};

use crate::components::choice::Choice;
use crate::components::choice_picker::ChoicePicker;
use crate::components::draw_piece;
use crate::components::heading::{Heading, Level};
use crate::components::key_message::{InShort, KeyMessage};
use crate::drawn::{Drawn, IntoDrawn};
use crate::slices::slice;

/// The text of the page.
pub(super) fn text(page: &OptionsPage) -> Drawn {
    let base = expect_context::<Base>();
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
            <Heading level=Level::Section id=SOURCES.0 title=SOURCES.1/>
            <p>
                "The small word behind a sentence opens its sources. "
                <a href=base.link(&Address::Sources)>"All sources"</a>
                " of the series stand on one page, each with where it is cited."
            </p>
        </article>
    }
    .drawn()
}
