//! What can be found: a document for each place of the series that has an address of its own.

use model::step::StepPart;
use model::{Address, AnchorId, Base, ItemId, SourceId, StepId, TermId};
use serde::{Deserialize, Serialize};

/// A place in the series, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Where it is.
    pub target: Target,
    /// Its heading, its name, or its own words.
    pub title: String,
    /// The title of its page.
    pub page: String,
    /// The heading of the section around it; empty where there is none.
    pub above: String,
    /// What it says first: a key message, a summary; empty where there is none.
    pub key: String,
    /// Its text: a line for each paragraph, item or row.
    pub body: String,
}

/// Where a document is, by its kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    /// A section of a page, or what stands above the first one.
    Section {
        /// The page.
        page: Address,
        /// The section; `None` for the top of the page.
        section: Option<AnchorId>,
    },
    /// A step, or a part of it.
    Step {
        /// The step.
        step: StepId,
        /// The part; `None` for the step as a whole.
        part: Option<AnchorId>,
    },
    /// A term of the glossary.
    Term(TermId),
    /// A question that a step suggests to ask.
    Question {
        /// The step.
        step: StepId,
        /// The question.
        item: ItemId,
    },
    /// A source.
    Source(SourceId),
}

impl Target {
    /// The page that it is on.
    pub fn address(&self) -> Address {
        match self {
            Self::Section { page, .. } => page.clone(),
            Self::Step { step, .. } | Self::Question { step, .. } => Address::Step(step.clone()),
            Self::Term(_) => Address::Glossary,
            Self::Source(_) => Address::Sources,
        }
    }

    /// The fragment of a link to it; `None` for the top of its page.
    pub fn fragment(&self) -> Option<String> {
        match self {
            Self::Section { section, .. } => section.as_ref().map(AnchorId::to_string),
            Self::Step { part, .. } => part.as_ref().map(AnchorId::to_string),
            Self::Term(term) => Some(term.to_string()),
            Self::Question { .. } => Some(StepPart::ToAsk.anchor().to_string()),
            Self::Source(source) => Some(source.to_string()),
        }
    }

    /// The link to it.
    pub fn link(&self, base: &Base) -> String {
        match self.fragment() {
            Some(fragment) => base.link_to(&self.address(), &fragment),
            None => base.link(&self.address()),
        }
    }
}

/// The parts of a document that count differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// Its title.
    Title,
    /// What it says first.
    Key,
    /// The heading around it.
    Above,
    /// The title of its page.
    Page,
    /// Its text.
    Body,
}

impl Field {
    /// How many there are.
    pub(crate) const COUNT: usize = 5;

    /// All of them, each at its place.
    pub(crate) const ALL: [Self; Self::COUNT] = [Self::Title, Self::Key, Self::Above, Self::Page, Self::Body];
}

impl Document {
    /// The words of a field.
    pub(crate) fn field(&self, field: Field) -> &str {
        match field {
            Field::Title => &self.title,
            Field::Key => &self.key,
            Field::Above => &self.above,
            Field::Page => &self.page,
            Field::Body => &self.body,
        }
    }
}
