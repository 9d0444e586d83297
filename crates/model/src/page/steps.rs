//! "What to expect": the page of all steps, and the page of one.

use serde::{Deserialize, Serialize};

use super::{Header, Part, SOURCES, section};
use crate::step::{StepMore, StepPart, StepParts};
use crate::{Clinic, Evidence, Phase, Prose, Section, SessionHours, StepId};

/// The id and the title of the hours of a session.
pub const SESSION_HOURS: (&str, &str) = ("session-hours", "The hours of the session");

/// All steps on one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewPage {
    /// What every page has.
    pub header: Header,
    /// The phases that have steps, in order.
    pub phases: Vec<OverviewPhase>,
    /// The clinic that hands the series out, where one does.
    pub clinic: Option<Clinic>,
}

impl OverviewPage {
    pub(super) fn contents(&self) -> Vec<Section> {
        let phases = self.phases.iter().map(|entry| section(entry.phase.id(), entry.phase.title()));
        phases.chain([section(SOURCES.0, SOURCES.1)]).collect()
    }
}

/// The steps of a phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewPhase {
    /// The phase.
    pub phase: Phase,
    /// The number of its first step.
    pub first: u32,
    /// Its steps in order.
    pub steps: Vec<OverviewStep>,
}

/// A step on the page of all steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverviewStep {
    /// Its id.
    pub id: StepId,
    /// Its title.
    pub title: String,
    /// The step in one sentence.
    pub in_short: String,
    /// What it holds, without citations and terms.
    pub parts: StepParts,
    /// How sure we are of it as a whole.
    pub evidence: Evidence,
}

/// One step on its own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepPage {
    /// What every page has. Its summary is the step in one sentence.
    pub header: Header,
    /// The id of the step.
    pub step: StepId,
    /// Its place among the steps.
    pub part: Part,
    /// When it happens.
    pub phase: Phase,
    /// What it holds.
    pub parts: StepParts,
    /// What follows its parts, where there is more to say.
    pub more: Option<StepMore>,
    /// How sure we are of it as a whole.
    pub evidence: Evidence,
    /// That grade, explained for this step.
    pub evidence_note: String,
    /// The hours of a session, on the page of the session.
    pub hours: Option<HoursOfStep>,
    /// The clinic that hands the series out, where one does.
    pub clinic: Option<Clinic>,
    /// The sources that it cites, as items of a list; `None` where it cites none.
    pub references: Option<Prose>,
}

impl StepPage {
    pub(super) fn contents(&self) -> Vec<Section> {
        let parts = StepPart::ALL.into_iter().map(|part| section(part.anchor().as_str(), part.title()));
        let more = self.more.iter().flat_map(|more| more.sections.clone());
        let hours = self.hours.iter().map(|_| section(SESSION_HOURS.0, SESSION_HOURS.1));
        let sources = self.references.iter().map(|_| section(SOURCES.0, SOURCES.1));
        parts.chain(more).chain(hours).chain(sources).collect()
    }
}

/// The hours of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursOfStep {
    /// The hours.
    pub hours: SessionHours,
    /// The same as a table and in words, with links to their sources.
    pub in_words: Prose,
}
