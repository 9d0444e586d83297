//! Everything that a link, a citation or a term may name.

use std::collections::{BTreeMap, BTreeSet};

use model::{AnchorId, FigureName, Slug, Source, SourceId, StepId, TermId};

use crate::drawings::Drawing;
use crate::inputs::claims::Claims;
use crate::inputs::glossary::TermEntry;

/// What exists in the series, known before any text is rendered.
///
/// `None` stands for a file that could not be read. That was reported where it was read; what such a file might hold
/// counts as there, so that one mistake is not reported again at every place that depends on it.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// The articles and their sections.
    pub(crate) articles: BTreeMap<Slug, Option<BTreeSet<AnchorId>>>,
    /// The steps, and their parts and sections.
    pub(crate) steps: BTreeMap<StepId, Option<BTreeSet<AnchorId>>>,
    /// The sections of the other pages that authors write: `help`, `about` and, where the series has it, `options`.
    pub(crate) page_sections: BTreeMap<&'static str, BTreeSet<AnchorId>>,
    /// The terms: the word, and its definition as plain text.
    pub(crate) terms: Option<BTreeMap<TermId, TermEntry>>,
    /// The sources.
    pub(crate) sources: Option<BTreeMap<SourceId, Source>>,
    /// The drawings.
    pub(crate) drawings: BTreeMap<FigureName, Option<Drawing>>,
    /// The claims that several texts make.
    pub(crate) claims: Option<Claims>,
    /// Numbers that may only be told roughly, by the source that they stand in.
    pub(crate) rough: BTreeMap<SourceId, Vec<String>>,
}

impl Index {
    /// The id of a source, when there is one of this name.
    pub(crate) fn source_id(&self, name: &str) -> Option<SourceId> {
        let id = SourceId::parse(name).ok()?;
        self.sources.as_ref().is_none_or(|sources| sources.contains_key(&id)).then_some(id)
    }

    /// The ids of all sources.
    pub(crate) fn source_names(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().flat_map(BTreeMap::keys).map(SourceId::as_str)
    }

    /// The id of a term, when there is one of this name.
    pub(crate) fn term_id(&self, name: &str) -> Option<TermId> {
        let id = TermId::parse(name).ok()?;
        self.terms.as_ref().is_none_or(|terms| terms.contains_key(&id)).then_some(id)
    }

    /// The name of a drawing, when there is one.
    pub(crate) fn figure_name(&self, name: &str) -> Option<FigureName> {
        FigureName::parse(name).ok().filter(|name| self.drawings.contains_key(name))
    }

    /// The names of all drawings.
    pub(crate) fn figure_names(&self) -> impl Iterator<Item = &str> {
        self.drawings.keys().map(FigureName::as_str)
    }

    /// The ids of all terms.
    pub(crate) fn term_names(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().flat_map(BTreeMap::keys).map(TermId::as_str)
    }
}
