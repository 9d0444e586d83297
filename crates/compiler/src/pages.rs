//! The series as pages, one for each address. A page holds data; how it looks is the business of the app's components.

mod lists;
mod own;
mod steps;

use model::page::{ArticlePage, Header, Neighbour, Neighbours, Part};
use model::{Address, Article, Html, Page, Series, Source, SourceId};

use crate::render::reference;

/// Every page of the site.
pub(crate) fn pages(series: &Series) -> Vec<Page> {
    let mut pages = vec![lists::home(series)];
    for number in 0..series.articles.len() {
        pages.push(article_page(series, number));
    }
    pages.push(steps::overview(series));
    for number in 0..series.steps.len() {
        pages.push(steps::step(series, number));
    }
    pages.extend([
        own::plan(series),
        own::questions(series),
        own::saved(known(series)),
        lists::glossary(series),
        lists::sources(series),
        lists::help(series),
        article(series, &series.about, Address::About, None, Neighbours::default()),
        lists::not_found(known(series)),
    ]);
    pages.extend(series.gallery.as_ref().map(|text| gallery(series, text)));
    pages
}

/// What every page has; without a review and without neighbours.
fn header(address: Address, title: &str, summary: &str) -> Header {
    Header {
        address,
        title: title.to_owned(),
        summary: summary.to_owned(),
        review: None,
        neighbours: Neighbours::default(),
        moved: Vec::new(),
    }
}

fn article_page(series: &Series, number: usize) -> Page {
    let text = &series.articles[number];
    let part = Part { number: count(number + 1), of: count(series.articles.len()) };
    let neighbours = Neighbours {
        previous: number.checked_sub(1).map(|before| article_link(&series.articles[before])),
        next: Some(series.articles.get(number + 1).map_or_else(steps::overview_link, article_link)),
    };
    article(series, text, article_link(text).address, Some(part), neighbours)
}

fn gallery(series: &Series, text: &Article) -> Page {
    let neighbours =
        Neighbours { previous: series.articles.last().map(article_link), next: Some(steps::overview_link()) };
    article(series, text, Address::Gallery, Some(Part { number: 1, of: 1 }), neighbours)
}

fn article(series: &Series, text: &Article, address: Address, part: Option<Part>, neighbours: Neighbours) -> Page {
    let header = header(address, &text.meta.title, &text.meta.summary);
    Page::Article(ArticlePage {
        header: Header { review: Some(text.meta.review.clone()), neighbours, ..header },
        part,
        minutes: text.meta.minutes(),
        cited: count(text.cited.len()),
        in_short: text.in_short.clone(),
        body: text.body.clone(),
        sections: text.sections.clone(),
        references: references(series, &text.cited),
    })
}

fn article_link(article: &Article) -> Neighbour {
    Neighbour { address: Address::Article(article.meta.slug.clone()), title: article.meta.title.clone() }
}

/// The sources that a page cites, as items of a list; `None` when it cites none.
fn references(series: &Series, cited: &[SourceId]) -> Option<Html> {
    let sources: Vec<&Source> =
        cited.iter().filter_map(|id| series.sources.iter().find(|source| source.id == *id)).collect();
    (!sources.is_empty()).then(|| Html::from_compiler(reference::list(&sources)))
}

/// Every page that a reader can look for.
fn known(series: &Series) -> Vec<Neighbour> {
    let page = |address, title: &str| Neighbour { address, title: title.to_owned() };
    let mut known = vec![page(Address::Home, &series.title), page(Address::Help, lists::HELP)];
    known.extend(series.articles.iter().map(article_link));
    known.push(steps::overview_link());
    known.extend(series.steps.iter().map(steps::link));
    known.extend([
        page(Address::Plan, own::PLAN),
        page(Address::Questions, own::QUESTIONS),
        page(Address::Saved, own::SAVED),
        page(Address::Glossary, "Glossary"),
        page(Address::Sources, "Sources"),
        page(Address::About, &series.about.meta.title),
    ]);
    known
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
