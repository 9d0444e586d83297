//! Obeys the keyboard shortcuts of `reading::shortcut`, unless the reader switched them off.

use crate::browser::{contents, document, keyboard};
use crate::components::{reading_panel, shortcut_list};
use crate::reading::shortcut::Shortcut;
use crate::settings;

/// Starts to listen.
pub(crate) fn start() {
    keyboard::on_single_key(|key| match Shortcut::of(key) {
        Some(shortcut) if settings::current().value("shortcuts") == "on" => {
            obey(shortcut);
            true
        }
        _ => false,
    });
}

fn obey(shortcut: Shortcut) {
    match shortcut {
        Shortcut::NextPage => document::click(".pager-next"),
        Shortcut::PreviousPage => document::click(".pager-previous"),
        Shortcut::NextSection => contents::go(1),
        Shortcut::PreviousSection => contents::go(-1),
        Shortcut::Contents => contents::open(),
        Shortcut::Text => reading_panel::toggle(),
        Shortcut::Help => document::click(".bottom-bar-help"),
        Shortcut::List => shortcut_list::toggle(),
    }
}
