//! The printing of the whole series. The button is there before this chunk is: what it requests is printed when the chunk
//! has come.

use std::sync::Arc;

use leptos::prelude::*;
use model::{Address, Base, Page};

use crate::page_data;
use crate::page_state::TextView;
use crate::platform::{events, paper, viewport};

/// Pages in reading order, each with the view that draws its text.
pub(super) type Booklet = Vec<(Arc<Page>, TextView)>;

/// The printing of the whole series. Copies share it.
#[derive(Clone, Copy)]
pub(crate) struct PrintingState {
    status: RwSignal<Status>,
    /// What is printed now.
    booklet: RwSignal<Booklet>,
}

/// How the printing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// Nothing was requested, or the browser prints.
    Idle,
    /// The reader wants to print, and the pages are on their way.
    Requested,
    /// A page did not arrive.
    Failed,
}

impl PrintingState {
    /// Nothing is requested.
    pub(crate) fn new() -> Self {
        Self { status: RwSignal::new(Status::Idle), booklet: RwSignal::default() }
    }

    /// Prints what is requested, and takes the booklet away when it is printed. `text_view` gives how the text of a page is
    /// drawn, if that comes.
    pub(super) fn start(self, base: Base, text_view: impl AsyncFn(&Page) -> Option<TextView> + Copy + 'static) {
        paper::on_printed(move || self.booklet.set(Vec::new()));
        Effect::new(move |_| {
            if self.status.get() == Status::Requested {
                let base = base.clone();
                events::spawn(async move { self.print(gather(&base, text_view).await).await });
            }
        });
    }

    /// Requests that the series is printed.
    pub(crate) fn request(self) {
        if self.status.get_untracked() != Status::Requested {
            self.status.set(Status::Requested);
        }
    }

    /// Says no more of an earlier failure: the page that said it is gone.
    pub(crate) fn forget_failure(self) {
        if self.status.get_untracked() == Status::Failed {
            self.status.set(Status::Idle);
        }
    }

    /// How the printing goes, where there is something to say.
    pub(crate) fn said(self) -> Option<&'static str> {
        match self.status.get() {
            Status::Idle => None,
            Status::Requested => Some("Gathering the pages …"),
            Status::Failed => Some("A page did not arrive, so there is nothing to print yet. Please try again."),
        }
    }

    /// What `view` makes of what is printed now, in reading order.
    pub(super) fn with_booklet<V>(self, view: impl FnOnce(&Booklet) -> V) -> V {
        self.booklet.with(view)
    }

    /// Opens the browser's print dialogue with every page. Nothing is printed when a page is missing: a booklet with
    /// a hole would be taken for the whole.
    async fn print(self, gathered: Option<Booklet>) {
        let Some(pages) = gathered else { return self.status.set(Status::Failed) };
        self.status.set(Status::Idle);
        self.booklet.set(pages);
        viewport::next_frame().await;
        paper::print_booklet();
    }
}

/// Every page of the series in reading order; `None` when one did not arrive.
async fn gather(base: &Base, text_view: impl AsyncFn(&Page) -> Option<TextView>) -> Option<Booklet> {
    let all = page_data::page(base, &Address::NotFound).await?;
    let Page::NotFound(all) = &*all else { return None };
    let mut pages = Vec::new();
    for entry in &all.pages {
        // The steps stand in full on the page with all of them. What is the reader's own is no part of the series.
        if matches!(
            entry.address,
            Address::Step(_) | Address::Plan | Address::BadDays | Address::Values | Address::Questions | Address::Saved
        ) {
            continue;
        }
        let page = page_data::page(base, &entry.address).await?;
        // A part stands for its articles.
        let listed = match &*page {
            Page::Part(part) => part.articles.iter().map(|entry| entry.page.address.clone()).collect(),
            _ => Vec::new(),
        };
        if listed.is_empty() {
            pages.push(with_view(page, &text_view).await?);
        }
        for address in listed {
            let page = page_data::page(base, &address).await?;
            pages.push(with_view(page, &text_view).await?);
        }
    }
    Some(pages)
}

async fn with_view(
    page: Arc<Page>,
    text_view: &impl AsyncFn(&Page) -> Option<TextView>,
) -> Option<(Arc<Page>, TextView)> {
    let text = text_view(&page).await?;
    Some((page, text))
}
