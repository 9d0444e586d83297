//! The voices that the browser has, and how the reader wants to hear them: which one, and how fast. The choice is stored.

use leptos::prelude::*;
use reader::listening::{Choice, Voice, chosen, in_order};

use crate::platform::{speech, storage};

/// The name under which the choice is stored.
const NAME: &str = "listening";

/// The voices, and the choice among them. Copies share them.
#[derive(Clone, Copy)]
pub(super) struct Voices {
    /// In the order in which they are offered. The browser is asked for them when the panel opens, because some begin to
    /// look for them only then; who does not listen needs none.
    all: RwSignal<Vec<Voice>>,
    choice: RwSignal<Choice>,
}

/// How the reader wants to hear the texts, as it is stored.
pub(crate) fn stored_choice() -> Choice {
    Choice::parse(&storage::get(NAME).unwrap_or_default())
}

impl Voices {
    /// No voice is known, and nothing is chosen.
    pub(super) fn new() -> Self {
        Self { all: RwSignal::default(), choice: RwSignal::default() }
    }

    /// Subscribes to what other tabs choose.
    pub(super) fn subscribe(self) {
        storage::on_change(NAME, move || self.choice.set(stored_choice()));
    }

    /// Asks the browser for its voices, and reads the choice: the page of all that is stored may have changed it. Where
    /// there is no voice, looks for one as long as it is wanted.
    pub(super) fn refresh(self, is_wanted: impl Fn() -> bool + 'static) {
        let all = in_order(speech::voices());
        if all.is_empty() {
            speech::look_for_voices(is_wanted);
        }
        if self.all.with_untracked(|known| *known != all) {
            self.all.set(all);
        }
        self.choice.set(stored_choice());
    }

    /// Changes the choice and stores it.
    pub(super) fn choose(self, change: impl FnOnce(&mut Choice)) {
        let mut choice = stored_choice();
        change(&mut choice);
        storage::set(NAME, &choice.to_text());
        self.choice.set(choice);
    }

    /// Those on the device, or those that need a network.
    pub(super) fn on_device(self, is_on_device: bool) -> Vec<Voice> {
        self.all.with(|all| all.iter().filter(|voice| voice.is_on_device == is_on_device).cloned().collect())
    }

    /// The voice that reads: the one that the reader chose, or the first.
    pub(super) fn chosen(self) -> Option<Voice> {
        self.all.with(|all| self.choice.with(|choice| chosen(all, choice).cloned()))
    }

    /// How fast it reads, in tenths of its own pace.
    pub(super) fn rate(self) -> u8 {
        self.choice.with(|choice| choice.rate)
    }
}
