//! The whole series as a book (EPUB 3.3), for those who read without a browser.
//!
//! ```text
//! page ─▶ tree       the HTML of the page, parsed
//!      ─▶ binder     citations become notes, terms become links, what opens stands open
//!      ─▶ chapter    a page of the book
//!      ─▶ navigation, package    its contents, and what it says of itself
//!      ─▶ container  one file
//! ```

mod binder;
mod chapter;
mod container;
mod navigation;
mod package;
mod picture;
mod places;
mod tree;

use std::fmt;

use model::{Address, Base, Page, Series};
use rayon::prelude::*;

use crate::card::book_cover;
use crate::origin::Origin;
use chapter::{Chapter, Draft};
use container::{Compressed, Container};
use navigation::Entry;
use places::Places;

/// Why a book could not be made. Its pages come from the compiler, so this is a mistake in the program.
#[derive(Debug)]
pub struct BookError(String);

impl BookError {
    fn of(address: &Address, reason: String) -> Self {
        Self(format!("the text of {address} cannot be bound: {reason}"))
    }
}

impl fmt::Display for BookError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the book cannot be made: {}; this is a mistake in crates/publication/src/book", self.0)
    }
}

impl std::error::Error for BookError {}

/// The style of the book.
const STYLE: &str = include_str!("book/style.css");

/// The file of the picture that stands for the book on a shelf.
const COVER: &str = "cover.png";

/// The folder, within the file, of all that is read.
const FOLDER: &str = "EPUB/";

/// The whole series as a book: the title page, help, the articles, the steps, the glossary, the sources and the page about
/// the series. `drawn` gives what the app's components made of a page. The same pages give the same bytes.
///
/// # Errors
///
/// When what was drawn of a page is not what the app's components draw.
pub fn book(
    pages: &[Page],
    drawn: impl Fn(&Page) -> String + Sync,
    series: &Series,
    base: &Base,
    origin: Option<&Origin>,
) -> Result<Vec<u8>, BookError> {
    let mut places = Places::new(base, origin);
    let bound = pages.par_iter().filter(|page| place_in_book(page).is_some());
    let mut drafts: Vec<Draft<'_>> =
        bound.map(|page| Draft::read(page, &drawn(page), series, &places)).collect::<Result<_, _>>()?;
    for draft in &drafts {
        draft.add_places(&mut places);
    }
    drafts.sort_by_key(|draft| place_in_book(draft.page));
    let home = origin.map(|origin| origin.link(base, &Address::Home));
    let title_page = chapter::title_page(series, &places::file(&Address::Help), home.as_deref());
    let finished = drafts.into_par_iter().map(|draft| Ok((draft.page, draft.finish(&places, series)?)));
    let chapters: Vec<_> = finished.collect::<Result<_, BookError>>()?;
    let cover = book_cover(series).map_err(|error| BookError(error.to_string()))?;
    pack(&cover, &title_page, &chapters, series, home.as_deref()).map_err(BookError)
}

/// Puts the finished pages into one file.
fn pack(
    cover: &[u8],
    title_page: &Chapter,
    chapters: &[(&Page, Chapter)],
    series: &Series,
    home: Option<&str>,
) -> Result<Vec<u8>, String> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for (page, chapter) in chapters {
        match (page, entries.last_mut()) {
            (Page::Step(_), Some(overview)) => overview.below.push(chapter),
            _ => entries.push(Entry { chapter, below: Vec::new() }),
        }
    }
    let is_article = |page: &Page| matches!(page.address(), Address::Article(_));
    let start = chapters.iter().find(|(page, _)| is_article(page)).map_or(title_page, |(_, chapter)| chapter);
    let all: Vec<&Chapter> = std::iter::once(title_page).chain(chapters.iter().map(|(_, chapter)| chapter)).collect();

    let mut container = Container::new()?;
    container.add("META-INF/container.xml", package::container().as_bytes())?;
    container.add(&format!("{FOLDER}{COVER}"), cover)?;
    let (package, navigation) = (package::package(series, &all, home), navigation::navigation(&entries, start));
    let mut files = vec![(package::FILE, &*package), (navigation::FILE, &*navigation), ("style.css", STYLE)];
    files.extend(all.into_iter().map(|chapter| (&*chapter.file, &*chapter.xhtml)));
    let compressed =
        files.into_par_iter().map(|(file, text)| Compressed::of(format!("{FOLDER}{file}"), text.as_bytes()));
    for file in compressed.collect::<Result<Vec<_>, _>>()? {
        container.add_compressed(&file)?;
    }
    container.finish()
}

/// Where a page of the site stands in the book; nowhere if it only leads to others.
fn place_in_book(page: &Page) -> Option<u8> {
    match page {
        Page::Home(_)
        | Page::Part(_)
        | Page::Plan(_)
        | Page::BadDays(_)
        | Page::Values(_)
        | Page::Questions(_)
        | Page::Saved(_)
        | Page::Search(_)
        | Page::Moved(_)
        | Page::NotFound(_) => None,
        Page::Help(_) => Some(0),
        Page::Options(_) => Some(1),
        Page::Article(_) => match page.address() {
            Address::Article(_) => Some(1),
            Address::Carers => Some(3),
            Address::About => Some(6),
            _ => None,
        },
        Page::Overview(_) | Page::Step(_) => Some(2),
        Page::Glossary(_) => Some(4),
        Page::Sources(_) => Some(5),
    }
}
