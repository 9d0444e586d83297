//! The TOML between the two `+++` lines above a text.

use std::ops::Range;

use article::Date;
use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::diagnostic::{Diagnostic, Report};
use crate::file::File;

const FENCE: &str = "+++\n";

/// A file split into its front matter and its text.
pub(crate) struct Split {
    /// Where the TOML stands.
    toml: Range<usize>,
    /// Where the Markdown stands.
    pub(crate) markdown: Range<usize>,
}

/// Finds the front matter; reports when there is none.
pub(crate) fn split(file: &File, report: &mut Report) -> Option<Split> {
    let start = FENCE.len();
    let found = file.text.strip_prefix(FENCE).and_then(|rest| {
        if rest.starts_with(FENCE) { Some(start) } else { rest.find("\n+++\n").map(|position| start + position + 1) }
    });
    match found {
        Some(end) => Some(Split { toml: start..end, markdown: end + FENCE.len()..file.text.len() }),
        None => {
            let first_line = file.text.find('\n').unwrap_or(file.text.len());
            report.add(Diagnostic::at(
                file,
                0..first_line,
                "the file has no front matter",
                "the file begins here",
                "begin with a line `+++`, then the front matter, then a second line `+++`",
            ));
            None
        }
    }
}

/// Reads the front matter as a type; reports what is wrong in it.
pub(crate) fn read<T: DeserializeOwned>(file: &File, split: &Split, report: &mut Report) -> Option<T> {
    toml_at(file, split.toml.clone(), report)
}

/// Reads a whole file as TOML; reports what is wrong in it.
pub(crate) fn read_toml<T: DeserializeOwned>(file: &File, report: &mut Report) -> Option<T> {
    toml_at(file, 0..file.text.len(), report)
}

fn toml_at<T: DeserializeOwned>(file: &File, range: Range<usize>, report: &mut Report) -> Option<T> {
    // Blanks in place of what stands above keep every position the same as in the file.
    let padded = format!("{}{}", " ".repeat(range.start), &file.text[range.clone()]);
    match toml::from_str(&padded) {
        Ok(value) => Some(value),
        Err(error) => {
            let span = match error.span() {
                Some(span) if !span.is_empty() => span,
                _ => range.start..range.start + 3,
            };
            report.add(Diagnostic::at(
                file,
                span,
                error.message().to_owned(),
                "here",
                "content/README.md lists what belongs into this file",
            ));
            None
        }
    }
}

/// A TOML date as a day; reports a time or a day that does not exist.
pub(crate) fn date(file: &File, value: &Spanned<toml::value::Datetime>, report: &mut Report) -> Option<Date> {
    let day = Date::parse(&value.get_ref().to_string());
    if day.is_none() {
        report.add(Diagnostic::at(
            file,
            value.span(),
            "this is not a day",
            "here",
            "write a date without a time, as in 2026-11-24",
        ));
    }
    day
}
