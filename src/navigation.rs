//! From page to page: fetch, then show, then put the reader at the right place, and say where they are.
//!
//! leptos_router intercepts links and says what was asked for last. It neither restores places, nor moves the focus, nor
//! announces pages, nor waits for a page that is still on its way, nor does it always change the browser's address. That
//! is done here.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};
use model::{Address, Base, Page};
use reader::arrival::{Arrival, Place};

use crate::page_ahead::PageAhead;
use crate::page_events::{PageEvent, PageEvents};
use crate::page_loading;
use crate::page_state::PageState;
use crate::platform::{contents, document, events, history, links, viewport};

/// How long a pointer or the focus rests on a link before its page is fetched ahead: what passes over a link is gone sooner.
const REST: Duration = Duration::from_millis(80);

/// How long the page before stays before "loading" is shown in its place: Nielsen's limit for a flow of thought that
/// is not interrupted (Usability Engineering, 1993, chapter 5).
const PATIENCE: Duration = Duration::from_secs(1);

/// Loads a page whenever another one is asked for. Runs in the browser only: on the host the router has no browser's
/// address.
pub(crate) fn begin(state: ArcRwSignal<PageState>, events: PageEvents) {
    let Some(router) = use_context::<BrowserUrl>() else { return };
    let base = expect_context::<Base>();
    let path = use_location().pathname;
    let (newest, shown, is_under_way) = (Cell::new(0), Cell::new(0), Cell::new(false));
    let ahead = PageAhead::default();
    // For the views of pages, which tell what readers see of them.
    provide_context(events);
    let navigator = Rc::new(Navigator { base, state, events, router, ahead, newest, shown, is_under_way });
    let links = Rc::clone(&navigator);
    links::on_link(move |address| links.follow_link(address));
    let links = Rc::clone(&navigator);
    links::on_aim(REST, move |address| links.fetch_ahead(address));
    let next = Rc::clone(&navigator);
    events.on(PageEvent::NextIsNear, move || next.fetch_next());
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            navigator.go(&path);
        }
        path
    });
}

struct Navigator {
    base: Base,
    state: ArcRwSignal<PageState>,
    events: PageEvents,
    /// It knows what was asked for last, whether or not that is shown yet.
    router: BrowserUrl,
    /// The page that will probably be asked for next.
    ahead: PageAhead,
    /// The number of the newest navigation; the results of older ones are thrown away.
    newest: Cell<u32>,
    /// The number of the navigation of which something is shown; 0 for the first page.
    shown: Cell<u32>,
    /// Whether the newest navigation is still under way.
    is_under_way: Cell<bool>,
}

impl Navigator {
    /// Follows a link to the page that was asked for last: it is shown, or under way. Says whether the link is one.
    ///
    /// leptos_router would change the browser's address at once, although another page may still be shown, and it would
    /// not always change it: it compares with a history of its own, which is wrong after Forward and after `go(-2)`.
    fn follow_link(self: &Rc<Self>, address: &str) -> bool {
        let Ok(url) = BrowserUrl::parse(address) else { return false };
        let path = self.router.as_url().read_untracked().path().to_owned();
        if url.path() != path {
            return false;
        }
        self.router.as_url().set(url);
        if history::shows_page() && history::shown_path() == path {
            self.stay(true);
        } else if !self.is_under_way.get() {
            self.go(&path);
        }
        true
    }

    /// Fetches the page to which a link leads, before the reader follows it.
    fn fetch_ahead(&self, address: &str) {
        let Ok(url) = BrowserUrl::parse(address) else { return };
        let address = self.base.strip(url.path()).and_then(Address::parse);
        if let Some(address) = address.filter(|address| *address != Address::NotFound)
            && history::current_page().as_ref() != Some(&address)
        {
            self.ahead.fetch(&self.base, address);
            self.events.tell(PageEvent::Aimed);
        }
    }

    /// Fetches the next page of the series, before the reader goes on to it.
    fn fetch_next(&self) {
        if let PageState::Ready(page, _) = &*self.state.read_untracked()
            && let Some(next) = &page.header().neighbours.next
        {
            self.ahead.fetch(&self.base, next.address.clone());
        }
    }

    /// Goes to the page at a path, which the router's address names.
    fn go(self: &Rc<Self>, path: &str) {
        if history::shows_page() && history::shown_path() == path {
            return self.stay(false);
        }
        self.newest.set(self.newest.get() + 1);
        self.is_under_way.set(true);
        // Back and Forward change the browser's address before anybody can load the page.
        let arrival = if history::path() == path { Arrival::Traversal } else { Arrival::Link };
        let (navigator, number) = (Rc::clone(self), self.newest.get());
        let navigation = Navigation { navigator, number, path: path.to_owned(), arrival };
        events::spawn(navigation.run());
    }

    /// The page that is asked for is the one that is shown: gives up what is under way and leaves the page as it is.
    fn stay(&self, is_link: bool) {
        self.newest.set(self.newest.get() + 1);
        self.is_under_way.set(false);
        document::set_busy(false);
        let is_entered = self.enter();
        if is_entered {
            history::shows(true);
        }
        if is_link || is_entered {
            match history::fragment() {
                Some(_) => history::show_fragment(),
                None => viewport::scroll_to(0.0),
            }
        }
        history::settled();
    }

    /// Puts what was asked for into the browser's address bar; says whether something else stood there.
    fn enter(&self) -> bool {
        let url = self.router.as_url().read_untracked();
        let query = if url.search().is_empty() { String::new() } else { format!("?{}", url.search()) };
        history::enter(&[url.path(), &query, url.hash()].concat())
    }
}

struct Navigation {
    navigator: Rc<Navigator>,
    number: u32,
    path: String,
    arrival: Arrival,
}

impl Navigation {
    async fn run(self) {
        let Navigator { base, ahead, .. } = &*self.navigator;
        let path = base.strip(&self.path).unwrap_or(&self.path).to_owned();
        // A page that is here needs no waiting, and to say so would have the browser style the page before once more.
        if !Address::parse(&path).is_some_and(|address| ahead.is_here(&address)) {
            document::set_busy(true);
        }
        self.navigator.events.tell(PageEvent::Requested);
        let navigation = Rc::new(self);
        let late = {
            let navigation = Rc::clone(&navigation);
            set_timeout_with_handle(move || navigation.show(PageState::Loading), PATIENCE)
        };
        let Navigator { base, ahead, .. } = &*navigation.navigator;
        let loaded = page_loading::load(base, &path, ahead).await;
        if let Ok(timer) = late {
            timer.clear();
        }
        if !navigation.is_newest() {
            return;
        }
        if let PageState::Ready(page, _) = &loaded
            && let Page::Moved(moved) = &**page
        {
            // The entry of the page with the link stays. That of the old address does not: Back would not get past it.
            // A browser may bring this page back as it is now.
            navigation.navigator.is_under_way.set(false);
            document::set_busy(false);
            return history::leave_for(&moved.link, history::path() == navigation.path);
        }
        let title = loaded.title(&document::series());
        navigation.show(loaded);
        // Said before, it would have the browser style the page before once more, for those who look at it as it leaves.
        document::set_in_sight_first(true);
        viewport::next_frame().await;
        navigation.arrive(title).await;
    }

    fn is_newest(&self) -> bool {
        self.navigator.newest.get() == self.number
    }

    /// Whether what the reader sees is of this navigation.
    fn is_shown(&self) -> bool {
        self.navigator.shown.get() == self.number
    }

    /// Shows what is there now of the page that was asked for, and has the browser's address name it.
    fn show(&self, state: PageState) {
        if !self.is_newest() {
            return;
        }
        self.navigator.events.tell(PageEvent::Leaving);
        history::leaving();
        let is_page = matches!(state, PageState::Ready(..));
        self.navigator.shown.set(self.number);
        document::release_focus();
        self.navigator.state.set(state);
        if self.arrival == Arrival::Link {
            self.navigator.enter();
        }
        history::shows(is_page);
    }

    /// Does what follows when the page is in the document.
    async fn arrive(&self, title: Option<String>) {
        let place = self.arrival.place(history::fragment(), history::saved_position());
        // Within the frame the reader may have asked for another page, or for another place in this one.
        if self.is_newest() && place == Place::Top {
            self.put_reader(&place);
            // A long page takes a slow device a tenth of a second. Its head does not wait for that, nor for what follows.
            viewport::drawn().await;
            if !self.is_shown() {
                return;
            }
            self.navigator.events.tell(PageEvent::Shown);
        } else {
            self.navigator.events.tell(PageEvent::Shown);
            if self.is_newest() {
                self.put_reader(&place);
            }
        }
        document::set_in_sight_first(false);
        contents::look();
        links::mark_current();
        document::forget_canonical_link();
        self.navigator.events.tell(PageEvent::Settled);
        if let Some(title) = title {
            document::set_title(&title);
            document::announce(&title);
        }
    }

    /// Puts the reader at the right place of the page that is now shown, and says that it is there.
    fn put_reader(&self, place: &Place) {
        self.navigator.is_under_way.set(false);
        document::set_busy(false);
        match place {
            Place::Kept(position) => {
                document::set_in_sight_first(false);
                document::focus_heading();
                viewport::scroll_to(*position);
            }
            Place::Section(id) if document::has(id) => {
                document::set_in_sight_first(false);
                history::show_fragment();
                document::focus(id);
            }
            Place::Section(_) | Place::Top => {
                document::focus_heading();
                viewport::scroll_to(0.0);
            }
        }
        history::settled();
    }
}
