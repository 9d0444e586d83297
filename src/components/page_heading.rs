//! The head of a page: where it stands in the series, its title, what it is about, how far it can be trusted.

use leptos::prelude::*;
use model::page::ArticlePage;
use model::{Date, Page, Review};

use crate::drawn::IntoDrawn;
use crate::platform::{clock, document};

/// The notice on a text that is overdue.
const OVERDUE: &str = "page_overdue";

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
    view! {
        <header class="page-heading">
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
        <p id=OVERDUE data-due=review.review_due.to_string() hidden></p>
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

/// Says in a page that is new in the document that its text was due to be checked again, once the day is past.
///
/// Only the reader's device knows the day, so it is asked after the first render, which is the host's.
pub(crate) fn page_shown() {
    let due = document::attribute(OVERDUE, "data-due").and_then(|due| Date::parse(&due));
    if let Some(due) = due.filter(|due| clock::today().is_some_and(|today| *due < today)) {
        let due = due.month_and_year();
        document::set_text(
            OVERDUE,
            &format!("This text was due to be checked again in {due}. Something in it may be out of date."),
        );
        document::set_attribute(OVERDUE, "class", "overdue");
        document::set_hidden(OVERDUE, false);
    }
}
