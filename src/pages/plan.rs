//! The reader's plan: what to arrange, ask and bring, step by step, as a list that they tick.
//!
//! Everything stands in the page, so that it is read and printed without a program. The program fills in what is the
//! reader's own, and nothing moves when it does.

use std::sync::Arc;

use leptos::prelude::*;
use model::page::{PlanPage, PlanPart, PlanStep};
use model::step::StepPart;
use model::{Address, Base};

use crate::components::heading::{Heading, Level};
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::plan::{AnotherDevice, CalendarFile, Checklist, Next, PlanForm, PrintPlan};
use crate::features::treatment::TreatmentChoice;
use crate::slices::slice;

/// The text of the page.
pub(super) fn text(page: &PlanPage) -> Drawn {
    let form = PlanForm::new();
    // Every part looks at the page when its turn comes.
    let page = Arc::new(page.clone());
    let part = |part: PlanPart| {
        let page = Arc::clone(&page);
        slice(move || {
            let content = match part {
                PlanPart::Next => view! { <Next page=&page form/> }.drawn(),
                PlanPart::Checklist => {
                    view! { {slice(|| view! { <TreatmentChoice/> })} <Checklist page=&page/> }.drawn()
                }
                PlanPart::CallForHelp => calls(&page),
                PlanPart::Calendar => view! { <CalendarFile page=&page/> }.drawn(),
                PlanPart::Print => view! { <PrintPlan/> }.drawn(),
                PlanPart::AnotherDevice => view! { <AnotherDevice form/> }.drawn(),
            };
            view! {
                <section class=format!("plan-{}", part.id())>
                    <Heading level=Level::Section id=part.id() title=part.title()/>
                    {content}
                </section>
            }
        })
    };
    view! { <article class="prose">{PlanPart::ALL.into_iter().map(part).collect_view()}</article> }.drawn()
}

/// Where each step says when to call for help; the lines to call are at the foot of every page.
fn calls(page: &PlanPage) -> Drawn {
    let base = expect_context::<Base>();
    let step = |step: &PlanStep| {
        let call = StepPart::CallForHelp.anchor();
        let link = base.link_to(&Address::Step(step.id.clone()), call.as_str());
        view! { <li><a href=link>{step.title.clone()}</a></li> }
    };
    view! {
        <p>
            <strong>
                "If you might act on thoughts of suicide, or someone cannot be woken, cannot breathe or has chest pain, call your emergency number now."
            </strong> " " <a href=base.link(&Address::Help)>"Help now"</a> " has the numbers."
        </p>
        <p>
            "For days when it gets dark, you can have "
            <a href=base.link(&Address::BadDays)>"a plan for bad days"</a> " at hand."
        </p>
        <p>"Each step says what to watch for:"</p>
        <ol class="plan-calls">{page.steps.iter().map(step).collect_view()}</ol>
    }
    .drawn()
}
