//! Where a link leads: `article:`, `step:`, `page:`, `#section`, or out of the site.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use model::address::BOOK;
use model::{Address, AnchorId, Base, Slug, StepId};

use crate::resolve::index::Index;
use crate::syntax::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::syntax::file::Excerpt;

/// The name of the whole series as a book, among those of the pages.
const BOOK_NAME: &str = "book";

/// The pages that a series need not have.
const OPTIONS_NAME: &str = "options";
const VALUES_NAME: &str = "values";

/// The pages that authors link to by name.
const PAGES: [(&str, Address); 14] = [
    ("home", Address::Home),
    ("what-to-expect", Address::WhatToExpect),
    (OPTIONS_NAME, Address::Options),
    ("plan", Address::Plan),
    ("bad-days", Address::BadDays),
    (VALUES_NAME, Address::Values),
    ("questions", Address::Questions),
    ("saved", Address::Saved),
    ("glossary", Address::Glossary),
    ("sources", Address::Sources),
    ("search", Address::Search),
    ("help", Address::Help),
    ("carers", Address::Carers),
    ("about", Address::About),
];

/// A link that is known to lead somewhere.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A section of the same page. The browser follows it by itself.
    SamePage(String),
    /// Another page of the site, as a path.
    Site(String),
    /// The whole series as a book, a file to keep.
    Book(String),
    /// Another site, a telephone number or a text message.
    Outside(String),
}

/// Where a link is written, and against what it is checked.
pub(crate) struct Links<'site> {
    /// What exists.
    pub(crate) index: &'site Index,
    /// Where the site is published.
    pub(crate) base: &'site Base,
    /// The sections of the page that the link stands in.
    pub(crate) own_sections: &'site [AnchorId],
    /// That page, where its text is shown on another page as well.
    pub(crate) own_page: Option<&'site Address>,
}

impl Links<'_> {
    /// Resolves a link's destination; reports one that leads nowhere.
    pub(crate) fn resolve(
        &self,
        excerpt: &Excerpt<'_>,
        range: Range<usize>,
        destination: &str,
        report: &mut Report,
    ) -> Option<Target> {
        let found = self.target(destination);
        match found {
            Ok(target) => Some(target),
            Err(Broken { title, label, help }) => {
                report.add(Diagnostic::at(excerpt.file, excerpt.span(range), title, label, help));
                None
            }
        }
    }

    fn target(&self, destination: &str) -> Result<Target, Broken> {
        if let Some(fragment) = destination.strip_prefix('#') {
            return match self.own_sections.iter().find(|section| section.as_str() == fragment) {
                Some(section) => Ok(match self.own_page {
                    None => Target::SamePage(format!("#{section}")),
                    Some(page) => Target::Site(self.base.link_to(page, fragment)),
                }),
                None => Err(Broken::section(fragment, "this page", self.own_sections)),
            };
        }
        match destination.split_once(':') {
            Some(("article", rest)) => self.place("article", rest, &self.index.articles, Slug::parse, Address::Article),
            Some(("step", rest)) => self.place("step", rest, &self.index.steps, StepId::parse, Address::Step),
            Some(("page", BOOK_NAME)) => Ok(Target::Book(self.base.link_to_file(BOOK))),
            Some(("page", rest)) => self.page(rest),
            Some(("https" | "tel" | "sms", _)) => Ok(Target::Outside(destination.to_owned())),
            _ => Err(Broken {
                title: match destination {
                    "" => "this link leads nowhere".to_owned(),
                    _ => format!("the link `{destination}` cannot be followed"),
                },
                label: "here".to_owned(),
                help: "link to `article:…`, `step:…`, `term:…`, `page:…`, `#section`, `https://…`, `tel:…` or `sms:…`"
                    .to_owned(),
            }),
        }
    }

    /// A page of the series, or a section of one of those that authors write.
    fn page(&self, rest: &str) -> Result<Target, Broken> {
        let (name, fragment) = match rest.split_once('#') {
            Some((name, fragment)) => (name, Some(fragment)),
            None => (rest, None),
        };
        let is_there =
            |page: &str| ![OPTIONS_NAME, VALUES_NAME].contains(&page) || self.index.page_sections.contains_key(page);
        let pages = PAGES.iter().filter(|(page, _)| is_there(page));
        let Some((name, address)) = pages.clone().find(|(page, _)| *page == name) else {
            let known = pages.map(|(page, _)| *page).chain([BOOK_NAME]);
            return Err(Broken::name("page", name, known));
        };
        let Some(fragment) = fragment else { return Ok(Target::Site(self.base.link(address))) };
        let sections = self.index.page_sections.get(name).into_iter().flatten();
        if sections.clone().any(|section| section.as_str() == fragment) {
            return Ok(Target::Site(self.base.link_to(address, fragment)));
        }
        Err(Broken::section(fragment, &format!("the page `{name}`"), sections))
    }

    /// A page that is named, or a section of it.
    fn place<Name: Ord + Clone + fmt::Display, Error>(
        &self,
        kind: &str,
        rest: &str,
        known: &BTreeMap<Name, Option<BTreeSet<AnchorId>>>,
        parse: impl Fn(&str) -> Result<Name, Error>,
        address: impl Fn(Name) -> Address,
    ) -> Result<Target, Broken> {
        let (name, fragment) = match rest.split_once('#') {
            Some((name, fragment)) => (name, Some(fragment)),
            None => (rest, None),
        };
        let Some((found, sections)) = parse(name).ok().and_then(|name| known.get_key_value(&name)) else {
            let names: Vec<String> = known.keys().map(Name::to_string).collect();
            return Err(Broken::name(kind, name, names.iter().map(String::as_str)));
        };
        let address = address(found.clone());
        match fragment {
            None => Ok(Target::Site(self.base.link(&address))),
            Some(fragment) => match sections {
                Some(sections) if sections.iter().all(|section| section.as_str() != fragment) => {
                    Err(Broken::section(fragment, &format!("the {kind} `{found}`"), sections))
                }
                _ => Ok(Target::Site(self.base.link_to(&address, fragment))),
            },
        }
    }
}

struct Broken {
    title: String,
    label: String,
    help: String,
}

impl Broken {
    fn name<'name>(kind: &str, name: &str, known: impl Iterator<Item = &'name str> + Clone) -> Self {
        Self {
            title: match name {
                "" => format!("this link names no {kind}"),
                _ => format!("there is no {kind} `{name}`"),
            },
            label: did_you_mean(name, known.clone()),
            help: one_of("link to one of", &known.collect::<Vec<_>>()),
        }
    }

    fn section<'id>(fragment: &str, page: &str, known: impl IntoIterator<Item = &'id AnchorId>) -> Self {
        let names: Vec<&str> = known.into_iter().map(AnchorId::as_str).collect();
        Self {
            title: format!("there is no section `{fragment}` in {page}"),
            label: did_you_mean(fragment, names.iter().copied()),
            help: one_of("its sections are", &names),
        }
    }
}

fn one_of(words: &str, names: &[&str]) -> String {
    if names.is_empty() { "there is none to link to".to_owned() } else { format!("{words}: {}", names.join(", ")) }
}
