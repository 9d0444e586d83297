//! Terms, sources, help and the pages of the reader's own as documents.

use model::page::{BadDaysPage, BadDaysPart, GlossaryPage, Header, HelpPage, SourcesPage, TermEntry, ValuesPage};
use model::{AnchorId, Page, Section, Series, Source, Statement};
use search::{Document, Target};

use crate::search_index::outlined;
use crate::search_index::top::top;

/// The glossary and its terms.
pub(super) fn glossary(page: &GlossaryPage) -> Vec<Document> {
    let term = |term: &TermEntry| Document {
        target: Target::Term(term.id.clone()),
        title: term.name.clone(),
        page: page.header.title.clone(),
        above: String::new(),
        key: String::new(),
        body: outlined::lines(term.definition.as_str()),
    };
    [top(&page.header, "", "")].into_iter().chain(page.terms.iter().map(term)).collect()
}

/// The list of sources and every source that is cited.
pub(super) fn sources(page: &SourcesPage, series: &Series) -> Vec<Document> {
    let is_cited = |source: &&Source| page.sources.iter().any(|cited| cited.id == source.id);
    let source = |source: &Source| Document {
        target: Target::Source(source.id.clone()),
        title: source.title.clone(),
        page: page.header.title.clone(),
        above: String::new(),
        key: source.short_name(),
        body: String::new(),
    };
    [top(&page.header, "", "")].into_iter().chain(series.sources.iter().filter(is_cited).map(source)).collect()
}

/// Help: every region and topic.
pub(super) fn help(page: &HelpPage) -> Vec<Document> {
    let section = |id: &AnchorId, title: &str, body: String| Document {
        target: Target::Section { page: page.header.address.clone(), section: Some(id.clone()) },
        title: title.to_owned(),
        page: page.header.title.clone(),
        above: String::new(),
        key: String::new(),
        body,
    };
    let regions = page.regions.iter().map(|region| {
        let lines =
            region.lines.iter().map(|line| format!("{}: {}", line.need, outlined::lines(line.contact.as_str())));
        let others = region.organisations.iter().map(|one| format!("{}: {}", one.name, one.purpose));
        section(&region.id, &region.name, lines.chain(others).collect::<Vec<_>>().join("\n"))
    });
    let topics = page.topics.iter().map(|topic| section(&topic.id, &topic.title, outlined::lines(topic.text.as_str())));
    [top(&page.header, "", "")].into_iter().chain(regions).chain(topics).collect()
}

/// The plan for bad days, and each part of it.
pub(super) fn bad_days(page: &BadDaysPage) -> Vec<Document> {
    let section = |id: &str, title: &str, body: String| own_section(&page.header, id, title, body);
    let blanks = page
        .blanks
        .iter()
        .filter_map(|blank| section(blank.id.as_str(), &blank.title, outlined::lines(blank.prompt.as_str())));
    let part = |part: BadDaysPart| match part {
        BadDaysPart::MyPlan => None,
        BadDaysPart::About => section(part.id(), part.title(), outlined::lines(page.about.as_str())),
        BadDaysPart::Print | BadDaysPart::AnotherDevice => section(part.id(), part.title(), String::new()),
    };
    let first = top(&page.header, &outlined::lines(page.opening.as_str()), "");
    [first].into_iter().chain(blanks).chain(BadDaysPart::ALL.into_iter().filter_map(part)).collect()
}

/// What can matter to a reader. How it touches the options is found where they are told.
pub(super) fn values(page: &ValuesPage) -> Vec<Document> {
    let statement =
        |one: &Statement| own_section(&page.header, one.id.as_str(), &one.title, format!("{}\n{}", one.words, one.ask));
    let first = top(&page.header, &outlined::lines(page.opening.as_str()), "");
    [first].into_iter().chain(page.statements.iter().filter_map(statement)).collect()
}

/// A section of a page on which readers write or choose.
fn own_section(header: &Header, id: &str, title: &str, body: String) -> Option<Document> {
    Some(Document {
        target: Target::Section { page: header.address.clone(), section: Some(AnchorId::parse(id).ok()?) },
        title: title.to_owned(),
        page: header.title.clone(),
        above: String::new(),
        key: String::new(),
        body,
    })
}

/// A page whose sections the program names, and that hold nothing before it runs.
pub(super) fn sections(page: &Page) -> Vec<Document> {
    let header = page.header();
    let section = |section: Section| Document {
        target: Target::Section { page: header.address.clone(), section: Some(section.id) },
        title: section.title,
        page: header.title.clone(),
        above: String::new(),
        key: String::new(),
        body: String::new(),
    };
    [top(header, "", "")].into_iter().chain(page.contents().into_iter().map(section)).collect()
}
