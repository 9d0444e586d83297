//! Fetches the data of a page and says plainly how that ended.

use std::sync::Arc;

use gloo_net::http::Request;
use model::page::Neighbour;
use model::{Address, Base, LibrarySize, Page, Pronunciation, address};

/// How a fetch ended.
pub(crate) enum Fetched {
    /// The page.
    Page(Arc<Page>),
    /// The host has no such page.
    NotThere,
    /// Nothing answered.
    NoNetwork,
    /// Something came that is not the page.
    NotThePage,
}

/// The page at an address, if it arrives.
pub(crate) async fn page(base: &Base, address: &Address) -> Option<Arc<Page>> {
    match fetch(base, address).await {
        Fetched::Page(page) => Some(page),
        _ => None,
    }
}

/// How words are said; nothing where that does not arrive, and then they are said as they are written.
pub(crate) async fn pronunciations(base: &Base) -> Vec<Pronunciation> {
    Pronunciation::parse(&text(base, address::PRONUNCIATIONS).await.unwrap_or_default())
}

/// How large the library is, if that can be learned.
pub(crate) async fn library_size(base: &Base) -> Option<LibrarySize> {
    LibrarySize::from_wire(&text(base, address::LIBRARY_SIZE).await?)
}

/// The text of a file below the base, if it arrives.
pub(crate) async fn text(base: &Base, file: &str) -> Option<String> {
    let response = Request::get(&base.link_to_file(file)).send().await.ok()?;
    if response.status() == 200 { response.text().await.ok() } else { None }
}

/// The pages that exist, if that can be learned.
pub(crate) async fn known(base: &Base) -> Vec<Neighbour> {
    match page(base, &Address::NotFound).await.as_deref() {
        Some(Page::NotFound(page)) => page.pages.clone(),
        _ => Vec::new(),
    }
}

/// Fetches the page at an address.
pub(crate) async fn fetch(base: &Base, address: &Address) -> Fetched {
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
    match Page::from_wire(&text) {
        Some(page) if page.address() == address => Fetched::Page(Arc::new(page)),
        _ => Fetched::NotThePage,
    }
}
