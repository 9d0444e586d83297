//! The index of the search: fetched and read once, and then there for as long as the program runs.

use gloo_net::http::Request;
use leptos::prelude::*;
use model::{Base, address};
use search::{Answer, Index, ReadError};

use crate::features::state_of_chunk;
use crate::platform::connection;

/// The index of the series. The first page that searches gives it to the owner of all that the program shows, so that it is
/// still there when the reader comes back.
#[derive(Clone, Copy)]
pub(super) struct SeriesIndex(StoredValue<Option<Index>>);

/// Whether there is an index to search in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Availability {
    /// Nobody has asked for it yet.
    Unasked,
    /// It is on its way.
    Coming,
    /// It is there.
    Ready,
    /// It did not arrive, or not whole.
    Missing,
    /// It belongs to another version of the site.
    OtherBuild,
}

impl SeriesIndex {
    /// The one that there is; an empty one where there is none.
    pub(super) fn shared() -> Self {
        state_of_chunk(|| Self(StoredValue::new(None)))
    }

    /// Whether it is there already.
    pub(super) fn availability(self) -> Availability {
        if self.0.with_value(Option::is_some) { Availability::Ready } else { Availability::Unasked }
    }

    /// Fetches it. `is_again` says that it was fetched before: then what the browser has stored of it is not used.
    pub(super) async fn fetch(self, base: &Base, is_again: bool) -> Availability {
        let request = Request::get(&base.link_to_file(address::SEARCH_INDEX));
        let request = if is_again { connection::past_what_is_stored(request) } else { request };
        let Ok(response) = request.send().await else { return Availability::Missing };
        if !response.ok() {
            return Availability::Missing;
        }
        let bytes = response.binary().await.unwrap_or_default();
        match Index::read(&bytes) {
            Ok(index) => {
                self.0.set_value(Some(index));
                Availability::Ready
            }
            Err(ReadError::OtherBuild) if !bytes.is_empty() => Availability::OtherBuild,
            Err(_) => Availability::Missing,
        }
    }

    /// The answer to a query; `None` while there is no index.
    pub(super) fn answer(self, query: &str, is_as_typed: bool) -> Option<Answer> {
        let search = if is_as_typed { Index::search_as_typed } else { Index::search };
        self.0.with_value(|index| index.as_ref().map(|index| search(index, query)))
    }
}
