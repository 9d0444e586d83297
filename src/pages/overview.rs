//! "What to expect": all steps on one page, each closed to its one sentence until a reader opens it.
//!
//! The list of the closed steps is its table of contents; beside it stand the phases alone.

use leptos::prelude::*;
use model::page::{OverviewPage, OverviewPhase, OverviewStep, SOURCES};
use model::step::{PartText, StepPart};
use model::{Address, Base, Clinic};

use crate::components::clinic::ClinicLine;
use crate::components::heading::{Heading, Level};
use crate::components::legend::Legend;
use crate::components::prose::prose;
use crate::components::readers::readers;
use crate::components::step_status::StepDone;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::treatment::TreatmentChoice;

/// The text of the page.
pub(super) fn text(page: &OverviewPage) -> Drawn {
    let base = expect_context::<Base>();
    view! {
        <article class="prose">
            <p class="steps-tools needs-program">
                <button type="button" data-steps="open">"Show all"</button> " "
                <button type="button" data-steps="close">"Hide all"</button> " "
                <a href=base.link(&Address::Plan)>"My plan"</a>
            </p>
            <TreatmentChoice/>
            <Legend/>
            {page.phases.iter().map(|entry| phase(entry, page.clinic.as_ref())).collect_view()}
            <Heading level=Level::Section id=SOURCES.0 title=SOURCES.1/>
            <p>
                "Each step names what it rests on, sentence by sentence, on its own page. "
                <a href=base.link(&Address::Sources)>"All sources"</a> " of the series stand on one page."
            </p>
        </article>
    }
    .drawn()
}

fn phase(entry: &OverviewPhase, clinic: Option<&Clinic>) -> impl IntoView + use<> {
    let steps = (entry.first..).zip(&entry.steps).map(|(number, step)| step_entry(number, step, clinic));
    view! {
        <Heading level=Level::Section id=entry.phase.id() title=entry.phase.title()/>
        <ol class="steps" start=entry.first.to_string()>{steps.collect_view()}</ol>
    }
}

/// A step: its sentence, behind it its parts, and below it what has to be at hand without opening anything.
fn step_entry(number: u32, step: &OverviewStep, clinic: Option<&Clinic>) -> impl IntoView + use<> {
    let base = expect_context::<Base>();
    let (id, heading) = (step.id.to_string(), step.id.to_string());
    let call = StepPart::CallForHelp;
    let call_id = format!("{id}_{}", call.anchor());
    let parts = StepPart::ALL.into_iter().map(|part| {
        let is_call = part == call;
        let clinic = is_call.then(|| view! { <ClinicLine clinic=clinic.cloned()/> });
        view! {
            <section class=is_call.then_some("step-help")>
                <h4 id=is_call.then(|| call_id.clone()) tabindex=is_call.then_some("-1")>{part.title()}</h4>
                {part_text(step.parts.get(part))}
                {clinic}
            </section>
        }
    });
    view! {
        <li data-step=id>
            <details>
                <summary>
                    <h3 id=heading tabindex="-1">
                        <span class="visually-hidden">{format!("Step {number}: ")}</span>
                        {step.title.clone()}
                    </h3>
                    <span>{step.in_short.clone()}</span>
                </summary>
                {parts.collect_view()}
            </details>
            <p class="step-foot">
                <StepDone step=step.id.clone() title=step.title.clone()/> " "
                <a href=format!("#{call_id}") rel="external">{call.title()}</a> " "
                <a href=base.link(&Address::Step(step.id.clone()))>
                    {format!("Sources (evidence: {})", step.evidence.mark())}
                </a>
            </p>
        </li>
    }
}

fn part_text(text: PartText<'_>) -> Drawn {
    match text {
        PartText::Text(text) => view! { <div class="text" {..prose(text)}></div> }.drawn(),
        PartText::List(list) => {
            let item = |item: &model::Item| {
                view! { <li {..readers(&item.readers)}><span {..prose(&item.text)}></span></li> }
            };
            let more = list.more.as_ref().map(|more| view! { <div class="text" {..prose(more)}></div> });
            view! { <ul>{list.items.iter().map(item).collect_view()}</ul> {more} }.drawn()
        }
    }
}
