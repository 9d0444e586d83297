//! The series as pages, one for each address. A page holds data; how it looks is the business of the app's components.
//!
//! May use `render`, for sources as they are written in lists. Of the series it knows the model alone.

mod article;
mod lists;
mod options;
mod own;
mod parts;
mod search;
mod steps;

use model::page::Neighbour;
use model::{Address, Page, Series};

use crate::pages::parts::{article_link, overview_link, part_link, step_link};

/// Every page of the site.
pub(crate) fn pages(series: &Series) -> Vec<Page> {
    let mut pages = vec![lists::home(series)];
    for number in 0..series.articles.len() {
        pages.push(article::of_series(series, number));
    }
    for number in 0..series.parts.len() {
        pages.push(lists::part(series, number));
    }
    if let Some(options) = &series.options {
        pages.push(options::options(options));
        pages.extend(options.values.as_ref().map(|values| options::values(options, values)));
    }
    pages.push(steps::overview(series));
    for number in 0..series.steps.len() {
        pages.push(steps::step(series, number));
    }
    pages.extend([
        own::plan(series),
        own::bad_days(series),
        own::questions(series),
        own::saved(known(series), series),
        lists::glossary(series),
        lists::sources(series),
        lists::help(series),
        article::carers(series),
        article::about(series),
        lists::not_found(known(series), series),
    ]);
    pages.push(search::search(series, &pages, &known(series)));
    pages.extend(series.gallery.as_ref().map(|text| article::gallery(series, text)));
    pages
}

/// Every page that a reader can look for. The articles of a series in parts are found by its parts: a list of them all would
/// grow with the series.
fn known(series: &Series) -> Vec<Neighbour> {
    let page = |address, title: &str| Neighbour { address, title: title.to_owned() };
    let mut known = vec![page(Address::Home, &series.title), page(Address::Help, lists::HELP)];
    if series.parts.is_empty() {
        known.extend(series.articles.iter().map(article_link));
    }
    known.extend(series.parts.iter().map(part_link));
    if let Some(options) = &series.options {
        known.push(options::options_link(options));
        known.extend(options.values.as_ref().map(options::values_link));
    }
    known.push(overview_link());
    known.extend(series.steps.iter().map(step_link));
    known.extend([
        page(Address::Plan, own::PLAN),
        page(Address::BadDays, &series.bad_days.title),
        page(Address::Questions, own::QUESTIONS),
        page(Address::Saved, own::SAVED),
        page(Address::Glossary, "Glossary"),
        page(Address::Sources, "Sources"),
        page(Address::Search, search::SEARCH),
        page(Address::Carers, &series.carers.meta.title),
        page(Address::About, &series.about.meta.title),
    ]);
    known
}
