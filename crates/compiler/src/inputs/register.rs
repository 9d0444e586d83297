//! The register of every address that was ever published: `addresses.toml`.
//!
//! A link that was printed or sent must lead somewhere for as long as the series is published. So an address leaves
//! the series only with a successor, and the old one keeps leading there: on the page itself, without a program, and
//! without a network.

use std::collections::{BTreeMap, BTreeSet};

use maud::{PreEscaped, html};
use model::page::{Header, MovedPage, MovedSection, Neighbours, Successor};
use model::{Address, Base, Page, Prose, Section, Series, SourceId};
use serde::Deserialize;
use toml::Spanned;

use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::File;
use crate::syntax::files::Files;
use crate::syntax::front_matter;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RegisterFile {
    #[serde(default)]
    published: Vec<Spanned<String>>,
    #[serde(default)]
    moved: BTreeMap<String, Spanned<String>>,
}

/// What was published, and where it went.
pub(crate) struct Register {
    file: Option<File>,
    written: RegisterFile,
}

/// The id of the notice in `index.html` that shows itself to those who come from an old address.
const MOVED_NOTICE: &str = "page_moved";

/// Every address of a page, and of a place in a page, that the series has now.
pub(crate) fn addresses(series: &Series, pages: &[Page]) -> BTreeSet<String> {
    fn collect(page: &str, sections: &[Section], addresses: &mut BTreeSet<String>) {
        for section in sections {
            addresses.insert(format!("{page}#{}", section.id));
            collect(page, &section.sections, addresses);
        }
    }
    let mut addresses = BTreeSet::new();
    for page in pages.iter().filter(|page| !matches!(page.address(), Address::NotFound | Address::Gallery)) {
        let path = page.address().to_string();
        collect(&path, &page.contents(), &mut addresses);
        addresses.insert(path);
    }
    for step in &series.steps {
        addresses.insert(format!("{}#{}", Address::WhatToExpect, step.id));
    }
    for term in &series.glossary.terms {
        addresses.insert(format!("{}#{}", Address::Glossary, term.id));
    }
    // The page lists only sources that are cited.
    for page in pages {
        if let Page::Sources(page) = page {
            addresses.extend(page.sources.iter().map(|source| format!("{}#{}", Address::Sources, source.id)));
        }
    }
    addresses
}

impl Register {
    /// Reads the register; a series without one has promised nothing yet.
    pub(crate) fn read(files: &Files, report: &mut Report) -> Self {
        let file = files.optional_text("addresses.toml", report);
        let written = file.as_ref().and_then(|file| front_matter::read_toml(file, report)).unwrap_or_default();
        Self { file, written }
    }

    /// Reports every address that was published and leads nowhere, and warns of those that are not registered yet.
    pub(crate) fn check(&self, addresses: &BTreeSet<String>, report: &mut Report) {
        let Some(file) = &self.file else { return };
        for published in &self.written.published {
            let address = published.get_ref();
            if !addresses.contains(address) && !self.written.moved.contains_key(address) {
                report.add(Diagnostic::at(
                    file,
                    published.span(),
                    format!("`{address}` was published and is gone"),
                    "links to this address lead nowhere",
                    "bring it back, or write its successor below `[moved]`, as in `\"/old/\" = \"/new/#place\"`",
                ));
            }
        }
        for (from, to) in &self.written.moved {
            if !is_address(from) {
                let title = format!("`{from}` is not how an address is written");
                let help = "write the old address as it stands in `published`, as in `/articles/old/#place`";
                report.add(Diagnostic::at(file, to.span(), title, "its successor is this", help));
            } else if !addresses.contains(to.get_ref()) {
                let title = format!("the successor `{}` does not exist", to.get_ref());
                let label = did_you_mean(to.get_ref(), addresses.iter().map(String::as_str));
                let help = "the successor is an address of the series as it is now";
                report.add(Diagnostic::at(file, to.span(), title, label, help));
            } else if addresses.contains(from) {
                let title = format!("`{from}` has a successor and still exists");
                report.add(Diagnostic::at(file, to.span(), title, "here", "take this line away"));
            }
        }
        let known: BTreeSet<&str> = self.written.published.iter().map(|one| one.get_ref().as_str()).collect();
        let new: Vec<&String> = addresses.iter().filter(|address| !known.contains(address.as_str())).collect();
        if let Some(first) = new.first() {
            let others = match new.len() {
                1 => "is".to_owned(),
                count => format!("and {} more are", count - 1),
            };
            report.add(
                Diagnostic::without_place(
                    format!("`{first}` {others} not in content/addresses.toml"),
                    "run `cargo xtask register` before you publish, so that the address is kept",
                )
                .into_warning(),
            );
        }
    }

    /// Lets every address that has moved lead to its successor.
    pub(crate) fn lead_on(&self, pages: &mut Vec<Page>, base: &Base) {
        for (from, to) in &self.written.moved {
            let to = to.get_ref();
            let link = format!("{}{}", base.as_str(), to.trim_start_matches('/'));
            match from.split_once('#') {
                None => {
                    // A page is entered with a notice; a place in one is where the reader wanted to be.
                    let link = if to.contains('#') { link } else { format!("{link}#{MOVED_NOTICE}") };
                    pages.extend(Address::parse(from).map(|address| moved_page(address, link)));
                }
                Some((path, old)) => {
                    if let Some(page) = pages.iter_mut().find(|page| page.address().to_string() == path) {
                        lead_on_within(page, path, old, to, link);
                    }
                }
            }
        }
    }
}

/// Whether this is how an address is written in the register, so that it can be found under it.
fn is_address(text: &str) -> bool {
    let (page, place) = text.split_once('#').map_or((text, None), |(page, place)| (page, Some(place)));
    let is_page = Address::parse(page).is_some_and(|address| address.to_string() == page);
    // Of all ids, those of sources may hold the most.
    is_page && place.is_none_or(|place| SourceId::parse(place).is_ok())
}

/// A page at an address that was given up.
fn moved_page(address: Address, link: String) -> Page {
    let header = Header {
        address,
        title: "This page has moved".to_owned(),
        summary: "The link still works: the text is now at another address of this series.".to_owned(),
        review: None,
        neighbours: Neighbours::default(),
        moved: Vec::new(),
    };
    Page::Moved(MovedPage { header, link })
}

/// Lets a section that was given up be found again in its page: in front of its successor where that is in the text of
/// the page, else where the page says it. The notice shows only to those who look for it.
fn lead_on_within(page: &mut Page, path: &str, old: &str, to: &str, link: String) {
    let to = match to.split_once('#').filter(|(page, _)| *page == path) {
        Some((_, id)) => Successor::Here(id.to_owned()),
        None => Successor::Elsewhere(link),
    };
    if let Successor::Here(id) = &to {
        for text in page.texts_mut() {
            if let Some(html) = with_old_section(text.as_str(), old, id) {
                *text = Prose::from_compiler(html);
                return;
            }
        }
    }
    page.header_mut().moved.push(MovedSection { id: old.to_owned(), to });
}

/// A text with a notice in front of the heading with this id, or at the beginning of an entry of a list, which holds
/// nothing but entries; `None` for a text that has no such id.
fn with_old_section(text: &str, old: &str, id: &str) -> Option<String> {
    let attribute = format!(" id=\"{id}\"");
    let mut places = text.match_indices(&attribute).map(|(place, _)| place);
    // Within a tag; the same characters may stand in a text.
    let tag = places.find_map(|place| text[..place].rfind('<').filter(|tag| !text[*tag..place].contains('>')))?;
    let place = if text[tag..].starts_with("<li ") { tag + text[tag..].find('>')? + 1 } else { tag };
    let (before, behind) = text.split_at(place);
    let html = html! {
        (PreEscaped(before))
        p class="moved" id=(old) { "The section you looked for is now this one." }
        "\n"
        (PreEscaped(behind))
    };
    Some(html.into_string())
}
