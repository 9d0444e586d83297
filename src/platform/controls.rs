//! Controls that stand in a page or a panel: boxes to tick, options, fields, buttons. They are found when they are used,
//! because what holds them comes and goes.
//!
//! One listener for each kind of event serves all of them: it asks whose element the event happened to.

use std::cell::RefCell;
use std::thread::LocalKey;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::document::document;
use super::events;

thread_local! {
    static CHANGES: RefCell<Vec<Rule>> = RefCell::default();
    static INPUTS: RefCell<Vec<Rule>> = RefCell::default();
    static LEAVES: RefCell<Vec<Rule>> = RefCell::default();
    static PRESSES: RefCell<Vec<Rule>> = RefCell::default();
}

/// What is done when something happens to an element of a selector.
type Rule = (&'static str, Box<dyn Fn(&Control)>);

/// An element that readers do something with.
pub(crate) struct Control(Element);

impl Control {
    fn input(&self) -> Option<&HtmlInputElement> {
        self.0.dyn_ref()
    }

    /// An attribute; nothing where there is none.
    pub(crate) fn attribute(&self, name: &str) -> String {
        self.0.get_attribute(name).unwrap_or_default()
    }

    /// Sets an attribute.
    pub(crate) fn set_attribute(&self, name: &str, value: &str) {
        let _ = self.0.set_attribute(name, value);
    }

    /// The words in it.
    pub(crate) fn text(&self) -> Option<String> {
        self.0.text_content()
    }

    /// Sets the words in it.
    pub(crate) fn set_text(&self, words: &str) {
        self.0.set_text_content(Some(words));
    }

    /// Its name.
    pub(crate) fn name(&self) -> String {
        self.attribute("name")
    }

    /// Its value: what stands in a field, or what an option is for.
    pub(crate) fn value(&self) -> String {
        let value = js_sys::Reflect::get(&self.0, &"value".into());
        value.ok().and_then(|value| value.as_string()).unwrap_or_default()
    }

    /// Puts a value into a field, unless it stands there: writing it anew would disturb whoever is in it.
    pub(crate) fn set_value(&self, value: &str) {
        if self.value() != value {
            // Fails for what has no value, and then nothing is to be done.
            let _ = js_sys::Reflect::set(&self.0, &"value".into(), &value.into());
        }
    }

    /// Whether a box is ticked.
    pub(crate) fn is_checked(&self) -> bool {
        self.input().is_some_and(HtmlInputElement::checked)
    }

    /// Ticks a box or takes the tick away.
    pub(crate) fn set_checked(&self, checked: bool) {
        if let Some(input) = self.input() {
            input.set_checked(checked);
        }
    }
}

/// Every control that a selector names, in the order of the page.
pub(crate) fn all(selector: &str) -> Vec<Control> {
    elements(selector).into_iter().map(Control).collect()
}

/// Every element that a selector names, in the order of the page.
pub(super) fn elements(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

/// Starts to listen.
pub(crate) fn follow() {
    let kinds: [(&str, &'static LocalKey<RefCell<Vec<Rule>>>); 4] =
        [("change", &CHANGES), ("input", &INPUTS), ("focusout", &LEAVES), ("click", &PRESSES)];
    for (kind, rules) in kinds {
        events::on(kind, move |event| rules.with_borrow(|rules| obey(event, rules)));
    }
}

fn obey(event: &Event, rules: &[Rule]) {
    for (selector, then) in rules {
        if let Some(element) = within(event, selector) {
            then(&Control(element));
        }
    }
}

/// Calls back with every control of a selector that the reader changes.
pub(crate) fn on_change(selector: &'static str, then: impl Fn(&Control) + 'static) {
    CHANGES.with_borrow_mut(|rules| rules.push((selector, Box::new(then))));
}

/// Calls back with every control of a selector that is moved or written in, while that is being done.
pub(crate) fn on_input(selector: &'static str, then: fn(&Control)) {
    INPUTS.with_borrow_mut(|rules| rules.push((selector, Box::new(then))));
}

/// Calls back when the reader leaves a field of a selector. No change is told of a field that was empty and now holds
/// what it cannot take: its value is as empty as before.
pub(crate) fn on_leave(selector: &'static str, then: fn(&Control)) {
    LEAVES.with_borrow_mut(|rules| rules.push((selector, Box::new(then))));
}

/// Calls back with the element of a selector that is pressed.
pub(crate) fn on_press(selector: &'static str, then: impl Fn(&Control) + 'static) {
    PRESSES.with_borrow_mut(|rules| rules.push((selector, Box::new(then))));
}

/// The element with this selector that an event happened to, or within.
pub(crate) fn within(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}
