//! The TOML between the two `+++` lines above a text.

use std::ops::Range;

use model::Date;
use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;
use crate::syntax::wording;

const FENCE: &str = "+++";

/// A file split into its front matter and its text.
pub(crate) struct Split {
    /// Where the TOML stands.
    toml: Range<usize>,
    /// Where the Markdown stands.
    pub(crate) markdown: Range<usize>,
}

/// Finds the front matter; reports when there is none, or when it has no end.
pub(crate) fn split(file: &File, report: &mut Report) -> Option<Split> {
    let mut fences = fences(&file.text);
    let (title, label) = match (fences.next().filter(|fence| fence.start == 0), fences.next()) {
        (Some(first), Some(second)) => {
            return Some(Split { toml: first.end..second.start, markdown: second.end..file.text.len() });
        }
        (Some(_), None) => ("the front matter has no end", "it begins here"),
        (None, _) => ("the file has no front matter", "the file begins here"),
    };
    report.add(Diagnostic::at(
        file,
        0..file.text.len(),
        title,
        label,
        "begin with a line `+++`, then the front matter, then a second line `+++`",
    ));
    None
}

/// The lines that hold nothing but the fence. Blanks behind it are allowed: nobody sees them.
fn fences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let range = start..start + line.len();
        start = range.end;
        (line.trim_end() == FENCE).then_some(range)
    })
}

/// Reads the front matter as a type; reports what is wrong in it.
pub(crate) fn read<T: DeserializeOwned>(file: &File, split: &Split, report: &mut Report) -> Option<T> {
    toml_at(file, split.toml.clone(), report)
}

/// Reads a whole TOML file; reports what is wrong in it.
pub(crate) fn read_toml<T: DeserializeOwned>(file: &File, report: &mut Report) -> Option<T> {
    toml_at(file, 0..file.text.len(), report)
}

fn toml_at<T: DeserializeOwned>(file: &File, range: Range<usize>, report: &mut Report) -> Option<T> {
    // Blanks in place of what stands above keep every position the same as in the file.
    let padded = format!("{}{}", " ".repeat(range.start), &file.text[range.clone()]);
    match toml::from_str(&padded) {
        Ok(value) => Some(value),
        Err(error) => {
            let words = wording::of(error.message());
            report.add(match error.span() {
                Some(span) if span != (0..0) => Diagnostic::at(file, span, words.title, words.label, words.help),
                // What lacks at the top stands nowhere: the front matter is shown, or the file is named.
                _ if range.start > 0 => {
                    Diagnostic::at(file, 0..range.start, words.title, "this front matter", words.help)
                }
                _ => Diagnostic::without_place(format!("{} in content/{}", words.title, file.path), words.help),
            });
            None
        }
    }
}

/// A TOML date as a day; reports a time or a day that does not exist.
pub(crate) fn date(file: &File, value: &Spanned<toml::value::Datetime>, report: &mut Report) -> Option<Date> {
    let day = Date::parse(&value.get_ref().to_string());
    if day.is_none() {
        report.add(Diagnostic::at(file, value.span(), "this is not a day", "here", wording::WRITE_A_DAY));
    }
    day
}
