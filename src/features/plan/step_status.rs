//! The status that a reader gives to a step: done, ahead of them, or none. It is stored in their plan.

use leptos::prelude::*;
use model::{Address, Base, StepId};
use reader::plan::StepStatus;

use super::state::PlanState;
use crate::drawn::{Drawn, IntoDrawn};

/// What a step can be, as readers choose it.
const OPTIONS: [(Option<StepStatus>, &str); 3] =
    [(Some(StepStatus::Done), "done"), (Some(StepStatus::Planned), "ahead of me"), (None, "not marked")];

/// Shows the choice on a step's own page, where it leads to the plan.
#[component]
pub(crate) fn StepStatusOnPage(
    /// The step.
    step: StepId,
) -> Drawn {
    let plan = expect_context::<Base>().link(&Address::Plan);
    view! {
        <StepStatusChoice step>
            "In " <a href=plan>"my plan"</a> " this step is"
        </StepStatusChoice>
    }
    .drawn()
}

/// Shows the choice.
#[component]
pub(super) fn StepStatusChoice(
    /// The step.
    step: StepId,
    /// What the choice is about, in words.
    children: Children,
) -> Drawn {
    let plan = PlanState::shared();
    let option = |(status, words): (Option<StepStatus>, &'static str)| {
        let (shown, chosen) = (step.clone(), step.clone());
        view! {
            <label>
                <input
                    type="radio"
                    name=name(&step)
                    value=status.map_or("", StepStatus::id)
                    checked=status.is_none()
                    prop:checked=move || plan.status(&shown) == status
                    on:change=move |_| plan.set_status(&chosen, status)
                />
                <span>{words}</span>
            </label>
        }
    };
    let options = OPTIONS.map(option).collect_view();
    view! {
        <fieldset class="step-status needs-program" data-status=status_attribute(plan, step)>
            <legend>{children()}</legend>
            <div class="options">{options}</div>
        </fieldset>
    }
    .drawn()
}

/// Shows the shorter choice where many steps stand together.
#[component]
pub(crate) fn StepDone(
    /// The step.
    step: StepId,
    /// Its title.
    title: String,
) -> Drawn {
    let plan = PlanState::shared();
    let (name, shown) = (name(&step), step.clone());
    view! {
        <label class="needs-program">
            <input
                type="checkbox"
                name=name
                value=StepStatus::Done.id()
                prop:checked=move || plan.status(&shown) == Some(StepStatus::Done)
                on:change=move |event| {
                    plan.set_status(&step, event_target_checked(&event).then_some(StepStatus::Done));
                }
            />
            "Done"
            <span class="visually-hidden">{format!(": {title}")}</span>
        </label>
    }
    .drawn()
}

/// The value of `data-status`, which the styles know: the status of a step.
pub(crate) fn status_attribute(plan: PlanState, step: StepId) -> impl Fn() -> Option<&'static str> + Send + 'static {
    move || plan.status(&step).map(StepStatus::id)
}

/// The name that the fields of a step have in common.
fn name(step: &StepId) -> String {
    format!("mark_{step}")
}
