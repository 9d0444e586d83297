//! What the reader has to know of their answers, and the ways that lead them to paper, to another device and off this one.

use leptos::prelude::*;
use model::Address;

use super::state::ValuesState;
use crate::components::said::{button, said};
use crate::drawn::Drawn;
use crate::features::carried::{self, Words, carry};
use crate::platform::paper;

/// What is said of the answers as a whole.
const WORDS: Words = Words {
    came: "Answers came with this link. Nothing is changed until you choose.",
    add: "Put them in the place of mine",
    not_stored: "This browser keeps nothing, so your answers hold until you close the page. Print them, or let a link carry them.",
    removed: "Your answers are off this device. They can be brought back until you close this page.",
    bring_back: "Bring them back",
    cut: "The answers in this link are not whole. Part of the link was lost on the way: copy all of it, or scan the code again. Your own answers are as they were.",
    invalid: "This link holds something after its # that is no answers to these statements.",
    too_long: "What this link holds is too long. Your own answers are as they were.",
    newer: "The answers in this link were made by a newer version of this page. Reload the page with a network, then open the link again.",
    carried: "A link can carry your answers. It holds them behind its # sign, and browsers keep that part to themselves. But whoever you give the link to can read them. The file of all that is saved on this device holds them, too.",
    forget: "Take my answers off this device",
    what: "these answers",
    no_link: "The answers are too long for a link. Print them, or save all as a file.",
};

/// Shows what came with the link, what is not stored and what was taken off.
#[component]
pub(crate) fn Notice() -> Drawn {
    carried::notice(ValuesState::shared().answers, &WORDS)
}

/// Shows the button that prints the sheet.
#[component]
pub(crate) fn PrintValues() -> Drawn {
    let print = button("values_print", "Print one sheet for the visit", paper::print_page);
    said(
        "What you said, which options it touches, and what to ask, with the help lines at its foot. Where you said nothing there are boxes to tick by hand.",
        vec![print],
    )
}

/// Shows the button for the link that carries the answers, and the one that takes them off the device.
#[component]
pub(crate) fn CarryValues() -> Drawn {
    carry(ValuesState::shared().answers, Address::Values, &WORDS)
}
