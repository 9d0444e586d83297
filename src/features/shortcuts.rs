//! Keyboard shortcuts and swipes, as `reader::shortcut` and `reader::swipe` define them, and the list of the shortcuts.
//! Readers can switch the shortcuts off in the settings.

mod view;

use leptos::prelude::*;
use model::Address;
use reader::shortcut::Shortcut;
use reader::swipe::Swipe;

use crate::features::listening::ListeningState;
use crate::features::search::Place;
use crate::features::settings::SettingsState;
use crate::page_events::{PageEvent, PageEvents};
use crate::platform::panel::Panel;
use crate::platform::{contents, document, history, keyboard, swipe};
use view::{PANEL, ShortcutList};

/// The links to the next page and to the one before.
const NEXT: &str = ".pager-next";
const PREVIOUS: &str = ".pager-previous";

/// Set on the root element while a swipe turns the page.
const SWIPES: &str = "data-swipes";

/// What the shortcuts open.
#[derive(Clone, Copy)]
struct Panels {
    text: Panel,
    /// `None` where the browser opens nothing over a page.
    search: Option<Panel>,
    list: Panel,
    listening: ListeningState,
}

/// Starts to answer keys and swipes. `text` is the panel of the settings, and `search` that of the search.
pub(crate) fn start(text: Panel, search: Option<Panel>, page_events: PageEvents) {
    let list = Panel::new(PANEL, || view! { <ShortcutList/> });
    let panels = Panels { text, search, list, listening: expect_context() };
    swipe::follow(move |swipe| match swipe {
        Swipe::Next if is_step() => document::click(NEXT),
        Swipe::Previous if is_step() => document::click(PREVIOUS),
        _ => {}
    });
    say_swipes();
    page_events.on(PageEvent::Shown, say_swipes);
    keyboard::on_command("k", move || go_to_search(search));
    on_shortcut(move |shortcut| run(shortcut, panels));
}

/// Tells the styles whether a swipe turns the page.
fn say_swipes() {
    document::set_root_attribute(SWIPES, is_step().then_some(""));
}

/// Calls back with every shortcut that the reader presses, unless they are switched off. The call says whether the shortcut
/// is one of its own.
pub(crate) fn on_shortcut(then: impl Fn(Shortcut) -> bool + 'static) {
    let settings = expect_context::<SettingsState>();
    keyboard::on_single_key(move |key| match Shortcut::of(key, is_step()) {
        Some(shortcut) if settings.get_untracked().value("shortcuts") == "on" => then(shortcut),
        _ => false,
    });
}

/// Whether the page is one step of several, through which a reader goes as through the pages of a book.
fn is_step() -> bool {
    matches!(history::current_page(), Some(Address::Step(_)))
}

fn run(shortcut: Shortcut, panels: Panels) -> bool {
    match shortcut {
        Shortcut::NextPage => document::click(NEXT),
        Shortcut::PreviousPage => document::click(PREVIOUS),
        Shortcut::NextSection => contents::go(1),
        Shortcut::PreviousSection => contents::go(-1),
        Shortcut::Contents => contents::open(),
        Shortcut::Text => panels.text.toggle(),
        // `features::selection` answers it.
        Shortcut::Sentence => return false,
        Shortcut::Listen => panels.listening.toggle_panel(),
        Shortcut::Search => go_to_search(panels.search),
        Shortcut::Help => document::click(".bottom-bar-help"),
        Shortcut::List => panels.list.toggle(),
    }
    true
}

/// Goes to the field of the search: on its page, else in the panel.
fn go_to_search(panel: Option<Panel>) {
    match (history::current_page(), panel) {
        (Some(Address::Search), _) => document::focus_in_sight(Place::Page.field()),
        (Some(_), Some(panel)) => panel.toggle(),
        _ => document::click(&format!(".masthead [href='{}']", document::base_of_links().link(&Address::Search))),
    }
}
