//! Which options are shown. Where some are chosen, the style leaves the others out, on paper as well, and puts these side by
//! side where there is room: it needs no program.

use leptos::prelude::*;

/// Shows a box for each option. The options follow in an element behind this one, in the same order.
#[component]
pub(crate) fn ChoicePicker(
    /// The names of the options.
    titles: Vec<String>,
) -> impl IntoView {
    let boxes = titles.into_iter().map(|title| {
        view! {
            <label>
                <input type="checkbox"/>
                " "
                {title}
            </label>
        }
    });
    view! {
        <fieldset class="choice-picker">
            <legend>"Show only these, side by side where there is room"</legend>
            {boxes.collect_view()}
        </fieldset>
    }
}
