//! When the session is, and what the plan says is next.

use leptos::prelude::*;
use model::page::PlanPage;
use model::{Address, Base, Date};
use reader::what_is_next::{Line, StepInPlan, today, what_is_next};

use super::super::state::{PlanState, Stored};
use super::form::{PlanForm, Refused};
use super::notice::Notice;
use crate::drawn::{Drawn, IntoDrawn};

/// Shows the fields for the session, and below them what is next.
#[component]
pub(crate) fn Next<'page>(
    /// The page.
    page: &'page PlanPage,
    /// Its form.
    form: PlanForm,
) -> Drawn {
    let (plan, base) = (form.plan, expect_context::<Base>());
    let steps: Vec<StepInPlan> = page.steps.iter().map(StepInPlan::from).collect();
    let written = page.written;
    let said = move || match form.refused.get() {
        Some(Refused::NoSuchDay) => view! { <p>"That day does not exist. Please look at the date again."</p> }.drawn(),
        Some(Refused::TooFar) => {
            view! { <p>"No plan goes as far as that year. Please look at the date again."</p> }.drawn()
        }
        None if plan.stored() == Stored::Unknown => ().drawn(),
        None => next_in_words(plan, &steps, written, &base),
    };
    view! {
        <div class="plan-notice" id="plan_notice" role="status">
            <Notice form/>
        </div>
        <p class="plan-date needs-program">
            <label>
                "Date of the session "
                // No change is told of a field that was empty and now holds what it cannot take: its value is as empty as
                // before.
                <input
                    type="date"
                    id="plan_day"
                    max="9999-12-31"
                    node_ref=form.day
                    on:change=move |_| form.take_session()
                    on:focusout=move |_| form.take_session()
                />
            </label> " "
            <label>
                "Time, if you know it "
                <input type="time" id="plan_time" node_ref=form.time on:change=move |_| form.take_session()/>
            </label>
        </p>
        <p>"Mark what you have already done, and the plan leaves it out."</p>
        <div class="plan-said" id="plan_said" role="status">
            {said}
        </div>
    }
    .drawn()
}

/// The session, the steps that come next, and what else is to be said.
fn next_in_words(plan: PlanState, steps: &[StepInPlan], written: Date, base: &Base) -> Drawn {
    let today = today(plan.today(), written);
    plan.with(|plan| {
        let next = what_is_next(plan, today, steps);
        view! {
            <p>
                <strong>{next.session}</strong>
            </p>
            {next.lines.iter().map(|line| line_in_words(line, base)).collect_view()}
            {next.note.map(|note| view! { <p>{note}</p> })}
        }
        .drawn()
    })
}

fn line_in_words(line: &Line<'_>, base: &Base) -> impl IntoView + use<> {
    let step = |(place, step): (usize, &&StepInPlan)| {
        let link = base.link(&Address::Step(step.id.clone()));
        view! { {if place == 0 { ": " } else { ", " }} <a href=link>{step.title.clone()}</a> }
    };
    view! { <p>{line.when.clone()} {line.steps.iter().enumerate().map(step).collect_view()}</p> }
}
