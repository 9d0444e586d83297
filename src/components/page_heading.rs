//! The head of a page: where it stands in the series, its title, what it is about, how far it can be trusted.

use leptos::prelude::*;
use model::page::Kind;
use model::{Date, Review, Shell};

use crate::markup::{Written, escape};
use crate::platform::{clock, document};

/// The notice on a text that is overdue.
const OVERDUE: &str = "page_overdue";

/// Shows the head of a page.
#[component]
pub(crate) fn PageHeading<'page>(
    /// The page.
    shell: &'page Shell,
) -> impl IntoView + use<> {
    let mut html = String::new();
    if let Some(kicker) = shell.kicker() {
        html += &format!("<p class=\"kicker\">{}</p>", escape(&kicker));
    }
    html += &format!("<h1 tabindex=\"-1\">{}</h1>", escape(&shell.title));
    // The steps say in short what they are at the head of their text.
    if !matches!(shell.kind, Kind::Step(_)) && !shell.summary.is_empty() {
        html += &format!("<p class=\"standfirst\">{}</p>", escape(&shell.summary));
    }
    if let Some(review) = &shell.review {
        html += &dated(&shell.kind, review);
    }
    Written::new(format!("<header class=\"page-heading\">{html}</header>"))
}

/// When the page was checked and by whom; for a text that is read from beginning to end, how long that takes as well.
fn dated(kind: &Kind, review: &Review) -> String {
    let overdue = format!("<p id=\"{OVERDUE}\" data-due=\"{}\" hidden></p>", review.review_due);
    let (checked, reviewer) = (review.checked(), escape(&review.reviewer()));
    let Kind::Article(facts) = kind else {
        return format!("{overdue}<p class=\"dated\">{checked} · {reviewer}</p>");
    };
    let count = |number: u32, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
    let sources =
        if facts.sources == 0 { String::new() } else { format!("<li>{}</li>", count(facts.sources, "source")) };
    format!(
        "{overdue}<ul class=\"facts\"><li>{}</li><li>{checked}</li><li>{reviewer}</li>{sources}</ul>",
        count(facts.minutes, "minute"),
    )
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
