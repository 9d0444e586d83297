//! The page of the reader's plan for bad days.

use serde::{Deserialize, Serialize};

use super::{Header, SOURCES, section};
use crate::{Blank, Prose, Section};

/// The reader's plan for bad days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BadDaysPage {
    /// What every page has.
    pub header: Header,
    /// How to use it, said first.
    pub opening: Prose,
    /// What it asks, in order.
    pub blanks: Vec<Blank>,
    /// What such a plan is, and what is known of it.
    pub about: Prose,
    /// The sources that it cites, as items of a list; `None` where it cites none.
    pub references: Option<Prose>,
}

/// The parts of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadDaysPart {
    /// What the reader writes.
    MyPlan,
    /// The plan on paper.
    Print,
    /// The plan on another device, or off this one.
    AnotherDevice,
    /// What such a plan is.
    About,
}

impl BadDaysPart {
    /// All parts, in order.
    pub const ALL: [Self; 4] = [Self::MyPlan, Self::Print, Self::AnotherDevice, Self::About];

    /// The fragment of a link to it.
    pub fn id(self) -> &'static str {
        match self {
            Self::MyPlan => "my-plan",
            Self::Print => "print",
            Self::AnotherDevice => "another-device",
            Self::About => "what-such-a-plan-is",
        }
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::MyPlan => "My plan",
            Self::Print => "On paper",
            Self::AnotherDevice => "On another device",
            Self::About => "What such a plan is",
        }
    }
}

impl BadDaysPage {
    pub(super) fn contents(&self) -> Vec<Section> {
        let blanks = || self.blanks.iter().map(|blank| section(blank.id.as_str(), &blank.title)).collect();
        let entry = |part: BadDaysPart| match part {
            BadDaysPart::MyPlan => Section { sections: blanks(), ..section(part.id(), part.title()) },
            _ => section(part.id(), part.title()),
        };
        let sources = self.references.iter().map(|_| section(SOURCES.0, SOURCES.1));
        BadDaysPart::ALL.into_iter().map(entry).chain(sources).collect()
    }
}
