//! The content folder: bytes in, checked text out.

use std::collections::BTreeMap;

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;

/// The content folder: every file's bytes under its path below the folder, with `/` between the parts.
#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds or replaces a file.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// The paths directly in a folder that end in `extension`.
    pub(crate) fn in_folder<'files>(
        &'files self,
        folder: &'files str,
        extension: &'files str,
    ) -> impl Iterator<Item = &'files str> {
        self.0.keys().filter_map(move |path| path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(extension))
    }

    /// Reads a file as text that a series need not have.
    pub(crate) fn optional_text(&self, path: &str, report: &mut Report) -> Option<File> {
        self.0.contains_key(path).then(|| self.text(path, report)).flatten()
    }

    /// Reads a file as text; reports when it is missing, no UTF-8, or empty.
    pub(crate) fn text(&self, path: &str, report: &mut Report) -> Option<File> {
        let file = self.0.get(path).ok_or_else(|| Box::new(missing(path))).and_then(|bytes| read(path, bytes));
        file.map_err(|mistake| report.add(*mistake)).ok()
    }
}

fn missing(path: &str) -> Diagnostic {
    let help = if is_listed(path) {
        "write it, or take it out of content/series.toml"
    } else {
        "every series has this file; content/README.md says what it holds"
    };
    Diagnostic::without_place(format!("content/{path} is missing"), help)
}

/// The mark that some editors put before UTF-8 text.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A file's bytes as text. Positions are counted with `\n` at line ends and without a byte order mark, so that Windows
/// editors change nothing.
fn read(path: &str, bytes: &[u8]) -> Result<File, Box<Diagnostic>> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let file = |text: String| File { path: path.to_owned(), text };
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => {
            let help = if path.ends_with(".svg") {
                "draw it, or take the file away"
            } else if is_listed(path) {
                "write its front matter and text, or take it out of content/series.toml"
            } else {
                "write it; content/README.md says what it holds"
            };
            Err(Box::new(Diagnostic::at(
                &file("\n".to_owned()),
                0..1,
                "the file is empty",
                "nothing stands here",
                help,
            )))
        }
        Ok(text) => Ok(file(text.replace("\r\n", "\n"))),
        Err(error) => {
            let start = error.valid_up_to();
            Err(Box::new(Diagnostic::at(
                &file(String::from_utf8_lossy(bytes).into_owned()),
                start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
                "the file is not UTF-8",
                "this byte belongs to another encoding",
                "save the file as UTF-8 in your editor",
            )))
        }
    }
}

/// Whether a file is part of the series because `series.toml` lists it. The others are part of every series.
fn is_listed(path: &str) -> bool {
    path.contains('/')
}
