//! "What to expect": all steps on one page, each closed to its one sentence until a reader opens it.
//!
//! The page is read by those who have an appointment soon, often on a phone, so it travels in one round trip: marks,
//! terms and sources stand on each step's own page, which every step here leads to. The list of the closed steps is its
//! table of contents; beside it stand the phases alone.

use model::page::{Kind, Neighbours};
use model::step::StepPart;
use model::{Address, Base, Html, Page, Phase, Review, Series, Shell, Step};

use crate::draft::{SOURCES_SECTION, heading};
use crate::html::escape;
use crate::pages::steps::{clinic, link, overview_link};
use crate::pages::{legend, section, step_mark, variant_choice};

/// The page with all steps.
pub(super) fn page(series: &Series, base: &Base) -> Page {
    let mut body = format!(
        "<p class=\"steps-tools needs-program\"><button type=\"button\" data-steps=\"open\">Show all</button> \
         <button type=\"button\" data-steps=\"close\">Hide all</button> <a href=\"{}\">My plan</a></p>\n{}{}",
        escape(&base.link(&Address::Plan)),
        variant_choice::html(),
        legend::html(base),
    );
    let mut contents = Vec::new();
    for phase in Phase::ALL {
        let steps: Vec<_> = series.steps.iter().enumerate().filter(|(_, step)| step.phase == phase).collect();
        if steps.is_empty() {
            continue;
        }
        contents.push(section(phase.id(), phase.title()));
        body.push_str(&heading(2, phase.id(), phase.title()));
        body.push_str(&format!("<ol class=\"steps\" start=\"{}\">\n", steps[0].0 + 1));
        for (number, step) in steps {
            body.push_str(&step_entry(series, step, number + 1, base));
        }
        body.push_str("</ol>\n");
    }
    body.push_str(&heading(2, SOURCES_SECTION, "Sources"));
    body.push_str(&format!(
        "<p>Each step names what it rests on, sentence by sentence, on its own page. <a href=\"{}\">All sources</a> of the \
         series stand on one page.</p>\n",
        escape(&base.link(&Address::Sources))
    ));
    contents.push(section(SOURCES_SECTION, "Sources"));
    Page {
        address: Address::WhatToExpect,
        shell: Shell {
            title: overview_link().title,
            summary: format!(
                "{} steps, from the first call to the weeks after. Open what you want to know now, or read one step at \
                 a time.",
                series.steps.len()
            ),
            kind: Kind::WhatToExpect,
            review: Review::of_all(series.steps.iter().map(|step| &step.review)),
            contents,
            neighbours: Neighbours {
                previous: series.articles.last().map(super::article_link),
                next: series.steps.first().map(link),
            },
        },
        body: Html::from_compiler(body),
    }
}

/// A step: its sentence, behind it its parts, and below it what has to be at hand without opening anything.
fn step_entry(series: &Series, step: &Step, number: usize, base: &Base) -> String {
    let (id, title) = (&step.id, escape(&step.title));
    let page = escape(&base.link(&Address::Step(step.id.clone())));
    let mut html = format!(
        "<li data-step=\"{id}\"><details><summary><h3 id=\"{id}\" tabindex=\"-1\"><span class=\"visually-hidden\">Step \
         {number}: </span>{title}</h3><span>{}</span></summary>\n",
        escape(&step.in_short)
    );
    let call = StepPart::CallForHelp;
    let call_id = format!("{id}_{}", call.anchor());
    for part in StepPart::ALL {
        if part == call {
            html.push_str(&format!("<section class=\"step-help\"><h4 id=\"{call_id}\" tabindex=\"-1\">"));
        } else {
            html.push_str("<section><h4>");
        }
        html.push_str(&format!("{}</h4>\n{}", part.title(), step.plain_parts.get(part).as_str()));
        if part == call {
            html.push_str(&clinic(series));
        }
        html.push_str("</section>\n");
    }
    html.push_str(&format!(
        "</details><p class=\"step-foot\">{}<a href=\"#{call_id}\" rel=\"external\">{}</a> <a href=\"{page}\">Sources \
         (evidence: {})</a></p></li>\n",
        step_mark::done(step),
        call.title(),
        step.evidence.mark(),
    ));
    html
}
