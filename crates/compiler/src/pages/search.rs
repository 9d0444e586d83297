//! The page of the search: an A to Z of pages, sections and terms, examples, and whom to call.

use std::collections::BTreeMap;

use model::help::{HelpPlace, HelpRegion};
use model::page::{GlossaryPage, Letter, Neighbour, Place, SOURCES, SearchPage, TermEntry};
use model::{Address, Page, Section, Series};

use crate::pages::parts::header;

/// The title of the page.
pub(super) const SEARCH: &str = "Search";

/// So many questions are shown to begin with.
const EXAMPLES: usize = 4;

/// Words at the beginning of a title by which nobody looks for it.
const ARTICLES: [&str; 3] = ["a ", "an ", "the "];

/// Stands for whatever begins with no letter from A to Z.
const NO_LETTER: char = '0';

/// The page; `known` is every page that a reader can look for, and `pages` holds them.
pub(super) fn search(series: &Series, pages: &[Page], known: &[Neighbour]) -> Page {
    let summary = "In your own words, spelled as you like. Nothing that you type leaves this device.";
    let lines = |region: &HelpRegion| {
        let lines = region.lines.iter().filter(|line| line.place == HelpPlace::EveryPage).cloned().collect();
        HelpRegion { id: region.id.clone(), name: region.name.clone(), lines, organisations: Vec::new() }
    };
    let help: Vec<HelpRegion> = series.help.regions.iter().map(lines).filter(|one| !one.lines.is_empty()).collect();
    // Those of a large series would make a page that nobody reads.
    let is_listed = |page: &&Page| !(series.is_large() && matches!(page.address(), Address::Article(_)));
    let sections = pages.iter().filter(is_listed).flat_map(sections_of);
    let all = known.iter().map(page).chain(sections).chain(terms(pages)).collect();
    let examples = examples(pages);
    let letters = letters(all);
    Page::Search(SearchPage { header: header(Address::Search, SEARCH, summary), help, examples, letters })
}

fn page(page: &Neighbour) -> Place {
    Place { title: page.title.clone(), address: page.address.clone(), fragment: None, page: None }
}

/// The sections of articles. Those of other pages are called alike on many pages, or hold what is the reader's own.
fn sections_of(page: &Page) -> Vec<Place> {
    match page {
        Page::Article(_) | Page::Help(_) if *page.address() != Address::Gallery => {
            let mut places = Vec::new();
            collect(page, &page.contents(), &mut places);
            places
        }
        _ => Vec::new(),
    }
}

fn collect(page: &Page, sections: &[Section], places: &mut Vec<Place>) {
    for section in sections.iter().filter(|section| section.id.as_str() != SOURCES.0) {
        places.push(Place {
            title: section.title.clone(),
            address: page.address().clone(),
            fragment: Some(section.id.to_string()),
            page: Some(page.header().title.clone()),
        });
        collect(page, &section.sections, places);
    }
}

fn terms(pages: &[Page]) -> Vec<Place> {
    let glossary = pages.iter().find_map(|page| match page {
        Page::Glossary(page) => Some(page),
        _ => None,
    });
    let terms = glossary.into_iter().flat_map(|page| page.terms.iter().map(move |term| (page, term)));
    let place = |(page, term): (&GlossaryPage, &TermEntry)| Place {
        title: term.name.clone(),
        address: Address::Glossary,
        fragment: Some(term.id.to_string()),
        page: Some(page.header.title.clone()),
    };
    terms.map(place).collect()
}

/// Headings that are questions, from all over the series.
fn examples(pages: &[Page]) -> Vec<String> {
    let titles = pages.iter().flat_map(sections_of).map(|place| place.title);
    let questions: Vec<String> = titles.filter(|title| title.ends_with('?')).collect();
    let step = questions.len().div_ceil(EXAMPLES).max(1);
    questions.into_iter().step_by(step).collect()
}

/// Places by the letter with which they begin.
fn letters(places: Vec<Place>) -> Vec<Letter> {
    let mut letters: BTreeMap<char, BTreeMap<(String, String), Place>> = BTreeMap::new();
    for place in places {
        let sorted = sorted_by(&place.title);
        let first = sorted.chars().next().map(|first| first.to_ascii_uppercase()).filter(char::is_ascii_uppercase);
        let link = format!("{}#{}", place.address, place.fragment.as_deref().unwrap_or_default());
        letters.entry(first.unwrap_or(NO_LETTER)).or_default().insert((sorted, link), place);
    }
    letters.into_iter().map(|(letter, places)| Letter { letter, places: places.into_values().collect() }).collect()
}

/// A title as it is sorted: small, without quotation marks at its beginning, without an article.
fn sorted_by(title: &str) -> String {
    let title = title.trim_start_matches(|first: char| !first.is_alphanumeric()).to_lowercase();
    let article = ARTICLES.into_iter().find(|article| title.starts_with(article)).unwrap_or_default();
    title[article.len()..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(title: &str) -> Place {
        Place { title: title.to_owned(), address: Address::Glossary, fragment: None, page: None }
    }

    #[test]
    fn places_stand_under_the_letter_of_their_first_word_that_is_no_article() {
        let titles = ["The brain", "“Bad” trips", "a cost", "12 steps", "Anxiety", "Über"];
        let letters = letters(titles.map(place).to_vec());
        let found: Vec<(char, Vec<&str>)> = letters
            .iter()
            .map(|letter| (letter.letter, letter.places.iter().map(|place| place.title.as_str()).collect()))
            .collect();
        assert_eq!(
            found,
            [
                ('0', vec!["12 steps", "Über"]),
                ('A', vec!["Anxiety"]),
                ('B', vec!["“Bad” trips", "The brain"]),
                ('C', vec!["a cost"])
            ]
        );
    }
}
