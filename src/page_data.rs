//! Fetches the data of a page and says plainly how that ended.

use std::cell::RefCell;

use article::page::{Kind, Neighbour};
use article::{Address, Base, Page, Pronunciation, address};
use gloo_net::http::Request;

use crate::browser::{controls, document, events, worker};
use crate::page_state::PageState;

/// How a fetch ended.
enum Fetched {
    Page(Box<Page>),
    NotThere,
    NoNetwork,
    NotThePage,
}

thread_local! {
    /// The pages on either side of the one that is shown, as far as they are here, each with its path.
    static NEAR: RefCell<Vec<(String, PageState)>> = RefCell::default();
}

/// Brings the pages on either side of the one that is shown, so that a turn waits for nothing. Only what the device
/// keeps is brought: nothing goes over the network for a page that nobody may ever open.
pub(crate) fn bring_near() {
    NEAR.take();
    if !worker::answers() {
        return;
    }
    let links = controls::all(".pager a");
    events::spawn(async move {
        let base = document::base_of_links();
        for link in links {
            let link = link.attribute("href");
            let path = base.strip(&link).unwrap_or_default();
            let page = load(&base, path).await;
            if matches!(page, PageState::Ready { .. }) {
                NEAR.with_borrow_mut(|near| near.push((path.to_owned(), page)));
            }
        }
    });
}

/// The page for a path below the base, if it is here already.
pub(crate) fn near(path: &str) -> Option<PageState> {
    NEAR.with_borrow(|near| near.iter().find(|(known, _)| known == path).map(|(_, page)| page.clone()))
}

/// Loads what is shown for a path below the base.
pub(crate) async fn load(base: &Base, path: &str) -> PageState {
    let Some(address) = Address::parse(path).filter(|address| *address != Address::NotFound) else {
        return missing(base, path).await;
    };
    match fetch(base, &address).await {
        Fetched::Page(page) => PageState::Ready { shell: page.shell.into(), body: Some(page.body.shared()) },
        Fetched::NotThere => missing(base, path).await,
        Fetched::NoNetwork => PageState::Offline { address, known: known(base).await },
        Fetched::NotThePage => PageState::Broken(address),
    }
}

/// The page at an address, if it arrives.
pub(crate) async fn page(base: &Base, address: &Address) -> Option<Page> {
    match fetch(base, address).await {
        Fetched::Page(page) => Some(*page),
        _ => None,
    }
}

/// How words are said; nothing where that does not arrive, and then they are said as they are written.
pub(crate) async fn pronunciations(base: &Base) -> Vec<Pronunciation> {
    let text = match Request::get(&base.link_to_file(address::PRONUNCIATIONS)).send().await {
        Ok(response) => response.text().await,
        Err(error) => Err(error),
    };
    Pronunciation::parse(&text.unwrap_or_default())
}

async fn missing(base: &Base, path: &str) -> PageState {
    PageState::Missing { path: path.to_owned(), known: known(base).await }
}

/// The pages that exist, if that can be learned.
async fn known(base: &Base) -> Vec<Neighbour> {
    match page(base, &Address::NotFound).await.map(|page| page.shell.kind) {
        Some(Kind::NotFound(known)) => known,
        _ => Vec::new(),
    }
}

async fn fetch(base: &Base, address: &Address) -> Fetched {
    let url = format!("{}{}", base.as_str(), address.data_file());
    let response = match Request::get(&url).send().await {
        Ok(response) => response,
        Err(_) => return Fetched::NoNetwork,
    };
    match response.status() {
        200 => {}
        404 | 410 => return Fetched::NotThere,
        _ => return Fetched::NotThePage,
    }
    // A connection that breaks off in the middle and data that is no page look the same to the reader.
    match response.text().await.ok().and_then(|json| Page::parse(&json)) {
        Some(page) if page.address == *address => Fetched::Page(Box::new(page)),
        _ => Fetched::NotThePage,
    }
}
