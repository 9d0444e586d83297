//! What the reader has to know of the plan, and the ways that lead it to paper, to another device and off this one.

use leptos::prelude::*;
use model::Address;

use super::state::BadDaysState;
use crate::components::said::{button, said};
use crate::drawn::Drawn;
use crate::features::carried::{self, Words, carry};
use crate::platform::paper;

/// What is said of the plan as a whole.
const WORDS: Words = Words {
    came: "A plan for bad days came with this link. Nothing is changed until you choose.",
    add: "Add it to mine",
    not_stored: "This browser keeps nothing, so the plan holds until you close the page. Print it, or let a link carry it.",
    removed: "Your plan is off this device. It can be brought back until you close this page.",
    bring_back: "Bring it back",
    cut: "The plan in this link is not whole. Part of the link was lost on the way: copy all of it, or scan the code again. Your own plan is as it was.",
    invalid: "This link holds something after its # that is no plan for bad days.",
    too_long: "What this link holds is too long, by itself or together with yours. Your own plan is as it was.",
    newer: "The plan in this link was made by a newer version of this page. Reload the page with a network, then open the link again.",
    carried: "A link can carry your plan. It holds the plan behind its # sign, and browsers keep that part to themselves. But whoever you give the link to can read the plan. The file of all that is saved on this device holds it, too.",
    forget: "Take my plan off this device",
    what: "this plan",
    no_link: "The plan is too long for a link. Print it, or save all as a file.",
};

/// Shows what came with the link, what is not stored and what was taken off.
#[component]
pub(crate) fn Notice() -> Drawn {
    carried::notice(BadDaysState::shared().parts, &WORDS)
}

/// Shows the button that prints the plan.
#[component]
pub(crate) fn PrintPlan() -> Drawn {
    let print = button("bad_days_print", "Print my plan", paper::print_page);
    said(
        "One sheet, with the help lines at its foot. Where you wrote nothing there is room to write by hand.",
        vec![print],
    )
}

/// Shows the button for the link that carries the plan, and the one that takes the plan off the device.
#[component]
pub(crate) fn CarryPlan() -> Drawn {
    carry(BadDaysState::shared().parts, Address::BadDays, &WORDS)
}
