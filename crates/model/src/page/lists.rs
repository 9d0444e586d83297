//! Pages that list what there is: home, a part of the series, terms, sources, help, and what is shown where there is no page.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::{Header, Neighbour, Part, section};
use crate::help::{HelpRegion, HelpTopic};
use crate::series::LARGEST_LIST;
use crate::{BottomLine, Clinic, FigureName, Phase, Prose, Section, SourceId, TermId};

/// The series as the table of contents of a book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomePage {
    /// What every page has.
    pub header: Header,
    /// What is known, told first.
    pub bottom_line: Option<BottomLine>,
    /// The drawing at the top.
    pub opening: Option<Opening>,
    /// What there is to read.
    pub reading: Reading,
    /// The steps by phase.
    pub phases: Vec<PhaseEntry>,
}

/// What there is to read, as home lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The articles in reading order.
    Articles(Vec<ArticleEntry>),
    /// The parts in which a large series gives them, in reading order.
    Parts(Vec<PartEntry>),
}

impl Reading {
    /// Whether there are so many articles that a device keeps them only where the reader wants it.
    pub fn is_large(&self) -> bool {
        match self {
            Self::Articles(_) => false,
            Self::Parts(parts) => parts.iter().map(|part| part.articles as usize).sum::<usize>() > LARGEST_LIST,
        }
    }
}

/// A part of the series as home lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartEntry {
    /// Its page, what its articles are about, and how long all of them take to read.
    pub whole: ArticleEntry,
    /// How many articles it has.
    pub articles: u32,
}

/// A part of the series: its articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartPage {
    /// Its place among the parts.
    pub part: Part,
    /// Its articles in reading order.
    pub articles: Vec<ArticleEntry>,
    /// What every page has. It stands last: data that end with a number could be cut within its escape and still be read.
    pub header: Header,
}

/// The drawing at the top of home: what it takes to show it by the link to its file
/// ([`Base::link_to_figure`](crate::Base::link_to_figure)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Its name.
    pub name: FigureName,
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

/// The terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryPage {
    /// What every page has.
    pub header: Header,
    /// The terms in alphabetical order.
    pub terms: Vec<TermEntry>,
    /// The sources that the definitions cite, as items of a list; `None` where they cite none.
    pub references: Option<Prose>,
}

impl GlossaryPage {
    pub(super) fn contents(&self) -> Vec<Section> {
        self.terms.iter().map(|term| section(term.id.as_str(), &term.name)).collect()
    }
}

/// A term with its meaning and the pages that use it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermEntry {
    /// The fragment of a link to it.
    pub id: TermId,
    /// The word.
    pub name: String,
    /// What it means.
    pub definition: Prose,
    /// The pages that use it.
    pub used_in: Vec<Neighbour>,
}

/// Every source that the series cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourcesPage {
    /// What every page has.
    pub header: Header,
    /// The sources in alphabetical order.
    pub sources: Vec<CitedSource>,
}

/// A source, and where it is cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedSource {
    /// The fragment of a link to it.
    pub id: SourceId,
    /// The source in full.
    pub citation: Prose,
    /// The pages that cite it, at least one.
    pub cited_in: Vec<Neighbour>,
}

/// Crisis and urgent help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpPage {
    /// What every page has.
    pub header: Header,
    /// The clinic that hands the series out, where one does.
    pub clinic: Option<Clinic>,
    /// Help by part of the world.
    pub regions: Vec<HelpRegion>,
    /// What helps with one need wherever the reader is.
    pub topics: Vec<HelpTopic>,
}

impl HelpPage {
    pub(super) fn contents(&self) -> Vec<Section> {
        let regions = self.regions.iter().map(|region| section(region.id.as_str(), &region.name));
        regions.chain(self.topics.iter().map(|topic| section(topic.id.as_str(), &topic.title))).collect()
    }
}

/// A page at an address that was given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedPage {
    /// What every page has.
    pub header: Header,
    /// The link to where the page is now.
    pub link: String,
}

/// What a host shows at an address that no page has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotFoundPage {
    /// What every page has.
    pub header: Header,
    /// Every page that a reader can look for.
    pub pages: Vec<Neighbour>,
}
