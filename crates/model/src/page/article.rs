//! An article's page.

use serde::{Deserialize, Serialize};

use super::{Header, Part, section};
use crate::{Piece, Prose, Section};

/// The id and the title of the list of sources at the end of a page.
pub const SOURCES: (&str, &str) = ("sources", "Sources");

/// An article, or a page that is written like one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticlePage {
    /// What every page has.
    pub header: Header,
    /// Its place in the series.
    pub place: ArticlePlace,
    /// How long it takes to read.
    pub minutes: u32,
    /// How many sources it cites.
    pub cited: u32,
    /// The key message at the top, where it has one.
    pub in_short: Option<Prose>,
    /// Its text.
    pub body: Vec<Piece>,
    /// The sections of the text, as a tree.
    pub sections: Vec<Section>,
    /// The sources that it cites, as items of a list; `None` where it cites none.
    pub references: Option<Prose>,
}

/// Where an article stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArticlePlace {
    /// It is no part of the series: the page about it, and the one for carers.
    Outside,
    /// Among all articles of the series.
    InSeries(Part),
    /// Among the articles of a part of the series.
    InPart(Part),
}

impl ArticlePlace {
    /// The place in words; nothing for what is no part of the series.
    pub fn in_words(self) -> Option<String> {
        match self {
            Self::Outside => None,
            Self::InSeries(part) => Some(part.in_words("Part")),
            Self::InPart(place) => Some(place.in_words("Article")),
        }
    }
}

impl ArticlePage {
    pub(super) fn contents(&self) -> Vec<Section> {
        let sources = self.references.iter().map(|_| section(SOURCES.0, SOURCES.1));
        self.sections.iter().cloned().chain(sources).collect()
    }
}
