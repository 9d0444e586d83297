//! What there is to read, entry by entry: articles, or the parts in which a large series gives them.

use leptos::prelude::*;
use model::Base;
use model::page::{ArticleEntry, Neighbour, PartEntry, Reading};

use crate::features::reading_positions::ReadingPositionsState;

/// What is said of how long an entry takes to read.
type Time = Box<dyn FnMut() -> String + Send>;

/// An entry: where it leads, what it is about, and how long it takes.
type Entry = (Neighbour, String, Time);

/// Shows the entries in order.
#[component]
pub(crate) fn Entries(
    /// What there is to read.
    reading: Reading,
) -> impl IntoView {
    let entries: Vec<Entry> = match reading {
        Reading::Articles(articles) => articles.into_iter().map(article).collect(),
        Reading::Parts(parts) => parts.into_iter().map(part).collect(),
    };
    let entries = entries.into_iter().map(item).collect_view();
    view! {
        <section class="series-list" aria-labelledby="home_articles">
            <h2 id="home_articles" tabindex="-1">"The articles"</h2>
            <ol class="series-articles">{entries}</ol>
        </section>
    }
}

fn article(entry: ArticleEntry) -> Entry {
    let positions = expect_context::<ReadingPositionsState>();
    let (page, minutes) = (entry.page.address.clone(), entry.minutes);
    let progress = move || positions.progress(&page, minutes).unwrap_or_else(|| format!("{minutes} minutes"));
    (entry.page, entry.summary, Box::new(progress))
}

fn part(PartEntry { whole, articles }: PartEntry) -> Entry {
    let words = format!("{articles} articles, {} minutes", whole.minutes);
    (whole.page, whole.summary, Box::new(move || words.clone()))
}

fn item((page, summary, time): Entry) -> impl IntoView {
    let base = expect_context::<Base>();
    view! {
        <li>
            <h3>
                <a href=base.link(&page.address)>{page.title}</a>
            </h3>
            <p>{summary}</p>
            <p class="series-minutes">{time}</p>
        </li>
    }
}
