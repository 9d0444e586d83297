//! Fetches the chunks of the program and starts what is in them, when the page can be read.
//! `crates/xtask/src/finish/split.rs` cuts them off.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{Owner, set_timeout};
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::components::{carried_link, printed_code, reading_panel, saved_page, session_hours, shortcut_list};
use crate::page_events::{PageEvent, PageEvents};
use crate::platform::{controls, document, events};
use crate::{booklet, listening, notes, passage, places, plan, questions, shortcuts};

/// The notice in `index.html` that a chunk did not come, and its button.
const MISSING: &str = "page_part_missing";
const AGAIN: &str = "#page_part_again";

/// How long to wait before chunks that did not come are fetched once more, before anything is said.
const PAUSE: Duration = Duration::from_secs(1);

/// Fetches the chunks and starts what is in them. A connection that fails is tried once more by itself, then whenever the
/// device is online again or the reader asks for it; until then the page says what it lacks, and reading goes on.
pub(crate) fn load(page_events: PageEvents) {
    let owner = Owner::current().unwrap_or_default();
    let loader = Rc::new(Loader { page_events, owner, is_busy: Cell::new(false), started: Cell::new(0) });
    let again = Rc::clone(&loader);
    events::on("online", move |_| Rc::clone(&again).load());
    let again = Rc::clone(&loader);
    events::on("click", move |event| {
        if controls::within(event, AGAIN).is_some() {
            Rc::clone(&again).load();
        }
    });
    loader.load();
}

struct Loader {
    page_events: PageEvents,
    /// Owns what is started, and gives it its contexts.
    owner: Owner,
    /// Whether the chunks are on their way or there.
    is_busy: Cell<bool>,
    /// How many of them have started.
    started: Cell<usize>,
}

impl Loader {
    fn load(self: Rc<Self>) {
        if self.is_busy.replace(true) {
            return;
        }
        events::spawn(async move {
            let is_started = self.start().await.is_ok() || {
                events::until(|done| set_timeout(done, PAUSE)).await;
                self.start().await.is_ok()
            };
            document::set_hidden(MISSING, is_started);
            if is_started {
                document::mark_started();
            }
            self.is_busy.set(is_started);
        });
    }

    /// Fetches all chunks side by side and starts one after the other, each once.
    async fn start(&self) -> Result<(), SplitLoaderError> {
        // A fetch that fails here is made again below.
        events::spawn(async { drop(fetch_listening().await) });
        events::spawn(async { drop(fetch_own().await) });
        let starts: [fn(Owner, PageEvents) -> Starting; 3] = [
            |owner, events| Box::pin(start_reading(owner, events)),
            |owner, events| Box::pin(start_listening(owner, events)),
            |owner, events| Box::pin(start_own(owner, events)),
        ];
        for start in starts.into_iter().skip(self.started.get()) {
            start(self.owner.clone(), self.page_events).await?;
            self.started.set(self.started.get() + 1);
        }
        Ok(())
    }
}

/// The start of a chunk.
type Starting = Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>>;

/// Starts what the reader writes and ticks: the plan, questions, and the page of all that is stored.
#[wasm_split(own, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_own))]
fn start_own(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    owner.with(|| {
        plan::start();
        questions::start();
        carried_link::start();
        booklet::start();
        saved_page::start();
    });
    page_events.on(PageEvent::Shown, plan::page_shown);
    page_events.on(PageEvent::Shown, questions::page_shown);
    page_events.on(PageEvent::Shown, saved_page::page_shown);
    Ok(())
}

/// Starts what helps to read: passages, notes, reading positions, settings of the text, shortcuts.
#[wasm_split(reading, fallible, wasm_split_path = leptos::wasm_split)]
fn start_reading(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    owner.with(|| {
        passage::start();
        notes::start();
        printed_code::start();
        places::start();
        session_hours::start();
        reading_panel::start();
        shortcut_list::start();
        shortcuts::start();
    });
    page_events.on(PageEvent::Leaving, places::leave);
    page_events.on(PageEvent::Leaving, notes::leave);
    page_events.on(PageEvent::Shown, session_hours::page_shown);
    page_events.on(PageEvent::Shown, notes::page_shown);
    page_events.on(PageEvent::Settled, passage::page_shown);
    page_events.on(PageEvent::Settled, places::page_shown);
    Ok(())
}

/// Starts the reading aloud.
#[wasm_split(listening, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_listening))]
fn start_listening(owner: Owner, page_events: PageEvents) -> Result<(), SplitLoaderError> {
    owner.with(listening::start);
    page_events.on(PageEvent::Requested, listening::leave);
    page_events.on(PageEvent::Shown, listening::page_shown);
    Ok(())
}
