//! `synonyms.toml`, where there is one: what readers call things, and what the texts call them.

use search::{Index, Synonyms, has_word};
use serde::Deserialize;
use toml::Spanned;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;
use crate::syntax::files::Files;
use crate::syntax::front_matter;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SynonymFile {
    #[serde(default)]
    group: Vec<WrittenGroup>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenGroup {
    readers: Spanned<Vec<Spanned<String>>>,
    texts: Spanned<Vec<Spanned<String>>>,
}

/// The groups with their file, where there is one.
pub(crate) struct WrittenSynonyms(Option<(File, Vec<WrittenGroup>)>);

impl WrittenSynonyms {
    /// Reads the groups; reports sides that hold nothing, and what holds no word.
    pub(crate) fn read(files: &Files, report: &mut Report) -> Self {
        Self(files.optional_text("synonyms.toml", report).map(|file| {
            let written: SynonymFile = front_matter::read_toml(&file, report).unwrap_or_default();
            for group in &written.group {
                check_side(&file, &group.readers, "write what readers type, as in `throwing up`", report);
                check_side(&file, &group.texts, "write what the texts say, as in `vomiting`", report);
            }
            (file, written.group)
        }))
    }

    /// Reports words that no text says: whoever types for them would find nothing.
    pub(crate) fn check(&self, index: &Index, report: &mut Report) {
        let Some((file, groups)) = &self.0 else { return };
        for text in groups.iter().flat_map(|group| group.texts.get_ref()) {
            if !index.holds(text.get_ref()) {
                let title = format!("no text says `{}`", text.get_ref());
                let help = "write it as a text does, in any form of its words, or take it away";
                report.add(Diagnostic::at(file, text.span(), title, "nothing is found by this", help));
            }
        }
    }

    /// The groups as the index holds them.
    pub(crate) fn synonyms(&self) -> Synonyms {
        let mut synonyms = Synonyms::default();
        let words =
            |side: &Spanned<Vec<Spanned<String>>>| side.get_ref().iter().map(|word| word.get_ref().clone()).collect();
        for group in self.0.iter().flat_map(|(_, groups)| groups) {
            synonyms.add(words(&group.readers), words(&group.texts));
        }
        synonyms
    }
}

fn check_side(file: &File, side: &Spanned<Vec<Spanned<String>>>, help: &str, report: &mut Report) {
    if side.get_ref().is_empty() {
        report.add(Diagnostic::at(file, side.span(), "this side of the group is empty", "nothing stands here", help));
    }
    for phrase in side.get_ref().iter().filter(|phrase| !has_word(phrase.get_ref())) {
        report.add(Diagnostic::at(file, phrase.span(), "this holds no word", "nothing can be found by this", help));
    }
}
