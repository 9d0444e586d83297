//! Controls that stand in a text: boxes to tick, options, fields, buttons. They are found when they are used, because
//! the text comes and goes.

use leptos::ev;
use leptos::prelude::window_event_listener;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::document::document;

/// A control.
pub(crate) struct Control(HtmlInputElement);

impl Control {
    /// Its name.
    pub(crate) fn name(&self) -> String {
        self.0.name()
    }

    /// Its value: what stands in a field, or what an option is for.
    pub(crate) fn value(&self) -> String {
        self.0.value()
    }

    /// Puts a value into a field, unless it stands there: writing it anew would disturb whoever is in it.
    pub(crate) fn set_value(&self, value: &str) {
        if self.0.value() != value {
            self.0.set_value(value);
        }
    }

    /// Whether a box is ticked.
    pub(crate) fn is_checked(&self) -> bool {
        self.0.checked()
    }

    /// Ticks a box or takes the tick away.
    pub(crate) fn set_checked(&self, checked: bool) {
        self.0.set_checked(checked);
    }

    /// The words beside a box.
    pub(crate) fn words(&self) -> String {
        self.0.parent_element().and_then(|label| label.text_content()).unwrap_or_default()
    }

    /// Whether something is written in a field that it cannot take, such as a day that does not exist.
    pub(crate) fn is_mistaken(&self) -> bool {
        self.0.validity().bad_input()
    }
}

/// Every control that a selector names, in the order of the page.
pub(crate) fn all(selector: &str) -> Vec<Control> {
    elements(selector).into_iter().filter_map(|element| element.dyn_into().ok().map(Control)).collect()
}

/// Every element that a selector names, in the order of the page.
pub(super) fn elements(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

/// Calls back with every control of a selector that the reader changes.
pub(crate) fn on_change(selector: &'static str, then: impl Fn(&Control) + 'static) {
    window_event_listener(ev::change, move |event| {
        if let Some(input) = within(&event, selector).and_then(|input| input.dyn_into().ok()) {
            then(&Control(input));
        }
    });
}

/// Calls back when the reader leaves a field of a selector. No change is told of a field that was empty and now holds
/// what it cannot take: its value is as empty as before.
pub(crate) fn on_leave(selector: &'static str, then: impl Fn() + 'static) {
    window_event_listener(ev::focusout, move |event| {
        if within(&event, selector).is_some() {
            then();
        }
    });
}

/// Calls back when an element of a selector is pressed.
pub(crate) fn on_press(selector: &'static str, then: impl Fn() + 'static) {
    window_event_listener(ev::click, move |event| {
        if within(&event, selector).is_some() {
            then();
        }
    });
}

/// The element with this selector that an event happened to, or within.
pub(super) fn within(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}
