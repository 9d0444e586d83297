//! The page on which readers weigh what matters to them.

use serde::{Deserialize, Serialize};

use super::{Header, SOURCES, section};
use crate::values::Statement;
use crate::{Prose, Section};

/// What can matter to a reader, to be weighed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValuesPage {
    /// What every page has.
    pub header: Header,
    /// How to use it, said first.
    pub opening: Prose,
    /// The statements, in their order.
    pub statements: Vec<Statement>,
    /// What weighing them is for, and what it is not.
    pub about: Prose,
}

/// The parts of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValuesPart {
    /// The statements.
    Statements,
    /// What the reader said of them.
    Said,
    /// The sheet for a visit.
    Print,
    /// The answers on another device, or off this one.
    AnotherDevice,
    /// What weighing them is for.
    About,
}

impl ValuesPart {
    /// All parts, in order.
    pub const ALL: [Self; 5] = [Self::Statements, Self::Said, Self::Print, Self::AnotherDevice, Self::About];

    /// The fragment of a link to it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Statements => "to-weigh",
            Self::Said => "what-i-said",
            Self::Print => "print",
            Self::AnotherDevice => "another-device",
            Self::About => "what-this-is",
        }
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Statements => "To weigh",
            Self::Said => "What I said",
            Self::Print => "One sheet for the visit",
            Self::AnotherDevice => "On another device",
            Self::About => "What this is, and what it is not",
        }
    }
}

impl ValuesPage {
    pub(super) fn contents(&self) -> Vec<Section> {
        let statements = || self.statements.iter().map(|one| section(one.id.as_str(), &one.title)).collect();
        let entry = |part: ValuesPart| match part {
            ValuesPart::Statements => Section { sections: statements(), ..section(part.id(), part.title()) },
            _ => section(part.id(), part.title()),
        };
        ValuesPart::ALL.into_iter().map(entry).chain([section(SOURCES.0, SOURCES.1)]).collect()
    }
}
