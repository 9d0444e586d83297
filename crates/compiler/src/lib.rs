//! Markdown to pages.
//!
//! Pure: takes the content files as bytes and gives the finished [`Site`], or a [`Report`] with every mistake of the
//! run. It never reads or writes a file, and it never gives a part of a site.
//!
//! The folders stand in this order, and each uses only those above it:
//!
//! ```text
//! syntax    how authors write: files, places in them and what is wrong there, headings, citations, blocks
//! reading   what words say by themselves: sentences, numbers, promises
//! inputs    what each file of content holds, and what is wrong in it by itself
//! drawings  SVG, held against a list and written anew
//! resolve   what links, citations, terms and figures name: everything is known before a text is rendered
//! render    Markdown to HTML
//! checks    what a careful reader would strike: numbers without a source, hard sentences, two grades for one claim
//! series    all files to the typed model
//! pages     the model as pages, one for each address
//! search_index  the pages as what the search reads
//! ```
//!
//! `html` stands beside them and uses none. Modules name each other by whole paths (`crate::syntax::file`), and no two name
//! each other: `tests/suite/dependencies.rs` draws the graph of what each file names, and fails when it has a circle or an
//! arrow that points down this list.

mod checks;
mod drawings;
mod html;
mod inputs;
mod pages;
mod reading;
mod render;
mod resolve;
mod search_index;
mod series;
mod syntax;

use std::collections::BTreeSet;

use model::{Base, Date, Page, Pronunciation, Series};

use crate::inputs::danger_phrases;
use crate::inputs::pronunciations::Pronunciations;
use crate::inputs::register::{self, Register};
use crate::inputs::synonyms::WrittenSynonyms;

pub use crate::html::escape;
pub use crate::syntax::diagnostic::Report;
pub use crate::syntax::files::Files;

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
    /// What the search reads: the bytes of [`model::address::SEARCH_INDEX`].
    pub search_index: Vec<u8>,
}

/// Compiles the content for a site that is published under `base`. `today` decides which texts are overdue.
///
/// # Errors
///
/// When anything in the content is wrong. The report holds all mistakes, not only the first.
pub fn compile(files: &Files, base: &Base, today: Date) -> Result<Site, Report> {
    let mut report = Report::default();
    let series = series::build(files, base, today, &mut report);
    let register = Register::read(files, &mut report);
    let pronunciations = Pronunciations::read(files, &mut report);
    let synonyms = WrittenSynonyms::read(files, &mut report);
    let danger = danger_phrases::read(files, &mut report);
    if let Some(series) = series
        && report.mistakes() == 0
    {
        let mut pages = pages::pages(&series);
        let addresses = register::addresses(&series, &pages);
        series::check_items(&series, &mut report);
        register.check(&addresses, &mut report);
        pronunciations.check(&pages, &mut report);
        let search_index = search_index::index(&series, &pages, &synonyms, danger, &mut report);
        register.lead_on(&mut pages, base);
        report.sort();
        if report.mistakes() == 0 {
            let pronunciations = pronunciations.into_words();
            return Ok(Site { series, pages, warnings: report, addresses, pronunciations, search_index });
        }
    }
    report.drop_warnings();
    report.sort();
    Err(report)
}
