//! `glossary.md`: its front matter, and its terms as texts show them.

use std::collections::BTreeMap;

use model::{AnchorId, TermId};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::{Excerpt, File};
use crate::syntax::front_matter::{self, Split};
use crate::syntax::headings::{proposed_id, sections};
use crate::syntax::outline::{self, Heading};

/// What stands above the terms.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    /// The title of the page.
    pub(crate) title: String,
    /// What the page is for.
    pub(crate) summary: String,
    /// When it was checked.
    pub(crate) reviewed: Spanned<Datetime>,
    /// When it is to be checked again.
    pub(crate) review_due: Spanned<Datetime>,
    /// The clinician who checked it.
    pub(crate) reviewed_by: Option<String>,
}

/// A term as it is shown where a text uses it.
#[derive(Debug)]
pub(crate) struct TermEntry {
    /// The word.
    pub(crate) name: String,
    /// What it means, without citations and links.
    pub(crate) definition: String,
}

/// The glossary's file, with its headings read.
pub(crate) struct Draft {
    /// The file.
    pub(crate) file: File,
    /// Where its text stands in the file.
    pub(crate) split: Split,
    /// The ids of the terms.
    pub(crate) ids: Vec<AnchorId>,
}

impl Draft {
    /// Reads the headings of the glossary; reports what is wrong with them.
    pub(crate) fn read(file: File, report: &mut Report) -> Option<Self> {
        let split = front_matter::split(&file, report)?;
        let ids = sections(&file, &split, report).into_iter().map(|(_, section)| section.id).collect();
        Some(Self { file, split, ids })
    }

    /// The terms as texts show them: the word, and its meaning without citations and links.
    pub(crate) fn entries(&self) -> BTreeMap<TermId, TermEntry> {
        let markdown = &self.file.text[self.split.markdown.clone()];
        outline::headings(markdown)
            .into_iter()
            .filter_map(|heading| {
                let written = heading.id.or_else(|| Some(proposed_id(&heading.title)?.to_string()))?;
                let id = TermId::parse(&written).ok()?;
                let definition = outline::plain_text(&markdown[heading.text]);
                Some((id, TermEntry { name: heading.title, definition }))
            })
            .collect()
    }

    /// Reads its front matter; reports what is wrong in it.
    pub(crate) fn front_matter(&self, report: &mut Report) -> Option<FrontMatter> {
        front_matter::read(&self.file, &self.split, report)
    }
}

/// Reports text that belongs to no term, which no page would show, and a term without text, whose card would be empty.
pub(crate) fn check(text: &Excerpt<'_>, headings: &[Heading], report: &mut Report) {
    if let Some(above) = outline::text_above(&text.markdown, headings) {
        report.add(Diagnostic::at(
            text.file,
            text.span(above),
            "text stands above the first term",
            "no page shows this",
            "move it below a term, or say it in `summary`",
        ));
    }
    for heading in headings {
        if text.markdown[heading.text.clone()].trim().is_empty() {
            report.add(Diagnostic::at(
                text.file,
                text.span(heading.span.clone()),
                format!("the term `{}` has no definition", heading.title),
                "nothing stands below this heading",
                "write it in a sentence or two",
            ));
        }
    }
}
