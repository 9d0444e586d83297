//! Starts the client: adopts the page that the browser was sent, or replaces it when it is not the page asked for
//! or was changed on its way.

use std::mem;
use std::sync::Arc;

use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use model::{Address, Base, Shell};

use crate::app::App;
use crate::components::page_heading;
use crate::page_events::PageEvents;
use crate::page_state::PageState;
use crate::platform::document::Main;
use crate::platform::{contents, controls, document, events, history, paper, popovers, steps, viewport};
use crate::{chunks, page_data, pages, settings, variant};

/// Starts the client. Does nothing in a document that was not made by this project.
///
/// Everything that it starts has one owner, whose contexts every view sees: those of the page and those outside of it. It
/// lasts as long as the document.
pub fn start() {
    let Some(base) = document::base().and_then(|base| Base::parse(&base).ok()) else { return };
    let Some(main) = document::main() else { return };
    let root = Owner::new();
    root.with(|| provide_context(base.clone()));
    begin(&root, base, main);
    mem::forget(root);
}

fn begin(root: &Owner, base: Base, main: Main) {
    let path = history::path();
    let path = base.strip(&path).unwrap_or_default().to_owned();
    match page_sent(&path) {
        // A host may answer with another page than the one asked for: its 404 page, the root's page. And before the
        // program comes, a browser's extension or a host may have changed the page. Leptos would not survive adopting
        // either, so only the page that says it is the one asked for, and is as it was sent, is adopted.
        Some(shell) if document::holds(&pages::parts(&shell)) => {
            history::begin(true);
            let initial = PageState::Ready { shell: Arc::new(shell), body: None };
            let events = PageEvents::new();
            root.with(|| {
                hydrate_from(main, move || view! { <App base initial events/> }).forget();
                started(events);
            });
        }
        sent => {
            let root = root.clone();
            events::spawn(async move {
                // What the host sent stays readable until there is something better.
                let initial = page_data::load(&base, &path).await;
                let is_page = matches!(initial, PageState::Ready { .. });
                if is_page || sent.is_none() {
                    root.with(|| mount(&main, base, initial, is_page));
                }
                // Else the page can be read, and its links are the browser's.
            })
        }
    }
}

/// Shows the page in place of what the host sent.
fn mount(main: &Main, base: Base, initial: PageState, is_page: bool) {
    history::begin(is_page);
    let position = viewport::position();
    if let Some(title) = initial.title(&document::series()) {
        document::set_title(&title);
    }
    document::empty(main);
    let events = PageEvents::new();
    mount_to(main.clone(), move || view! { <App base initial events/> }).forget();
    started(events);
    history::show_fragment();
    if position > 0.0 {
        viewport::scroll_to(position);
    }
}

/// What follows once the first page is the program's own.
fn started(page_events: PageEvents) {
    controls::follow();
    settings::start();
    variant::start();
    contents::follow();
    popovers::follow();
    paper::follow();
    steps::follow();
    page_heading::page_shown();
    steps::shown();
    chunks::load(page_events);
}

/// The shell of the page in the document, if it is the page at this path.
fn page_sent(path: &str) -> Option<Shell> {
    let asked_for = Address::parse(path)?;
    let sent = Address::parse(&document::address()?)?;
    if sent != asked_for || sent == Address::NotFound {
        return None;
    }
    serde_json::from_str(&document::embedded_shell()?).ok()
}
