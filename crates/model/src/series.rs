//! The whole series: articles in order, steps in order, terms, sources and help.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::help::Help;
use crate::{
    AnchorId, BadDays, Date, Figure, FigureName, Options, Piece, Prose, Review, SessionHours, Slug, Source, SourceId,
    Step, TermId,
};

/// Everything that is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// The name of the series.
    pub title: String,
    /// What it is, in a few words, for those who install it.
    pub subtitle: String,
    /// What it is, in two sentences.
    pub summary: String,
    /// What home says first.
    pub bottom_line: Option<BottomLine>,
    /// When home and the list of sources were last checked.
    pub review: Review,
    /// The articles in reading order.
    pub articles: Vec<Article>,
    /// The parts in which a large series gives its articles, in their order; none where it lists them all at once.
    pub parts: Vec<SeriesPart>,
    /// The steps of "What to expect" in order.
    pub steps: Vec<Step>,
    /// The hours of a session as a picture, where the series has them.
    pub session_hours: Option<SessionHours>,
    /// The options, side by side, where the series has them.
    pub options: Option<Options>,
    /// The terms.
    pub glossary: Glossary,
    /// The sources, in alphabetical order of their short names.
    pub sources: Vec<Source>,
    /// The drawings, in alphabetical order of their names.
    pub figures: Vec<Figure>,
    /// The drawing at the top of home, one of them.
    pub opening: Option<FigureName>,
    /// The address of another site to which quick exit leads.
    pub quick_exit: String,
    /// Help by region and by need.
    pub help: Help,
    /// The page about the series.
    pub about: Article,
    /// The page for carers and companions.
    pub carers: Article,
    /// What the reader's plan for bad days asks.
    pub bad_days: BadDays,
    /// The clinic that hands the series out, where one does.
    pub clinic: Option<Clinic>,
    /// The text that shows everything a text can hold, in sites that are built for development.
    pub gallery: Option<Article>,
}

/// As many articles as a list on one page may have, and as a device may keep unasked. A series of more is large: its
/// articles are given in parts, and readers choose whether their device keeps them.
pub const LARGEST_LIST: usize = 100;

impl Series {
    /// Whether it has so many articles that a device keeps them only where the reader wants it.
    pub fn is_large(&self) -> bool {
        self.articles.len() > LARGEST_LIST
    }

    /// The part that holds an article, with the place of the article in it; nothing in a series without parts.
    pub fn part_of(&self, article: usize) -> Option<(&SeriesPart, usize)> {
        let part = self.parts.iter().find(|part| part.articles.contains(&article))?;
        Some((part, article - part.articles.start))
    }

    /// The day on which the article that was checked last was checked; of a series without articles, the page about it.
    pub fn last_reviewed(&self) -> Date {
        let articles = self.articles.iter().map(|article| article.meta.review.reviewed);
        articles.max().unwrap_or(self.about.meta.review.reviewed)
    }
}

/// A part of a series: some of its articles, under a title of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesPart {
    /// Its name in its address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// What its articles are about, in a sentence or two.
    pub summary: String,
    /// Which of the articles of the series it holds, by their places.
    pub articles: Range<usize>,
}

/// What is known, told first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BottomLine {
    /// What is known, in two or three sentences.
    pub text: Prose,
    /// For whom the series is, whose rules it knows, and what it leaves out.
    pub scope: String,
    /// The sources that it cites.
    pub cited: Vec<SourceId>,
}

/// The terms, and the page that holds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// The page's title.
    pub title: String,
    /// The page in a sentence.
    pub summary: String,
    /// When the definitions were last checked.
    pub review: Review,
    /// The terms, in alphabetical order.
    pub terms: Vec<Term>,
    /// The sources that the definitions cite.
    pub cited: Vec<SourceId>,
    /// The drawings that the definitions show.
    pub figures: Vec<FigureName>,
}

/// A clinic that hands the series out under its own name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clinic {
    /// Its name.
    pub name: String,
    /// How to reach it in its hours.
    pub telephone: Prose,
    /// Its hours.
    pub hours: String,
    /// Whom to call outside of its hours.
    pub out_of_hours: Prose,
    /// Where it is.
    pub address: Option<String>,
    /// Its site.
    pub link: Option<String>,
}

/// One article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// What is known about it besides its text.
    pub meta: Meta,
    /// Its sections, as a tree. The table of contents is this tree and nothing else.
    pub sections: Vec<Section>,
    /// The key message at the top, where it has one.
    pub in_short: Option<Prose>,
    /// Its text.
    pub body: Vec<Piece>,
    /// The sources it cites, in the order in which it first cites them.
    pub cited: Vec<SourceId>,
    /// The terms it uses, in the order in which it first uses them.
    pub terms: Vec<TermId>,
    /// The drawings it shows, in the order in which it first shows them.
    pub figures: Vec<FigureName>,
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
    pub review: Review,
    /// The number of words in the text.
    pub words: u32,
    /// The number of citations in the text.
    pub claims: u32,
    /// How many years of school the text asks for.
    pub grade: Grade,
}

/// A reading grade: years of school in the United States.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Grade {
    tenths: u32,
}

impl Grade {
    /// A grade from a formula's value; below zero counts as zero.
    pub fn from_formula(value: f64) -> Self {
        let tenths = (value.clamp(0.0, 99.0) * 10.0).round();
        // In range: clamped above.
        Self { tenths: tenths as u32 }
    }
}

/// The grade with one decimal.
impl fmt::Display for Grade {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.tenths / 10, self.tenths % 10)
    }
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
    pub definition: Prose,
}
