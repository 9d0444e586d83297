//! The pages of articles.

use model::page::{ArticlePage, ArticlePlace, Header, Neighbours, Part};
use model::{Address, Article, Page, Series};

use crate::pages::parts::{article_link, count, header, overview_link, references};

/// The page of an article, by its place in the series.
pub(super) fn of_series(series: &Series, number: usize) -> Page {
    let text = &series.articles[number];
    let place = |number: usize, of: usize| Part { number: count(number + 1), of: count(of) };
    let place = match series.part_of(number) {
        None => ArticlePlace::InSeries(place(number, series.articles.len())),
        Some((part, within)) => ArticlePlace::InPart(place(within, part.articles.len())),
    };
    let neighbours = Neighbours {
        previous: number.checked_sub(1).map(|before| article_link(&series.articles[before])),
        next: Some(series.articles.get(number + 1).map_or_else(overview_link, article_link)),
    };
    article(series, text, article_link(text).address, place, neighbours)
}

/// The page that shows everything a text can hold.
pub(super) fn gallery(series: &Series, text: &Article) -> Page {
    let neighbours = Neighbours { previous: series.articles.last().map(article_link), next: Some(overview_link()) };
    article(series, text, Address::Gallery, ArticlePlace::InSeries(Part { number: 1, of: 1 }), neighbours)
}

/// The page about the series.
pub(super) fn about(series: &Series) -> Page {
    article(series, &series.about, Address::About, ArticlePlace::Outside, Neighbours::default())
}

/// The page for carers and companions.
pub(super) fn carers(series: &Series) -> Page {
    article(series, &series.carers, Address::Carers, ArticlePlace::Outside, Neighbours::default())
}

fn article(series: &Series, text: &Article, address: Address, place: ArticlePlace, neighbours: Neighbours) -> Page {
    let header = header(address, &text.meta.title, &text.meta.summary);
    Page::Article(ArticlePage {
        header: Header { review: Some(text.meta.review.clone()), neighbours, ..header },
        place,
        minutes: text.meta.minutes(),
        cited: count(text.cited.len()),
        in_short: text.in_short.clone(),
        body: text.body.clone(),
        sections: text.sections.clone(),
        references: references(series, &text.cited),
    })
}
