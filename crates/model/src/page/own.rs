//! Pages that hold what is the reader's own: what stands in them before the program adds that.

use serde::{Deserialize, Serialize};

use super::{Header, Neighbour, section};
use crate::step::Days;
use crate::{Date, Item, Phase, Section, StepId};

/// The reader's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPage {
    /// What every page has.
    pub header: Header,
    /// When the series was last checked: no clock that is right shows an earlier day.
    pub written: Date,
    /// The steps in order.
    pub steps: Vec<PlanStep>,
}

/// A step in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// Its id.
    pub id: StepId,
    /// Its title.
    pub title: String,
    /// When it happens.
    pub phase: Phase,
    /// On which days it happens, where that follows from the day of the session.
    pub days: Option<Days>,
    /// What to ask.
    pub to_ask: Vec<Item>,
    /// What to bring or do.
    pub to_bring_or_do: Vec<Item>,
}

/// The parts of the page of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanPart {
    /// What is next.
    Next,
    /// What to ask, bring and do.
    Checklist,
    /// When to call for help.
    CallForHelp,
    /// A file for a calendar.
    Calendar,
    /// The plan on paper.
    Print,
    /// The plan on another device.
    AnotherDevice,
}

impl PlanPart {
    /// All parts, in order.
    pub const ALL: [Self; 6] =
        [Self::Next, Self::Checklist, Self::CallForHelp, Self::Calendar, Self::Print, Self::AnotherDevice];

    /// The fragment of a link to it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Checklist => "checklist",
            Self::CallForHelp => "when-to-call-for-help",
            Self::Calendar => "calendar",
            Self::Print => "print",
            Self::AnotherDevice => "another-device",
        }
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Next => "What is next",
            Self::Checklist => "What to ask, bring and do",
            Self::CallForHelp => "When to call for help",
            Self::Calendar => "In your calendar",
            Self::Print => "On paper",
            Self::AnotherDevice => "On another device",
        }
    }

    pub(super) fn contents() -> Vec<Section> {
        let phases = || Phase::ALL.map(|phase| section(phase.id(), phase.title())).to_vec();
        let entry = |part: Self| match part {
            Self::Checklist => Section { sections: phases(), ..section(part.id(), part.title()) },
            _ => section(part.id(), part.title()),
        };
        Self::ALL.map(entry).to_vec()
    }
}

/// The reader's questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionsPage {
    /// What every page has.
    pub header: Header,
    /// What the steps suggest to ask: steps that suggest something, in order.
    pub suggested: Vec<SuggestedQuestions>,
}

/// What a step suggests to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestedQuestions {
    /// The id of the step.
    pub step: StepId,
    /// Its title.
    pub title: String,
    /// The questions, at least one.
    pub items: Vec<Item>,
}

/// The parts of the page of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionsPart {
    /// The reader's own list.
    List,
    /// What the steps suggest.
    Suggested,
}

impl QuestionsPart {
    /// The fragment of a link to it.
    pub fn id(self) -> &'static str {
        match self {
            Self::List => "my-list",
            Self::Suggested => "from-the-steps",
        }
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::List => "My list",
            Self::Suggested => "What the steps suggest to ask",
        }
    }

    pub(super) fn contents() -> Vec<Section> {
        [Self::List, Self::Suggested].map(|part| section(part.id(), part.title())).to_vec()
    }
}

/// What is stored on the reader's device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedPage {
    /// What every page has.
    pub header: Header,
    /// How many articles a large series has, which the device keeps only where the reader wants it.
    pub library: Option<u32>,
    /// Every page that can hold something of the reader's; in the place of the articles of a series in parts, its parts.
    pub pages: Vec<Neighbour>,
}

impl SavedPage {
    /// The parts of the page, in order.
    pub fn parts(&self) -> impl Iterator<Item = SavedPart> + use<> {
        let is_large = self.library.is_some();
        SavedPart::ALL.into_iter().filter(move |part| is_large || *part != SavedPart::Library)
    }

    pub(super) fn contents(&self) -> Vec<Section> {
        self.parts().map(|part| section(part.id(), part.title())).collect()
    }
}

/// The parts of the page of what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedPart {
    /// What is stored.
    Stored,
    /// The articles of a large series, for reading without a network.
    Library,
    /// Files to take along.
    Files,
    /// How to take it away.
    Wipe,
    /// On a device that others use.
    SharedDevice,
    /// Every page.
    Pages,
}

impl SavedPart {
    /// All parts, in order.
    pub const ALL: [Self; 6] = [Self::Stored, Self::Library, Self::Files, Self::Wipe, Self::SharedDevice, Self::Pages];

    /// The fragment of a link to it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Stored => "what-is-kept",
            Self::Library => "library",
            Self::Files => "files",
            Self::Wipe => "wipe",
            Self::SharedDevice => "shared-device",
            Self::Pages => "pages",
        }
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Stored => "What is kept here",
            Self::Library => "The articles, to read without a network",
            Self::Files => "Take it with you",
            Self::Wipe => "Take it off this device",
            Self::SharedDevice => "On a device that others use",
            Self::Pages => "All pages",
        }
    }
}
