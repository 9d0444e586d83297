//! The head of a page: where it stands in the series, its title, what it is about, how far it can be trusted.

use std::sync::Arc;

use article::page::{ArticleFacts, Kind};
use article::{Date, Shell};
use leptos::prelude::*;

use crate::browser::clock;

/// Shows the head of a page.
#[component]
pub(crate) fn PageHeading(
    /// The page.
    shell: Arc<Shell>,
) -> impl IntoView {
    let facts = match &shell.kind {
        Kind::Article(facts) => Some(article_facts(facts)),
        _ => None,
    };
    // The steps say in short what they are at the head of their text.
    let standfirst =
        (!matches!(shell.kind, Kind::Step(_))).then(|| view! { <p class="standfirst">{shell.summary.clone()}</p> });
    view! {
        <header class="page-heading">
            {shell.kicker().map(|kicker| view! { <p class="kicker">{kicker}</p> })}
            <h1 tabindex="-1">{shell.title.clone()}</h1>
            {standfirst}
            {facts}
        </header>
    }
}

/// Says that a text was due to be checked again, once the day is past.
///
/// Only the reader's device knows the day, so it is asked after the first render, which is the host's.
#[component]
fn Overdue(due: Date) -> impl IntoView {
    let overdue = RwSignal::new(false);
    Effect::new(move |_| overdue.set(clock::today().is_some_and(|today| due < today)));
    move || {
        overdue.get().then(|| {
            view! {
                <p class="overdue">
                    {format!("This text was due to be checked again in {}. Something in it may be out of date.", due.month_and_year())}
                </p>
            }
        })
    }
}

fn article_facts(facts: &ArticleFacts) -> impl IntoView + use<> {
    let minutes = match facts.minutes {
        1 => "1 minute".to_owned(),
        minutes => format!("{minutes} minutes"),
    };
    let sources = match facts.sources {
        0 => None,
        1 => Some("1 source".to_owned()),
        sources => Some(format!("{sources} sources")),
    };
    view! {
        <Overdue due=facts.review_due/>
        <ul class="facts">
            <li>{minutes}</li>
            <li>{facts.checked()}</li>
            <li>{facts.reviewer()}</li>
            {sources.map(|sources| view! { <li>{sources}</li> })}
        </ul>
    }
}
