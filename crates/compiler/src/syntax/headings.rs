//! The headings of a text as the sections of its page: each has its level and an id of its own.

use model::{AnchorId, Section};

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::{Excerpt, File};
use crate::syntax::front_matter::Split;
use crate::syntax::outline::{self, Heading};

/// The id of the list of sources that ends every page that cites; authors cannot give it away.
pub(crate) const SOURCES_SECTION: &str = "sources";

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
