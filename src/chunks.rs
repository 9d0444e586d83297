//! Fetches the chunks of the program and starts what is in them, when the page can be read.
//! `crates/xtask/src/finish/split.rs` cuts them off.

use std::cell::{Cell, RefCell};
use std::mem;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{Owner, set_timeout};
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::features::plan::PlanState;
use crate::features::questions::QuestionsState;
use crate::features::{
    listening, notes, printed_code, printing, reading_positions, saved, search, selection, settings, shortcuts,
};
use crate::page_events::{PageEvent, PageEvents};
use crate::pages;
use crate::platform::{document, events};

/// The notice in `index.html` that a chunk did not come, and its button.
const MISSING: &str = "page_part_missing";
const AGAIN: &str = "page_part_again";

/// How long to wait before a chunk that did not come is fetched once more, before anything is said.
const PAUSE: Duration = Duration::from_secs(1);

/// The fetch of a chunk, and the start of what is in it.
pub(crate) type Fetching = Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>>;

/// Something that a chunk holds: fetches the chunk and starts it.
type Start = fn(Owner, PageEvents) -> Fetching;

/// What is in the chunks that every page gets, each in the order in which it is started.
const OF_EVERY_PAGE: [(&str, &[Start]); 2] = [
    (
        "reading",
        &[
            // To compile and link a chunk takes a slow device its time, so it is a task of its own.
            |_, _| Box::pin(fetch_reading()),
            // A plan and a list of questions that seem empty would frighten, so they wait for nothing else.
            |owner, _| Box::pin(start_plan_and_questions(owner)),
            |owner, events| Box::pin(start_positions(owner, events)),
            |owner, events| Box::pin(start_shortcuts(owner, events)),
            |owner, events| Box::pin(start_listening(owner, events)),
            |owner, _| Box::pin(start_saved(owner)),
        ],
    ),
    (
        "notes",
        &[
            |_, _| Box::pin(fetch_notes()),
            |owner, events| Box::pin(start_notes(owner, events)),
            |owner, events| Box::pin(start_selection(owner, events)),
        ],
    ),
];

/// Fetches chunks. One that does not come is fetched once more after a pause, then whenever the device is online again or
/// the reader asks for it; until then the page says what it lacks, and reading goes on.
#[derive(Clone)]
pub(crate) struct Chunks(Rc<Inner>);

struct Inner {
    /// How many chunks are missing and were said to be.
    missing: Cell<usize>,
    /// How often missing chunks were asked for again.
    asked: Cell<usize>,
    /// Called when a missing chunk is to be fetched again.
    waiting: RefCell<Vec<Box<dyn FnOnce()>>>,
}

impl Chunks {
    /// Starts to listen for what lets missing chunks be fetched again.
    pub(crate) fn new() -> Self {
        let chunks = Self(Rc::new(Inner { missing: Cell::new(0), asked: Cell::new(0), waiting: RefCell::default() }));
        let again = chunks.clone();
        events::on("online", move |_| again.fetch_again());
        let again = chunks.clone();
        events::on_click(AGAIN, move || again.fetch_again());
        chunks
    }

    fn fetch_again(&self) {
        self.0.asked.set(self.0.asked.get().wrapping_add(1));
        self.0.waiting.take().into_iter().for_each(|fetch| fetch());
    }

    /// Waits until what `fetch` fetches has come.
    pub(crate) async fn get(&self, fetch: &dyn Fn() -> Fetching) {
        let mut is_missing = false;
        loop {
            let asked = self.0.asked.get();
            let fetched = match fetch().await {
                Ok(()) => Ok(()),
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
            if fetched.is_ok() {
                return;
            }
            // What was asked while the fetch was under way counts as well.
            if self.0.asked.get() == asked {
                events::until(|done| self.0.waiting.borrow_mut().push(done)).await;
            }
        }
    }

    /// Fetches the chunks with what a reader can do besides reading, side by side, and starts one thing of each after the
    /// other. A chunk that does not come holds up nothing of another.
    pub(crate) fn start_all(&self, page_events: PageEvents) {
        let owner = Owner::current().unwrap_or_default();
        for (chunk, starts) in OF_EVERY_PAGE {
            let (chunks, owner) = (self.clone(), owner.clone());
            events::spawn(async move {
                for start in starts {
                    chunks.get(&|| start(owner.clone(), page_events)).await;
                    // Each is a task of its own, so that the browser can draw and answer in between.
                    events::pause().await;
                }
                document::mark_started(chunk);
            });
        }
    }
}

/// Starts highlights and notes.
#[wasm_split(notes, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_notes))]
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
#[wasm_split(reading, fallible, wasm_split_path = leptos::wasm_split)]
fn start_positions(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    owner.with(|| {
        reading_positions::start(page_events);
        printed_code::start();
    });
    Ok(())
}

/// Starts the panels of the settings and of the search, and shortcuts.
#[wasm_split(reading, fallible, wasm_split_path = leptos::wasm_split)]
fn start_shortcuts(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    owner.with(|| {
        let search = search::panel::start(async || pages::search_over_page().await.ok());
        shortcuts::start(settings::start_panel(), search, page_events);
    });
    Ok(())
}

/// Starts the reading aloud.
#[wasm_split(reading, fallible, wasm_split_path = leptos::wasm_split)]
fn start_listening(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    let listening = owner.with(listening::start);
    page_events.on(PageEvent::Requested, move || listening.leave());
    page_events.on(PageEvent::Shown, move || listening.page_shown());
    Ok(())
}

/// Starts the plan and the questions.
#[wasm_split(reading, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_reading))]
fn start_plan_and_questions(owner: Owner) -> Result<(), SplitLoaderError> {
    owner.with(|| {
        PlanState::shared().start();
        QuestionsState::shared().start();
    });
    Ok(())
}

/// Starts printing, and what is saved on the device.
#[wasm_split(reading, fallible, wasm_split_path = leptos::wasm_split)]
fn start_saved(owner: Owner) -> Result<(), SplitLoaderError> {
    owner.with(|| {
        printing::start(async |page| pages::text_view(page).await.ok());
        saved::start();
    });
    Ok(())
}
