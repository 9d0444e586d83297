//! Keyboard shortcuts and swipes, as `reader::shortcut` and `reader::swipe` define them, and the list of the shortcuts.
//! Readers can switch the shortcuts off in the settings.

mod view;

use leptos::prelude::*;
use model::Address;
use reader::shortcut::Shortcut;
use reader::swipe::Swipe;

use crate::features::listening::Listening;
use crate::features::selection::Selection;
use crate::features::settings::SettingsState;
use crate::platform::panel::Panel;
use crate::platform::{contents, document, history, keyboard, swipe};
use view::{PANEL, ShortcutList};

/// What the shortcuts open.
#[derive(Clone, Copy)]
struct Panels {
    text: Panel,
    list: Panel,
    listening: Listening,
    selection: Selection,
}

/// Starts to answer keys and swipes. `text` is the panel of the settings.
pub(crate) fn start(text: Panel) {
    let settings = expect_context::<SettingsState>();
    let list = Panel::new(PANEL, || view! { <ShortcutList/> });
    let (listening, selection) = (expect_context::<Listening>(), expect_context::<Selection>());
    let panels = Panels { text, list, listening, selection };
    swipe::follow(move |swipe| match swipe {
        Swipe::Next if is_step() => run(Shortcut::NextPage, panels),
        Swipe::Previous if is_step() => run(Shortcut::PreviousPage, panels),
        _ => {}
    });
    keyboard::on_single_key(move |key| match Shortcut::of(key, is_step()) {
        Some(shortcut) if settings.get_untracked().value("shortcuts") == "on" => {
            run(shortcut, panels);
            true
        }
        _ => false,
    });
}

/// Whether the page is one step of several, through which a reader goes as through the pages of a book.
fn is_step() -> bool {
    matches!(history::current_page(), Some(Address::Step(_)))
}

fn run(shortcut: Shortcut, panels: Panels) {
    match shortcut {
        Shortcut::NextPage => document::click(".pager-next"),
        Shortcut::PreviousPage => document::click(".pager-previous"),
        Shortcut::NextSection => contents::go(1),
        Shortcut::PreviousSection => contents::go(-1),
        Shortcut::Contents => contents::open(),
        Shortcut::Text => panels.text.toggle(),
        Shortcut::Sentence => panels.selection.choose_sentence(),
        Shortcut::Listen => panels.listening.toggle_panel(),
        Shortcut::Help => document::click(".bottom-bar-help"),
        Shortcut::List => panels.list.toggle(),
    }
}
