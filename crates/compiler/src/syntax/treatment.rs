//! Words for some readers: `{for: drip, shot}` at the start of a list item or a paragraph of a step, for those whose
//! medicine is given in these ways, or whose session is this one.

use std::ops::Range;

use model::{Route, Visit};

use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::Excerpt;

/// For whom some words are: at least one route, or one visit.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Readers {
    routes: Vec<Route>,
    visits: Vec<Visit>,
}

impl Readers {
    /// The ids of the routes, with blanks between; `None` where the words are for all routes.
    pub(crate) fn routes(&self) -> Option<String> {
        joined(self.routes.iter().map(|route| route.id()))
    }

    /// The ids of the visits, with blanks between; `None` where the words are for all visits.
    pub(crate) fn visits(&self) -> Option<String> {
        joined(self.visits.iter().map(|visit| visit.id()))
    }
}

fn joined<'id>(ids: impl Iterator<Item = &'id str>) -> Option<String> {
    let ids: Vec<&str> = ids.collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// How a marker is written.
const FORM: &str = "write `{for: drip, shot}`: names with commas between, on one line";

/// Where the first marker in a part of a text stands, whether it has an end or not. A backslash keeps a brace a brace.
pub(crate) fn find(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let braces = text[within.clone()].match_indices('{').map(|(place, _)| within.start + place);
    braces.filter_map(|start| marker_at(text, start)).next()
}

/// The marker that begins at a place, if one does: up to its brace, or up to the end of the line when that is missing.
fn marker_at(text: &str, start: usize) -> Option<Range<usize>> {
    let before = &text[..start];
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    let line = text[start..].lines().next().unwrap_or_default();
    let word = line.strip_prefix('{')?.trim_start();
    let rest = word.get("for".len()..).filter(|_| word[.."for".len()].eq_ignore_ascii_case("for"))?;
    if rest.starts_with(char::is_alphanumeric) || !backslashes.is_multiple_of(2) {
        return None;
    }
    Some(start..start + line.find('}').map_or(line.trim_end().len(), |end| end + 1))
}

/// Where the words of a block begin: behind its marker, if it begins with one.
pub(crate) fn behind_marker(text: &str, start: usize) -> usize {
    marker_at(text, start).map_or(start, |marker| marker.end)
}

/// Reads the marker that stands at `range`, braces included; reports what is wrong in it.
pub(crate) fn read(excerpt: &Excerpt<'_>, range: Range<usize>, report: &mut Report) -> Option<Readers> {
    let mistake = |range: Range<usize>, title: &str, label: &str, help: &str| {
        Diagnostic::at(excerpt.file, excerpt.span(range), title, label, help)
    };
    let Some(inside) = excerpt.markdown[range.clone()].strip_suffix('}') else {
        report.add(mistake(range, "this marker has no end", "it begins here", "end it with `}` on the same line"));
        return None;
    };
    let Some((_, list)) = inside.split_once(':') else {
        report.add(mistake(range, "a colon is missing in this marker", "here", FORM));
        return None;
    };
    if list.trim().is_empty() {
        report.add(mistake(range, "this marker names nobody", "here", &format!("{FORM}; {}", known())));
        return None;
    }
    let mut readers = Readers::default();
    let mut position = range.start + inside.len() - list.len();
    let mut is_right = true;
    for entry in list.split(',') {
        let start = position + entry.len() - entry.trim_start().len();
        position += entry.len() + 1;
        let name = entry.trim();
        let place = start..start + name.len();
        if let Err(Wrong { title, label, help }) = readers.add(name) {
            // A name that is missing stands nowhere: the marker is shown.
            let place = if name.is_empty() { range.clone() } else { place };
            report.add(mistake(place, &title, &label, &help));
            is_right = false;
        }
    }
    for (is_all, names) in [
        (readers.routes.len() == Route::ALL.len(), "every way of giving the medicine"),
        (readers.visits.len() == Visit::ALL.len(), "both sessions"),
    ] {
        if is_all && is_right {
            let title = format!("this marker names {names}, which leaves nobody out");
            report.add(mistake(
                range.clone(),
                &title,
                "here",
                "take these names away; without them, the words are for all",
            ));
            is_right = false;
        }
    }
    is_right.then(|| {
        readers.routes.sort_unstable();
        readers
    })
}

/// What is wrong with a name.
struct Wrong {
    title: String,
    label: String,
    help: String,
}

impl Readers {
    fn add(&mut self, name: &str) -> Result<(), Wrong> {
        let is_there = |again: bool| match again {
            false => Ok(()),
            true => Err(Wrong {
                title: format!("`{name}` stands twice in this marker"),
                label: "here again".to_owned(),
                help: "name it once".to_owned(),
            }),
        };
        if let Some(route) = Route::parse(name) {
            is_there(self.routes.contains(&route))?;
            self.routes.push(route);
        } else if let Some(visit) = Visit::parse(name) {
            is_there(self.visits.contains(&visit))?;
            self.visits.push(visit);
        } else {
            return Err(Wrong {
                title: match name {
                    "" => "a name is missing in this marker".to_owned(),
                    _ => format!("there is no way of giving the medicine and no session `{name}`"),
                },
                label: if name.is_empty() { "here".to_owned() } else { did_you_mean(name, names()) },
                help: known(),
            });
        }
        Ok(())
    }
}

fn names() -> impl Iterator<Item = &'static str> {
    Route::ALL.into_iter().map(Route::id).chain(Visit::ALL.into_iter().map(Visit::id))
}

fn known() -> String {
    format!("the names are {}", names().collect::<Vec<_>>().join(", "))
}

/// Reports a marker that stands where it can be for nobody.
pub(crate) fn misplaced(excerpt: &Excerpt<'_>, range: Range<usize>, is_step: bool, report: &mut Report) {
    let (title, help) = if is_step {
        (
            "a marker stands at the start of a list item or a paragraph, and nowhere else",
            "move it there; to name more, write all names into one marker, as in `{for: drip, first}`",
        )
    } else {
        (
            "only the texts of steps have words for some readers",
            "take it away, and say in the sentence whom it is for; `\\{` is a brace that is only a brace",
        )
    };
    report.add(Diagnostic::at(excerpt.file, excerpt.span(range), title, "here", help));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_found_with_and_without_its_end_and_a_brace_is_a_brace() {
        let found = |text: &str| find(text, 0..text.len());
        assert_eq!(found("{for: drip} x"), Some(0..11));
        assert_eq!(found("ü { For: drip } x"), Some(3..16));
        assert_eq!(found("{for: drip \nx}"), Some(0..10));
        assert_eq!(found("{for}"), Some(0..5));
        assert_eq!(found("\\\\{for: x}"), Some(2..10));
        for none in ["\\{for: drip}", "{form}", "{fo", "{", "{é", "for: drip", "{#for}"] {
            assert_eq!(found(none), None, "{none}");
        }
    }
}
