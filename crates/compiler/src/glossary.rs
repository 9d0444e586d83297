//! The glossary's file: the terms for the index first, then the finished [`Term`]s.

use std::collections::BTreeMap;

use model::{AnchorId, Base, Date, Glossary, Term, TermId};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report};
use crate::draft::{proposed_id, sections};
use crate::file::{Excerpt, File};
use crate::front_matter::{self, Split};
use crate::index::{Index, TermEntry};
use crate::lint::{self, Subject};
use crate::outline::{self, Heading};
use crate::prose::Prose;
use crate::review;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    summary: String,
    reviewed: Spanned<toml::value::Datetime>,
    review_due: Spanned<toml::value::Datetime>,
    reviewed_by: Option<String>,
}

/// The glossary's file, with its headings read.
pub(crate) struct Draft {
    file: File,
    split: Split,
    ids: Vec<AnchorId>,
}

impl Draft {
    /// Reads the headings of the glossary; reports what is wrong with them.
    pub(crate) fn read(file: File, report: &mut Report) -> Option<Self> {
        let split = front_matter::split(&file, report)?;
        let ids = sections(&file, &split, report).into_iter().map(|(_, section)| section.id).collect();
        Some(Self { file, split, ids })
    }

    /// The terms as texts show them: the word, and its meaning without marks and links.
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

    /// Renders the definitions; reports what is wrong in them.
    pub(crate) fn finish(&self, index: &Index, base: &Base, today: Date, report: &mut Report) -> Option<Glossary> {
        let front: Option<FrontMatter> = front_matter::read(&self.file, &self.split, report);
        let mut prose = Prose::new(index, base, &self.ids, "");
        let text = Excerpt::of(&self.file, self.split.markdown.clone());
        let headings = outline::headings(&text.markdown);
        check(&text, &headings, report);
        lint::check(&text, Subject::Other, index, report);
        let start = self.split.markdown.start;
        let mut terms = Vec::new();
        for heading in headings {
            let Some(id) = heading.id.as_deref().and_then(|id| TermId::parse(id).ok()) else { continue };
            let excerpt = Excerpt::of(&self.file, start + heading.text.start..start + heading.text.end);
            let definition = prose.blocks(&excerpt, report);
            terms.push(Term { id, name: heading.title, definition });
        }
        let front = front?;
        let written = review::Written {
            reviewed: &front.reviewed,
            review_due: &front.review_due,
            reviewed_by: front.reviewed_by.as_ref(),
        };
        Some(Glossary {
            title: outline::plain_text(&front.title),
            summary: outline::plain_text(&front.summary),
            review: written.read(&self.file, today, report)?,
            terms,
            cited: prose.cited,
            figures: prose.figures,
        })
    }
}

/// Reports text that belongs to no term, which no page would show, and a term without text, whose card would be empty.
fn check(text: &Excerpt<'_>, headings: &[Heading], report: &mut Report) {
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
