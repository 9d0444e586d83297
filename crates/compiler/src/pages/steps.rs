//! "What to expect": all steps on one page, and each step on its own.

use model::page::{
    Header, HoursOfStep, Neighbour, Neighbours, OverviewPage, OverviewPhase, OverviewStep, Part, StepPage,
};
use model::{Page, Phase, Prose, Review, Series, SessionHours, Step};

use crate::pages::parts::{article_link, count, header, overview_link, references, step_link};
use crate::render::hours_in_words::hours_in_words;

/// The page with all steps.
///
/// It is read by those who have an appointment soon, often on a phone, so it travels light: citations, terms and sources
/// stand on each step's own page.
pub(super) fn overview(series: &Series) -> Page {
    let summary = format!(
        "{} steps, from the first call to the weeks after. Open what you want to know now, or read one step at a time.",
        series.steps.len()
    );
    let phases = Phase::ALL.into_iter().filter_map(|phase| {
        let first = series.steps.iter().position(|step| step.phase == phase)?;
        let steps = series.steps.iter().filter(|step| step.phase == phase).map(overview_step).collect();
        Some(OverviewPhase { phase, first: count(first + 1), steps })
    });
    let neighbours =
        Neighbours { previous: series.articles.last().map(article_link), next: series.steps.first().map(step_link) };
    let review = Review::of_all(series.steps.iter().map(|step| &step.review));
    let Neighbour { address, title } = overview_link();
    Page::Overview(OverviewPage {
        header: Header { review, neighbours, ..header(address, &title, &summary) },
        phases: phases.collect(),
        clinic: series.clinic.clone(),
    })
}

fn overview_step(step: &Step) -> OverviewStep {
    OverviewStep {
        id: step.id.clone(),
        title: step.title.clone(),
        in_short: step.in_short.clone(),
        parts: step.plain_parts.clone(),
        evidence: step.evidence,
    }
}

/// The page of one step.
pub(super) fn step(series: &Series, number: usize) -> Page {
    let step = &series.steps[number];
    let hours = series.session_hours.as_ref().filter(|hours| hours.step == step.id);
    let neighbours = Neighbours {
        previous: Some(number.checked_sub(1).map_or_else(overview_link, |before| step_link(&series.steps[before]))),
        next: series.steps.get(number + 1).map(step_link),
    };
    let Neighbour { address, title } = step_link(step);
    Page::Step(StepPage {
        header: Header { review: Some(step.review.clone()), neighbours, ..header(address, &title, &step.in_short) },
        step: step.id.clone(),
        part: Part { number: count(number + 1), of: count(series.steps.len()) },
        phase: step.phase,
        parts: step.parts.clone(),
        more: step.more.clone(),
        evidence: step.evidence,
        evidence_note: step.evidence_note.clone(),
        hours: hours.map(|hours| hours_of_step(series, hours)),
        clinic: series.clinic.clone(),
        references: references(series, &step.cited),
    })
}

/// The hours, and the same in words.
fn hours_of_step(series: &Series, hours: &SessionHours) -> HoursOfStep {
    HoursOfStep { hours: hours.clone(), in_words: Prose::from_compiler(hours_in_words(hours, &series.sources)) }
}
