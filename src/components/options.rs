//! A choice between few things, as options that lie side by side: native radio buttons, so that keys and names are theirs.

use leptos::prelude::*;

use crate::drawn::IntoDrawn;

/// Shows the options, and the chosen one as such.
#[component]
pub(crate) fn Options(
    /// What is chosen here, for the reader.
    title: &'static str,
    /// The name that the options share. No other choice in the document has it.
    name: &'static str,
    /// Each option by its value, with its words.
    options: Vec<(&'static str, &'static str)>,
    /// The value of the chosen option.
    chosen: Signal<&'static str>,
    /// Called with the value of the option that the reader chooses.
    #[prop(into)]
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    let options = options.into_iter().map(|(value, words)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    value=value
                    prop:checked=move || chosen.get() == value
                    on:change=move |_| on_choose.run(value)
                />
                <span>{words}</span>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>{title}</legend>
            <div class="options">{options.collect_view()}</div>
        </fieldset>
    }
    .drawn()
}
