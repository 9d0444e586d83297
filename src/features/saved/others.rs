//! What the page of all that is stored asks of other features.

use reader::plan::Plan;

use crate::components::plan_page;
use crate::platform::storage::Kept;
use crate::{notes, plan, questions, settings, variant};

pub(super) use crate::places::CONTINUE;

/// Has everything show what is stored now.
pub(super) fn read_again() {
    settings::read_again();
    variant::read_again();
    plan::read_again();
    questions::show();
}

/// Leaves what the reader chose for the service worker.
pub(super) fn leave_for_worker() {
    settings::leave_for_worker();
}

/// The settings as attributes of the root element.
pub(super) fn attributes() -> String {
    settings::current().attributes()
}

/// Whether every tab has a title that does not tell what is read.
pub(super) fn is_title_neutral() -> bool {
    settings::current().value("title") == "neutral"
}

/// Gives every tab a title that does not tell what is read, or that of its page.
pub(super) fn set_title_neutral(neutral: bool) {
    settings::change(|all| all.choose("title", if neutral { "neutral" } else { "page" }));
}

/// A plan in a few words.
pub(super) fn plan_in_short(plan: &Plan) -> String {
    plan_page::in_short(plan)
}

/// Stores what the reader writes about a note, by its name.
pub(super) fn write_note(name: &str, said: &str) -> Kept {
    notes::write(name, said)
}

/// Goes to the words of a note on the page that comes next.
pub(super) fn go_to_note(name: &str) {
    notes::go_to(name);
}
