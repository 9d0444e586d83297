//! The gold set: queries of readers and where the answers stand, and how well an index answers them.
//!
//! `tests/search/gold.toml` holds the queries. The program does not use this.

use model::Base;
use serde::Deserialize;

use crate::answer::Answer;
use crate::document::Target;
use crate::index::Index;

/// So many hits are looked at for the mean of the reciprocal ranks, and so many for the share of queries with their answer on
/// top.
const LOOKED_AT: usize = 10;
const ON_TOP: usize = 3;

/// Queries as readers type them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gold {
    /// Queries that sound like danger.
    pub danger: Vec<String>,
    /// Queries with an answer.
    pub query: Vec<GoldQuery>,
}

/// A query, and where its answer stands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoldQuery {
    /// What is typed.
    pub asks: String,
    /// How it differs from the words of the texts.
    pub kind: Kind,
    /// Whether nothing was tuned by it.
    #[serde(default)]
    pub aside: bool,
    /// Whether the help lines come first.
    #[serde(default)]
    pub help_first: bool,
    /// The addresses that answer. A step without a section stands for any of its parts.
    pub finds: Vec<String>,
}

/// How a query differs from the words of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Not at all.
    Plain,
    /// It says in lay words what the texts say in the words of medicine.
    Lay,
    /// It is misspelt.
    Misspelt,
}

/// How well queries are answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// How many queries.
    pub queries: usize,
    /// The mean of one divided by the place of the first hit that answers, within the first ten.
    pub mean_reciprocal_rank: f64,
    /// The share of queries with an answer among the first three hits.
    pub on_top: f64,
}

impl GoldQuery {
    /// The place of the first hit that answers, counted from one.
    pub fn place(&self, answer: &Answer) -> Option<usize> {
        self.place_among(answer.hits.iter().map(|hit| &hit.target))
    }

    /// The same for places that another engine found.
    pub fn place_among<'found>(&self, found: impl IntoIterator<Item = &'found Target>) -> Option<usize> {
        found.into_iter().take(LOOKED_AT).position(|target| self.is_answered_by(target)).map(|place| place + 1)
    }

    fn is_answered_by(&self, target: &Target) -> bool {
        let link = target.link(&Base::root());
        let page = link.split('#').next().unwrap_or_default();
        let is_step = matches!(target.address(), model::Address::Step(_));
        self.finds.iter().any(|known| *known == link || (is_step && known == page))
    }
}

impl Score {
    /// What follows from the places of the first hits that answer, one for each query.
    pub fn of(places: &[Option<usize>]) -> Self {
        let queries = places.len();
        let sum: f64 = places.iter().flatten().map(|place| 1.0 / *place as f64).sum();
        let on_top = places.iter().flatten().filter(|place| **place <= ON_TOP).count();
        let of = queries.max(1) as f64;
        Self { queries, mean_reciprocal_rank: sum / of, on_top: on_top as f64 / of }
    }
}

impl Gold {
    /// How well an index answers those of the queries that are wanted.
    pub fn score(&self, index: &Index, is_wanted: impl Fn(&GoldQuery) -> bool) -> Score {
        let wanted = self.query.iter().filter(|query| is_wanted(query));
        let places: Vec<Option<usize>> = wanted.map(|query| query.place(&index.search(&query.asks))).collect();
        Score::of(&places)
    }

    /// The share of the queries that sound like danger at which help comes first.
    pub fn danger(&self, index: &Index) -> f64 {
        let found = self.danger.iter().filter(|query| index.search(query).help_first).count();
        found as f64 / self.danger.len().max(1) as f64
    }
}
