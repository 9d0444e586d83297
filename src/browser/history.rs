//! Back, Forward, and where the reader was.
//!
//! While the program runs it restores places itself, because the browser would restore them on the page before. When
//! the document is left, that is given back to the browser, so that a reload returns to the place without a jump.

use std::cell::{Cell, RefCell};

use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{ScrollRestoration, window};

use super::{events, session, viewport};
use crate::reading::arrival::Arrival;
use crate::reading::positions::Positions;

/// The name under which positions are kept for this tab.
const POSITIONS_NAME: &str = "positions";

thread_local! {
    static POSITIONS: RefCell<Positions> = RefCell::default();
    /// Off between leaving a page and showing the next: what is scrolled then is the old page, or not the reader's doing.
    static KEEPING: Cell<bool> = const { Cell::new(true) };
    static TRAVERSED: Cell<bool> = const { Cell::new(false) };
    /// The path and the history entry of the page that is shown.
    static SHOWN: RefCell<(String, String)> = RefCell::default();
}

/// Starts to watch. Before the router does, so that a navigation by Back or Forward is known as such when the router
/// hears of it.
pub(crate) fn begin() {
    restore_by(ScrollRestoration::Manual);
    POSITIONS.set(Positions::parse(&session::get(POSITIONS_NAME).unwrap_or_default()));
    arrived();
    return_to_place();
    events::on("scroll", |_| keep_position());
    events::on("popstate", |_| traversed());
    events::on("pagehide", |_| {
        keep_position();
        session::set(POSITIONS_NAME, &POSITIONS.with_borrow(Positions::to_text));
        restore_by(ScrollRestoration::Auto);
    });
    events::on("pageshow", |_| restore_by(ScrollRestoration::Manual));
    // Pages that were loaded whole in between kept theirs.
    events::on_coming_back(|| {
        if let Some(stored) = session::get(POSITIONS_NAME) {
            POSITIONS.set(Positions::parse(&stored));
        }
    });
}

/// Goes to where the reader was before a reload, where the browser has not. What it was told when the document was left
/// may have come too late for it: it keeps that beside the history, in another process.
fn return_to_place() {
    if let Some(position) = saved_position().filter(|_| viewport::position() == 0.0) {
        viewport::scroll_to(position);
    }
}

fn restore_by(restoration: ScrollRestoration) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(restoration);
    }
}

fn keep_position() {
    if KEEPING.get() {
        let entry = SHOWN.with_borrow(|(_, entry)| entry.clone());
        POSITIONS.with_borrow_mut(|positions| positions.keep(&entry, viewport::position()));
    }
}

fn traversed() {
    let (shown_path, shown_entry) = SHOWN.with_borrow(Clone::clone);
    if path() != shown_path {
        TRAVERSED.set(true);
        KEEPING.set(false);
        return;
    }
    // A link within the page gets here as well. Its entry is new, so nothing is kept for it and the browser, which
    // scrolled to the section, is right.
    if entry() != shown_entry {
        let saved = saved_position();
        SHOWN.with_borrow_mut(|(_, shown)| *shown = entry());
        if let Some(position) = saved {
            viewport::scroll_to(position);
        }
    }
}

/// How the reader came to the page that is being loaded.
pub(crate) fn take_arrival() -> Arrival {
    if TRAVERSED.replace(false) { Arrival::Traversal } else { Arrival::Link }
}

/// Says that the page that is shown is about to be replaced: what is scrolled from now on is not the reader's doing.
pub(crate) fn leaving() {
    KEEPING.set(false);
}

/// Says that the page at the browser's address is now shown.
pub(crate) fn arrived() {
    SHOWN.set((path(), entry()));
    KEEPING.set(true);
}

/// Where the reader was on the current history entry.
pub(crate) fn saved_position() -> Option<f64> {
    POSITIONS.with_borrow(|positions| positions.of(&entry()))
}

/// The path in the browser's address.
pub(crate) fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// The query in the browser's address, with its question mark.
pub(crate) fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Changes the query in the browser's address.
pub(crate) fn set_query(query: &str) {
    if let Some(window) = window().filter(|_| self::query() != query) {
        change_address(query, &window.location().hash().unwrap_or_default());
    }
}

/// Takes the fragment out of the browser's address, without a scroll.
pub(crate) fn drop_fragment() {
    change_address(&query(), "");
}

/// Changes what follows the path in the browser's address. The history entry stays the same one, with its key and its
/// state.
fn change_address(query: &str, fragment: &str) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let state = history.state().unwrap_or(JsValue::NULL);
    // A browser refuses it only when it is asked very often.
    let _ = history.replace_state_with_url(&state, "", Some(&format!("{}{query}{fragment}", path())));
    SHOWN.with_borrow_mut(|(_, shown)| *shown = entry());
}

/// The id in the browser's address, if there is one.
pub(crate) fn fragment() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    // A browser that does not look for words leaves in the address which ones it should look for.
    let id = hash.strip_prefix('#')?.split(":~:").next().filter(|id| !id.is_empty())?;
    js_sys::decode_uri_component(id).ok()?.as_string()
}

/// Has the browser go to the section that its address names, so that it scrolls there and `:target` holds.
pub(crate) fn show_fragment() {
    let Some(location) = window().map(|window| window.location()) else { return };
    if let Ok(hash) = location.hash()
        && hash.len() > 1
    {
        let _ = location.replace(&hash);
    }
}

/// Scrolls to a section without a change of the address.
pub(crate) fn go_to_section(id: &str) {
    if let Some(section) = super::document::element(id) {
        section.scroll_into_view();
    }
}

/// Calls back whenever the fragment of the address changes while the page stays.
pub(crate) fn on_fragment(then: impl Fn() + 'static) {
    events::on("hashchange", move |_| then());
}

/// The address with which the document was opened. Browsers take the words to look for out of the one that they show.
pub(crate) fn opened() -> String {
    let entry =
        window().and_then(|window| window.performance()).map(|all| all.get_entries_by_type("navigation").get(0));
    let name = entry.and_then(|entry| js_sys::Reflect::get(&entry, &"name".into()).ok()?.as_string());
    let address = || window().and_then(|window| window.location().href().ok());
    name.filter(|name| name.contains(":~:")).or_else(address).unwrap_or_default()
}

/// Whether the browser itself looks for the words that a link names.
pub(crate) fn finds_words() -> bool {
    super::document::document()
        .is_some_and(|document| js_sys::Reflect::has(&document, &"fragmentDirective".into()).unwrap_or_default())
}

/// Forgets where the reader was.
pub(crate) fn forget_positions() {
    POSITIONS.take();
}

/// Loads the page again.
pub(crate) fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Leaves for another address, in place of this one.
pub(crate) fn replace(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(address);
    }
}

/// A name of the current history entry that is its own: the Navigation API's key, or the whole address where a
/// browser does not have that.
fn entry() -> String {
    entry_key().or_else(|| window().and_then(|window| window.location().href().ok())).unwrap_or_default()
}

fn entry_key() -> Option<String> {
    let window: JsValue = window()?.unchecked_into();
    let navigation = js_sys::Reflect::get(&window, &"navigation".into()).ok()?;
    let entry = js_sys::Reflect::get(&navigation, &"currentEntry".into()).ok()?;
    js_sys::Reflect::get(&entry, &"key".into()).ok()?.as_string()
}
