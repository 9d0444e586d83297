//! `pronunciations.toml`, where there is one: how words are said that a voice would say wrong.

use std::collections::BTreeMap;
use std::ops::Range;

use model::{Page, Pronunciation};
use toml::Spanned;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;
use crate::syntax::files::Files;
use crate::syntax::front_matter;

/// The words with their file, where there is one.
pub(crate) struct Pronunciations(Option<(File, Vec<Listed>)>);

/// A word, and where its file lists it.
type Listed = (Pronunciation, Range<usize>);

impl Pronunciations {
    /// Reads the words; reports those that are none, or that cannot be said as they are written.
    pub(crate) fn read(files: &Files, report: &mut Report) -> Self {
        Self(files.optional_text("pronunciations.toml", report).map(|file| {
            let written: Option<BTreeMap<Spanned<String>, Spanned<String>>> = front_matter::read_toml(&file, report);
            let mut words = Vec::new();
            for (word, said) in written.unwrap_or_default() {
                match Pronunciation::new(word.get_ref(), said.get_ref()) {
                    Some(known) => words.push((known, word.span())),
                    None => report.add(mistake(&file, &word, &said)),
                }
            }
            (file, words)
        }))
    }

    /// Warns of words that stand in no text that is read aloud.
    pub(crate) fn check(&self, pages: &[Page], report: &mut Report) {
        let Some((file, words)) = &self.0 else { return };
        let is_read = |page: &&Page| page.address().is_read();
        let mut pages: Vec<Page> = pages.iter().filter(is_read).cloned().collect();
        let texts = pages.iter_mut().flat_map(Page::texts_mut);
        let texts: Vec<String> = texts.map(|text| words_of(text.as_str())).collect();
        for (known, span) in words {
            if !texts.iter().any(|text| known.is_in(text)) {
                let title = format!("no text holds the word `{}`", known.word());
                let help = "take it away, or write it as the articles and steps do, in capitals where they do";
                report.add(Diagnostic::at(file, span.clone(), title, "nobody hears this", help).into_warning());
            }
        }
    }

    /// The words.
    pub(crate) fn into_words(self) -> Vec<Pronunciation> {
        self.0.into_iter().flat_map(|(_, words)| words).map(|(word, _)| word).collect()
    }
}

fn mistake(file: &File, word: &Spanned<String>, said: &Spanned<String>) -> Diagnostic {
    // A word that could be said as itself is no word.
    if Pronunciation::new(word.get_ref(), "x").or(Pronunciation::new(word.get_ref(), "y")).is_none() {
        let help = "write one word of letters, digits and hyphens, as it stands in the texts";
        return Diagnostic::at(file, word.span(), "this is not one word", "here", help);
    }
    let help = "write another word or words, in letters of English, as in `ket-uh-meen` or `B D N F`";
    let title = format!("this does not say how `{}` is said", word.get_ref());
    Diagnostic::at(file, said.span(), title, "here", help)
}

/// The words of a text without its tags.
fn words_of(html: &str) -> String {
    format!(">{html}")
        .split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, words)| words)
        .collect::<Vec<_>>()
        .join(" ")
}
