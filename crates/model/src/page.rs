//! What travels to the browser: one [`Page`] for each address.
//!
//! A page is its text, which is HTML and shown as it is, and its [`Shell`]: what the program around the text has to
//! know. On the first load the text is already in the document and only the shell is sent beside it.
//!
//! It travels as JSON, which serde writes and reads.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::{Address, FigureName, Html, Phase, Review, Section};

/// One page as it is stored and fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Where it is.
    pub address: Address,
    /// What the program around the text has to know.
    pub shell: Shell,
    /// The text.
    pub body: Html,
}

/// What the program around the text has to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shell {
    /// The page's one top heading.
    pub title: String,
    /// The page in a sentence or two, shown under the heading and given to search engines.
    pub summary: String,
    /// What kind of page it is, with what only that kind has.
    pub kind: Kind,
    /// When it was checked against its sources; `None` for a page that claims nothing.
    pub review: Option<Review>,
    /// The sections, for the table of contents.
    pub contents: Vec<Section>,
    /// The pages before and after this one.
    pub neighbours: Neighbours,
}

impl Shell {
    /// The title of the browser's tab, which is also what a shared link is called.
    pub fn document_title(&self, series: &str) -> String {
        match self.kind {
            Kind::Home(_) => series.to_owned(),
            _ => format!("{} · {series}", self.title),
        }
    }

    /// The line above the heading, which says where the page stands in an ordered whole.
    pub fn kicker(&self) -> Option<String> {
        match &self.kind {
            Kind::Article(facts) => facts.part.map(|part| format!("Part {} of {}", part.number, part.of)),
            Kind::Step(step) => Some(format!("Step {} of {} · {}", step.part.number, step.part.of, step.phase.title())),
            _ => None,
        }
    }
}

/// The kinds of page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The series as a table of contents.
    Home(Listing),
    /// An article, or the page about the series.
    Article(ArticleFacts),
    /// All steps on one page.
    WhatToExpect,
    /// One step.
    Step(StepFacts),
    /// Terms, sources and help: a heading and a text.
    Plain,
    /// The page is at another address now; this is the link to it.
    Moved(String),
    /// No page has this address; these are the ones that exist.
    NotFound(Vec<Neighbour>),
}

/// What home lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// The drawing at the top.
    pub opening: Option<Opening>,
    /// The articles in reading order.
    pub articles: Vec<ArticleEntry>,
    /// The steps by phase.
    pub phases: Vec<PhaseEntry>,
}

/// The drawing at the top of home: what it takes to show it by the link to its file
/// ([`Base::link_to_figure`](crate::Base::link_to_figure)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Its name.
    pub name: FigureName,
    /// What it shows, in a few words.
    pub title: String,
    /// Its width, in the unit in which it is drawn.
    pub width: NonZeroU32,
    /// Its height, in the same unit.
    pub height: NonZeroU32,
}

/// An article as home lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleEntry {
    /// Its page.
    pub page: Neighbour,
    /// What the reader will find.
    pub summary: String,
    /// How long it takes to read.
    pub minutes: u32,
}

/// The steps of a phase as home lists them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseEntry {
    /// The phase.
    pub phase: Phase,
    /// Its steps in order.
    pub steps: Vec<Neighbour>,
}

/// What is shown under the title of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleFacts {
    /// Its place in the series; `None` for a page outside of it.
    pub part: Option<Part>,
    /// How long it takes to read.
    pub minutes: u32,
    /// How many sources it cites.
    pub sources: u32,
}

/// A place in an ordered whole, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which one.
    pub number: u32,
    /// Of how many.
    pub of: u32,
}

/// What is shown above the title of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepFacts {
    /// Its place among the steps.
    pub part: Part,
    /// When it happens.
    pub phase: Phase,
}

/// The pages on either side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbours {
    /// The page before.
    pub previous: Option<Neighbour>,
    /// The page after.
    pub next: Option<Neighbour>,
}

/// A page that is linked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Where it is.
    pub address: Address,
    /// Its title.
    pub title: String,
}

#[cfg(test)]
mod tests;
