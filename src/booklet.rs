//! Prints the whole series as one booklet: every page is fetched, or taken from what is kept, and set one behind the
//! other for the printer alone.

use model::page::Kind;
use model::{Address, Base, Page, Shell};

use crate::markup::escape;
use crate::page_data;
use crate::platform::{controls, document, events, panel, paper};

/// The button that asks for it, and the place where is said how it goes.
pub(crate) const PRINT: &str = "series_print";
pub(crate) const SAID: &str = "series_print_said";

/// Starts to obey the button.
pub(crate) fn start() {
    controls::on_press("#series_print", |_| print());
}

/// Gathers every page and opens the browser's print dialogue.
fn print() {
    let base = document::base_of_links();
    panel::show(SAID, "Gathering the pages …");
    events::spawn(async move {
        // Nothing is printed when a page is missing: a booklet with a hole would be taken for the whole.
        match gather(&base).await {
            Some(booklet) => {
                panel::show(SAID, "");
                paper::print(&booklet).await;
            }
            None => panel::show(SAID, "A page did not arrive, so there is nothing to print yet. Please try again."),
        }
    });
}

/// Every page of the series in reading order, as HTML; `None` when one did not arrive.
async fn gather(base: &Base) -> Option<String> {
    let Kind::NotFound(known) = page_data::page(base, &Address::NotFound).await?.shell.kind else { return None };
    let mut booklet = String::new();
    for entry in known {
        // The steps stand in full on the page with all of them. What is the reader's own is no part of the series.
        if !matches!(entry.address, Address::Step(_) | Address::Plan | Address::Questions | Address::Saved) {
            booklet.push_str(&part(&page_data::page(base, &entry.address).await?));
        }
    }
    Some(booklet)
}

fn part(page: &Page) -> String {
    let Shell { title, summary, .. } = &page.shell;
    let (title, summary, text) = (escape(title), escape(summary), page.body.as_str());
    format!("<section><h1>{title}</h1><p class=\"standfirst\">{summary}</p><div class=\"prose\">{text}</div></section>")
}
