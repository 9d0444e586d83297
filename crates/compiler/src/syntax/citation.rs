//! Citations: `[^source]`, `[^source, source]`, with an evidence grade `[^grade: source, source]` and
//! `[^grade: source | Why the grade is what it is.]`, and of a claim that several texts make `[^claim: id]`.
//!
//! They are written like Markdown's footnotes, so that any editor shows them as such, but need no definition:
//! the sources stand in `sources.json`.

use std::ops::Range;

use model::Evidence;

use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::File;

/// How a citation is written.
pub(crate) const FORM: &str = "write `[^source]`, `[^source, source]` or `[^grade: source, source]`";

/// What stands before the id of a claim.
pub(crate) const CLAIM: &str = "claim";

/// What a citation names, as it is written and unchecked.
pub(crate) enum Written<'text> {
    /// A claim of `claims.toml`, by its id.
    Claim(&'text str),
    /// A grade and sources.
    Graded(&'text str, Vec<&'text str>),
    /// Sources without a grade.
    Plain,
}

/// Reads a citation, brackets included, without checking it.
pub(crate) fn written(citation: &str) -> Written<'_> {
    let inside = citation.strip_prefix("[^").and_then(|rest| rest.strip_suffix(']')).unwrap_or(citation);
    let (named, _) = split_reason(inside);
    match named.split_once(':') {
        Some((name, id)) if name.trim() == CLAIM => Written::Claim(id.trim()),
        Some((name, list)) => Written::Graded(name.trim(), list.split(',').map(str::trim).collect()),
        None => Written::Plain,
    }
}

/// What stands before the reason of a citation, and the reason. In a table, a backslash keeps the line before it from
/// ending the cell.
pub(crate) fn split_reason(inside: &str) -> (&str, Option<&str>) {
    match inside.split_once('|') {
        Some((named, reason)) => (named.strip_suffix('\\').unwrap_or(named), Some(reason)),
        None => (inside, None),
    }
}

/// The grade with this name; reports a grade that does not exist.
pub(crate) fn grade_named(file: &File, name: &str, span: Range<usize>, report: &mut Report) -> Option<Evidence> {
    let grade = Evidence::parse(name);
    if grade.is_none() {
        let names: Vec<&str> = Evidence::ALL.into_iter().map(Evidence::id).collect();
        report.add(Diagnostic::at(
            file,
            span,
            format!("there is no evidence grade `{name}`"),
            did_you_mean(name, names.iter().copied()),
            format!("the grades are {}", names.join(", ")),
        ));
    }
    grade
}
