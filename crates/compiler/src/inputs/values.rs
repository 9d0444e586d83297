//! `values.toml`: what can matter to a reader who chooses among the options, and what is said around it.

use std::collections::BTreeSet;

use model::AnchorId;
use model::page::{SOURCES, ValuesPart};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::syntax::diagnostic::Report;
use crate::syntax::file::File;
use crate::syntax::front_matter;

/// The name of the file.
pub(crate) const FILE: &str = "values.toml";

/// What the file holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Values {
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
    /// How to use the page, as Markdown.
    pub(crate) opening: Spanned<String>,
    /// What weighing is for, as Markdown.
    pub(crate) about: Spanned<String>,
    /// What can matter.
    pub(crate) statement: Vec<Statement>,
}

/// Something that can matter to a reader.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Statement {
    /// Its id on the page.
    pub(crate) id: Spanned<String>,
    /// Its heading.
    pub(crate) title: Spanned<String>,
    /// The statement, under which the reader's answer is stored.
    pub(crate) words: Spanned<String>,
    /// What to ask about it.
    pub(crate) ask: Spanned<String>,
    /// Which options it touches, and how.
    pub(crate) touches: Vec<Touch>,
}

/// How a statement touches some options.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Touch {
    /// The options, by their ids.
    pub(crate) options: Vec<Spanned<String>>,
    /// How, as Markdown, with the source.
    pub(crate) text: Spanned<String>,
}

/// Reads the file; reports what is wrong in it.
pub(crate) fn read(file: &File, report: &mut Report) -> Option<Values> {
    front_matter::read_toml(file, report)
}

/// The ids that the page gives to its other parts.
pub(crate) fn taken() -> Vec<AnchorId> {
    let parts = ValuesPart::ALL.into_iter().map(ValuesPart::id).chain([SOURCES.0]);
    parts.filter_map(|id| AnchorId::parse(id).ok()).collect()
}

/// The ids of the statements, and of the other parts of the page. What is wrong in the file is reported where it is read.
pub(crate) fn ids(file: &File) -> BTreeSet<AnchorId> {
    let statements = read(file, &mut Report::default()).into_iter().flat_map(|values| values.statement);
    let ids = statements.filter_map(|one| AnchorId::parse(one.id.get_ref()).ok());
    ids.chain(taken()).collect()
}
