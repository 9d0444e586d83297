//! The treatment while the program runs: stored, applied to the root element, carried by the address, and the same in every
//! tab.

use leptos::prelude::*;
use model::Address;
use reader::treatment::Treatment;

use crate::features::first_paint;
use crate::persistence::{Persisted, set_if_other};
use crate::platform::{document, history};

/// The reader's treatment.
#[derive(Clone, Copy)]
pub(crate) struct TreatmentState {
    /// What the reader chose. What a link asks for is shown and not stored.
    chosen: Persisted<Treatment>,
    /// What the pages show.
    shown: RwSignal<Treatment>,
    /// What is to be said of the link to the page.
    notice: RwSignal<String>,
}

impl TreatmentState {
    /// Nothing is chosen, and everything is shown.
    pub(crate) fn new() -> Self {
        Self {
            chosen: Persisted::new(&first_paint::TREATMENT),
            shown: RwSignal::default(),
            notice: RwSignal::default(),
        }
    }

    /// Applies what the link asks for that was opened, else what is stored, and what is chosen from now on, here or in
    /// another tab.
    pub(crate) fn start(self) {
        self.chosen.start();
        set_if_other(self.shown, self.chosen.get_untracked().asked_for(&history::query()));
        apply(self.shown_untracked());
        Effect::watch(move || self.shown(), |shown, _, _| apply(*shown), false);
        // What a link asks for holds as long as nothing else is chosen.
        Effect::watch(move || self.chosen.get(), move |chosen, _, _| set_if_other(self.shown, *chosen), false);
    }

    /// What the pages show. An effect or a view that asks for it runs again when it changes.
    pub(crate) fn shown(self) -> Treatment {
        self.shown.get()
    }

    /// What the pages show now.
    pub(crate) fn shown_untracked(self) -> Treatment {
        self.shown.get_untracked()
    }

    /// What the reader chose. A plan that is carried elsewhere takes it along.
    pub(crate) fn chosen_untracked(self) -> Treatment {
        self.chosen.get_untracked()
    }

    /// What is to be said of the link to the page.
    pub(crate) fn notice(self) -> String {
        self.notice.get()
    }

    /// Chooses a route or a visit, by its name, in place of what a link asked for or of what is stored now.
    pub(crate) fn choose(self, name: &str, value: &str) {
        let (shown, chosen) = (self.shown_untracked(), self.chosen.get_untracked());
        // As stored, and not as known here: another tab may have written since.
        let mut treatment = if shown == chosen { first_paint::TREATMENT.read() } else { shown };
        treatment.choose(name, value);
        self.replace(treatment);
    }

    /// Puts another treatment in the place of this one: it was chosen here, or on another device from which it came with a
    /// plan.
    pub(crate) fn replace(self, treatment: Treatment) {
        self.chosen.change(|chosen| *chosen = treatment);
        set_if_other(self.shown, treatment);
        first_paint::leave_for_worker();
    }

    /// Reads what is stored, after it was changed by other means.
    pub(crate) fn read_again(self) {
        self.chosen.read_again();
    }

    /// Has the address of the page carry what is shown, and says of it what it asks for in vain. An effect that calls this
    /// does it again when another treatment is shown.
    ///
    /// Home prints pages with the choice. Its own address carries nothing.
    pub(crate) fn carry_in_address(self) {
        if history::current_page() == Some(Address::Home) {
            return;
        }
        let (shown, query) = (self.shown(), history::query());
        set_if_other(self.notice, shown.notice(&query));
        history::set_query(&shown.in_query(&query));
    }
}

/// Applies a treatment to the root element.
fn apply(treatment: Treatment) {
    for (name, value) in treatment.all() {
        document::set_root_attribute(&format!("data-{name}"), value);
    }
}
