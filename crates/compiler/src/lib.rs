//! Markdown to pages.
//!
//! Pure: takes the content files as bytes and gives the finished [`Site`], or a [`Report`] with every mistake of the
//! run. It never reads or writes a file, and it never gives a part of a site.
//!
//! ```text
//! files ─▶ file          bytes to text
//!       ─▶ front_matter  what stands above the text
//!       ─▶ outline       headings and their ids, of every file, so that links can be checked
//!       ─▶ index         everything a link, mark or term may name
//!       ─▶ prose         Markdown to HTML; every link, mark and term resolved against the index
//!       ─▶ series        the typed model
//!       ─▶ pages         the model as pages, one for each address
//! ```
//!
//! What is wrong on the way becomes a `diagnostic`; `wording` says in an author's words what TOML and JSON report.

mod diagnostic;
mod draft;
mod file;
mod front_matter;
mod glossary;
mod help;
mod html;
mod index;
mod link;
mod mark;
mod outline;
mod pages;
mod prose;
mod reference;
mod series;
mod source;
mod step;
mod wording;

use article::{Base, Page, Series};

pub use diagnostic::Report;
pub use file::Files;
pub use html::escape;

/// A finished site: the model, and a page for each address.
#[derive(Debug)]
pub struct Site {
    /// The typed model.
    pub series: Series,
    /// The pages, one for each address.
    pub pages: Vec<Page>,
}

/// Compiles the content for a site that is published under `base`.
///
/// # Errors
///
/// When anything in the content is wrong. The report holds all mistakes, not only the first.
pub fn compile(files: &Files, base: &Base) -> Result<Site, Report> {
    let mut report = Report::default();
    let built = series::build(files, base, &mut report);
    match built {
        Some(built) if report.is_empty() => {
            let pages = pages::pages(&built, base);
            Ok(Site { series: built.series, pages })
        }
        _ => {
            report.sort();
            Err(report)
        }
    }
}
