//! The series as pages, one for each address. A page holds data; how it looks is the business of the app's components.
//!
//! May use `render`, for sources as they are written in lists. Of the series it knows the model alone.

mod lists;
mod own;
mod parts;
mod steps;

use model::page::{ArticlePage, Header, Neighbour, Neighbours, Part};
use model::{Address, Article, Page, Series};

use crate::pages::parts::{article_link, count, header, overview_link, references, step_link};

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

fn article_page(series: &Series, number: usize) -> Page {
    let text = &series.articles[number];
    let part = Part { number: count(number + 1), of: count(series.articles.len()) };
    let neighbours = Neighbours {
        previous: number.checked_sub(1).map(|before| article_link(&series.articles[before])),
        next: Some(series.articles.get(number + 1).map_or_else(overview_link, article_link)),
    };
    article(series, text, article_link(text).address, Some(part), neighbours)
}

fn gallery(series: &Series, text: &Article) -> Page {
    let neighbours = Neighbours { previous: series.articles.last().map(article_link), next: Some(overview_link()) };
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

/// Every page that a reader can look for.
fn known(series: &Series) -> Vec<Neighbour> {
    let page = |address, title: &str| Neighbour { address, title: title.to_owned() };
    let mut known = vec![page(Address::Home, &series.title), page(Address::Help, lists::HELP)];
    known.extend(series.articles.iter().map(article_link));
    known.push(overview_link());
    known.extend(series.steps.iter().map(step_link));
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
