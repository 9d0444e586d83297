//! The series as the table of contents of a book: the articles, then the steps.

use article::page::{ArticleEntry, Listing, Neighbour, PhaseEntry};
use article::{Address, Base};
use leptos::prelude::*;

/// Shows everything there is to read, in order.
#[component]
pub(crate) fn SeriesList(
    /// The articles and the steps.
    listing: Listing,
) -> impl IntoView {
    let base = expect_context::<Base>();
    let Listing { articles, phases, .. } = listing;
    let first = articles.first().map(|entry| {
        let link = base.link(&entry.page.address);
        let minutes = entry.minutes;
        view! {
            <p class="begin">
                <a class="button" href=link>"Begin with part 1"</a>
                <span>{format!("{minutes} minutes")}</span>
            </p>
        }
    });
    let overview = base.link(&Address::WhatToExpect);
    let articles = articles.into_iter().map(|entry| article(&base, entry)).collect_view();
    let mut number = 1;
    let phases = phases
        .into_iter()
        .map(|entry| {
            let start = number;
            number += entry.steps.len();
            phase(&base, entry, start)
        })
        .collect_view();
    view! {
        {first}
        <section class="series-list" aria-labelledby="home_articles">
            <h2 id="home_articles" tabindex="-1">"The articles"</h2>
            <ol class="series-articles">{articles}</ol>
        </section>
        <section class="series-list" aria-labelledby="home_steps">
            <h2 id="home_steps" tabindex="-1">"What to expect, step by step"</h2>
            <p>
                "If you have an appointment, or are thinking of making one: what happens, in which order, who is there. "
                <a href=overview>"All steps on one page"</a>
            </p>
            <div class="series-phases">{phases}</div>
        </section>
    }
}

fn article(base: &Base, entry: ArticleEntry) -> impl IntoView + use<> {
    view! {
        <li>
            <h3><a href=base.link(&entry.page.address)>{entry.page.title}</a></h3>
            <p>{entry.summary}</p>
            <p class="series-minutes">{format!("{} minutes", entry.minutes)}</p>
        </li>
    }
}

fn phase(base: &Base, entry: PhaseEntry, start: usize) -> impl IntoView + use<> {
    let steps = entry
        .steps
        .into_iter()
        .map(|Neighbour { address, title }| view! { <li><a href=base.link(&address)>{title}</a></li> })
        .collect_view();
    view! {
        <section>
            <h3>{entry.phase.title()}</h3>
            <ol start=start.to_string()>{steps}</ol>
        </section>
    }
}
