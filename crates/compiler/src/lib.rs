//! Markdown to pages.
//!
//! Pure: takes the content files as bytes and gives the finished [`Site`], or a [`Report`] with every mistake of the
//! run. It never reads or writes a file, and it never gives a part of a site.
//!
//! ```text
//! files ─▶ file          bytes to text
//!       ─▶ front_matter  what stands above the text
//!       ─▶ drawing       SVG, held against a list and written anew
//!       ─▶ outline       headings and their ids, of every file, so that links can be checked
//!       ─▶ index         everything a link, mark or term may name
//!       ─▶ prose         Markdown to HTML; every link, mark and term resolved against the index
//!       ─▶ agreement     the same claim has the same grade everywhere
//!       ─▶ lint          what a careful reader would strike: numbers without a source, promises, hard sentences
//!       ─▶ series        the typed model
//!       ─▶ pages         the model as pages, one for each address
//!       ─▶ register      no address that was ever published is lost
//! ```
//!
//! What is wrong on the way becomes a `diagnostic`; `wording` says in an author's words what TOML and JSON report.

mod agreement;
mod block;
mod claims;
mod clinic;
mod diagnostic;
mod draft;
mod drawing;
mod figure;
mod file;
mod front_matter;
mod glossary;
mod grade;
mod help;
mod html;
mod index;
mod link;
mod lint;
mod mark;
mod outline;
mod pages;
mod pronunciation;
mod prose;
mod reference;
mod register;
mod review;
mod sentence;
mod series;
mod session_hours;
mod source;
mod step;
mod variant;
mod wording;

use std::collections::BTreeSet;

use model::{Base, Date, Page, Pronunciation, Series};

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
    /// What the author should know, although nothing is wrong.
    pub warnings: Report,
    /// Every address of a page or of a place in one that readers may keep, as `content/addresses.toml` lists them.
    pub addresses: BTreeSet<String>,
    /// How words are said that a voice would say wrong.
    pub pronunciations: Vec<Pronunciation>,
}

/// Compiles the content for a site that is published under `base`. `today` decides which texts are overdue.
///
/// # Errors
///
/// When anything in the content is wrong. The report holds all mistakes, not only the first.
pub fn compile(files: &Files, base: &Base, today: Date) -> Result<Site, Report> {
    let mut report = Report::default();
    let series = series::build(files, base, today, &mut report);
    let register = register::Register::read(files, &mut report);
    let pronunciations = pronunciation::Pronunciations::read(files, &mut report);
    if let Some(series) = series
        && report.mistakes() == 0
    {
        let mut pages = pages::pages(&series);
        let addresses = register::addresses(&series, &pages);
        step::check_items(&series, &mut report);
        register.check(&addresses, &mut report);
        pronunciations.check(&pages, &mut report);
        register.lead_on(&mut pages, base);
        report.sort();
        if report.mistakes() == 0 {
            let pronunciations = pronunciations.into_words();
            return Ok(Site { series, pages, warnings: report, addresses, pronunciations });
        }
    }
    report.drop_warnings();
    report.sort();
    Err(report)
}
