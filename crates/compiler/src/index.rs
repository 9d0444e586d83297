//! Everything that a link, a mark or a term may name.

use std::collections::{BTreeMap, BTreeSet};

use article::{Address, AnchorId, Slug, Source, SourceId, StepId, TermId};

/// What exists in the series, known before any text is rendered.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// The articles and their sections.
    pub(crate) articles: BTreeMap<Slug, BTreeSet<AnchorId>>,
    /// The steps.
    pub(crate) steps: BTreeSet<StepId>,
    /// The terms: the word and its definition as plain text.
    pub(crate) terms: BTreeMap<TermId, TermEntry>,
    /// The sources.
    pub(crate) sources: BTreeMap<SourceId, Source>,
}

/// A term as it is shown where a text uses it.
#[derive(Debug)]
pub(crate) struct TermEntry {
    /// The word.
    pub(crate) name: String,
    /// What it means, without marks and links.
    pub(crate) definition: String,
}

/// The pages that authors link to by name.
pub(crate) const PAGES: [(&str, Address); 6] = [
    ("home", Address::Home),
    ("what-to-expect", Address::WhatToExpect),
    ("glossary", Address::Glossary),
    ("sources", Address::Sources),
    ("help", Address::Help),
    ("about", Address::About),
];
