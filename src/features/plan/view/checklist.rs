//! What to ask, and what to bring or do, step by step, as lists that the reader ticks.

use std::mem;

use leptos::html::Input;
use leptos::prelude::*;
use model::page::{PlanPage, PlanStep};
use model::step::StepPart;
use model::{Address, Base, Item, Phase};

use super::super::state::PlanState;
use super::super::step_status::{StepStatusChoice, status_attribute};
use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;
use crate::components::readers::readers;
use crate::drawn::{Drawn, IntoDrawn};
use crate::slices::slice;

/// Shows the lists.
#[component]
pub(crate) fn Checklist<'page>(
    /// The page.
    page: &'page PlanPage,
) -> Drawn {
    let phase = |phase: Phase| {
        let steps = page.steps.iter().filter(|step| step.phase == phase).map(step);
        view! {
            <Heading level=Level::Subsection id=phase.id() title=phase.title()/>
            {steps.collect_view()}
        }
    };
    Phase::ALL.into_iter().map(phase).collect_view().drawn()
}

fn step(step: &PlanStep) -> Drawn {
    let step = step.clone();
    slice(move || step_view(&step))
}

fn step_view(step: &PlanStep) -> impl IntoView + use<> {
    let plan = PlanState::shared();
    let link = expect_context::<Base>().link(&Address::Step(step.id.clone()));
    view! {
        <section class="plan-step" data-step=step.id.to_string() data-status=status_attribute(plan, step.id.clone())>
            <h4>
                <a href=link>{step.title.clone()}</a>
            </h4>
            <StepStatusChoice step=step.id.clone()>"This step is"</StepStatusChoice>
            {list(plan, StepPart::ToAsk, &step.to_ask)}
            {list(plan, StepPart::ToBringOrDo, &step.to_bring_or_do)}
        </section>
    }
}

fn list(plan: PlanState, part: StepPart, items: &[Item]) -> Drawn {
    let item = |item: &Item| {
        let id = item.id;
        let input = NodeRef::<Input>::new();
        let mut is_new = true;
        view! {
            <li {..readers(&item.readers)}>
                <label>
                    <input
                        type="checkbox"
                        value=id.to_string()
                        // The element is known before its property is set.
                        node_ref=input
                        prop:checked=move || {
                            if mem::take(&mut is_new) && is_ticked_by_hand(input) {
                                plan.tick_early(id);
                            }
                            plan.is_ticked(id)
                        }
                        on:change=move |event| plan.set_ticked(id, event_target_checked(&event))
                    />
                    <span {..prose(&item.text)}></span>
                </label>
            </li>
        }
    };
    (!items.is_empty())
        .then(|| {
            view! {
                <h5>{part.title()}</h5>
                <ul class="plan-list">{items.iter().map(item).collect_view()}</ul>
            }
        })
        .drawn()
}

/// Whether the reader has ticked a box. A tick that the browser put back, because it was there before the page was loaded
/// again, is no act of theirs (HTML, section 4.16.3, `:user-valid`).
fn is_ticked_by_hand(input: NodeRef<Input>) -> bool {
    input.get_untracked().is_some_and(|input| input.matches(":checked:user-valid").unwrap_or_default())
}
