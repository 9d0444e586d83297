//! `sources.json` to sources.

use std::collections::BTreeMap;

use article::{Source, SourceId};

use crate::diagnostic::{Diagnostic, Report};
use crate::file::File;

/// Reads the sources; reports JSON that cannot be read, an id used twice, and an address that is not a web address.
pub(crate) fn read(file: &File, report: &mut Report) -> Option<BTreeMap<SourceId, Source>> {
    let list: Vec<Source> = match serde_json::from_str(&file.text) {
        Ok(list) => list,
        Err(error) => {
            let at = position(&file.text, error.line(), error.column());
            report.add(Diagnostic::at(
                file,
                at..at + 1,
                error.to_string(),
                "here",
                "sources.json is a list of sources in CSL-JSON; each has at least an id, a title and a URL",
            ));
            return None;
        }
    };
    let mut sources = BTreeMap::new();
    for source in list {
        let written = file.text.find(&format!("\"{}\"", source.id)).unwrap_or(0);
        let span = written..written + source.id.as_str().len() + 2;
        if !source.url.starts_with("https://") {
            report.add(Diagnostic::at(
                file,
                span.clone(),
                format!("the source `{}` has no https address", source.id),
                "this source",
                "give it a `URL` that begins with https://",
            ));
        }
        if let Some(before) = sources.insert(source.id.clone(), source) {
            report.add(Diagnostic::at(
                file,
                span,
                format!("the source `{}` stands here twice", before.id),
                "the first one",
                "keep one of the two",
            ));
        }
    }
    Some(sources)
}

/// The byte position of a line and column as serde_json counts them, both from 1.
fn position(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len().saturating_sub(1))
}
