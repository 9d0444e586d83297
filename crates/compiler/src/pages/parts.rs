//! What several pages share: their headers, the links to others, and the list of sources.

use model::page::{Header, Neighbour, Neighbours};
use model::{Address, Article, Prose, Series, SeriesPart, Source, SourceId, Step};

use crate::render::reference;

/// What every page has; without a review and without neighbours.
pub(super) fn header(address: Address, title: &str, summary: &str) -> Header {
    Header {
        address,
        title: title.to_owned(),
        summary: summary.to_owned(),
        review: None,
        neighbours: Neighbours::default(),
        moved: Vec::new(),
    }
}

/// The link to an article.
pub(super) fn article_link(article: &Article) -> Neighbour {
    Neighbour { address: Address::Article(article.meta.slug.clone()), title: article.meta.title.clone() }
}

/// The link to a part of the series.
pub(super) fn part_link(part: &SeriesPart) -> Neighbour {
    Neighbour { address: Address::Part(part.slug.clone()), title: part.title.clone() }
}

/// The link to the page with all steps.
pub(super) fn overview_link() -> Neighbour {
    Neighbour { address: Address::WhatToExpect, title: "What to expect, step by step".to_owned() }
}

/// The link to one step's page.
pub(super) fn step_link(step: &Step) -> Neighbour {
    Neighbour { address: Address::Step(step.id.clone()), title: step.title.clone() }
}

/// The sources that a page cites, as items of a list; `None` when it cites none.
pub(super) fn references(series: &Series, cited: &[SourceId]) -> Option<Prose> {
    let sources: Vec<&Source> =
        cited.iter().filter_map(|id| series.sources.iter().find(|source| source.id == *id)).collect();
    (!sources.is_empty()).then(|| Prose::from_compiler(reference::list(&sources)))
}

/// A number as pages hold it.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
