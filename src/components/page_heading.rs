//! The head of a page: where it stands in the series, its title, what it is about, how far it can be trusted.

use leptos::prelude::*;
use model::page::ArticlePage;
use model::{Date, Page, Review};

use crate::drawn::{IntoDrawn, optional};
use crate::platform::clock;
use crate::slices::Slices;

/// Shows the head of a page.
#[component]
pub(crate) fn PageHeading<'page>(
    /// The page.
    page: &'page Page,
) -> impl IntoView + use<> {
    let header = page.header();
    let kicker = page.kicker().map(|kicker| view! { <p class="kicker">{kicker}</p> });
    // The steps say in short what they are at the head of their text.
    let is_shown = !matches!(page, Page::Step(_)) && !header.summary.is_empty();
    let summary = is_shown.then(|| view! { <p class="standfirst">{header.summary.clone()}</p> });
    let dated = header.review.as_ref().map(|review| dated(page, review));
    let is_below_opening = matches!(page, Page::Home(home) if home.opening.is_some());
    let class = if is_below_opening { "page-heading below-opening" } else { "page-heading" };
    view! {
        <header class=class>
            {kicker}
            <h1 tabindex="-1">{header.title.clone()}</h1>
            {summary}
            {dated}
        </header>
    }
}

/// When the page was checked and by whom; for a text that is read from beginning to end, how long that takes as well.
fn dated(page: &Page, review: &Review) -> impl IntoView + use<> {
    let (checked, reviewer) = (review.checked(), review.reviewer());
    let facts = match page {
        Page::Article(article) => facts(article, checked, reviewer).drawn(),
        _ => view! { <p class="dated">{format!("{checked} · {reviewer}")}</p> }.drawn(),
    };
    view! {
        {overdue(review.review_due)}
        {facts}
    }
}

fn facts(article: &ArticlePage, checked: String, reviewer: String) -> impl IntoView + use<> {
    let count = |number: u32, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
    let sources = (article.cited > 0).then(|| view! { <li>{count(article.cited, "source")}</li> });
    view! {
        <ul class="facts">
            <li>{count(article.minutes, "minute")}</li>
            <li>{checked}</li>
            <li>{reviewer}</li>
            {sources}
        </ul>
    }
}

/// Says that a text was due to be checked again on a day that is past.
///
/// Only the reader's device knows which day it is, and the first render is the host's.
fn overdue(due: Date) -> impl IntoView {
    let today = RwSignal::new(None);
    expect_context::<Slices>().when_over(move || today.set(clock::today()));
    optional(move || {
        let is_past = today.get().is_some_and(|today| due < today);
        is_past.then(|| {
            let due = due.month_and_year();
            let words = format!("This text was due to be checked again in {due}. Something in it may be out of date.");
            view! { <p class="overdue">{words}</p> }
        })
    })
}
