//! Back, Forward, and where the reader was.
//!
//! While the program runs it restores places itself, because the browser would restore them on the page before. When
//! the document is left, that is given back to the browser, so that a reload returns to the place without a jump.

use std::cell::{Cell, RefCell};

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use model::Address;
use reader::positions::Positions;
use web_sys::{ScrollRestoration, window};

use super::{entry, events, session, viewport};

/// The name under which positions are kept for this tab.
const POSITIONS_NAME: &str = "positions";

/// What is in the document now, whatever the browser's address has come to be.
#[derive(Clone, Default)]
struct Shown {
    /// The path of the page, or of the notice page in its place.
    path: String,
    /// Its history entry, by its key.
    entry: String,
    /// Whether it is the page, and no notice page.
    is_page: bool,
}

thread_local! {
    static HAS_BEGUN: Cell<bool> = const { Cell::new(false) };
    static POSITIONS: RefCell<Positions> = RefCell::default();
    /// Off between leaving a page and showing the next: what is scrolled then is the old page, or not the reader's doing.
    static KEEPING: Cell<bool> = const { Cell::new(true) };
    static SHOWN: RefCell<Shown> = RefCell::default();
}

/// Starts to watch, where that has not begun. `is_page` says whether the document shows the page that it was asked for.
pub(crate) fn begin(is_page: bool) {
    shows(is_page);
    if HAS_BEGUN.replace(true) {
        return;
    }
    restore_by(ScrollRestoration::Manual);
    POSITIONS.set(Positions::parse(&session::get(POSITIONS_NAME).unwrap_or_default()));
    return_to_place();
    events::on("scroll", |_| keep_position());
    events::on("popstate", |_| traversed());
    events::on("pagehide", |_| {
        keep_position();
        session::set(POSITIONS_NAME, &POSITIONS.with_borrow(Positions::to_text));
        restore_by(ScrollRestoration::Auto);
    });
    events::on_coming_back(|| {
        // Pages that were loaded whole in between kept theirs.
        if let Some(stored) = session::get(POSITIONS_NAME) {
            POSITIONS.set(Positions::parse(&stored));
        }
        restore_by(ScrollRestoration::Manual);
        // WebKit brings a page back from its memory as it was, but at its top.
        return_to_place();
    });
}

/// Goes to where the reader was before a reload, where the browser has not. What it was told when the document was left
/// may have come too late for it: it keeps that beside the history, in another process.
fn return_to_place() {
    if let Some(position) = saved_position().filter(|_| viewport::position() == 0.0) {
        viewport::scroll_to(position);
    }
}

/// Makes a change to what the page shows that makes it longer, and leaves the reader at the same position. A browser that
/// has restored the position already, on the shorter page, would follow the words that happened to be there.
pub(crate) async fn keep_position_while(change: impl FnOnce()) {
    let before = viewport::position();
    let was_at_end = viewport::is_at_end();
    change();
    // Views follow their signals in tasks that are waiting now.
    leptos::task::tick().await;
    if before > 0.0 {
        // The shorter page may have ended before the position was reached.
        let position = saved_position().filter(|saved| was_at_end && *saved > before).unwrap_or(before);
        viewport::scroll_to(position);
    }
}

fn restore_by(restoration: ScrollRestoration) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(restoration);
    }
}

fn keep_position() {
    // The browser may scroll to a section before it says that this is another entry.
    let here = entry::known_key().filter(|key| SHOWN.with_borrow(|shown| shown.entry == *key));
    if let Some(entry) = here.filter(|_| KEEPING.get()) {
        POSITIONS.with_borrow_mut(|positions| positions.keep(&entry, viewport::position()));
    }
}

fn traversed() {
    let shown = SHOWN.with_borrow(Clone::clone);
    if path() != shown.path {
        KEEPING.set(false);
        return;
    }
    // A link within the page gets here as well. Its entry is new, so nothing is kept for it and the browser, which
    // scrolled to the section, is right.
    if entry::key() != shown.entry {
        SHOWN.with_borrow_mut(|shown| shown.entry = entry::key());
        if let Some(position) = saved_position() {
            viewport::scroll_to(position);
        }
    }
}

/// Says that what is shown is about to be replaced: what is scrolled from now on is not the reader's doing.
pub(crate) fn leaving() {
    KEEPING.set(false);
}

/// Says that the page at the browser's address is now in the document, or a notice page in its place.
pub(crate) fn shows(is_page: bool) {
    SHOWN.set(Shown { path: path(), entry: entry::key(), is_page });
}

/// Says that the reader is where they should be in what is shown: from now on it is they who scroll.
pub(crate) fn settled() {
    // Another page may be under way by now.
    if path() == shown_path() {
        KEEPING.set(true);
    }
}

/// The path of what is shown.
pub(crate) fn shown_path() -> String {
    SHOWN.with_borrow(|shown| shown.path.clone())
}

/// Whether the page is shown, and no notice page in its place.
pub(crate) fn shows_page() -> bool {
    SHOWN.with_borrow(|shown| shown.is_page)
}

/// The address of the page that is shown; `None` where a notice page is shown in its place.
pub(crate) fn current_page() -> Option<Address> {
    let path = shows_page().then(shown_path)?;
    Address::parse(super::document::base_of_links().strip(&path)?)
}

/// Has the browser's address be this one, as a link does: by a new history entry, unless it is this one already. Says
/// whether it was another.
pub(crate) fn enter(address: &str) -> bool {
    let Some(location) = window().map(|window| window.location()) else { return false };
    let current = [location.pathname(), location.search(), location.hash()].map(Result::unwrap_or_default).concat();
    let is_other = current != address;
    if is_other {
        entry::add(address);
    }
    is_other
}

/// Where the reader was on the current history entry.
pub(crate) fn saved_position() -> Option<f64> {
    POSITIONS.with_borrow(|positions| positions.of(&entry::key()))
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

/// Changes what follows the path in the browser's address. The history entry stays the same one, with its key. While
/// Back or Forward is under way the address is that of another page, which is left alone.
fn change_address(query: &str, fragment: &str) {
    if path() == shown_path() {
        entry::change(&entry::key(), Some(&format!("{}{query}{fragment}", path())));
    }
}

/// The id in the browser's address, if there is one.
pub(crate) fn fragment() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    // A browser that does not look for words leaves in the address which ones it should look for.
    let id = hash.strip_prefix('#')?.split(":~:").next().filter(|id| !id.is_empty())?;
    js_sys::decode_uri_component(id).ok()?.as_string()
}

/// Has the browser go to the section that its address names, so that it scrolls there and `:target` holds. The history
/// entry keeps its key.
pub(crate) fn show_fragment() {
    let Some(location) = window().map(|window| window.location()) else { return };
    let key = entry::key();
    if let Ok(hash) = location.hash()
        && hash.len() > 1
    {
        let _ = location.replace(&hash);
        entry::change(&key, None);
        if path() == shown_path() {
            SHOWN.with_borrow_mut(|shown| shown.entry = key);
        }
    }
}

/// Scrolls to a section without a change of the address.
pub(crate) fn go_to_section(id: &str) {
    if let Some(section) = super::document::element(id) {
        section.scroll_into_view();
    }
}

/// Calls back whenever the fragment of the address changes while the page stays, as long as the current owner lives.
pub(crate) fn on_fragment(then: impl Fn() + 'static) {
    let listener = window_event_listener(ev::hashchange, move |_| {
        // On the way Back to another page, the fragment is that of the other.
        if path() == shown_path() {
            then();
        }
    });
    on_cleanup(move || listener.remove());
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

/// Leaves for another address; in place of this one where that is asked for.
pub(crate) fn leave_for(address: &str, in_place: bool) {
    if let Some(location) = window().map(|window| window.location()) {
        let _ = if in_place { location.replace(address) } else { location.assign(address) };
    }
}
