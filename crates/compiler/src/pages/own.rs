//! The pages that hold what is the reader's own. Everything stands in them that can be read without a program.

use model::page::{
    BadDaysPage, Header, Neighbour, Neighbours, PlanPage, PlanStep, QuestionsPage, SavedPage, SuggestedQuestions,
};
use model::{Address, Page, Series, Step};

use crate::pages::parts::{count, header, overview_link, references};

/// The titles of the pages.
pub(super) const PLAN: &str = "My plan";
pub(super) const QUESTIONS: &str = "Questions for my visit";
pub(super) const SAVED: &str = "What is saved on this device";

/// What to arrange, ask and bring, step by step.
pub(super) fn plan(series: &Series) -> Page {
    let summary = "Give the date of your session, mark the steps, tick what is done. All of it stays on this device.";
    let step = |step: &Step| PlanStep {
        id: step.id.clone(),
        title: step.title.clone(),
        phase: step.phase,
        days: step.days,
        to_ask: step.plain_parts.to_ask.items.clone(),
        to_bring_or_do: step.plain_parts.to_bring_or_do.items.clone(),
    };
    let neighbours = Neighbours { previous: Some(overview_link()), next: None };
    Page::Plan(PlanPage {
        header: Header { neighbours, ..header(Address::Plan, PLAN, summary) },
        written: series.last_reviewed(),
        steps: series.steps.iter().map(step).collect(),
    })
}

/// What the reader wants to have at hand on a bad day.
pub(super) fn bad_days(series: &Series) -> Page {
    let asked = &series.bad_days;
    let header = header(Address::BadDays, &asked.title, &asked.summary);
    let plan = Neighbour { address: Address::Plan, title: PLAN.to_owned() };
    let neighbours = Neighbours { previous: Some(plan), next: None };
    Page::BadDays(BadDaysPage {
        header: Header { review: Some(asked.review.clone()), neighbours, ..header },
        opening: asked.opening.clone(),
        blanks: asked.blanks.clone(),
        about: asked.about.clone(),
        references: references(series, &asked.cited),
    })
}

/// What the reader wants to ask, and what the steps suggest to ask.
pub(super) fn questions(series: &Series) -> Page {
    let summary =
        "Collect what you want to ask, in your own words, and take it with you. All of it stays on this device.";
    let suggested = series.steps.iter().map(|step| SuggestedQuestions {
        step: step.id.clone(),
        title: step.title.clone(),
        items: step.plain_parts.to_ask.items.clone(),
    });
    let plan = Neighbour { address: Address::Plan, title: PLAN.to_owned() };
    let neighbours = Neighbours { previous: Some(overview_link()), next: Some(plan) };
    Page::Questions(QuestionsPage {
        header: Header { neighbours, ..header(Address::Questions, QUESTIONS, summary) },
        suggested: suggested.filter(|step| !step.items.is_empty()).collect(),
    })
}

/// What is stored on the device. `pages` is every page that can hold something of the reader's.
pub(super) fn saved(pages: Vec<Neighbour>, series: &Series) -> Page {
    let summary = "Your places, notes, questions and choices are on this device and nowhere else. See them, take them with \
                   you, or take them away.";
    let library = series.is_large().then(|| count(series.articles.len()));
    Page::Saved(SavedPage { header: header(Address::Saved, SAVED, summary), pages, library })
}
