//! "What to expect": the steps of a treatment, as data.

use serde::{Deserialize, Serialize};

use crate::{AnchorId, Evidence, FigureName, Item, Prose, Review, Section, SourceId, StepId, TermId};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its id, the last part of its address.
    pub id: StepId,
    /// Its title.
    pub title: String,
    /// When it happens.
    pub phase: Phase,
    /// The step in one sentence.
    pub in_short: String,
    /// What it holds, a part for each [`StepPart`], in that order.
    pub parts: StepParts,
    /// The same without citations and terms, for pages that show many steps.
    pub plain_parts: StepParts,
    /// On which days it happens, where that follows from the day of the session.
    pub days: Option<Days>,
    /// What follows its parts on its own page, where there is more to say.
    pub more: Option<StepMore>,
    /// How sure we are of it as a whole.
    pub evidence: Evidence,
    /// That grade, explained for this step.
    pub evidence_note: String,
    /// When it was last checked against its sources.
    pub review: Review,
    /// What it rests on, in the order in which its text first cites it.
    pub cited: Vec<SourceId>,
    /// The terms it uses.
    pub terms: Vec<TermId>,
    /// The drawings it shows.
    pub figures: Vec<FigureName>,
}

/// Days, counted from the day of the session: 0 is that day, -1 the day before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    first: i32,
    last: i32,
}

impl Days {
    /// From the first day to the last one; `None` when that is before the first.
    pub fn new(first: i32, last: i32) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The first day.
    pub fn first(self) -> i32 {
        self.first
    }

    /// The last day.
    pub fn last(self) -> i32 {
        self.last
    }
}

/// Sections that follow the parts of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepMore {
    /// The heading of the first of them.
    pub heading: Section,
    /// What follows that heading, further headings included.
    pub text: Prose,
    /// The sections, as a tree.
    pub sections: Vec<Section>,
}

/// The seven texts of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepParts {
    /// What happens, in order.
    pub what_happens: Prose,
    /// Who is there.
    pub who_is_there: Prose,
    /// How long it takes.
    pub how_long: Prose,
    /// What a person may feel.
    pub may_feel: Prose,
    /// What to ask.
    pub to_ask: Checklist,
    /// What to bring or do.
    pub to_bring_or_do: Checklist,
    /// When to call for help, with the urgency in words.
    pub call_for_help: Prose,
}

impl StepParts {
    /// One part.
    pub fn get(&self, part: StepPart) -> PartText<'_> {
        match part {
            StepPart::WhatHappens => PartText::Text(&self.what_happens),
            StepPart::WhoIsThere => PartText::Text(&self.who_is_there),
            StepPart::HowLong => PartText::Text(&self.how_long),
            StepPart::MayFeel => PartText::Text(&self.may_feel),
            StepPart::ToAsk => PartText::List(&self.to_ask),
            StepPart::ToBringOrDo => PartText::List(&self.to_bring_or_do),
            StepPart::CallForHelp => PartText::Text(&self.call_for_help),
        }
    }
}

/// What a part of a step is made of.
#[derive(Clone, Copy, Debug)]
pub enum PartText<'step> {
    /// A text.
    Text(&'step Prose),
    /// A list of things that a reader can tick or ask, one by one.
    List(&'step Checklist),
}

/// Things to ask, bring or do, one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// The things, in order.
    pub items: Vec<Item>,
    /// What stands below the list, where something does.
    pub more: Option<Prose>,
}

/// Names a part of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepPart {
    /// What happens.
    WhatHappens,
    /// Who is there.
    WhoIsThere,
    /// How long it takes.
    HowLong,
    /// What a person may feel.
    MayFeel,
    /// What to ask.
    ToAsk,
    /// What to bring or do.
    ToBringOrDo,
    /// When to call for help.
    CallForHelp,
}

impl StepPart {
    /// All parts, in the order in which they are written and read.
    pub const ALL: [Self; 7] = [
        Self::WhatHappens,
        Self::WhoIsThere,
        Self::HowLong,
        Self::MayFeel,
        Self::ToAsk,
        Self::ToBringOrDo,
        Self::CallForHelp,
    ];

    /// The heading, in files and on the page.
    pub fn title(self) -> &'static str {
        match self {
            Self::WhatHappens => "What happens",
            Self::WhoIsThere => "Who is there",
            Self::HowLong => "How long it takes",
            Self::MayFeel => "What you may feel",
            Self::ToAsk => "What to ask",
            Self::ToBringOrDo => "What to bring or do",
            Self::CallForHelp => "When to call for help",
        }
    }

    /// The fragment of a link to this part: the heading in lower case with hyphens.
    pub fn anchor(self) -> AnchorId {
        AnchorId::parse(&self.title().to_ascii_lowercase().replace(' ', "-"))
            .expect("the headings above are letters and spaces")
    }
}

/// When a step happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// From the first call to the last preparation.
    Before,
    /// From the evening before to leaving the clinic.
    TheDay,
    /// From the way home on.
    After,
}

impl Phase {
    /// All phases, in order.
    pub const ALL: [Self; 3] = [Self::Before, Self::TheDay, Self::After];

    /// The name that authors write.
    pub fn id(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::TheDay => "the-day",
            Self::After => "after",
        }
    }

    /// The phase in words.
    pub fn title(self) -> &'static str {
        match self {
            Self::Before => "Before",
            Self::TheDay => "The day",
            Self::After => "After",
        }
    }
}
