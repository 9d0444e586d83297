//! One step: its parts, what follows them, how sure we are, and what the reader says of it.

use std::sync::Arc;

use leptos::prelude::*;
use model::page::{HoursOfStep, SESSION_HOURS, StepPage};
use model::step::{PartText, StepMore, StepPart};
use model::{Address, Checklist, Item, StepId};

use crate::components::clinic::ClinicLine;
use crate::components::heading::{Heading, Level};
use crate::components::key_message::{InShort, KeyMessage};
use crate::components::prose::prose;
use crate::components::readers::readers;
use crate::components::references::References;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::plan::StepStatusOnPage;
use crate::features::questions::Ask;
use crate::features::treatment::TreatmentChoice;
use crate::page_events::{PageEvent, PageEvents};
use crate::platform::{paper, viewport};
use crate::slices::slice;

/// The id of the sections that follow the parts of a step: no section can have it.
const MORE: &str = "step_more";

/// The text of a step. `hours` draws the hours of a session, which one step has.
pub(super) fn text(page: &StepPage, hours: fn(&HoursOfStep) -> Drawn) -> Drawn {
    let call = StepPart::CallForHelp;
    let hours_link = page.hours.is_some().then(|| {
        view! {
            <p class="session-hours-link">
                <a href=format!("#{}", SESSION_HOURS.0) rel="external">"The hours of the session as a picture"</a>
            </p>
        }
    });
    let owned = Arc::new(page.clone());
    let part_of_step = |named: StepPart| {
        let page = Arc::clone(&owned);
        slice(move || part(&page, named))
    };
    let parts = StepPart::ALL.into_iter().map(part_of_step).collect_view();
    // Steps are short and read one after the other, turned by keys and fingers that take no aim at a link.
    let next_is_near = PageEvents::teller(PageEvent::NextIsNear);
    Effect::new(move |_| viewport::after_next_frame(next_is_near.clone()));
    view! {
        <article class="prose">
            <KeyMessage in_short=Some(InShort::Words(page.header.summary.clone()))/>
            <p class="step-call">
                <a href=format!("#{}", call.anchor()) rel="external">{call.title()}</a>
            </p>
            {hours_link}
            {slice(|| view! { <TreatmentChoice/> })}
            {parts}
            {page.more.as_ref().map(more)}
            <p class="step-evidence">
                <strong>{format!("{}.", page.evidence.title())}</strong> " " {page.evidence_note.clone()}
            </p>
            <StepStatusOnPage step=page.step.clone()/>
            {page.hours.as_ref().map(hours)}
            <References items=page.references.clone()/>
        </article>
    }
    .drawn()
}

fn part(page: &StepPage, part: StepPart) -> impl IntoView + use<> {
    let is_call = part == StepPart::CallForHelp;
    let id = part.anchor();
    let class = if is_call { "step-part step-help" } else { "step-part" };
    let text = match page.parts.get(part) {
        PartText::Text(text) => view! { <div class="text" {..prose(text)}></div> }.drawn(),
        PartText::List(list) => checklist(list, (part == StepPart::ToAsk).then_some(&page.step)).drawn(),
    };
    view! {
        <section class=class>
            <Heading level=Level::Section id=id.as_str() title=part.title()/>
            {text}
            {is_call.then(|| view! { <ClinicLine clinic=page.clinic.clone()/> })}
        </section>
    }
}

/// A list of things, with the button beside each that puts it on the list of questions where it is asked of a step.
fn checklist(list: &Checklist, asked_of: Option<&StepId>) -> impl IntoView + use<> {
    let item = |item: &Item| {
        let ask = asked_of.map(|step| view! { <Ask from=Address::Step(step.clone()) words=item.words.clone()/> });
        view! { <li {..readers(&item.readers)}><span {..prose(&item.text)}></span> {ask}</li> }
    };
    view! {
        <ul>{list.items.iter().map(item).collect_view()}</ul>
        {list.more.as_ref().map(|more| view! { <div class="text" {..prose(more)}></div> })}
    }
}

/// The sections that follow the parts of a step. They fit on a sheet of paper, which is printed by itself.
fn more(more: &StepMore) -> impl IntoView + use<> {
    view! {
        <section class="step-more" id=MORE>
            <Heading level=Level::Section id=more.heading.id.as_str() title=&more.heading.title/>
            <button
                type="button"
                class="needs-program print-sheet"
                data-sheet=MORE
                on:click=|_| paper::print_sheet(MORE)
            >
                "Print this as one sheet"
            </button>
            <div class="text" {..prose(&more.text)}></div>
        </section>
    }
}
