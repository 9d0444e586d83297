//! `sources.json` to sources: each says who wrote or published it, what it is called and where it can be read.

use std::collections::BTreeMap;
use std::ops::Range;

use model::{Source, SourceId};
use toml::Spanned;

use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::File;
use crate::syntax::wording;

/// Reads the sources; reports JSON that cannot be read, an id used twice, an address that is not a web address, a
/// description in place of a title, and a source that nobody wrote or published.
pub(crate) fn read(file: &File, report: &mut Report) -> Option<BTreeMap<SourceId, Source>> {
    let list: Vec<Source> = match serde_json::from_str(&file.text) {
        Ok(list) => list,
        Err(error) => {
            report.add(unreadable(file, &error));
            return None;
        }
    };
    let mut sources = BTreeMap::new();
    let mut mistake = |written: &str, title: String, label: &str, help: &str| {
        report.add(Diagnostic::at(file, place(&file.text, written), title, label, help));
    };
    for source in list {
        if !source.url.starts_with("https://") {
            let title = format!("the source `{}` has no https address", source.id);
            mistake(&source.url, title, "its address", "give it a `URL` that begins with https://");
        }
        let title = source.title.trim();
        if title.starts_with('[') || title.ends_with(']') {
            let title = format!("the title of the source `{}` stands in brackets", source.id);
            let help =
                "write the title as its publisher does; if nobody has seen it, say in plain words what the source is";
            mistake(&source.title, title, "a description, and no title", help);
        }
        if source.author.is_empty() && source.container.is_none() && source.publisher.is_none() {
            let title = format!("the source `{}` does not say who wrote or published it", source.id);
            let help = "give it an `author`, a `container-title` or a `publisher`";
            mistake(source.id.as_str(), title, "this source", help);
        }
        if let Some(before) = sources.insert(source.id.clone(), source) {
            let title = format!("the source `{}` stands here twice", before.id);
            mistake(before.id.as_str(), title, "the first one", "keep one of the two");
        }
    }
    Some(sources)
}

/// The id of a source that another file names; reports a source that does not exist, with what to do. Where the sources
/// could not be read, every id is taken for one.
pub(crate) fn named(
    file: &File,
    name: &Spanned<String>,
    sources: Option<&BTreeMap<SourceId, Source>>,
    help: &str,
    report: &mut Report,
) -> Option<SourceId> {
    let id = SourceId::parse(name.get_ref()).ok().filter(|id| sources.is_none_or(|all| all.contains_key(id)));
    if id.is_none() {
        report.add(Diagnostic::at(
            file,
            name.span(),
            format!("there is no source `{}`", name.get_ref()),
            did_you_mean(name.get_ref(), sources.into_iter().flat_map(BTreeMap::keys).map(SourceId::as_str)),
            help,
        ));
    }
    id
}

/// A file that is no list of sources.
fn unreadable(file: &File, error: &serde_json::Error) -> Diagnostic {
    let message = error.to_string();
    // serde_json ends every message with the place, which is shown anyway.
    let (message, _) = message.rsplit_once(" at line ").unwrap_or((&message, ""));
    let mut words = wording::of(message);
    if message.starts_with("missing field") {
        words.label = "in the source that ends here".to_owned();
        words.help = "each source has at least an `id`, a `title` and a `URL`".to_owned();
    }
    let end = position(&file.text, error.line(), error.column());
    // A value that cannot stand where it does is found when it has been read, so its line is shown up to its end.
    let start = if error.is_data() { start_of_line(&file.text, end) } else { end };
    Diagnostic::at(file, start..end + 1, words.title, words.label, words.help)
}

/// The first character on the line of a position.
fn start_of_line(text: &str, position: usize) -> usize {
    let before = &text[..text.floor_char_boundary(position)];
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    line + text[line..].len() - text[line..].trim_start().len()
}

/// Where a value is first written.
fn place(text: &str, value: &str) -> Range<usize> {
    let start = text.find(&format!("\"{value}\"")).unwrap_or(0);
    start..start + value.len() + 2
}

/// The byte position of a line and column as serde_json counts them, both from 1.
fn position(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len().saturating_sub(1))
}
