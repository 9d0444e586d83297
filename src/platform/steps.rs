//! The steps of "What to expect" in the page: what each is marked with, and which of them stand open.

use web_sys::Element;

use super::controls::{self, elements};
use super::document::element;
use super::{events, history, session};

/// The name under which the open steps are kept for this tab.
const OPEN: &str = "open steps";

/// Starts to listen: to the buttons that open and close all, to links that lead to a closed step, and to what the reader
/// opens, so that Back finds the page as it was.
pub(crate) fn follow() {
    controls::on_press("[data-steps]", |button| set_all(button.attribute("data-steps") == "open"));
    // `toggle` does not bubble, and a click comes before it; what stands open is looked at when the page is left.
    controls::on_press("a[href]", |_| remember());
    events::on("hashchange", |_| open_target());
    events::on("pagehide", |_| remember());
}

fn set_all(open: bool) {
    for details in elements(".steps details") {
        set_open(&details, open);
    }
}

fn set_open(details: &Element, open: bool) {
    let _ = if open { details.set_attribute("open", "") } else { details.remove_attribute("open") };
}

/// Opens what was open when the reader was here last, and the step that the address names.
pub(crate) fn shown() {
    let stored = session::get(OPEN).unwrap_or_default();
    let closed: Vec<Element> =
        stored.split(' ').filter_map(step).filter(|details| !details.has_attribute("open")).collect();
    // To ask for the position has the browser lay the page out, so it is asked for where something will open only.
    if !closed.is_empty() {
        history::keep_position_while(|| closed.iter().for_each(|details| set_open(details, true)));
    }
    open_target();
}

fn remember() {
    let steps = elements(".steps details");
    if !steps.is_empty() {
        let open: Vec<String> = steps
            .iter()
            .filter(|details| details.has_attribute("open"))
            .filter_map(|details| details.parent_element()?.get_attribute("data-step"))
            .collect();
        session::set(OPEN, &open.join(" "));
    }
}

fn open_target() {
    // The browser itself opens what a link into a closed text leads to, but a heading stands in the part that is always
    // seen.
    if let Some(details) = history::fragment().and_then(|id| step(&id)) {
        set_open(&details, true);
    }
}

/// The step whose heading has this id.
fn step(id: &str) -> Option<Element> {
    element(id)?.closest(".steps details").ok().flatten()
}

/// A step as the page of the plan lists it.
pub(crate) struct Listed {
    /// Its id.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: String,
    /// The name of its phase.
    pub(crate) phase: String,
    /// Its first day and its last one with a space between them, where they are known.
    pub(crate) days: String,
}

/// The steps that the page of the plan lists, in their order.
pub(crate) fn listed() -> Vec<Listed> {
    let listed = |step: Element| {
        let of = |name: &str| step.get_attribute(name).unwrap_or_default();
        let title = step.query_selector("h4").ok().flatten().and_then(|title| title.text_content()).unwrap_or_default();
        Listed { id: of("data-step"), title, phase: of("data-phase"), days: of("data-days") }
    };
    elements(".plan-step").into_iter().map(listed).collect()
}

/// Shows what each step is marked with. `mark` gives it for the id of a step; `here` is where the reader is.
pub(crate) fn show_marks(mark: impl Fn(&str) -> Option<&'static str>) {
    let mut is_before = true;
    for step in elements("main [data-step]") {
        let found = step.get_attribute("data-step").and_then(|id| mark(&id));
        let _ = match found {
            Some(mark) => step.set_attribute("data-mark", mark),
            None => step.remove_attribute("data-mark"),
        };
        let is_here = is_before && found != Some("done");
        let _ = if is_here { step.set_attribute("data-here", "") } else { step.remove_attribute("data-here") };
        is_before &= !is_here;
    }
}
