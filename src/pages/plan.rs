//! The reader's plan: what to arrange, ask and bring, step by step, as a list that they tick.
//!
//! Everything stands in the page, so that it is read and printed without a program. The program fills in what is the
//! reader's own, and nothing moves when it does.

use leptos::prelude::*;
use model::page::{PlanPage, PlanPart, PlanStep};
use model::step::StepPart;
use model::{Address, Base, Item, Phase};

use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;
use crate::components::readers::readers;
use crate::components::step_status::StepStatus;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::treatment::TreatmentChoice;

/// The text of the page.
pub(super) fn text(page: &PlanPage) -> Drawn {
    let part = |part: PlanPart| {
        let content = match part {
            PlanPart::Next => next(page).drawn(),
            PlanPart::Checklist => checklist(page).drawn(),
            PlanPart::CallForHelp => calls(page).drawn(),
            PlanPart::Calendar => calendar().drawn(),
            PlanPart::Print => print().drawn(),
            PlanPart::AnotherDevice => another_device().drawn(),
        };
        view! {
            <section class=format!("plan-{}", part.id())>
                <Heading level=Level::Section id=part.id() title=part.title()/>
                {content}
            </section>
        }
    };
    view! { <article class="prose">{PlanPart::ALL.into_iter().map(part).collect_view()}</article> }.drawn()
}

fn next(page: &PlanPage) -> impl IntoView + use<> {
    view! {
        <div class="plan-notice" id="plan_notice" role="status"></div>
        <p class="plan-date needs-program">
            <label>"Date of the session " <input type="date" id="plan_day" max="9999-12-31"/></label> " "
            <label>"Time, if you know it " <input type="time" id="plan_time"/></label>
        </p>
        <p>"Mark what you have already done, and the plan leaves it out."</p>
        <div class="plan-said" id="plan_said" role="status" data-written=page.written.to_string()></div>
    }
}

fn checklist(page: &PlanPage) -> impl IntoView + use<> {
    let phase = |phase: Phase| {
        let steps = page.steps.iter().filter(|step| step.phase == phase).map(step);
        view! {
            <Heading level=Level::Subsection id=phase.id() title=phase.title()/>
            {steps.collect_view()}
        }
    };
    view! {
        <TreatmentChoice/>
        {Phase::ALL.into_iter().map(phase).collect_view()}
    }
}

/// What to ask, and what to bring or do, of one step.
fn step(step: &PlanStep) -> impl IntoView + use<> {
    let link = expect_context::<Base>().link(&Address::Step(step.id.clone()));
    let days = step.days.map(|days| format!("{} {}", days.first(), days.last()));
    view! {
        <section
            class="plan-step"
            data-step=step.id.to_string()
            data-phase=step.phase.id()
            data-days=days.unwrap_or_default()
        >
            <h4><a href=link>{step.title.clone()}</a></h4>
            <StepStatus step=step.id.clone()>"This step is"</StepStatus>
            {list(StepPart::ToAsk, "ask", &step.to_ask)}
            {list(StepPart::ToBringOrDo, "bring", &step.to_bring_or_do)}
        </section>
    }
}

fn list(part: StepPart, name: &'static str, items: &[Item]) -> impl IntoView + use<> {
    let item = |item: &Item| {
        view! {
            <li {..readers(&item.readers)}>
                <label>
                    <input type="checkbox" value=item.id.to_string()/>
                    <span {..prose(&item.text)}></span>
                </label>
            </li>
        }
    };
    (!items.is_empty()).then(|| {
        view! {
            <h5>{part.title()}</h5>
            <ul class="plan-list" data-part=name>{items.iter().map(item).collect_view()}</ul>
        }
    })
}

/// Where each step says when to call for help; the lines to call are at the foot of every page.
fn calls(page: &PlanPage) -> impl IntoView + use<> {
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
        <p>"Each step says what to watch for:"</p>
        <ol class="plan-calls">{page.steps.iter().map(step).collect_view()}</ol>
    }
}

fn calendar() -> impl IntoView {
    view! {
        <p>
            "A calendar file holds the session, the day before and the days after, with reminders. Your calendar may copy it to other places, so it says no more than “Appointment” unless you choose otherwise."
        </p>
        <p class="needs-program">
            <label>
                <input type="checkbox" id="plan_plainly"/> " Say in it what the appointment is, and what to bring"
            </label>
        </p>
        <p class="needs-program">
            <button type="button" class="button button-quiet" id="plan_calendar">"Save the calendar file"</button>
        </p>
        <p id="plan_calendar_said" role="status"></p>
    }
}

fn print() -> impl IntoView {
    view! {
        <p>
            "What is still open, with the dates and your marks. It fits on one sheet, on both sides if much is open."
        </p>
        <p class="needs-program">
            <button type="button" class="button button-quiet" id="plan_print">"Print my plan"</button>
        </p>
    }
}

fn another_device() -> impl IntoView {
    view! {
        <p>
            "A link can carry your plan. It holds the plan behind its " <code>"#"</code>
            ", and browsers keep that part to themselves. But whoever you give the link to can read the plan."
        </p>
        <p class="needs-program">
            <button type="button" class="button button-quiet" id="plan_carry">
                "Show the link and a code to scan"
            </button> " "
            <button type="button" class="button button-quiet" id="plan_forget">"Take my plan off this device"</button>
        </p>
        <div class="plan-link" id="plan_link" role="status"></div>
    }
}
