//! The finished pages as the index of the search.
//!
//! May use `inputs` and `html`. Of the series it knows the model alone.

mod articles;
mod lists;
mod options;
mod outlined;
mod steps;
mod top;

use model::{Address, Page, Series};
use search::{Contents, Document, Index};

use crate::inputs::synonyms::WrittenSynonyms;
use crate::search_index::top::top;
use crate::syntax::diagnostic::{Diagnostic, Report};

/// How many paragraphs of a section can be found where readers look for its heading most.
const FIRST_LINES: usize = 4;

/// The bytes of the index; reports synonyms that find nothing.
pub(crate) fn index(
    series: &Series,
    pages: &[Page],
    synonyms: &WrittenSynonyms,
    danger: Vec<String>,
    report: &mut Report,
) -> Vec<u8> {
    let documents = pages.iter().flat_map(|page| documents(series, page)).collect();
    let contents = Contents { documents, synonyms: synonyms.synonyms(), danger };
    let written = search::write(contents).map_err(|error| error.to_string());
    let read = written.and_then(|bytes| match Index::read(&bytes) {
        Ok(index) => Ok((bytes, index)),
        Err(error) => Err(error.to_string()),
    });
    match read {
        Ok((bytes, index)) => {
            // That of a large series does not hold the texts in which a synonym may be.
            if !series.is_large() {
                synonyms.check(&index, report);
            }
            bytes
        }
        Err(error) => {
            report.add(Diagnostic::without_place(error, "this is a mistake of the program; please report it"));
            Vec::new()
        }
    }
}

/// A document with the first lines of its text: enough to show what it is about.
fn first_lines(document: Document) -> Document {
    let body = document.body.split_inclusive('\n').take(FIRST_LINES).collect::<String>().trim_end().to_owned();
    Document { body, ..document }
}

/// What can be found of a page, in the order in which it is read.
fn documents(series: &Series, page: &Page) -> Vec<Document> {
    match page {
        Page::Article(page) if page.header.address == Address::Gallery => Vec::new(),
        // Of a large series the index would weigh what its texts weigh.
        Page::Article(page) if series.is_large() && matches!(page.header.address, Address::Article(_)) => {
            vec![top(&page.header, "", "")]
        }
        // Of how the series is made, readers look for headings; its texts would be a twentieth of the index.
        Page::Article(page) if page.header.address == Address::About => {
            articles::article(page).into_iter().map(first_lines).collect()
        }
        Page::Article(page) => articles::article(page),
        Page::Options(page) => options::options(page),
        Page::Step(page) => steps::step(page),
        Page::Questions(page) => steps::questions(page),
        Page::Glossary(page) => lists::glossary(page),
        Page::Sources(page) => lists::sources(page, series),
        Page::Help(page) => lists::help(page),
        Page::BadDays(page) => lists::bad_days(page),
        Page::Values(page) => lists::values(page),
        Page::Home(_) | Page::Part(_) | Page::Overview(_) => vec![top(page.header(), "", "")],
        Page::Plan(_) | Page::Saved(_) => lists::sections(page),
        // Who searches is there.
        Page::Search(_) | Page::Moved(_) | Page::NotFound(_) => Vec::new(),
    }
}
