//! The reader's settings while the program runs: obeyed, kept, and the same in every tab.

use leptos::prelude::*;
use reader::settings::{SETTINGS, Settings};

use crate::platform::document;
use crate::platform::storage::{self, Kept};
use crate::platform::{viewport, worker};
use crate::variant;

thread_local! {
    static CURRENT: ArcRwSignal<Settings> = ArcRwSignal::new(stored());
}

/// The name under which they are stored.
const NAME: &str = "settings";

fn stored() -> Settings {
    Settings::parse(&storage::get_also_in_private(NAME).unwrap_or_default())
}

/// The settings as they are; whatever reads them inside an effect follows them.
pub(crate) fn signal() -> ArcRwSignal<Settings> {
    CURRENT.with(Clone::clone)
}

/// The settings as they are now.
pub(crate) fn current() -> Settings {
    signal().get_untracked()
}

/// Obeys what was stored, and what is stored from another tab.
///
/// Where the service worker answers, the page came with its attributes already and nothing changes here.
pub(crate) fn start() {
    obey(current());
    storage::on_change(NAME, read_again);
    if storage::is_private() {
        worker::keep_in_private(current().attributes(), || {});
    } else {
        worker::keep_attributes_again(attributes());
    }
}

/// Obeys what is stored now.
pub(crate) fn read_again() {
    obey(stored());
}

/// Changes the settings, obeys them and keeps them; says whether the browser does keep them.
///
/// What the reader pressed answers first, then what is in sight, then the rest of the page, each in a frame of its own.
pub(crate) fn change(by: impl FnOnce(&mut Settings)) -> Kept {
    // As stored, and not as known here: another tab may have written since.
    let mut settings = stored();
    by(&mut settings);
    signal().set(settings);
    viewport::after_next_frame(|| {
        document::set_in_sight_first(true);
        obey(current());
        viewport::after_next_frame(|| document::set_in_sight_first(false));
    });
    leave_for_worker();
    storage::set(NAME, &settings.to_text())
}

/// Leaves what the reader chose for the service worker.
pub(crate) fn leave_for_worker() {
    worker::keep_attributes(attributes());
}

/// What the reader chose, as attributes of the root element.
fn attributes() -> String {
    format!("{}{}", current().attributes(), variant::kept().attributes())
}

fn obey(settings: Settings) {
    signal().set(settings);
    let usual = Settings::default();
    for setting in &SETTINGS {
        let value = Some(settings.value(setting.name)).filter(|value| *value != usual.value(setting.name));
        document::set_root_attribute(&format!("data-{}", setting.name), value);
    }
    document::show_title();
}
