//! Fetches the chunks of the program and starts what is in them, when the page can be read.
//! `crates/xtask/src/finish/split.rs` cuts them off.

use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{Owner, expect_context, set_timeout};
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::features::plan::PlanState;
use crate::features::questions::QuestionsState;
use crate::features::{
    listening, notes, printed_code, printing, reading_positions, saved, selection, settings, shortcuts,
};
use crate::page_events::{PageEvent, PageEvents};
use crate::pages;
use crate::platform::{document, events};

/// The notice in `index.html` that a chunk did not come, and its button.
const MISSING: &str = "page_part_missing";
const AGAIN: &str = "page_part_again";

/// How long to wait before a chunk that did not come is fetched once more, before anything is said.
const PAUSE: Duration = Duration::from_secs(1);

/// Fetches chunks. One that does not come is fetched once more after a pause, then whenever the device is online again or
/// the reader asks for it; until then the page says what it lacks, and reading goes on.
#[derive(Clone)]
pub(crate) struct Chunks(Rc<Inner>);

struct Inner {
    /// How many chunks are missing and were said to be.
    missing: Cell<usize>,
    /// Called when a missing chunk is to be fetched again.
    waiting: RefCell<Vec<Box<dyn FnOnce()>>>,
}

impl Chunks {
    /// Starts to listen for what lets missing chunks be fetched again.
    pub(crate) fn new() -> Self {
        let chunks = Self(Rc::new(Inner { missing: Cell::new(0), waiting: RefCell::default() }));
        let again = chunks.clone();
        events::on("online", move |_| again.fetch_again());
        let again = chunks.clone();
        events::on_click(AGAIN, move || again.fetch_again());
        chunks
    }

    fn fetch_again(&self) {
        self.0.waiting.take().into_iter().for_each(|fetch| fetch());
    }

    /// What `fetch` gives, as soon as its chunk has come.
    pub(crate) async fn get<T>(&self, fetch: impl AsyncFn() -> Result<T, SplitLoaderError>) -> T {
        let mut is_missing = false;
        loop {
            let fetched = match fetch().await {
                Ok(fetched) => Ok(fetched),
                Err(_) => {
                    events::until(|done| set_timeout(done, PAUSE)).await;
                    fetch().await
                }
            };
            if mem::replace(&mut is_missing, fetched.is_err()) != is_missing {
                let change = if is_missing { usize::wrapping_add } else { usize::wrapping_sub };
                self.0.missing.set(change(self.0.missing.get(), 1));
                document::set_hidden(MISSING, self.0.missing.get() == 0);
            }
            match fetched {
                Ok(fetched) => return fetched,
                Err(_) => events::until(|done| self.0.waiting.borrow_mut().push(done)).await,
            }
        }
    }

    /// Fetches the chunks with what a reader can do besides reading, side by side, and starts one after the other.
    pub(crate) fn start_all(&self, page_events: PageEvents) {
        let chunks = self.clone();
        let owner = Owner::current().unwrap_or_default();
        // A fetch that fails here is made again below.
        events::spawn(async { drop(fetch_reading().await) });
        events::spawn(async { drop(fetch_listening().await) });
        events::spawn(async { drop(fetch_own().await) });
        events::spawn(async move {
            // Shortcuts choose words, so that comes first.
            chunks.start(async || start_notes(owner.clone(), page_events).await).await;
            chunks.start(async || start_selection(owner.clone(), page_events).await).await;
            chunks.start(async || start_positions(owner.clone(), page_events).await).await;
            chunks.start(async || start_shortcuts(owner.clone()).await).await;
            chunks.start(async || start_listening(owner.clone(), page_events).await).await;
            chunks.start(async || start_own(owner.clone()).await).await;
            chunks.start(async || start_saved(owner.clone()).await).await;
            document::mark_started();
        });
    }

    /// Starts something, and lets the browser do what waits before the next.
    async fn start(&self, start: impl AsyncFn() -> Result<(), SplitLoaderError>) {
        self.get(start).await;
        events::pause().await;
    }
}

/// Starts the plan and the questions.
#[wasm_split(own, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_own))]
fn start_own(owner: Owner) -> Result<(), SplitLoaderError> {
    owner.with(|| {
        expect_context::<PlanState>().start();
        expect_context::<QuestionsState>().start();
    });
    Ok(())
}

/// Starts printing, and what is saved on the device.
#[wasm_split(own, fallible, wasm_split_path = leptos::wasm_split)]
fn start_saved(owner: Owner) -> Result<(), SplitLoaderError> {
    owner.with(|| {
        printing::start(async |page| pages::text_view(page).await.ok());
        saved::start();
    });
    Ok(())
}

/// Starts highlights and notes.
#[wasm_split(notes, fallible, wasm_split_path = leptos::wasm_split)]
fn start_notes(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    owner.with(|| notes::start(page_events));
    Ok(())
}

/// Starts what else readers do with words of the text: choose them, share them.
#[wasm_split(notes, fallible, wasm_split_path = leptos::wasm_split)]
fn start_selection(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    owner.with(|| selection::start(page_events));
    Ok(())
}

/// Starts reading positions and the code on paper.
#[wasm_split(reading, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_reading))]
fn start_positions(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    owner.with(|| {
        printed_code::start();
        reading_positions::start(page_events);
    });
    Ok(())
}

/// Starts the panel of the settings, and shortcuts.
#[wasm_split(reading, fallible, wasm_split_path = leptos::wasm_split)]
fn start_shortcuts(owner: Owner) -> Result<(), SplitLoaderError> {
    owner.with(|| shortcuts::start(settings::start_panel()));
    Ok(())
}

/// Starts the reading aloud.
#[wasm_split(listening, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_listening))]
fn start_listening(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    let listening = owner.with(listening::start);
    page_events.on(PageEvent::Requested, move || listening.leave());
    page_events.on(PageEvent::Shown, move || listening.page_shown());
    Ok(())
}
