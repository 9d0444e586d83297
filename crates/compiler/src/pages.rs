//! The series as pages, one for each address.

mod ask;
pub(crate) mod legend;
mod overview;
mod plain;
mod plan;
mod questions;
mod saved;
mod session_hours;
mod step_mark;
mod steps;
mod variant_choice;

pub(crate) use plan::check_items;

use model::page::{ArticleEntry, ArticleFacts, Kind, Listing, Neighbour, Neighbours, Opening, Part, PhaseEntry};
use model::{
    Address, AnchorId, Article, Base, BottomLine, Figure, Html, Page, Phase, Section, Series, Shell, Source, SourceId,
};

use crate::draft::SOURCES_SECTION;
use crate::html::escape;
use crate::reference;

/// Every page of the site.
pub(crate) fn pages(series: &Series, base: &Base) -> Vec<Page> {
    let mut pages = vec![home(series, base)];
    for number in 0..series.articles.len() {
        pages.push(article_page(series, number));
    }
    pages.push(overview::page(series, base));
    for number in 0..series.steps.len() {
        pages.push(steps::page(series, number, base));
    }
    pages.extend([
        plan::page(series, base),
        questions::page(series, base),
        saved::page(&known(series), base),
        plain::glossary(series, base),
        plain::sources(series, base),
        plain::help(series),
        about(series),
        not_found(series),
    ]);
    pages.extend(series.gallery.as_ref().map(|text| gallery(series, text)));
    pages
}

fn home(series: &Series, base: &Base) -> Page {
    let opening = series.opening.as_ref().and_then(|name| series.figures.iter().find(|figure| figure.name == *name));
    let opening =
        opening.cloned().map(|Figure { name, title, width, height, .. }| Opening { name, title, width, height });
    let articles = series
        .articles
        .iter()
        .map(|article| ArticleEntry {
            page: article_link(article),
            summary: article.meta.summary.clone(),
            minutes: article.meta.minutes(),
        })
        .collect();
    let phases = Phase::ALL
        .into_iter()
        .map(|phase| PhaseEntry {
            phase,
            steps: series.steps.iter().filter(|step| step.phase == phase).map(steps::link).collect(),
        })
        .collect();
    Page {
        address: Address::Home,
        shell: Shell {
            title: series.title.clone(),
            summary: series.summary.clone(),
            kind: Kind::Home(Listing { opening, articles, phases }),
            review: Some(series.review.clone()),
            contents: Vec::new(),
            neighbours: Neighbours::default(),
        },
        body: Html::from_compiler(series.bottom_line.as_ref().map(|line| bottom_line(line, base)).unwrap_or_default()),
    }
}

/// What is known, told first. The citations lead to the page of sources: home has no list of its own.
fn bottom_line(line: &BottomLine, base: &Base) -> String {
    format!(
        "<div class=\"key\"><p class=\"key-title\">The bottom line</p><p>{}</p></div>\n{}<p>{}</p>\n",
        line.text.as_str(),
        legend::html(base),
        escape(&line.scope)
    )
}

fn article_page(series: &Series, number: usize) -> Page {
    let article = &series.articles[number];
    let part = Part { number: count(number + 1), of: count(series.articles.len()) };
    let neighbours = Neighbours {
        previous: number.checked_sub(1).map(|before| article_link(&series.articles[before])),
        next: Some(series.articles.get(number + 1).map_or_else(steps::overview_link, article_link)),
    };
    article_like(series, article, article_link(article).address, Some(part), neighbours)
}

fn about(series: &Series) -> Page {
    article_like(series, &series.about, Address::About, None, Neighbours::default())
}

fn gallery(series: &Series, text: &Article) -> Page {
    let neighbours =
        Neighbours { previous: series.articles.last().map(article_link), next: Some(steps::overview_link()) };
    let part = Part { number: 1, of: 1 };
    article_like(series, text, Address::Gallery, Some(part), neighbours)
}

fn article_like(
    series: &Series,
    article: &Article,
    address: Address,
    part: Option<Part>,
    neighbours: Neighbours,
) -> Page {
    let (references, entry) = references(series, &article.cited);
    let mut contents = article.sections.clone();
    contents.extend(entry);
    Page {
        address,
        shell: Shell {
            title: article.meta.title.clone(),
            summary: article.meta.summary.clone(),
            kind: Kind::Article(ArticleFacts {
                part,
                minutes: article.meta.minutes(),
                sources: count(article.cited.len()),
            }),
            review: Some(article.meta.review.clone()),
            contents,
            neighbours,
        },
        body: Html::from_compiler(format!("{}{references}", article.body.as_str())),
    }
}

fn article_link(article: &Article) -> Neighbour {
    Neighbour { address: Address::Article(article.meta.slug.clone()), title: article.meta.title.clone() }
}

/// The list of the sources that a page cites, and its entry in the contents; nothing when it cites none.
fn references(series: &Series, cited: &[SourceId]) -> (String, Option<Section>) {
    let sources: Vec<&Source> =
        cited.iter().filter_map(|id| series.sources.iter().find(|source| source.id == *id)).collect();
    if sources.is_empty() {
        return (String::new(), None);
    }
    (reference::list(&sources), Some(section(SOURCES_SECTION, "Sources")))
}

/// A section of a page that is not written in Markdown.
fn section(id: &str, title: &str) -> Section {
    let id = AnchorId::parse(id).expect("the ids given here were parsed before or are written in this crate");
    Section { id, title: title.to_owned(), sections: Vec::new() }
}

/// Every page that a reader can look for.
fn known(series: &Series) -> Vec<Neighbour> {
    let page = |address, title: &str| Neighbour { address, title: title.to_owned() };
    let mut known = vec![page(Address::Home, &series.title), page(Address::Help, "Help now")];
    known.extend(series.articles.iter().map(article_link));
    known.push(steps::overview_link());
    known.extend(series.steps.iter().map(steps::link));
    known.extend([
        page(Address::Plan, "My plan"),
        page(Address::Questions, questions::TITLE),
        page(Address::Saved, saved::TITLE),
        page(Address::Glossary, "Glossary"),
        page(Address::Sources, "Sources"),
        page(Address::About, &series.about.meta.title),
    ]);
    known
}

fn not_found(series: &Series) -> Page {
    Page {
        address: Address::NotFound,
        shell: Shell {
            title: "This page does not exist".to_owned(),
            summary:
                "The address may be mistyped, or the link may be wrong. Nothing is lost: every page is listed below."
                    .to_owned(),
            kind: Kind::NotFound(known(series)),
            review: None,
            contents: Vec::new(),
            neighbours: Neighbours::default(),
        },
        body: Html::from_compiler(String::new()),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
