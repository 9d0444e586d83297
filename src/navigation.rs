//! From page to page: fetch, then show, then put the reader at the right place, and say where they are.
//!
//! leptos_router changes the address and intercepts links; it neither restores places, nor moves the focus, nor
//! announces pages, nor waits for a page that is still on its way. That is done here.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use article::Base;
use article::page::Kind;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::browser::{contents, document, events, history, viewport};
use crate::components::{page_heading, saved_page, session_hours};
use crate::page_data;
use crate::page_state::PageState;
use crate::reading::arrival::{Arrival, Place};
use crate::{listening, notes, passage, places, plan, questions, variant};

/// How long the page before stays before "loading" is shown in its place: Nielsen's limit for a flow of thought that
/// is not interrupted (Usability Engineering, 1993, chapter 5).
const PATIENCE: Duration = Duration::from_secs(1);

/// Loads a page whenever the address changes. Runs in the browser only, as effects do.
pub(crate) fn follow(state: ArcRwSignal<PageState>) {
    let path = use_location().pathname;
    let router = use_context::<BrowserUrl>();
    let base = expect_context::<Base>();
    // The newest navigation; the results of older ones are thrown away.
    let newest = Rc::new(Cell::new(0_u32));
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.as_ref().is_some_and(|before| *before != path) {
            newest.set(newest.get() + 1);
            let navigation = Navigation {
                number: newest.get(),
                newest: Rc::clone(&newest),
                state: state.clone(),
                router: router.clone(),
                arrival: history::take_arrival(),
            };
            let base = base.clone();
            let below = base.strip(&path).unwrap_or(&path).to_owned();
            events::spawn(async move { navigation.run(&base, &below).await });
        }
        path
    });
}

struct Navigation {
    number: u32,
    newest: Rc<Cell<u32>>,
    state: ArcRwSignal<PageState>,
    router: Option<BrowserUrl>,
    arrival: Arrival,
}

impl Navigation {
    async fn run(self, base: &Base, path: &str) {
        document::set_busy(true);
        listening::leave();
        let late = {
            let (newest, number, state) = (Rc::clone(&self.newest), self.number, self.state.clone());
            set_timeout_with_handle(
                move || {
                    if newest.get() == number {
                        history::leaving();
                        state.set(PageState::Loading);
                    }
                },
                PATIENCE,
            )
        };
        let loaded = page_data::load(base, path).await;
        if let Ok(timer) = late {
            timer.clear();
        }
        if self.newest.get() != self.number {
            return;
        }
        if let PageState::Ready { shell, .. } = &loaded
            && let Kind::Moved(link) = &shell.kind
        {
            return history::replace(link);
        }
        let title = loaded.title(&document::series());
        places::keep();
        history::leaving();
        document::set_in_sight_first(true);
        self.state.set(loaded);
        // Only now is the address in the browser's bar changed, so that it always names what is shown.
        if let Some(router) = &self.router {
            router.ready_to_complete();
        }
        viewport::next_frame().await;
        document::set_busy(false);
        arrive(self.arrival, title);
    }
}

/// Puts the reader at the right place of the page that is now shown.
fn arrive(arrival: Arrival, title: Option<String>) {
    page_heading::page_shown();
    plan::page_shown();
    questions::page_shown();
    saved_page::page_shown();
    session_hours::page_shown();
    notes::page_shown();
    listening::page_shown();
    match arrival.place(history::fragment(), history::saved_position()) {
        Place::Kept(position) => {
            document::set_in_sight_first(false);
            document::focus_heading();
            viewport::scroll_to(position);
        }
        Place::Section(id) if document::has(&id) => {
            document::set_in_sight_first(false);
            history::show_fragment();
            document::focus(&id);
        }
        Place::Section(_) | Place::Top => {
            document::focus_heading();
            viewport::scroll_to(0.0);
            // A long page takes a slow device a tenth of a second. Its head does not wait for that.
            viewport::after_next_frame(|| document::set_in_sight_first(false));
        }
    }
    history::arrived();
    variant::show();
    contents::look();
    document::mark_current_links();
    document::forget_canonical_link();
    passage::page_shown();
    places::page_shown();
    if let Some(title) = title {
        document::set_title(&title);
        document::announce(&title);
    }
}
