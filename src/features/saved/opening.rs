//! A file that was saved before, opened again.

use reader::saved::merge::{Device, merge};
use reader::saved::{File, FileError};

use super::state::SavedState;
use crate::features::first_paint;
use crate::platform::storage::{self, Kept};
use crate::platform::upload::Chosen;

/// Adds what a file holds to what is stored, and says what became of it.
pub(super) fn open(saved: SavedState, chosen: Chosen) {
    let file = match chosen {
        Chosen::Text(text) => File::parse(&text),
        Chosen::TooLarge => {
            return saved.say(["This file is larger than any that is saved here. It was not opened."]);
        }
        Chosen::Unreadable => Err(FileError::Invalid),
    };
    match file {
        Ok(file) => {
            let set = |name: &str, text: &str| storage::set(name, text) == Kept::Yes;
            let report = merge(&file, &Device { get: &storage::get, set: &set });
            saved.changed();
            first_paint::leave_for_worker();
            saved.say(report.in_words());
        }
        Err(error) => saved.say([in_words(error)]),
    }
}

fn in_words(error: FileError) -> &'static str {
    match error {
        FileError::Invalid => {
            "This is no file that was saved here, or a part of it was lost or changed. Nothing was taken from it."
        }
        FileError::Newer => {
            "This file was saved by a newer version of this page. Reload the page with a network, then open the file again."
        }
    }
}
