//! The whole series: articles in order, steps in order, terms, sources and help.

use serde::{Deserialize, Serialize};

use crate::help::HelpRegion;
use crate::{AnchorId, Date, Html, Slug, Source, SourceId, Step, TermId};

/// Everything that is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// The name of the series.
    pub title: String,
    /// A line under the name.
    pub subtitle: String,
    /// What it is, in two sentences.
    pub summary: String,
    /// The articles in reading order.
    pub articles: Vec<Article>,
    /// The steps of "What to expect" in order.
    pub steps: Vec<Step>,
    /// The terms, in alphabetical order.
    pub terms: Vec<Term>,
    /// The sources, in alphabetical order of their short names.
    pub sources: Vec<Source>,
    /// Help by region.
    pub help: Vec<HelpRegion>,
    /// The page about the series.
    pub about: Article,
}

/// One article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// What is known about it besides its text.
    pub meta: Meta,
    /// Its sections, as a tree. The table of contents is this tree and nothing else.
    pub sections: Vec<Section>,
    /// Its text.
    pub body: Html,
    /// The sources it cites, in the order in which it first cites them.
    pub cited: Vec<SourceId>,
}

/// What is known about an article besides its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Its slug, the last part of its address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// What the reader will find, in one or two sentences.
    pub summary: String,
    /// When the text was last checked against its sources.
    pub reviewed: Date,
    /// When it must be checked again.
    pub review_due: Date,
    /// The clinician who reviewed it; nobody yet when this is absent.
    pub reviewed_by: Option<String>,
    /// The number of words in the text.
    pub words: u32,
}

/// Words a minute of an adult reading silently, rounded down: Brysbaert's meta-analysis of 190 studies finds 238
/// for non-fiction in English (Journal of Memory and Language 109, 2019, 104047); tired readers are slower.
const WORDS_PER_MINUTE: u32 = 200;

impl Meta {
    /// How long the text takes to read, in whole minutes and at least one.
    pub fn minutes(&self) -> u32 {
        self.words.div_ceil(WORDS_PER_MINUTE).max(1)
    }
}

/// A section of a page: a heading that can be linked to, and the sections below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The fragment of a link to it.
    pub id: AnchorId,
    /// Its heading as plain text.
    pub title: String,
    /// The sections one level down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// A word that the glossary explains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The fragment of a link to it.
    pub id: TermId,
    /// The word.
    pub name: String,
    /// What it means.
    pub definition: Html,
}
