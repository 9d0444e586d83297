//! The headings that begin the rows of an option: which are there, and what is wrong with them.

use model::choice::Row;

use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean, nearest};
use crate::syntax::file::Excerpt;
use crate::syntax::outline::{self, Heading};

/// The heading of each row; reports rows that are missing, unknown or there twice, and text that belongs to none.
pub(crate) fn rows<'text>(
    text: &Excerpt<'_>,
    headings: &'text [Heading],
    report: &mut Report,
) -> [Option<&'text Heading>; Row::COUNT] {
    let mut mistake = |span, title: String, label: String, help: String| {
        report.add(Diagnostic::at(text.file, text.span(span), title, label, help));
    };
    let all = format!("the rows are: {}", Row::ALL.map(|row| format!("`## {}`", row.title())).join(", "));
    if let Some(above) = outline::text_above(&text.markdown, headings) {
        mistake(above, "text stands above the first row".to_owned(), "no page shows this".to_owned(), all.clone());
    }
    for (number, heading) in headings.iter().enumerate() {
        match row_of(heading) {
            None => {
                let label = did_you_mean(&heading.title, Row::ALL.map(Row::title));
                mistake(heading.span.clone(), format!("an option has no row `{}`", heading.title), label, all.clone());
            }
            Some(row) if headings[..number].iter().any(|before| row_of(before) == Some(row)) => {
                let title = format!("the row `{}` stands here a second time", row.title());
                mistake(heading.span.clone(), title, "this heading".to_owned(), "join the two".to_owned());
            }
            Some(row) if text.markdown[heading.text.clone()].trim().is_empty() => {
                let title = format!("the row `{}` is empty", row.title());
                let label = "nothing stands below this heading".to_owned();
                let help = "write it, and say so where nothing is known".to_owned();
                mistake(heading.span.clone(), title, label, help);
            }
            Some(_) => {}
        }
    }
    let found = Row::ALL.map(|row| headings.iter().find(|heading| row_of(heading) == Some(row)));
    for (row, _) in Row::ALL.into_iter().zip(&found).filter(|(_, heading)| heading.is_none()) {
        // One whose heading was reported as misspelt is not missing as well.
        if headings.iter().any(|heading| row_of(heading).is_none() && meant_by(heading) == Some(row)) {
            continue;
        }
        let later = Row::ALL.into_iter().skip_while(|other| *other != row).skip(1);
        let next = later.filter_map(|later| headings.iter().find(|heading| meant_by(heading) == Some(later))).next();
        let (place, label) = match (next, headings.last()) {
            (Some(next), _) => (next.span.clone(), "it belongs above this heading"),
            (None, Some(last)) => (last.span.clone(), "it belongs below this row"),
            (None, None) => (0..0, "it belongs here"),
        };
        let title = format!("the row `{}` is missing", row.title());
        let help = format!("add `## {}` and its text: every option has the same rows", row.title());
        mistake(place, title, label.to_owned(), help);
    }
    found
}

/// The row that a heading begins, written as it has to be.
fn row_of(heading: &Heading) -> Option<Row> {
    let is_written_so = heading.level == 2 && heading.id.is_none();
    Row::ALL.into_iter().find(|row| is_written_so && row.title() == heading.title)
}

/// The row that a heading was probably meant to begin.
fn meant_by(heading: &Heading) -> Option<Row> {
    let title = nearest(&heading.title, Row::ALL.map(Row::title))?;
    Row::ALL.into_iter().find(|row| row.title() == title)
}
