//! The treatment and the session that the reader wants to see, while the program runs: obeyed, kept, carried by the
//! address, and the same in every tab.
//!
//! `components::variant_choice` is where they choose.

use std::cell::Cell;

use leptos::prelude::*;
use reader::variant::Variant;

use crate::components::variant_choice;
use crate::platform::{document, history, storage};
use crate::settings;

thread_local! {
    /// What the pages show.
    static SHOWN: ArcRwSignal<Variant> = ArcRwSignal::default();
    /// What the reader chose. A link that was opened is shown and not kept.
    static KEPT: Cell<Variant> = Cell::new(stored());
}

/// The name under which it is stored.
const NAME: &str = "variant";

fn stored() -> Variant {
    Variant::parse(&storage::get(NAME).unwrap_or_default())
}

/// What the reader chose.
pub(crate) fn kept() -> Variant {
    KEPT.get()
}

/// What the pages show; whatever reads it inside an effect follows it.
pub(crate) fn signal() -> ArcRwSignal<Variant> {
    SHOWN.with(Clone::clone)
}

/// What the pages show now.
pub(crate) fn shown() -> Variant {
    signal().get_untracked()
}

/// Obeys the link that was opened, what was stored, and what is chosen here or in another tab.
pub(crate) fn start() {
    signal().set(kept().asked_for(&history::query()));
    show();
    storage::on_change(NAME, read_again);
    variant_choice::start();
}

/// Obeys what is stored now, where that is another choice than before. A link that was opened holds as long as it is not.
pub(crate) fn read_again() {
    let stored = stored();
    if stored != kept() {
        obey(stored);
    }
}

/// Chooses one of the two, in place of what a link asked for or of what is stored now: another tab may have written since.
pub(crate) fn choose(name: &str, value: &str) {
    let mut variant = if shown() == kept() { stored() } else { shown() };
    variant.choose(name, value);
    keep(variant);
}

/// Chooses, here or on another device from which it came with a plan, and keeps it.
pub(crate) fn keep(variant: Variant) {
    storage::set(NAME, &variant.to_text());
    obey(variant);
    settings::leave_for_worker();
}

fn obey(variant: Variant) {
    KEPT.set(variant);
    signal().set(variant);
    show();
}

/// Shows what is chosen, in the choice of the page and in the page's address. A page without the choice has nothing to
/// choose.
pub(crate) fn show() {
    let variant = shown();
    for (name, value) in variant.all() {
        document::set_root_attribute(&format!("data-{name}"), value);
    }
    if variant_choice::is_shown() {
        let query = history::query();
        variant_choice::show(variant, &query);
        history::set_query(&variant.in_query(&query));
    }
}
