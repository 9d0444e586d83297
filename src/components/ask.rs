//! The button beside a thing to ask that puts it on the reader's list of questions.

use leptos::prelude::*;
use model::StepId;

/// Shows the button. It is in no form, so it needs no type.
#[component]
pub(crate) fn Ask(
    /// The step that suggests to ask it.
    step: StepId,
    /// What to ask.
    words: String,
) -> impl IntoView {
    view! {
        <button class="ask needs-program" name=step.to_string() value=words>
            "Add to my questions"
        </button>
    }
}
