//! The series as the table of contents of a book: the articles, then the steps.

use article::address::BOOK;
use article::page::{ArticleEntry, Listing, Neighbour, Opening, PhaseEntry};
use article::{Address, Base};
use leptos::prelude::*;

use crate::booklet::{self, Progress};

/// Shows everything there is to read, in order.
#[component]
pub(crate) fn SeriesList(
    /// The articles and the steps.
    listing: Listing,
) -> impl IntoView {
    let base = expect_context::<Base>();
    let Listing { opening, articles, phases } = listing;
    let opening = opening.map(|opening| illustration(&base, &opening));
    let first = articles.first().map(|entry| base.link(&entry.page.address));
    let overview = base.link(&Address::WhatToExpect);
    let plan = base.link(&Address::Plan);
    let book = base.link_to_file(BOOK);
    let articles = articles.into_iter().map(|entry| article(&base, entry)).collect_view();
    let progress = RwSignal::new(Progress::Idle);
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
        {opening}
        <p class="begin">
            <a class="button" href=first>"Begin with part 1"</a>
            <a class="button button-quiet" href=overview.clone()>"I have an appointment"</a>
        </p>
        <section class="series-list" aria-labelledby="home_articles">
            <h2 id="home_articles" tabindex="-1">"The articles"</h2>
            <ol class="series-articles">{articles}</ol>
        </section>
        <section class="series-list" aria-labelledby="home_steps">
            <h2 id="home_steps" tabindex="-1">"What to expect, step by step"</h2>
            <p>
                "The way from the first call to the weeks after: what happens, who is there, what it may feel like. "
                <a href=overview>"All steps on one page"</a>
                " · "
                <a href=plan>"My plan: dates and checklists"</a>
            </p>
            <div class="series-phases">{phases}</div>
        </section>
        <section class="series-list" aria-labelledby="home_take">
            <h2 id="home_take" tabindex="-1">"Take it with you"</h2>
            <p>
                "Every page opens without a network once you have been here. For a reading device there is "
                <a href=book rel="external" download="">"the whole series as a book (EPUB)"</a>
                "."
            </p>
            <p class="needs-program">
                <button type="button" class="button button-quiet" on:click=move |_| booklet::print(progress)>
                    "Print the whole series"
                </button>
            </p>
            <p role="status">
                {move || match progress.get() {
                    Progress::Idle => "",
                    Progress::Gathering => "Gathering the pages …",
                    Progress::Failed => "A page did not arrive, so there is nothing to print yet. Please try again.",
                }}
            </p>
        </section>
    }
}

/// The drawing at the top. It says nothing that the words do not, so it is left out for those who listen.
fn illustration(base: &Base, opening: &Opening) -> impl IntoView + use<> {
    let view_box = format!("0 0 {} {}", opening.width, opening.height);
    let href = base.link_to_figure(&opening.name);
    view! { <svg class="opening" viewBox=view_box aria-hidden="true"><use href=href></use></svg> }
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
