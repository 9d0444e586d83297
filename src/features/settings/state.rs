//! The settings while the program runs: stored, applied to the root element, and the same in every tab.

use leptos::prelude::*;
use reader::settings::{SETTINGS, Settings};

use crate::features::first_paint;
use crate::persistence::Persisted;
use crate::platform::storage::Kept;
use crate::platform::{document, viewport};

/// The reader's settings.
#[derive(Clone, Copy)]
pub(crate) struct SettingsState {
    settings: Persisted<Settings>,
    /// Whether the browser stored what was chosen last.
    is_stored: RwSignal<bool>,
}

impl SettingsState {
    /// Everything as usual.
    pub(crate) fn new() -> Self {
        Self { settings: Persisted::new(&first_paint::SETTINGS), is_stored: RwSignal::new(true) }
    }

    /// Applies what is stored, and what is chosen from now on, here or in another tab.
    ///
    /// Where the service worker answers, the page came with its attributes already and nothing changes here.
    pub(crate) fn start(self) {
        self.settings.start();
        apply(self.get_untracked());
        Effect::watch(move || self.get(), move |_, _, _| self.apply_in_steps(), false);
    }

    /// What answers the reader changes first, then what is in sight, then the rest of the page, each in a frame of its own.
    fn apply_in_steps(self) {
        if document::is_hidden() {
            return apply(self.get_untracked());
        }
        viewport::after_next_frame(move || {
            document::set_in_sight_first(true);
            apply(self.get_untracked());
            viewport::after_next_frame(|| document::set_in_sight_first(false));
        });
    }

    /// The settings. An effect or a view that asks for them runs again when they change.
    pub(crate) fn get(self) -> Settings {
        self.settings.get()
    }

    /// The settings as they are now.
    pub(crate) fn get_untracked(self) -> Settings {
        self.settings.get_untracked()
    }

    /// Whether the browser stores what is chosen, as far as is known.
    pub(crate) fn is_stored(self) -> bool {
        self.is_stored.get()
    }

    /// Changes the settings and stores them.
    pub(crate) fn change(self, by: impl FnOnce(&mut Settings)) {
        self.is_stored.set(self.settings.change(by) == Kept::Yes);
        first_paint::leave_for_worker();
    }

    /// Reads what is stored, after it was changed by other means.
    pub(crate) fn read_again(self) {
        self.settings.read_again();
    }
}

/// Applies settings to the root element. What is as usual has no attribute.
fn apply(settings: Settings) {
    let usual = Settings::default();
    for setting in &SETTINGS {
        let value = Some(settings.value(setting.name)).filter(|value| *value != usual.value(setting.name));
        document::set_root_attribute(&format!("data-{}", setting.name), value);
    }
    document::show_title();
}
