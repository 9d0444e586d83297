//! Prints the whole series as one booklet: every page is fetched, or taken from what is stored, and set one behind the
//! other for the printer alone.

use leptos::prelude::*;
use model::{Address, Base, Page};

use crate::drawn::IntoDrawn;
use crate::pages::TextView;
use crate::platform::{controls, document, events, mount, paper, viewport};
use crate::{page_data, pages};

/// The button that asks for it, and the place where is said how it goes.
pub(crate) const PRINT: &str = "series_print";
pub(crate) const SAID: &str = "series_print_said";

/// Puts the booklet into the document, empty, and prints it when the button is pressed.
pub(crate) fn start() {
    let booklet = RwSignal::new(Vec::new());
    mount::into(paper::BOOKLET, move || move || booklet.with(|pages| view! { <Booklet pages/> }.drawn()));
    paper::on_printed(move || booklet.set(Vec::new()));
    controls::on_press("#series_print", move |_| print(booklet));
}

/// Gathers every page and opens the browser's print dialogue.
fn print(booklet: RwSignal<Vec<(Page, TextView)>>) {
    let base = document::base_of_links();
    document::set_text(SAID, "Gathering the pages …");
    events::spawn(async move {
        // Nothing is printed when a page is missing: a booklet with a hole would be taken for the whole.
        match gather(&base).await {
            Some(pages) => {
                document::set_text(SAID, "");
                booklet.set(pages);
                viewport::next_frame().await;
                paper::print_booklet();
            }
            None => {
                document::set_text(SAID, "A page did not arrive, so there is nothing to print yet. Please try again.");
            }
        }
    });
}

/// Every page of the series in reading order; `None` when one did not arrive.
async fn gather(base: &Base) -> Option<Vec<(Page, TextView)>> {
    let Page::NotFound(all) = page_data::page(base, &Address::NotFound).await? else { return None };
    let mut pages = Vec::new();
    for entry in all.pages {
        // The steps stand in full on the page with all of them. What is the reader's own is no part of the series.
        if !matches!(entry.address, Address::Step(_) | Address::Plan | Address::Questions | Address::Saved) {
            let page = page_data::page(base, &entry.address).await?;
            let text = pages::text_view(&page).await.ok()?;
            pages.push((page, text));
        }
    }
    Some(pages)
}

/// Shows the pages one behind the other.
#[component]
fn Booklet<'pages>(
    /// The pages in reading order.
    pages: &'pages [(Page, TextView)],
) -> impl IntoView + use<> {
    let part = |(page, text): &(Page, TextView)| {
        let header = page.header();
        view! {
            <section>
                <h1>{header.title.clone()}</h1>
                <p class="standfirst">{header.summary.clone()}</p>
                {text(page)}
            </section>
        }
    };
    pages.iter().map(part).collect_view()
}
