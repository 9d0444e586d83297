//! Every address of the site, spelled here and nowhere else. Compiler, prerenderer and client all ask this module.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{FigureName, Slug, StepId};

/// One page of the site. There is one address for each page, and it ends in a slash.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Address {
    /// The series: where to start.
    Home,
    /// One article.
    Article(Slug),
    /// One part of a series in parts: its articles.
    Part(Slug),
    /// All steps of "What to expect" on one page.
    WhatToExpect,
    /// One step on its own page.
    Step(StepId),
    /// The options, side by side.
    Options,
    /// What matters to the reader when they choose.
    Values,
    /// The reader's plan.
    Plan,
    /// The reader's plan for bad days.
    BadDays,
    /// The reader's questions.
    Questions,
    /// What is saved on the reader's device.
    Saved,
    /// The terms.
    Glossary,
    /// The sources.
    Sources,
    /// The search.
    Search,
    /// Crisis and urgent help.
    Help,
    /// For those who care for somebody or take them home.
    Carers,
    /// Who wrote this and how it is checked.
    About,
    /// Every component in its states, for those who work on them. Only sites that are built for development have it.
    Gallery,
    /// The page shown for an address that does not exist. Hosts look for it under this very name.
    NotFound,
}

impl Address {
    /// The path below the site's base: no slash in front, one at the end unless it is empty.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Article(slug) => format!("articles/{slug}/"),
            Self::Part(slug) => format!("parts/{slug}/"),
            Self::WhatToExpect => "what-to-expect/".to_owned(),
            Self::Step(step) => format!("what-to-expect/{step}/"),
            Self::Options => "options/".to_owned(),
            Self::Values => "options/what-matters-to-me/".to_owned(),
            Self::Plan => "plan/".to_owned(),
            Self::BadDays => "plan/bad-days/".to_owned(),
            Self::Questions => "questions/".to_owned(),
            Self::Saved => "saved/".to_owned(),
            Self::Glossary => "glossary/".to_owned(),
            Self::Sources => "sources/".to_owned(),
            Self::Search => "search/".to_owned(),
            Self::Help => "help/".to_owned(),
            Self::Carers => "carers/".to_owned(),
            Self::About => "about/".to_owned(),
            Self::Gallery => "gallery/".to_owned(),
            Self::NotFound => "404.html".to_owned(),
        }
    }

    /// Reads a path below the base as browsers and hosts may spell it: with or without slashes at the ends,
    /// with doubled slashes, with `index.html`.
    ///
    /// Gives `None` for a path that no page has by its form. An article or step that does not exist parses:
    /// only its data can tell.
    pub fn parse(path: &str) -> Option<Self> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Some(Self::Home),
            ["articles", slug] => Slug::parse(slug).ok().map(Self::Article),
            ["parts", slug] => Slug::parse(slug).ok().map(Self::Part),
            ["what-to-expect"] => Some(Self::WhatToExpect),
            ["what-to-expect", step] => StepId::parse(step).ok().map(Self::Step),
            ["options"] => Some(Self::Options),
            ["options", "what-matters-to-me"] => Some(Self::Values),
            ["plan"] => Some(Self::Plan),
            ["plan", "bad-days"] => Some(Self::BadDays),
            ["questions"] => Some(Self::Questions),
            ["saved"] => Some(Self::Saved),
            ["glossary"] => Some(Self::Glossary),
            ["sources"] => Some(Self::Sources),
            ["search"] => Some(Self::Search),
            ["help"] => Some(Self::Help),
            ["carers"] => Some(Self::Carers),
            ["about"] => Some(Self::About),
            ["gallery"] => Some(Self::Gallery),
            ["404.html"] => Some(Self::NotFound),
            _ => None,
        }
    }

    /// Whether its text is read from beginning to end: an article, a step, or a page that is written like an article.
    pub fn is_read(&self) -> bool {
        matches!(self, Self::Article(_) | Self::Step(_) | Self::Carers | Self::About)
    }

    /// The file below the base that holds this page's HTML.
    pub fn html_file(&self) -> String {
        match self {
            Self::NotFound => self.path(),
            _ => format!("{}index.html", self.path()),
        }
    }

    /// The file below the base that holds this page's [`Page`](crate::Page), as [`Page::to_wire`](crate::Page::to_wire) writes
    /// it.
    pub fn data_file(&self) -> String {
        match self {
            Self::Home => format!("{DATA}home.txt"),
            Self::NotFound => format!("{DATA}404.txt"),
            _ => format!("{DATA}{}.txt", self.path().trim_end_matches('/')),
        }
    }

    /// The file below the base that holds the card of this page: the picture that is shown where a link to it is shared.
    pub fn card_file(&self) -> String {
        match self {
            Self::Article(_) | Self::WhatToExpect => format!("{CARDS}{}.png", self.path().trim_end_matches('/')),
            Self::Step(_) | Self::Plan | Self::BadDays | Self::Questions => Self::WhatToExpect.card_file(),
            _ => format!("{CARDS}series.png"),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "/{}", self.path())
    }
}

impl TryFrom<String> for Address {
    type Error = String;

    fn try_from(path: String) -> Result<Self, String> {
        Self::parse(&path).ok_or_else(|| format!("`{path}` is the address of no page"))
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

/// The file below the base that holds a drawing.
pub fn figure_file(name: &FigureName) -> String {
    format!("figures/{name}.svg")
}

/// The id, within a drawing's file, of everything that is drawn.
pub const DRAWN: &str = "figure";

/// The folder below the base that holds the pages' data.
pub const DATA: &str = "data/";

/// The folder below the base that holds the cards.
pub const CARDS: &str = "cards/";

/// The file below the base that holds the whole series as a book.
pub const BOOK: &str = "exploring-kap.epub";

/// The file below the base that says how words are said.
pub const PRONUNCIATIONS: &str = "pronunciations.txt";

/// The file below the base that says how large the library is: the articles of a large series, which a device keeps only
/// where the reader wants it.
pub const LIBRARY_SIZE: &str = "library.txt";

/// The folder below the base that holds the list of the library's files.
pub const LIBRARY: &str = "library/";

/// The file below the base that lists the files of this version of the library.
pub fn library_file(version: &str) -> String {
    format!("{LIBRARY}{version}.txt")
}

/// The file below the base that holds the index of the search.
pub const SEARCH_INDEX: &str = "search.txt";

/// The file below the base that holds the feed of the articles.
pub const FEED: &str = "feed.xml";

/// The file below the base that lists every page for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// The file that tells search engines what they may read. They look for it under this very name, at the root of a host.
pub const ROBOTS: &str = "robots.txt";

/// The path under which the site is published: `/`, or `/some/path/`. Begins and ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The root of a host.
    pub fn root() -> Self {
        Self("/".to_owned())
    }

    /// Parses a base path.
    ///
    /// # Errors
    ///
    /// When it does not begin and end with a slash, or holds anything but letters, digits and `-._~/`,
    /// which is what a path needs no escaping for (RFC 3986, section 2.3).
    pub fn parse(text: &str) -> Result<Self, String> {
        let plain = |character: char| character.is_ascii_alphanumeric() || "-._~/".contains(character);
        if text.starts_with('/') && text.ends_with('/') && !text.contains("//") && text.chars().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(format!("`{text}` is not a base path: write it as `/` or `/some/path/`"))
        }
    }

    /// The base as text, with both slashes.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The link to a page.
    pub fn link(&self, address: &Address) -> String {
        format!("{}{}", self.0, address.path())
    }

    /// The link to a place within a page.
    pub fn link_to(&self, address: &Address, fragment: &str) -> String {
        format!("{}#{fragment}", self.link(address))
    }

    /// The link to everything that is drawn in a drawing's file, for `<use>` in a page.
    pub fn link_to_figure(&self, name: &FigureName) -> String {
        format!("{}{}#{DRAWN}", self.0, figure_file(name))
    }

    /// The link to a file that is no page.
    pub fn link_to_file(&self, file: &str) -> String {
        format!("{}{file}", self.0)
    }

    /// The part of a URL's path that is below this base; `None` when it is not below it.
    pub fn strip<'path>(&self, path: &'path str) -> Option<&'path str> {
        if path == self.0.trim_end_matches('/') {
            return Some("");
        }
        path.strip_prefix(self.0.as_str())
    }
}

#[cfg(test)]
mod tests;
