//! Starts the client: adopts the page that the browser was sent, or replaces it when it is not the page asked for
//! or was changed on its way.

use std::mem;
use std::sync::Arc;

use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use model::{Address, Base, Page};

use crate::app::App;
use crate::chunks::Chunks;
use crate::features::FirstStates;
use crate::page_ahead::PageAhead;
use crate::page_events::{PageEvent, PageEvents};
use crate::page_state::{PageState, TextView};
use crate::platform::document::Main;
use crate::platform::shape::Look;
use crate::platform::{contents, document, events, history, paper, popovers, viewport};
use crate::{page_loading, pages};

/// Set on the root element while the text of the page is what the host sent, in which no control would answer.
const TEXT_AS_SENT: &str = "data-text-as-sent";

/// Starts the client. Does nothing in a document that was not made by this project.
///
/// Everything that it starts has one owner, whose contexts every view sees: those of the page and those outside of it. It
/// lasts as long as the document.
pub fn start() {
    events::spawn(async {
        // This task is the one in which the browser linked the program and ran it for the first time.
        events::pause().await;
        if let Some(start) = Start::new().await {
            start.run().await;
        }
    });
}

/// What the start of the client needs.
struct Start {
    root: Owner,
    base: Base,
    main: Main,
    path: String,
    events: PageEvents,
    chunks: Chunks,
    states: FirstStates,
}

impl Start {
    async fn new() -> Option<Self> {
        let base = Base::parse(&document::base()?).ok()?;
        let main = document::main()?;
        let path = history::path();
        let path = base.strip(&path).unwrap_or_default().to_owned();
        let root = Owner::new();
        let states = root.with(FirstStates::new);
        events::pause().await;
        let (events, chunks) = root.with(|| {
            provide_context(base.clone());
            states.provide();
            (PageEvents::new(), Chunks::new())
        });
        // It lasts as long as the document.
        mem::forget(root.clone());
        Some(Self { root, base, main, path, events, chunks, states })
    }

    /// Takes the page over, or puts the right one into its place.
    ///
    /// Every `pause` ends a task: on a slow device the browser can draw and answer the reader in between.
    async fn run(self) {
        events::pause().await;
        let Some(page) = page_sent(&self.path) else { return self.replace(false).await };
        events::pause().await;
        let text = pages::text_view(&page).await;
        events::pause().await;
        // A host may answer with another page than the one asked for: its 404 page, the root's page. And before the
        // program comes, a browser's extension or a host may have changed the page. Leptos would not survive adopting
        // either, so only the page that says it is the one asked for, and is as it was sent, is adopted.
        let look = Look::begin().await;
        if !look.was_as_written() {
            return self.replace(true).await;
        }
        events::pause().await;
        history::begin(true);
        events::pause().await;
        if !look.is_as_written() {
            return self.replace(true).await;
        }
        drop(look);
        match text {
            Ok(text) => {
                self.adopt(Arc::new(page), text).await;
                self.started().await;
            }
            Err(_) => self.adopt_without_text(Arc::new(page)).await,
        }
    }

    /// Takes the page over that the browser was sent.
    ///
    /// Nothing of it has another state than the host wrote, until all of it is the program's own.
    async fn adopt(&self, page: Arc<Page>, text: TextView) -> ArcRwSignal<PageState> {
        let state = ArcRwSignal::new(PageState::Ready(page, text));
        let slices = self.states.slices();
        slices.begin();
        self.root.with(|| {
            let (base, shown, events, states) = (self.base.clone(), state.clone(), self.events, self.states);
            hydrate_from(self.main.clone(), move || view! { <App base state=shown events states/> }).forget();
        });
        events::pause().await;
        while slices.next() {
            events::pause().await;
        }
        self.apply_stored();
        state
    }

    /// Takes over everything but the text of a page whose view did not come. The text is drawn when that has come all the
    /// same, unless the reader has gone on to another page.
    async fn adopt_without_text(self, page: Arc<Page>) {
        document::set_root_attribute(TEXT_AS_SENT, Some(""));
        self.events.on(PageEvent::Leaving, || document::set_root_attribute(TEXT_AS_SENT, None));
        let state = self.adopt(Arc::clone(&page), pages::text_as_sent).await;
        self.started().await;
        self.chunks.get(&|| Box::pin(pages::fetch_view_of(Arc::clone(&page)))).await;
        // It has come, so this waits for nothing.
        let Ok(text) = pages::text_view(&page).await else { return };
        let is_shown = matches!(&*state.read_untracked(), PageState::Ready(shown, _) if Arc::ptr_eq(shown, &page));
        if is_shown {
            state.set(PageState::Ready(page, text));
            document::set_root_attribute(TEXT_AS_SENT, None);
            viewport::next_frame().await;
            contents::look();
            self.events.tell(PageEvent::Shown);
        }
    }

    /// Shows the page in place of what the host sent, which stays readable until there is something better.
    async fn replace(self, is_page_sent: bool) {
        let initial = page_loading::load(&self.base, &self.path, &PageAhead::default()).await;
        let is_page = matches!(initial, PageState::Ready(..));
        if !is_page && is_page_sent {
            // The page can be read, and its links are the browser's.
            return;
        }
        history::begin(is_page);
        let position = viewport::position();
        if let Some(title) = initial.title(&document::series()) {
            document::set_title(&title);
        }
        document::empty(&self.main);
        self.root.with(|| {
            let (base, state, events, states) =
                (self.base.clone(), ArcRwSignal::new(initial), self.events, self.states);
            mount_to(self.main.clone(), move || view! { <App base state events states/> }).forget();
        });
        self.apply_stored();
        history::show_fragment();
        if position > 0.0 {
            viewport::scroll_to(position);
        }
        self.started().await;
    }

    /// Applies what the reader chose and what a link asks for: before any effect of a view, which would have the address
    /// carry what is shown.
    fn apply_stored(&self) {
        // Leptos leaves the page's owner as the current one.
        self.root.with(|| self.states.start());
    }

    /// What follows once the first page is the program's own.
    async fn started(&self) {
        events::pause().await;
        self.root.with(|| {
            contents::follow();
            popovers::follow();
            paper::start();
        });
        events::pause().await;
        self.root.with(|| self.chunks.start_all(self.events));
    }
}

/// The page in the document without its texts, if it is the page at this path.
fn page_sent(path: &str) -> Option<Page> {
    let asked_for = Address::parse(path)?;
    let sent = Address::parse(&document::address()?)?;
    if sent != asked_for || sent == Address::NotFound {
        return None;
    }
    Page::from_wire(&document::embedded_page()?)
}
