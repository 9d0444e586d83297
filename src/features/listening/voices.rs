//! The voices that the browser has, and how the reader wants to hear them: which one, and how fast. The choice is stored.

use leptos::prelude::*;
use reader::listening::{Choice, Voice, chosen, in_order};

use crate::persistence::{Format, Persisted};
use crate::platform::speech;

/// How the choice is stored.
static CHOICE: Format<Choice> =
    Format { name: "listening", parse: Choice::parse, write: Choice::to_text, is_read_in_private: false };

/// The voices, and the choice among them. Copies share them.
#[derive(Clone, Copy)]
pub(super) struct Voices {
    /// In the order in which they are offered. The browser is asked for them when the panel opens, because some begin to
    /// look for them only then; who does not listen needs none.
    all: RwSignal<Vec<Voice>>,
    choice: Persisted<Choice>,
}

impl Voices {
    /// No voice is known, and nothing is chosen.
    pub(super) fn new() -> Self {
        Self { all: RwSignal::default(), choice: Persisted::new(&CHOICE) }
    }

    /// Reads what is stored, now and whenever it may be another choice.
    pub(super) fn start(self) {
        self.choice.start();
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
        self.choice.read_again();
    }

    /// Changes the choice and stores it.
    pub(super) fn choose(self, change: impl FnOnce(&mut Choice)) {
        self.choice.change(change);
    }

    /// Those on the device, or those that need a network.
    pub(super) fn on_device(self, is_on_device: bool) -> Vec<Voice> {
        self.all.with(|all| all.iter().filter(|voice| voice.is_on_device == is_on_device).cloned().collect())
    }

    /// The voice that reads: the one that the reader chose, or the first.
    pub(super) fn chosen(self) -> Option<Voice> {
        self.all.with(|all| chosen(all, &self.choice.get()).cloned())
    }

    /// How fast it reads, in tenths of its own pace.
    pub(super) fn rate(self) -> u8 {
        self.choice.get().rate
    }
}
