//! Prints the whole series as one booklet: every page is fetched, or taken from what is kept, and set one behind the
//! other for the printer alone.

use article::page::Kind;
use article::{Address, Base, Page, Shell};
use leptos::prelude::{RwSignal, Set};
use leptos::task::spawn_local;

use crate::browser::{document, paper};
use crate::markup::escape;
use crate::page_data;

/// How it goes, for the reader.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Nothing was asked for, or it is done.
    Idle,
    /// The pages are on their way.
    Gathering,
    /// A page did not arrive. Nothing is printed: a booklet with a hole would be taken for the whole.
    Failed,
}

/// Gathers every page and opens the browser's print dialogue.
pub(crate) fn print(progress: RwSignal<Progress>) {
    let Some(base) = document::base().and_then(|base| Base::parse(&base).ok()) else { return };
    progress.set(Progress::Gathering);
    spawn_local(async move {
        match gather(&base).await {
            Some(booklet) => {
                progress.set(Progress::Idle);
                paper::print(&booklet).await;
            }
            None => progress.set(Progress::Failed),
        }
    });
}

/// Every page of the series in reading order, as HTML; `None` when one did not arrive.
async fn gather(base: &Base) -> Option<String> {
    let Kind::NotFound(known) = page_data::page(base, &Address::NotFound).await?.shell.kind else { return None };
    let mut booklet = String::new();
    for entry in known {
        // The steps stand in full on the page with all of them.
        if !matches!(entry.address, Address::Step(_)) {
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
