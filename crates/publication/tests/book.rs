//! The book, taken out of its file again.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is how a broken promise is reported")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use compiler::Site;
use flate2::{Decompress, FlushDecompress};
use model::{Address, Base, Page};
use publication::{Origin, book};
use roxmltree::{Document, Node, ParsingOptions};
use support::{HOSTILE_IN_XML, hostile, origin, overlaid, published};

/// The text files of a book, by their names.
type Files = BTreeMap<String, String>;

/// The number of two or four bytes at a place.
fn number(bytes: &[u8], place: usize, length: usize) -> usize {
    bytes[place..place + length].iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// Reads the file of a book by the list at its end.
fn unpacked(bytes: &[u8]) -> Files {
    let end = bytes.len() - 22;
    let mut place = number(bytes, end + 16, 4);
    let mut files = Files::new();
    for _ in 0..number(bytes, end + 10, 2) {
        assert_eq!(&bytes[place..place + 4], b"PK\x01\x02");
        let (kept, length) = (number(bytes, place + 20, 4), number(bytes, place + 24, 4));
        let name = place + 46..place + 46 + number(bytes, place + 28, 2);
        let start = number(bytes, place + 42, 4) + 30 + name.len();
        let content = if number(bytes, place + 10, 2) == 0 {
            bytes[start..start + kept].to_vec()
        } else {
            let mut content = Vec::with_capacity(length);
            let entry = &bytes[start..start + kept];
            Decompress::new(false).decompress_vec(entry, &mut content, FlushDecompress::Finish).unwrap();
            content
        };
        assert_eq!(content.len(), length);
        place = name.end;
        if let Ok(text) = String::from_utf8(content) {
            files.insert(String::from_utf8(bytes[name].to_vec()).unwrap(), text);
        }
    }
    files
}

/// The book of a site whose pages the app's own components draw.
fn bytes(site: &Site, base: &Base, origin: Option<&Origin>) -> Vec<u8> {
    let drawn = |page: &Page| exploring_kap::render(page, base);
    book(&site.pages, drawn, &site.series, base, origin).unwrap()
}

fn files(site: &Site, base: &Base, origin: Option<&Origin>) -> Files {
    unpacked(&bytes(site, base, origin))
}

/// A file of the book, parsed.
fn parsed(xml: &str) -> Document<'_> {
    Document::parse_with_options(xml, ParsingOptions { allow_dtd: true, ..ParsingOptions::default() }).unwrap()
}

/// All words of a text, with single spaces.
fn words(node: Node<'_, '_>) -> String {
    let texts: String = node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
    texts.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The chapters of a book, by their names.
fn chapters(files: &Files) -> impl Iterator<Item = (&str, Document<'_>)> {
    let chapters = files.iter().filter(|(name, _)| name.ends_with(".xhtml"));
    chapters.map(|(name, xhtml)| (name.trim_start_matches("EPUB/"), parsed(xhtml)))
}

/// What the book's one file holds of a page's chapter.
fn chapter(address: &Address) -> String {
    format!("EPUB/{}.xhtml", address.path().trim_end_matches('/').replace('/', "-"))
}

#[test]
fn the_book_holds_every_article_step_term_source_and_help_line() {
    let site = published(&Base::root());
    let files = files(&site, &Base::root(), None);
    for page in &site.pages {
        let is_of_the_program = matches!(
            page,
            Page::Plan(_) | Page::BadDays(_) | Page::Values(_) | Page::Questions(_) | Page::Saved(_) | Page::Search(_)
        );
        if is_of_the_program || matches!(page, Page::NotFound(_) | Page::Home(_)) {
            continue;
        }
        let document = &files[&chapter(page.address())];
        let document = parsed(document);
        let text = words(document.root_element());
        assert!(text.contains(&page.header().title), "{}", page.address());
        for section in page.contents() {
            let is_there = document.descendants().any(|node| node.attribute("id") == Some(section.id.as_str()));
            let is_of_the_site = *page.address() == Address::WhatToExpect && section.id.as_str() == "sources";
            assert!(is_there || is_of_the_site, "{} has lost its section {}", page.address(), section.id);
        }
    }
    let text = |address: &Address| words(parsed(&files[&chapter(address)]).root_element());
    let (glossary, sources, help) = (text(&Address::Glossary), text(&Address::Sources), text(&Address::Help));
    for term in &site.series.glossary.terms {
        assert!(glossary.contains(&term.name), "the glossary has lost `{}`", term.name);
    }
    let cited: BTreeSet<_> = site.series.articles.iter().flat_map(|article| &article.cited).collect();
    for source in site.series.sources.iter().filter(|source| cited.contains(&source.id)) {
        let title = source.title.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(sources.contains(&title), "the sources have lost `{title}`");
    }
    for line in site.series.help.regions.iter().flat_map(|region| &region.lines) {
        assert!(help.contains(&line.need), "the help lines have lost `{}`", line.need);
    }
    for step in &site.series.steps {
        assert!(text(&Address::WhatToExpect).contains(&step.in_short), "the steps have lost `{}`", step.id);
    }
}

#[test]
fn the_book_shows_what_is_for_some_readers_to_all_and_offers_no_choice() {
    let site = published(&Base::root());
    let files = files(&site, &Base::root(), None);
    for (name, document) in chapters(&files) {
        let mut elements = document.descendants().filter(Node::is_element);
        let of_the_program = elements.find(|node| {
            let name = node.tag_name().name();
            ["button", "input", "fieldset"].contains(&name) || node.has_attribute("data-routes")
        });
        assert!(of_the_program.is_none(), "{name} holds {of_the_program:?}");
    }
    let session = Address::parse("what-to-expect/dosing-session/").unwrap();
    let session = words(parsed(&files[&chapter(&session)]).root_element());
    for of_one_route in ["A drip usually", "You notice a shot", "A lozenge melts", "You notice a spray"] {
        assert!(session.contains(of_one_route), "{of_one_route}");
    }
}

#[test]
fn help_comes_right_after_the_title_page() {
    let site = published(&Base::root());
    let files = files(&site, &Base::root(), None);
    let package = parsed(&files["EPUB/package.opf"]);
    let spine = package.descendants().filter(|node| node.tag_name().name() == "itemref");
    let order: Vec<_> = spine.map(|item| item.attribute("idref").unwrap().to_owned()).collect();
    assert_eq!(order[..4], ["title", "help", "nav", "articles-what-kap-is"]);
    assert_eq!(order[order.len() - 3..], ["glossary", "sources", "about"]);
}

#[test]
fn every_link_within_the_book_leads_to_a_place_that_is_there() {
    for (base, origin) in [("/", None), ("/some/path/", None), ("/some/path/", Some(origin()))] {
        let base = Base::parse(base).unwrap();
        let files = files(&published(&base), &base, origin.as_ref());
        let ids: BTreeMap<String, BTreeSet<String>> = chapters(&files)
            .map(|(name, document)| {
                let ids = document.descendants().filter_map(|node| node.attribute("id")).map(str::to_owned);
                (name.to_owned(), ids.collect())
            })
            .collect();
        let mut followed = 0;
        for (name, document) in chapters(&files) {
            for link in document.descendants().filter(|node| node.tag_name().name() == "a") {
                let href = link.attribute("href").unwrap_or_else(|| panic!("{name}: a link leads nowhere"));
                if ["https:", "tel:"].iter().any(|scheme| href.starts_with(scheme)) {
                    continue;
                }
                let (file, id) = href.split_once('#').unwrap_or((href, ""));
                let target = &ids.get(if file.is_empty() { name } else { file });
                let target = target.unwrap_or_else(|| panic!("{name} links to {href}, which is not in the book"));
                assert!(id.is_empty() || target.contains(id), "{name} links to {href}, which has no such place");
                followed += 1;
            }
        }
        assert!(followed > 1000, "only {followed} links were followed");
    }
}

#[test]
fn every_citation_keeps_its_grade_and_sources_and_leads_to_its_reason() {
    let site = published(&Base::root());
    let files = files(&site, &Base::root(), None);
    for page in site.pages.iter().filter(|page| matches!(page.address(), Address::Article(_) | Address::Step(_))) {
        let document = parsed(&files[&chapter(page.address())]);
        let of_role = |role| document.descendants().filter(move |node| node.attribute("role") == Some(role));
        let drawn = exploring_kap::render(page, &Base::root());
        let body = drawn.split("<article").nth(1).unwrap().split("</article>").next().unwrap();
        let between = |text: &str, start: &str, end: &str| {
            text.split(start).nth(1).unwrap().split(end).next().unwrap().to_owned()
        };
        let written = body.split("<button class=\"citation\"").skip(1).map(|citation| {
            let numbers = between(citation, "data-sources=\"", "\"").replace(' ', ", ");
            format!("[{} {numbers}]", between(citation, ">", "<")).replace(" ]", "]")
        });
        assert_eq!(of_role("doc-noteref").map(words).collect::<Vec<_>>(), written.collect::<Vec<_>>());
        let notes: Vec<(String, String)> =
            of_role("doc-footnote").map(|note| (note.attribute("id").unwrap().to_owned(), words(note))).collect();
        let cards: Vec<&str> = body.split("<span class=\"card\" id=\"mark_").skip(1).collect();
        assert_eq!(notes.len(), cards.len(), "{}", page.address());
        for (card, (id, note)) in cards.into_iter().zip(&notes) {
            assert_eq!(*id, format!("mark_{}", card.split('"').next().unwrap()));
            let says = card.split_once('>').unwrap().1.split("</span>").next().unwrap();
            // A card is HTML that is XML as well.
            let says = words(parsed(&format!("<p>{says}</p>")).root_element());
            assert_eq!(note.replace(' ', ""), format!("{says} Back to the text").replace(' ', ""));
        }
    }
}

#[test]
fn nothing_of_the_browser_is_left_in_the_book() {
    let site = overlaid();
    for (name, text) in files(&site, &Base::root(), Some(&origin())) {
        for word in ["<button", "popover", "tabindex", "data-", "class=\"card\"", "class=\"anchor\"", "var(--", "<use"]
        {
            assert!(!text.contains(word), "{name} holds `{word}`");
        }
    }
}

#[test]
fn what_a_clinic_says_of_itself_is_in_the_book() {
    let files = files(&overlaid(), &Base::root(), None);
    assert!(files["EPUB/title.xhtml"].contains("Handed out by A clinic of these tests."));
    assert!(files["EPUB/help.xhtml"].contains("020 7946 0001"));
}

#[test]
fn the_book_is_well_formed_whatever_the_titles_hold() {
    let files = files(&hostile(), &Base::root(), Some(&origin()));
    for (name, document) in chapters(&files).filter(|(name, _)| *name != "nav.xhtml") {
        let title = document.descendants().find(|node| node.tag_name().name() == "title").and_then(|node| node.text());
        assert_eq!(title, Some(HOSTILE_IN_XML), "{name}");
    }
    parsed(&files["EPUB/nav.xhtml"]);
    parsed(&files["EPUB/package.opf"]);
}

#[test]
fn a_picture_of_100_people_shows_all_of_them_and_those_who_were_counted() {
    let site = published(&Base::root());
    let files = files(&site, &Base::root(), None);
    let mut pictures = 0;
    for (name, document) in chapters(&files) {
        for picture in document.descendants().filter(|node| node.attribute("viewBox") == Some("0 0 20 5")) {
            let fills: Vec<_> = picture.children().filter_map(|path| path.attribute("fill")).collect();
            assert!(fills.len() == 2 && fills[0] != fills[1], "{name} paints {fills:?}");
            pictures += 1;
        }
    }
    assert!(pictures > 20, "{pictures}");
}

#[test]
fn the_same_series_gives_the_same_bytes() {
    let site = published(&Base::root());
    let once = bytes(&site, &Base::root(), None);
    assert_eq!(once, bytes(&site, &Base::root(), None));
    println!("the book has {} bytes", once.len());
    // Seven articles, twelve steps, eleven options, 180 sources: what an old reading device fetches in some seconds.
    assert!(once.len() < 300_000, "the book has {} bytes", once.len());
}
