//! All that is stored on the device: seen in words, taken along in a file and back, deleted and brought back; and private
//! reading, which stores nothing.

mod files;
mod opening;
mod others;
mod state;
mod titles;
mod view;

use leptos::prelude::*;

use crate::platform::{mount, storage};
pub(crate) use state::SavedState;
use view::PrivateNotice;
pub(crate) use view::{FilesPart, SharedDevicePart, StoredPart, WipePart};

/// Starts to notice what other tabs store, and says on every page that it is read in private.
pub(crate) fn start() {
    let saved = SavedState::shared();
    storage::follow_private_reading();
    storage::on_change("", move || saved.stored_elsewhere());
    if storage::is_private() {
        mount::before("page_update", || view! { <PrivateNotice/> });
    }
}
