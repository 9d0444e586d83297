//! A drawing's file as a tree; what is wrong in its XML, in the words of an author.

use std::ops::Range;

use roxmltree::{Document, Error};

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::File;

/// How every XML is written.
const FORM: &str = "end every element, as in `<g>…</g>` or `<path d=\"…\"/>`, and put every value in quotes";

/// Parses a drawing; reports what cannot be parsed. Names that stand for text (entities) are not read at all, so that
/// none can stand for more than the author sees.
pub(super) fn parse<'file>(file: &'file File, report: &mut Report) -> Option<Document<'file>> {
    match Document::parse(&file.text) {
        Ok(document) => Some(document),
        Err(error) => {
            let (title, label, help) = wording(&error);
            report.add(Diagnostic::at(file, place(&file.text, &error), title, label, help));
            None
        }
    }
}

/// What is wrong, what stands there, and what to do.
fn wording(error: &Error) -> (String, String, &'static str) {
    let here = || "here".to_owned();
    match error {
        Error::DtdDetected => (
            "a drawing has no DOCTYPE".to_owned(),
            here(),
            "take it away, with all that it declares; write characters as themselves",
        ),
        Error::UnexpectedCloseTag(expected, actual, _) => {
            (format!("the element `{expected}` has no end"), format!("this ends `{actual}`"), FORM)
        }
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            ("the file ends before the drawing does".to_owned(), "it ends here".to_owned(), FORM)
        }
        Error::NoRootNode => (
            "the file is no SVG".to_owned(),
            here(),
            "begin with `<svg viewBox=\"0 0 640 360\">` and end with `</svg>`",
        ),
        Error::DuplicatedAttribute(name, _) => {
            (format!("the attribute `{name}` stands here twice"), here(), "keep one of the two")
        }
        Error::UnknownNamespace(prefix, _) => (
            format!("`{prefix}:` means nothing here"),
            here(),
            "take it away; a drawing leads nowhere, loads nothing and holds no notes of other programs",
        ),
        Error::UnknownEntityReference(..) | Error::MalformedEntityReference(_) => (
            "this stands for no character".to_owned(),
            here(),
            "write the character itself, and `&amp;` for `&`, `&lt;` for `<`",
        ),
        Error::UnknownToken(_) => {
            ("the drawing cannot be read as XML".to_owned(), "this begins no element".to_owned(), FORM)
        }
        other => {
            let message = other.to_string();
            // The place is shown anyway.
            let (message, _) = message.rsplit_once(" at ").unwrap_or((&message, ""));
            ("the drawing cannot be read as XML".to_owned(), message.to_owned(), FORM)
        }
    }
}

/// Where an error stands. The parser does not say so for the ones that have to do with the file as a whole.
fn place(text: &str, error: &Error) -> Range<usize> {
    match error {
        Error::DtdDetected => text.find("<!DOCTYPE").map_or(0..0, |start| start..start + "<!DOCTYPE".len()),
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            let end = text.trim_end();
            let last = end.chars().next_back().map_or(0, char::len_utf8);
            end.len() - last..end.len()
        }
        other => {
            let position = other.pos();
            let (row, column) = (position.row.saturating_sub(1) as usize, position.col.saturating_sub(1) as usize);
            let start: usize = text.split_inclusive('\n').take(row).map(str::len).sum();
            let before = text[start..].chars().take(column).map(char::len_utf8).sum::<usize>();
            start + before..start + before + 1
        }
    }
}
