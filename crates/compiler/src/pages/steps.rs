//! "What to expect": all steps on one page, and each on its own.

use std::sync::Arc;

use article::page::{Kind, Neighbour, Neighbours, Part, StepFacts};
use article::step::StepPart;
use article::{Address, Base, Html, Page, Phase, Series, Shell, SourceId, Step};

use crate::draft::{heading, in_short_block};
use crate::html::escape;
use crate::pages::{count, references, section, session_hours};

/// The link to the page with all steps.
pub(super) fn overview_link() -> Neighbour {
    Neighbour { address: Address::WhatToExpect, title: "What to expect, step by step".to_owned() }
}

/// The link to one step's page.
pub(super) fn link(step: &Step) -> Neighbour {
    Neighbour { address: Address::Step(step.id.clone()), title: step.title.clone() }
}

/// The page of one step.
pub(super) fn page(series: &Series, number: usize) -> Page {
    let step = &series.steps[number];
    let (references, references_entry) = references(series, &step.cited);
    let hours = series.session_hours.as_ref().filter(|hours| hours.step == step.id);
    let mut contents: Vec<_> =
        StepPart::ALL.into_iter().map(|part| section(part.anchor().as_str(), part.title())).collect();
    contents.extend(hours.map(|_| session_hours::entry()));
    contents.extend(references_entry);
    let neighbours = Neighbours {
        previous: Some(number.checked_sub(1).map_or_else(overview_link, |before| link(&series.steps[before]))),
        next: series.steps.get(number + 1).map(link),
    };
    let in_short = in_short_block(&escape(&step.in_short));
    let parts = parts(series, step, 2, "");
    // The sources end the page. Where the picture of the hours follows the text, they follow the picture.
    let (body, hours) = match hours {
        None => (format!("{in_short}{parts}{references}"), None),
        Some(hours) => {
            let (link, head) = (session_hours::LINK, session_hours::head(hours));
            let behind = format!("{}{references}", session_hours::words(series, hours));
            let picture = session_hours::picture(hours, &behind);
            (format!("{in_short}{link}{parts}{head}"), Some(Arc::new(picture)))
        }
    };
    Page {
        address: Address::Step(step.id.clone()),
        shell: Shell {
            title: step.title.clone(),
            summary: step.in_short.clone(),
            kind: Kind::Step(StepFacts {
                part: Part { number: count(number + 1), of: count(series.steps.len()) },
                phase: step.phase,
                hours,
            }),
            contents,
            neighbours,
        },
        body: Html::from_compiler(body),
    }
}

/// The seven parts of a step and what they rest on. `prefix` keeps ids apart where several steps meet.
fn parts(series: &Series, step: &Step, level: usize, prefix: &str) -> String {
    let mut html = String::new();
    for part in StepPart::ALL {
        let class = if part == StepPart::CallForHelp { "step-part step-help" } else { "step-part" };
        html.push_str(&format!("<section class=\"{class}\">\n"));
        html.push_str(&heading(level, &format!("{prefix}{}", part.anchor()), part.title()));
        html.push_str(step.parts.get(part).as_str());
        if let (StepPart::CallForHelp, Some(clinic)) = (part, &series.clinic) {
            html.push_str(&format!(
                "<p class=\"clinic\">{}: {}. At night and on days off: {}.</p>\n",
                escape(&clinic.name),
                clinic.telephone.as_str(),
                clinic.out_of_hours.as_str()
            ));
        }
        html.push_str("</section>\n");
    }
    html.push_str(&format!(
        "<p class=\"step-evidence\"><strong>{}.</strong> {}</p>\n",
        step.evidence.title(),
        escape(&step.evidence_note)
    ));
    html
}

/// The page with all steps.
pub(super) fn overview(series: &Series, base: &Base) -> Page {
    let mut body = String::new();
    let mut contents = Vec::new();
    let mut cited: Vec<SourceId> = Vec::new();
    for phase in Phase::ALL {
        let steps: Vec<_> = series.steps.iter().enumerate().filter(|(_, step)| step.phase == phase).collect();
        if steps.is_empty() {
            continue;
        }
        let mut entry = section(phase.id(), phase.title());
        body.push_str(&heading(2, phase.id(), phase.title()));
        body.push_str(&format!("<ol class=\"steps\" start=\"{}\">\n", steps[0].0 + 1));
        for (_, step) in steps {
            entry.sections.push(section(step.id.as_str(), &step.title));
            body.push_str(&overview_entry(series, step, base));
            for source in &step.cited {
                if !cited.contains(source) {
                    cited.push(source.clone());
                }
            }
        }
        body.push_str("</ol>\n");
        contents.push(entry);
    }
    let (references, references_entry) = references(series, &cited);
    body.push_str(&references);
    contents.extend(references_entry);
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
            contents,
            neighbours: Neighbours {
                previous: series.articles.last().map(super::article_link),
                next: series.steps.first().map(link),
            },
        },
        body: Html::from_compiler(body),
    }
}

fn overview_entry(series: &Series, step: &Step, base: &Base) -> String {
    format!(
        "<li><h3 id=\"{id}\" tabindex=\"-1\"><a href=\"{page}\">{title}</a></h3>\n<p>{in_short}</p>\n\
         <details><summary>Read this step here<span class=\"visually-hidden\">: {title}</span></summary>\n\
         {parts}</details></li>\n",
        id = step.id,
        page = escape(&base.link(&Address::Step(step.id.clone()))),
        title = escape(&step.title),
        in_short = escape(&step.in_short),
        parts = parts(series, step, 4, &format!("{}_", step.id)),
    )
}
