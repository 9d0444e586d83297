//! Loads what is shown at an address: the data of the page, and beside them the view that draws it.

use model::{Address, Base};

use crate::page_ahead::PageAhead;
use crate::page_data::{self, Fetched};
use crate::page_state::PageState;
use crate::pages;
use crate::platform::events;

/// Loads what is shown for a path below the base; takes the page that was fetched ahead, if it is that one.
pub(crate) async fn load(base: &Base, path: &str, ahead: &PageAhead) -> PageState {
    let Some(address) = Address::parse(path).filter(|address| *address != Address::NotFound) else {
        return missing(base, path).await;
    };
    // The view of the page comes beside its data.
    events::spawn({
        let address = address.clone();
        async move { drop(pages::fetch_view_at(address).await) }
    });
    let fetched = match ahead.get(&address).await {
        Some(page) => Fetched::Page(page),
        None => page_data::fetch(base, &address).await,
    };
    match fetched {
        Fetched::Page(page) => match pages::text_view(&page).await {
            Ok(text) => PageState::Ready(page, text),
            Err(_) => PageState::Broken(address),
        },
        Fetched::NotThere => missing(base, path).await,
        Fetched::NoNetwork => PageState::Offline { address, known: page_data::known(base).await },
        Fetched::NotThePage => PageState::Broken(address),
    }
}

async fn missing(base: &Base, path: &str) -> PageState {
    PageState::Missing { path: path.to_owned(), known: page_data::known(base).await }
}
