//! `bad-days.toml`: what the reader's plan for bad days asks, and what is said around it.

use model::AnchorId;
use model::page::{BadDaysPart, SOURCES};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::syntax::diagnostic::Report;
use crate::syntax::file::File;
use crate::syntax::front_matter;

/// What the file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BadDays {
    /// The title of the page.
    pub(crate) title: String,
    /// The page in a sentence or two.
    pub(crate) summary: String,
    /// When it was checked.
    pub(crate) reviewed: Spanned<Datetime>,
    /// When it is to be checked again.
    pub(crate) review_due: Spanned<Datetime>,
    /// The clinician who checked it.
    pub(crate) reviewed_by: Option<String>,
    /// How to use the plan, as Markdown.
    pub(crate) opening: Spanned<String>,
    /// What such a plan is, as Markdown.
    pub(crate) about: Spanned<String>,
    /// What the plan asks.
    pub(crate) blank: Vec<Blank>,
}

/// A part that the reader fills in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Blank {
    /// Its id on the page, under which the reader's words are stored.
    pub(crate) id: Spanned<String>,
    /// Its heading.
    pub(crate) title: String,
    /// What it asks, as Markdown.
    pub(crate) prompt: Spanned<String>,
    /// Whether people and their numbers stand in it.
    #[serde(default)]
    pub(crate) numbers: bool,
}

/// Reads the file; reports what is wrong in it.
pub(crate) fn read(file: &File, report: &mut Report) -> Option<BadDays> {
    front_matter::read_toml(file, report)
}

/// The ids that the page gives to its other parts.
pub(crate) fn taken() -> Vec<AnchorId> {
    let parts = BadDaysPart::ALL.into_iter().map(BadDaysPart::id).chain([SOURCES.0]);
    parts.filter_map(|id| AnchorId::parse(id).ok()).collect()
}
