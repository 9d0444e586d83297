//! A citation as it is written to what it says: its sources, and how sure they make us.

use std::ops::Range;

use model::{Evidence, SourceId};
use toml::Spanned;

use crate::resolve::index::Index;
use crate::syntax::citation::{CLAIM, FORM, grade_named, split_reason};
use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::{Excerpt, File};
use crate::syntax::outline::plain_text;

/// A citation in a text: what is claimed to be known, and from where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Citation {
    /// The grade; `None` for a plain citation.
    pub(crate) grade: Option<Evidence>,
    /// The sources, at least one.
    pub(crate) sources: Vec<SourceId>,
    /// Why the grade is what it is for this claim, in a sentence.
    pub(crate) reason: Option<String>,
}

/// Reads the citation that stands at `range` in the excerpt, brackets included; reports what is wrong in it.
pub(crate) fn read(excerpt: &Excerpt<'_>, range: Range<usize>, index: &Index, report: &mut Report) -> Option<Citation> {
    let inside = match form(&excerpt.markdown[range.clone()], index) {
        Ok(inside) => inside,
        Err((title, help)) => {
            report.add(Diagnostic::at(excerpt.file, excerpt.span(range), title, "here", help));
            return None;
        }
    };
    let start = range.start + "[^".len();
    let (inside, reason) = split_reason(inside);
    let reason = reason.map(plain_text).filter(|reason| !reason.is_empty());
    let (grade, list, list_start) = match inside.split_once(':') {
        Some((name, list)) => (Some(name), list, start + name.len() + 1),
        None => (None, inside, start),
    };
    if grade.is_some_and(|name| name.trim() == CLAIM) {
        return read_claim(excerpt, list, list_start, reason.is_some(), index, report);
    }
    let grade = match grade {
        None => Some(None),
        Some(name) => grade_named(excerpt.file, name.trim(), excerpt.span(start..start + name.len()), report).map(Some),
    };
    let sources = read_sources(excerpt, list, list_start, index, report);
    Some(Citation { grade: grade?, sources: sources?, reason })
}

/// What stands between the brackets of a citation; or what is wrong with its form, and what to do.
fn form<'text>(written: &'text str, index: &Index) -> Result<&'text str, (&'static str, &'static str)> {
    let Some(inside) = written.strip_prefix("[^").and_then(|rest| rest.strip_suffix(']')) else {
        return Err((
            "words in brackets stand before a mark",
            "write the words without brackets, and the mark behind the sentence",
        ));
    };
    if inside.contains("][") {
        return Err((
            "two marks stand side by side",
            "put all sources into one mark, as in `[^moderate: first, second]`",
        ));
    }
    if Evidence::parse(inside.trim()).is_some() && index.source_id(inside.trim()).is_none() {
        return Err(("a grade stands without its sources", FORM));
    }
    let (named, _) = split_reason(inside);
    let list = named.split_once(':').map_or(named, |(_, list)| list);
    if list.split(',').any(|name| name.trim().is_empty()) {
        return Err(("a source is missing in this mark", FORM));
    }
    Ok(inside)
}

/// The citation of a claim of `claims.toml`: its grade, its sources and its reason.
fn read_claim(
    excerpt: &Excerpt<'_>,
    written: &str,
    written_start: usize,
    has_reason: bool,
    index: &Index,
    report: &mut Report,
) -> Option<Citation> {
    let id = written.trim();
    let start = written_start + (written.len() - written.trim_start().len());
    let mut mistake = |title: String, label: String, help: String| {
        report.add(Diagnostic::at(excerpt.file, excerpt.span(start..start + id.len()), title, label, help));
        None
    };
    if has_reason {
        return mistake(
            format!("the claim `{id}` has its reason in content/claims.toml"),
            "this citation gives another one".to_owned(),
            format!("write `[^claim: {id}]`, and the reason there"),
        );
    }
    // Claims that could not be read were reported there.
    let claims = index.claims.as_ref()?;
    match claims.get(id) {
        Some(claim) => {
            Some(Citation { grade: Some(claim.grade), sources: claim.sources.clone(), reason: claim.reason.clone() })
        }
        None => mistake(
            format!("there is no claim `{id}`"),
            did_you_mean(id, claims.ids()),
            "add it to content/claims.toml, or give the grade and the sources here".to_owned(),
        ),
    }
}

fn read_sources(
    excerpt: &Excerpt<'_>,
    list: &str,
    list_start: usize,
    index: &Index,
    report: &mut Report,
) -> Option<Vec<SourceId>> {
    let mut sources = Vec::new();
    let mut all_known = true;
    let mut position = list_start;
    for entry in list.split(',') {
        let name = entry.trim();
        let start = position + (entry.len() - entry.trim_start().len());
        position += entry.len() + 1;
        match index.source_id(name) {
            Some(id) => sources.push(id),
            None => {
                all_known = false;
                report.add(unknown_source(excerpt, start..start + name.len(), name, index));
            }
        }
    }
    all_known.then_some(sources)
}

/// The sources that a list names; reports those that do not exist.
pub(crate) fn listed_sources(
    file: &File,
    written: &[Spanned<String>],
    index: &Index,
    report: &mut Report,
) -> Vec<SourceId> {
    let mut sources = Vec::new();
    for name in written {
        match index.source_id(name.get_ref()) {
            Some(id) => sources.push(id),
            None => {
                let excerpt = Excerpt::of_toml_string(file, name.span(), name.get_ref());
                report.add(unknown_source(&excerpt, 0..name.get_ref().len(), name.get_ref(), index));
            }
        }
    }
    sources
}

/// The mistake of naming a source that does not exist.
fn unknown_source(excerpt: &Excerpt<'_>, range: Range<usize>, name: &str, index: &Index) -> Diagnostic {
    Diagnostic::at(
        excerpt.file,
        excerpt.span(range),
        format!("there is no source `{name}`"),
        did_you_mean(name, index.source_names()),
        "add it to content/sources.json, or cite a source that stands there",
    )
}
