//! "What to expect": all steps on one page, each closed to its one sentence until a reader opens it.
//!
//! The list of the closed steps is its table of contents; beside it stand the phases alone.

use leptos::html::Details;
use leptos::prelude::*;
use model::page::{OverviewPage, OverviewPhase, OverviewStep, SOURCES};
use model::step::{PartText, StepPart};
use model::{Address, Base, Clinic, StepId};

use crate::components::clinic::ClinicLine;
use crate::components::heading::{Heading, Level, moved_here};
use crate::components::legend::Legend;
use crate::components::prose::prose;
use crate::components::readers::readers;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::open_steps::OpenSteps;
use crate::features::plan::{PlanState, StepDone, status_attribute};
use crate::features::treatment::TreatmentChoice;
use crate::platform::history;
use crate::slices::{Slices, slice};

/// What every step of the page needs besides its own data.
#[derive(Clone)]
struct Shared {
    clinic: Option<Clinic>,
    plan: PlanState,
    /// The step at which the reader is.
    current: Memo<Option<StepId>>,
    open: OpenSteps,
}

/// The text of the page.
pub(super) fn text(page: &OverviewPage) -> Drawn {
    let (base, plan) = (expect_context::<Base>(), PlanState::shared());
    let steps: Vec<StepId> = page.phases.iter().flat_map(|phase| &phase.steps).map(|step| step.id.clone()).collect();
    let elements: Vec<NodeRef<Details>> = steps.iter().map(|_| NodeRef::new()).collect();
    let open = OpenSteps::new(steps.clone());
    open_again(open, steps.iter().cloned().zip(elements.iter().copied()).collect());
    let current = Memo::new(move |_| plan.current_step(&steps));
    let shared = Shared { clinic: page.clinic.clone(), plan, current, open };
    let mut elements = elements.into_iter();
    let phases = page.phases.iter().map(|entry| phase(entry, &shared, &mut elements)).collect_view();
    view! {
        <article class="prose">
            <p class="steps-tools needs-program">
                <button type="button" data-steps="open" on:click=move |_| open.set_all(true)>
                    "Show all"
                </button> " "
                <button type="button" data-steps="close" on:click=move |_| open.set_all(false)>
                    "Hide all"
                </button> " " <a href=base.link(&Address::Plan)>"My plan"</a>
            </p>
            {slice(|| view! { <TreatmentChoice/> })}
            <Legend/>
            {phases}
            <Heading level=Level::Section id=SOURCES.0 title=SOURCES.1/>
            <p>
                "Each step names what it rests on, sentence by sentence, on its own page. "
                <a href=base.link(&Address::Sources)>"All sources"</a> " of the series stand on one page."
            </p>
        </article>
    }
    .drawn()
}

/// Opens, once the page is there, what is to be open: the host sends every step closed.
fn open_again(open: OpenSteps, steps: Vec<(StepId, NodeRef<Details>)>) {
    expect_context::<Slices>().when_over(move || {
        // The reader may have opened some before the program came.
        let is_open = |element: NodeRef<Details>| element.get_untracked().is_some_and(|details| details.open());
        let opened = steps.iter().filter(|(_, element)| is_open(*element));
        open.restore(opened.map(|(step, _)| step.clone()).collect());
        history::on_fragment(move || open.open_target());
    });
}

fn phase(entry: &OverviewPhase, shared: &Shared, elements: impl Iterator<Item = NodeRef<Details>>) -> Drawn {
    let steps = (entry.first..).zip(entry.steps.iter().zip(elements));
    let steps = steps.map(|(number, (step, element))| {
        let (step, shared) = (step.clone(), shared.clone());
        slice(move || step_entry(number, &step, element, shared))
    });
    view! {
        <Heading level=Level::Section id=entry.phase.id() title=entry.phase.title()/>
        <ol class="steps" start=entry.first.to_string()>{steps.collect_view()}</ol>
    }
    .drawn()
}

/// A step: its sentence, behind it its parts, and below it what has to be at hand without opening anything.
fn step_entry(number: u32, step: &OverviewStep, element: NodeRef<Details>, shared: Shared) -> impl IntoView + use<> {
    let Shared { clinic, plan, current, open } = shared;
    let base = expect_context::<Base>();
    let (id, heading) = (step.id.to_string(), step.id.to_string());
    let call = StepPart::CallForHelp;
    let call_id = format!("{id}_{}", call.anchor());
    let parts = StepPart::ALL.into_iter().map(|part| {
        let is_call = part == call;
        let clinic = is_call.then(|| view! { <ClinicLine clinic=clinic.clone()/> });
        view! {
            <section class=is_call.then_some("step-help")>
                <h4 id=is_call.then(|| call_id.clone()) tabindex=is_call.then_some("-1")>{part.title()}</h4>
                {part_text(step.parts.get(part))}
                {clinic}
            </section>
        }
    });
    let (here, shown, toggled) = (step.id.clone(), step.id.clone(), step.id.clone());
    view! {
        <li
            data-step=id
            data-status=status_attribute(plan, step.id.clone())
            data-here=move || (current.get().as_ref() == Some(&here)).then_some("")
        >
            {moved_here(&heading)}
            <details
                node_ref=element
                open=move || open.is_open(&shown)
                on:toggle:target=move |event| open.set(&toggled, event.target().open())
            >
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
                    {format!("Sources (evidence: {})", step.evidence.word())}
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
