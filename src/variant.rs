//! The treatment and the session that the reader wants to see, while the program runs: obeyed, kept, carried by the
//! address, and the same in every tab.
//!
//! The choice itself is part of a page's text: `crates/compiler/src/pages/variant_choice.rs` writes it.

use std::cell::Cell;

use crate::browser::{document, history, panel, storage};
use crate::reading::variant::{ROUTE, Variant};
use crate::settings;

thread_local! {
    /// What the pages show.
    static SHOWN: Cell<Variant> = Cell::default();
    /// What the reader chose. A link that was opened is shown and not kept.
    static KEPT: Cell<Variant> = Cell::new(stored());
}

/// The name under which it is stored.
const NAME: &str = "variant";

/// The ids of the choice and of what it says.
const CHOICE: &str = "variant_choice";
const NOTICE: &str = "variant_notice";

fn stored() -> Variant {
    Variant::parse(&storage::get(NAME).unwrap_or_default())
}

/// What the reader chose.
pub(crate) fn kept() -> Variant {
    KEPT.get()
}

/// Obeys the link that was opened, what was stored, and what is chosen here or in another tab.
pub(crate) fn start() {
    SHOWN.set(kept().asked_for(&history::query()));
    show();
    storage::on_change(NAME, || obey(stored()));
    panel::on_choice(CHOICE, |name, value| {
        let mut variant = SHOWN.get();
        variant.choose(name, value);
        keep(variant);
    });
}

/// Chooses what was chosen on another device and came here with a plan.
pub(crate) fn keep(variant: Variant) {
    storage::set(NAME, &variant.to_text());
    obey(variant);
    settings::leave_for_worker();
}

fn obey(variant: Variant) {
    KEPT.set(variant);
    SHOWN.set(variant);
    show();
}

/// Shows what is chosen, in the choice of the page and in the page's address. A page without the choice has nothing to
/// choose.
pub(crate) fn show() {
    let variant = SHOWN.get();
    for (name, value) in variant.all() {
        document::set_root_attribute(&format!("data-{name}"), value);
        panel::check(CHOICE, name, value.unwrap_or(if name == ROUTE { "all" } else { "any" }));
    }
    if document::has(CHOICE) {
        let query = history::query();
        panel::show(NOTICE, &variant.notice(&query));
        history::set_query(&variant.in_query(&query));
    }
}
