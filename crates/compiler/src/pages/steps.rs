//! "What to expect": each step on its own page.

use model::page::{Kind, Neighbour, Neighbours, Part, StepFacts};
use model::step::{StepMore, StepPart};
use model::{Address, Base, Html, Page, Series, Shell, Step};

use crate::draft::{heading, in_short_block};
use crate::html::escape;
use crate::pages::{ask, count, references, section, session_hours, step_mark, variant_choice};

/// The link to the page with all steps.
pub(super) fn overview_link() -> Neighbour {
    Neighbour { address: Address::WhatToExpect, title: "What to expect, step by step".to_owned() }
}

/// The link to one step's page.
pub(super) fn link(step: &Step) -> Neighbour {
    Neighbour { address: Address::Step(step.id.clone()), title: step.title.clone() }
}

/// The page of one step.
pub(super) fn page(series: &Series, number: usize, base: &Base) -> Page {
    let step = &series.steps[number];
    let (references, references_entry) = references(series, &step.cited);
    let hours = series.session_hours.as_ref().filter(|hours| hours.step == step.id);
    let mut contents: Vec<_> =
        StepPart::ALL.into_iter().map(|part| section(part.anchor().as_str(), part.title())).collect();
    contents.extend(step.more.iter().flat_map(|more| more.sections.clone()));
    contents.extend(hours.map(|_| session_hours::entry()));
    contents.extend(references_entry);
    let neighbours = Neighbours {
        previous: Some(number.checked_sub(1).map_or_else(overview_link, |before| link(&series.steps[before]))),
        next: series.steps.get(number + 1).map(link),
    };
    let call = StepPart::CallForHelp;
    let body = format!(
        "{}<p class=\"step-call\"><a href=\"#{}\" rel=\"external\">{}</a></p>\n{}{}{}{}{}{}{}{references}",
        in_short_block(&escape(&step.in_short), base),
        call.anchor(),
        call.title(),
        hours.map_or("", |_| session_hours::LINK),
        variant_choice::html(),
        parts(series, step),
        step.more.as_ref().map(more).unwrap_or_default(),
        evidence(step),
        step_mark::choice(step, base),
        hours.map(|hours| session_hours::section_of(series, hours)).unwrap_or_default(),
    );
    Page {
        address: Address::Step(step.id.clone()),
        shell: Shell {
            title: step.title.clone(),
            summary: step.in_short.clone(),
            kind: Kind::Step(StepFacts {
                part: Part { number: count(number + 1), of: count(series.steps.len()) },
                phase: step.phase,
            }),
            review: Some(step.review.clone()),
            contents,
            neighbours,
        },
        body: Html::from_compiler(body),
    }
}

/// The seven parts of a step.
fn parts(series: &Series, step: &Step) -> String {
    let mut html = String::new();
    for part in StepPart::ALL {
        let class = if part == StepPart::CallForHelp { "step-part step-help" } else { "step-part" };
        html.push_str(&format!("<section class=\"{class}\">\n"));
        html.push_str(&heading(2, part.anchor().as_str(), part.title()));
        if part == StepPart::ToAsk {
            html.push_str(&ask::on_page(step));
        } else {
            html.push_str(step.parts.get(part).as_str());
        }
        if part == StepPart::CallForHelp {
            html.push_str(&clinic(series));
        }
        html.push_str("</section>\n");
    }
    html
}

/// The id of the sections that follow the parts of a step: no section can have it.
const MORE: &str = "step_more";

/// The sections that follow the parts of a step. They fit on a sheet of paper, which is printed by itself.
fn more(more: &StepMore) -> String {
    let button = format!(
        "<button type=\"button\" class=\"needs-program print-sheet\" data-sheet=\"{MORE}\">Print this as one \
         sheet</button>\n"
    );
    let text = more.text.as_str();
    // The text begins with a heading: that is where the sections begin.
    let behind = text.find(HEADING_END).map_or(0, |place| place + HEADING_END.len());
    let (heading, rest) = text.split_at(behind);
    format!("<section class=\"step-more\" id=\"{MORE}\">\n{heading}{button}{rest}</section>\n")
}

const HEADING_END: &str = "</h2>\n";

/// Whom to call at the clinic that hands the series out; nothing where none does.
pub(super) fn clinic(series: &Series) -> String {
    series.clinic.as_ref().map_or_else(String::new, |clinic| {
        format!(
            "<p class=\"clinic\">{}: {}. At night and on days off: {}.</p>\n",
            escape(&clinic.name),
            clinic.telephone.as_str(),
            clinic.out_of_hours.as_str()
        )
    })
}

/// How sure we are of a step as a whole.
fn evidence(step: &Step) -> String {
    format!(
        "<p class=\"step-evidence\"><strong>{}.</strong> {}</p>\n",
        step.evidence.title(),
        escape(&step.evidence_note)
    )
}
