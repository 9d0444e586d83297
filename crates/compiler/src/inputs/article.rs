//! An article's file, or that of a page which is written like one: its front matter, and its headings.

use std::collections::BTreeSet;

use model::{AnchorId, Section, Slug};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::syntax::diagnostic::Report;
use crate::syntax::file::{Excerpt, File};
use crate::syntax::front_matter::{self, Split};
use crate::syntax::{headings, outline};

/// What stands above the text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    /// The title.
    pub(crate) title: String,
    /// What the article is about, in a sentence.
    pub(crate) summary: String,
    /// Its key message.
    pub(crate) in_short: Option<Spanned<String>>,
    /// When it was checked.
    pub(crate) reviewed: Spanned<Datetime>,
    /// When it is to be checked again.
    pub(crate) review_due: Spanned<Datetime>,
    /// The clinician who checked it.
    pub(crate) reviewed_by: Option<String>,
}

/// An article whose headings are read and whose text is not rendered yet.
pub(crate) struct Draft {
    /// Its slug.
    pub(crate) slug: Slug,
    /// Its file.
    pub(crate) file: File,
    /// Where its text stands in the file.
    pub(crate) split: Split,
    /// Its sections with their levels.
    pub(crate) sections: Vec<(usize, Section)>,
}

impl Draft {
    /// Reads the headings of an article; reports what is wrong with them.
    pub(crate) fn read(slug: Slug, file: File, report: &mut Report) -> Option<Self> {
        Self::read_beside(slug, file, &[], report)
    }

    /// The same for a page that gives some ids itself.
    pub(crate) fn read_beside(slug: Slug, file: File, taken: &[AnchorId], report: &mut Report) -> Option<Self> {
        let split = front_matter::split(&file, report)?;
        let text = Excerpt::of(&file, split.markdown.clone());
        let sections = headings::sections_of(&text, &outline::headings(&text.markdown), taken, report);
        Some(Self { slug, file, split, sections })
    }

    /// The ids of its sections.
    pub(crate) fn section_ids(&self) -> BTreeSet<AnchorId> {
        self.sections.iter().map(|(_, section)| section.id.clone()).collect()
    }

    /// Reads its front matter; reports what is wrong in it.
    pub(crate) fn front_matter(&self, report: &mut Report) -> Option<FrontMatter> {
        front_matter::read(&self.file, &self.split, report)
    }
}
