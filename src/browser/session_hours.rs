//! The controls of the picture of a session's hours, and what is said of them.

use article::Route;
use js_sys::Array;
use leptos::ev;
use leptos::prelude::{StoredValue, WithValue, on_cleanup, window_event_listener};
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::prelude::Closure;
use web_sys::{HtmlInputElement, MutationObserver, MutationObserverInit};

use super::document::{document, element, root_attribute};

const ROUTE: &str = "data-route";

/// What the first control with this selector holds.
pub(crate) fn value_of(selector: &str) -> Option<String> {
    let found = document()?.query_selector(selector).ok()??;
    Some(found.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// Sets the words of an element, where the page holds it.
pub(crate) fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Sets an attribute of an element, where the page holds it.
pub(crate) fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Calls back at every change of a control, also while it is moved, until the owner is cleaned up.
pub(crate) fn follow(then: impl Fn() + 'static) {
    let listener = window_event_listener(ev::input, move |_| then());
    on_cleanup(move || listener.remove());
}

/// The route that the reader has chosen for the whole series, where they have.
pub(crate) fn route() -> Option<Route> {
    Route::parse(&root_attribute(ROUTE)?)
}

/// Calls back with the route whenever the reader chooses one for the whole series, until the owner is cleaned up.
pub(crate) fn follow_route(then: impl Fn(Route) + 'static) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let told = Closure::<dyn Fn()>::new(move || {
        if let Some(route) = route() {
            then(route);
        }
    });
    let Ok(observer) = MutationObserver::new(told.as_ref().unchecked_ref()) else { return };
    let options = MutationObserverInit::new();
    options.set_attribute_filter(&Array::of1(&ROUTE.into()));
    // Fails only for options that contradict each other.
    let _ = observer.observe_with_options(&root, &options);
    let kept = StoredValue::new_local((observer, told));
    on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
}
