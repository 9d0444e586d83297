//! Fetches the data of a page and says plainly how that ended.

use std::sync::Arc;

use gloo_net::http::Request;
use model::page::Neighbour;
use model::{Address, Base, Page, Pronunciation, address};

use crate::page_state::PageState;
use crate::pages;
use crate::platform::{events, json};

/// How a fetch ended.
enum Fetched {
    Page(Box<Page>),
    NotThere,
    NoNetwork,
    NotThePage,
}

/// Loads what is shown for a path below the base.
pub(crate) async fn load(base: &Base, path: &str) -> PageState {
    let Some(address) = Address::parse(path).filter(|address| *address != Address::NotFound) else {
        return missing(base, path).await;
    };
    // The view of the page comes beside its data.
    events::spawn({
        let address = address.clone();
        async move { drop(pages::fetch(&address).await) }
    });
    match fetch(base, &address).await {
        Fetched::Page(page) => match pages::text_view(&page).await {
            Ok(text) => PageState::Ready(Arc::from(page), text),
            Err(_) => PageState::Broken(address),
        },
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
    match page(base, &Address::NotFound).await {
        Some(Page::NotFound(page)) => page.pages,
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
    let text = response.text().await.unwrap_or_default();
    match json::read::<Page>(&text) {
        Some(page) if page.address() == address => Fetched::Page(Box::new(page)),
        _ => Fetched::NotThePage,
    }
}
