//! `rough.toml`, where there is one: numbers that were recalled and not read again in their source.

use std::collections::BTreeMap;

use model::{Source, SourceId};
use serde::Deserialize;
use toml::Spanned;

use crate::inputs::sources;
use crate::syntax::diagnostic::Report;
use crate::syntax::files::Files;
use crate::syntax::front_matter;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoughFile {
    #[serde(default)]
    rough: Vec<RoughEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoughEntry {
    source: Spanned<String>,
    numbers: Vec<String>,
}

/// Reads the numbers, by the source that they stand in; reports a source that does not exist.
pub(crate) fn read(
    files: &Files,
    sources: Option<&BTreeMap<SourceId, Source>>,
    report: &mut Report,
) -> BTreeMap<SourceId, Vec<String>> {
    let mut rough: BTreeMap<SourceId, Vec<String>> = BTreeMap::new();
    let Some(file) = files.optional_text("rough.toml", report) else { return rough };
    let written: Option<RoughFile> = front_matter::read_toml(&file, report);
    for entry in written.into_iter().flat_map(|written| written.rough) {
        let help = "name a source that stands in content/sources.json";
        if let Some(source) = sources::named(&file, &entry.source, sources, help, report) {
            rough.entry(source).or_default().extend(entry.numbers);
        }
    }
    rough
}
