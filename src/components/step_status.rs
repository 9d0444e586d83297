//! What a reader says of a step: done, ahead of them, or nothing. It is stored in their plan.

use leptos::prelude::*;
use model::{Address, Base, StepId};

/// Shows the choice on a step's own page, where it leads to the plan.
#[component]
pub(crate) fn StepStatusOnPage(
    /// The step.
    step: StepId,
) -> impl IntoView {
    let plan = expect_context::<Base>().link(&Address::Plan);
    view! {
        <StepStatus step>
            "In " <a href=plan>"my plan"</a> " this step is"
        </StepStatus>
    }
}

/// Shows the choice.
#[component]
pub(crate) fn StepStatus(
    /// The step.
    step: StepId,
    /// What the choice is about, in words.
    children: Children,
) -> impl IntoView {
    let name = format!("mark_{step}");
    let options = [("done", "done"), ("ahead", "ahead of me"), ("", "not marked")].into_iter().map(|(value, words)| {
        view! {
            <label>
                <input type="radio" name=name.clone() value=value checked=value.is_empty()/>
                <span>{words}</span>
            </label>
        }
    });
    view! {
        <fieldset class="step-mark needs-program" data-step=step.to_string()>
            <legend>{children()}</legend>
            <div class="options">{options.collect_view()}</div>
        </fieldset>
    }
}

/// Shows the shorter choice where many steps stand together.
#[component]
pub(crate) fn StepDone(
    /// The step.
    step: StepId,
    /// Its title.
    title: String,
) -> impl IntoView {
    view! {
        <label class="needs-program">
            <input type="checkbox" name=format!("mark_{step}") value="done"/>
            "Done"
            <span class="visually-hidden">{format!(": {title}")}</span>
        </label>
    }
}
