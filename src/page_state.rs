//! What the reader can be shown. Each state is a whole page; none is blank.

use std::sync::Arc;

use model::page::Neighbour;
use model::{Address, Page};

use crate::drawn::Drawn;

/// Draws the text of a page.
pub(crate) type TextView = fn(&Page) -> Drawn;

/// The state of the page.
#[derive(Clone, Debug)]
pub(crate) enum PageState {
    /// The page is on its way, and has been for a while.
    Loading,
    /// The page, and how its text is drawn.
    Ready(Arc<Page>, TextView),
    /// No page has this address.
    Missing {
        /// The path that was asked for, below the base.
        path: String,
        /// The pages that exist, as far as they are known.
        known: Vec<Neighbour>,
    },
    /// The page is not kept on this device and the network does not answer. Nobody can tell whether it exists.
    Offline {
        /// The page that was asked for.
        address: Address,
        /// The pages that exist, as far as they are known.
        known: Vec<Neighbour>,
    },
    /// Something came that is not the page.
    Broken(Address),
}

impl PageState {
    /// What the browser's tab says; `None` while the page before is still shown.
    pub(crate) fn title(&self, series: &str) -> Option<String> {
        match self {
            Self::Loading => None,
            Self::Ready(page, _) => Some(page.document_title(series)),
            Self::Missing { .. } => Some(format!("This page does not exist · {series}")),
            Self::Offline { .. } => Some(format!("No network · {series}")),
            Self::Broken(_) => Some(format!("This page did not arrive whole · {series}")),
        }
    }
}
