//! `danger_phrases.toml`, where there is one: queries at which the help lines come before all that is found.

use search::has_word;
use serde::Deserialize;
use toml::Spanned;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::files::Files;
use crate::syntax::front_matter;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PhraseFile {
    phrases: Vec<Spanned<String>>,
}

/// Reads the phrases; reports those that hold no word.
pub(crate) fn read(files: &Files, report: &mut Report) -> Vec<String> {
    let Some(file) = files.optional_text("danger_phrases.toml", report) else { return Vec::new() };
    let written: PhraseFile = front_matter::read_toml(&file, report).unwrap_or_default();
    for phrase in written.phrases.iter().filter(|phrase| !has_word(phrase.get_ref())) {
        let help = "write what a reader in danger types, as in `want to die`, or take it away";
        report.add(Diagnostic::at(&file, phrase.span(), "this holds no word", "nobody can type this", help));
    }
    written.phrases.into_iter().map(Spanned::into_inner).collect()
}
