//! Obeys the keyboard shortcuts of `reader::shortcut`, unless the reader switched them off.

use reader::shortcut::Shortcut;
use reader::swipe::Swipe;

use crate::components::{listening, reading_panel, shortcut_list};
use crate::platform::{contents, document, keyboard, swipe};
use crate::{passage, settings};

/// Starts to listen.
pub(crate) fn start() {
    swipe::follow(|swipe| match swipe {
        Swipe::Next if is_step() => obey(Shortcut::NextPage),
        Swipe::Previous if is_step() => obey(Shortcut::PreviousPage),
        _ => {}
    });
    keyboard::on_single_key(|key| match Shortcut::of(key, is_step()) {
        Some(shortcut) if settings::current().value("shortcuts") == "on" => {
            obey(shortcut);
            true
        }
        _ => false,
    });
}

/// Whether the page is one step of several, through which a reader goes as through the pages of a book.
fn is_step() -> bool {
    document::has_any(".step-call")
}

fn obey(shortcut: Shortcut) {
    match shortcut {
        Shortcut::NextPage => document::click(".pager-next"),
        Shortcut::PreviousPage => document::click(".pager-previous"),
        Shortcut::NextSection => contents::go(1),
        Shortcut::PreviousSection => contents::go(-1),
        Shortcut::Contents => contents::open(),
        Shortcut::Text => reading_panel::toggle(),
        Shortcut::Sentence => passage::choose_sentence(),
        Shortcut::Listen => listening::toggle(),
        Shortcut::Help => document::click(".bottom-bar-help"),
        Shortcut::List => shortcut_list::toggle(),
    }
}
