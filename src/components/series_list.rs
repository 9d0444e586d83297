//! The series as the table of contents of a book: the articles or the parts that hold them, then the steps.

mod entries;

use leptos::prelude::*;
use model::address::BOOK;
use model::page::{HomePage, Neighbour, Opening, PhaseEntry, Reading};
use model::{Address, Base};

pub(crate) use self::entries::Entries;
use crate::features::printing::PrintingState;
use crate::features::reading_positions::{CONTINUE, ReadingPositionsState};
use crate::slices::slice;

/// What opens without a network, before the words about the book.
const SERIES_OPENS: &str = "Every page opens without a network once you have been here. For a reading device there is ";
const LARGE_SERIES_OPENS: &str = "The lists, the steps and the help lines open without a network once you have been \
                                  here. The articles do, too, if you keep them: see “Saved on this device” at the foot \
                                  of the page. For a reading device there is ";

/// Shows everything there is to read, in order.
#[component]
pub(crate) fn SeriesList<'page>(
    /// The page.
    page: &'page HomePage,
) -> impl IntoView + use<> {
    let base = expect_context::<Base>();
    let printing = expect_context::<PrintingState>();
    printing.forget_failure();
    let positions = expect_context::<ReadingPositionsState>();
    let first = match &page.reading {
        Reading::Articles(articles) => articles.first().map(|entry| base.link(&entry.page.address)),
        Reading::Parts(parts) => parts.first().map(|entry| base.link(&entry.whole.page.address)),
    };
    let is_large = page.reading.is_large();
    let what_opens = if is_large { LARGE_SERIES_OPENS } else { SERIES_OPENS };
    let begin_link = {
        let base = base.clone();
        move || match positions.newest() {
            Some((page, _)) => Some(format!("{}#{CONTINUE}", base.link(&page))),
            None => first.clone(),
        }
    };
    let begin_words = move || match positions.newest() {
        Some((_, section)) if section.is_empty() => "Go on reading: where you stopped".to_owned(),
        Some((_, section)) => format!("Go on reading: {section}"),
        None => "Begin with part 1".to_owned(),
    };
    let (reading, phases) = (page.reading.clone(), page.phases.clone());
    let opening = page.opening.as_ref().map(|opening| drawing(&base, opening));
    view! {
        <div class="series">
            {opening}
            <p class="begin">
                <a class="button" href=begin_link>{begin_words}</a>
                <a class="button button-quiet" href=base.link(&Address::WhatToExpect)>"I have an appointment"</a>
            </p>
            {slice(move || view! { <Entries reading/> })}
            {slice(move || steps(&phases))}
            <section class="series-list" aria-labelledby="home_take">
                <h2 id="home_take" tabindex="-1">"Take it with you"</h2>
                <p>
                    {what_opens}
                    <a href=base.link_to_file(BOOK) rel="external" download="">
                        "the whole series as a book (EPUB)"
                    </a> "."
                </p>
                // Nobody prints a thousand articles, and no browser would.
                <p class="needs-program" hidden=is_large>
                    <button
                        type="button"
                        class="button button-quiet"
                        id="series_print"
                        on:click=move |_| printing.request()
                    >
                        "Print the whole series"
                    </button>
                </p>
                <p role="status" id="series_print_said">{move || printing.said()}</p>
            </section>
        </div>
    }
}

/// The drawing at the top. It says nothing that the words do not, so it is left out for those who listen.
fn drawing(base: &Base, opening: &Opening) -> impl IntoView + use<> {
    let area = format!("0 0 {} {}", opening.width, opening.height);
    view! {
        <svg class="opening" viewBox=area aria-hidden="true">
            <use_ href=base.link_to_figure(&opening.name)></use_>
        </svg>
    }
}

fn steps(phases: &[PhaseEntry]) -> impl IntoView + use<> {
    let base = expect_context::<Base>();
    let step = |step: &Neighbour| view! { <li><a href=base.link(&step.address)>{step.title.clone()}</a></li> };
    let mut number = 1;
    let phase = |entry: &PhaseEntry| {
        let first = number;
        number += entry.steps.len();
        view! {
            <section>
                <h3>{entry.phase.title()}</h3>
                <ol start=first.to_string()>{entry.steps.iter().map(step).collect_view()}</ol>
            </section>
        }
    };
    let phases = phases.iter().map(phase).collect_view();
    view! {
        <section class="series-list" aria-labelledby="home_steps">
            <h2 id="home_steps" tabindex="-1">"What to expect, step by step"</h2>
            <p>
                "The way from the first call to the weeks after: what happens, who is there, what it may feel like. "
                <a href=base.link(&Address::WhatToExpect)>"All steps on one page"</a> " · "
                <a href=base.link(&Address::Plan)>"My plan: dates and checklists"</a>
            </p>
            <div class="series-phases">{phases}</div>
        </section>
    }
}
