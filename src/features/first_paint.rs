//! What a page shows of the reader's choices before the program is there: the service worker writes them into the root
//! element as attributes, and gets them from here.

use crate::features::{settings, treatment};
use crate::platform::{storage, worker};

/// Leaves the stored choices for the worker where somebody else deleted them; in private reading the settings alone.
pub(crate) fn start() {
    if storage::is_private() {
        worker::keep_in_private(settings::STORED.read().attributes(), || {});
    } else {
        worker::keep_attributes_again(attributes());
    }
}

/// Leaves the stored choices for the worker. To be called after each change that is made here: what another page changed,
/// that page leaves.
pub(crate) fn leave_for_worker() {
    worker::keep_attributes(attributes());
}

fn attributes() -> String {
    settings::STORED.read().attributes() + &treatment::STORED.read().attributes()
}
