//! An article as it is drafted in its file, to an [`Article`].

use std::collections::BTreeSet;

use model::{AnchorId, Article, Base, Date, Html, Meta, Section, Slug};
use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report};
use crate::file::{Excerpt, File};
use crate::front_matter::{self, Split};
use crate::index::Index;
use crate::lint::{self, Subject};
use crate::outline::{self, Heading};
use crate::prose::Prose;
use crate::review;

/// The id of the list of sources that ends every page that cites; authors cannot give it away.
pub(crate) const SOURCES_SECTION: &str = model::page::SOURCES.0;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    summary: String,
    in_short: Option<Spanned<String>>,
    reviewed: Spanned<toml::value::Datetime>,
    review_due: Spanned<toml::value::Datetime>,
    reviewed_by: Option<String>,
}

/// An article whose headings are read and whose text is not rendered yet.
pub(crate) struct Draft {
    /// Its slug.
    pub(crate) slug: Slug,
    file: File,
    split: Split,
    sections: Vec<(usize, Section)>,
}

impl Draft {
    /// Reads the headings of an article; reports what is wrong with them.
    pub(crate) fn read(slug: Slug, file: File, report: &mut Report) -> Option<Self> {
        let split = front_matter::split(&file, report)?;
        let sections = sections(&file, &split, report);
        Some(Self { slug, file, split, sections })
    }

    /// The ids of its sections.
    pub(crate) fn section_ids(&self) -> BTreeSet<AnchorId> {
        self.sections.iter().map(|(_, section)| section.id.clone()).collect()
    }

    /// Renders the article; reports what is wrong in it.
    pub(crate) fn finish(&self, index: &Index, base: &Base, today: Date, report: &mut Report) -> Option<Article> {
        let front: Option<FrontMatter> = front_matter::read(&self.file, &self.split, report);
        let ids: Vec<AnchorId> = self.sections.iter().map(|(_, section)| section.id.clone()).collect();
        let mut prose = Prose::new(index, base, &ids, "");
        let in_short = front.as_ref().and_then(|front| front.in_short.as_ref()).map(|in_short| {
            let excerpt = Excerpt::of_toml_string(&self.file, in_short.span(), in_short.get_ref());
            let line = Html::from_compiler(prose.line(&excerpt, report));
            lint::check_words(&excerpt, self.subject(), index, report);
            line
        });
        let excerpt = Excerpt::of(&self.file, self.split.markdown.clone());
        let body = prose.blocks(&excerpt, report);
        let grade = lint::check(&excerpt, self.subject(), index, report);
        let front = front?;
        let written = review::Written {
            reviewed: &front.reviewed,
            review_due: &front.review_due,
            reviewed_by: front.reviewed_by.as_ref(),
        };
        let meta = Meta {
            slug: self.slug.clone(),
            title: outline::plain_text(&front.title),
            summary: outline::plain_text(&front.summary),
            review: written.read(&self.file, today, report)?,
            words: prose.words,
            claims: prose.claims,
            grade,
        };
        Some(Article {
            meta,
            sections: outline::tree(&self.sections),
            in_short,
            body,
            cited: prose.cited,
            terms: prose.terms,
            figures: prose.figures,
        })
    }
}

impl Draft {
    /// The page about the series speaks of dates and licences, which need no source.
    fn subject(&self) -> Subject {
        if self.file.path.contains('/') { Subject::Article } else { Subject::Other }
    }
}

/// Checks the headings of a text and gives them as sections with their levels.
pub(crate) fn sections(file: &File, split: &Split, report: &mut Report) -> Vec<(usize, Section)> {
    let excerpt = Excerpt::of(file, split.markdown.clone());
    sections_of(&excerpt, &outline::headings(&excerpt.markdown), &[], report)
}

/// Checks headings and gives them as sections with their levels. `taken` are ids that the page gives itself.
pub(crate) fn sections_of(
    excerpt: &Excerpt<'_>,
    headings: &[Heading],
    taken: &[AnchorId],
    report: &mut Report,
) -> Vec<(usize, Section)> {
    let mut sections: Vec<(usize, Section)> = Vec::new();
    let mut level_before = 1;
    for heading in headings {
        check_level(excerpt, heading, level_before, report);
        level_before = heading.level;
        let Some(id) = check_id(excerpt, heading, &sections, taken, report) else { continue };
        sections.push((heading.level, Section { id, title: heading.title.clone(), sections: Vec::new() }));
    }
    sections
}

fn check_level(excerpt: &Excerpt<'_>, heading: &Heading, before: usize, report: &mut Report) {
    let (title, help) = if heading.level == 1 {
        (
            "a text has no heading of level 1".to_owned(),
            "the title stands in the front matter; begin sections with `##`".to_owned(),
        )
    } else if heading.level > before + 1 {
        let title = match before {
            1 => format!("a section begins with a heading of level {}", heading.level),
            _ => format!("a heading of level {} follows one of level {before}", heading.level),
        };
        (title, format!("write `{}` here; readers who listen rely on levels", "#".repeat(before + 1)))
    } else {
        return;
    };
    report.add(Diagnostic::at(excerpt.file, excerpt.span(heading.span.clone()), title, "this heading", help));
}

/// The id of a heading. One that has none gets the id that is proposed to the author, so that links which already use
/// it are not reported as well.
fn check_id(
    excerpt: &Excerpt<'_>,
    heading: &Heading,
    sections: &[(usize, Section)],
    taken: &[AnchorId],
    report: &mut Report,
) -> Option<AnchorId> {
    let is_used = |id: &AnchorId| taken.contains(id) || sections.iter().any(|(_, section)| section.id == *id);
    let proposal = proposed_id(&heading.title).filter(|id| id.as_str() != SOURCES_SECTION && !is_used(id));
    let example = proposal.as_ref().map_or("a-short-name", AnchorId::as_str);
    let (title, help) = match heading.id.as_deref() {
        None => (
            "this heading has no id".to_owned(),
            format!("write an id behind it that need not change, as in `{{#{example}}}`"),
        ),
        Some(SOURCES_SECTION) => (
            format!("the id `{SOURCES_SECTION}` is taken"),
            "it names the list of sources at the end of the page; choose another".to_owned(),
        ),
        Some(written) => match AnchorId::parse(written) {
            Err(error) => (error.to_string(), format!("write `{{#{example}}}`")),
            Ok(id) if is_used(&id) => {
                (format!("the id `{id}` is used twice in this page"), "give this heading an id of its own".to_owned())
            }
            Ok(id) => return Some(id),
        },
    };
    report.add(Diagnostic::at(excerpt.file, excerpt.span(heading.span.clone()), title, "this heading", help));
    proposal.filter(|_| heading.id.is_none())
}

/// An id made of a title; `None` when the title has no letter that an id may hold.
pub(crate) fn proposed_id(title: &str) -> Option<AnchorId> {
    let plain: String = title
        .to_lowercase()
        .chars()
        .map(|character| if character.is_ascii_alphanumeric() { character } else { ' ' })
        .collect();
    AnchorId::parse(&plain.split_whitespace().collect::<Vec<_>>().join("-")).ok()
}
