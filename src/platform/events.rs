//! What happens to the window and the document, and what takes its time.
//!
//! Whatever is heard, one kind of listener hears it, and whatever takes time is one kind of task: for each kind of its
//! own the program would hold the same code once more.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::set_timeout;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::prelude::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, KeyboardEvent, window};

use super::by_id::{document, element};

/// Calls back whenever this happens to the window, or to something in it and is told to the window.
pub(crate) fn on(name: &str, then: impl Fn(&Event) + 'static) {
    if let Some(window) = window() {
        listen(&window, name, Box::new(move |event| then(&event)));
    }
}

/// Calls back whenever this happens to the document, which alone is told of it.
pub(crate) fn on_document(name: &str, then: impl Fn(&Event) + 'static) {
    if let Some(document) = document() {
        listen(&document, name, Box::new(move |event| then(&event)));
    }
}

/// Calls back whenever this happens to an element.
pub(super) fn on_element(element: &Element, name: &str, then: impl Fn(&Event) + 'static) {
    listen(element, name, Box::new(move |event| then(&event)));
}

/// Calls back when the reader comes back, by Back or Forward, to a page that the browser had put aside as it was.
pub(crate) fn on_coming_back(then: impl Fn() + 'static) {
    on("pageshow", move |event| {
        if Reflect::get(event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy()) {
            then();
        }
    });
}

/// Calls back whenever the element with this id is pressed, which stands in the document as long as the program runs.
pub(crate) fn on_click(id: &str, then: impl Fn() + 'static) {
    if let Some(element) = element(id) {
        listen(&element, "click", Box::new(move |_| then()));
    }
}

/// Calls back whenever this happens to anything in the window, before what it happens to hears of it.
pub(super) fn on_first(name: &str, then: impl Fn(&Event) + 'static) {
    if let Some(window) = window() {
        let listener = listener(Box::new(move |event| then(&event)));
        let _ = window.add_event_listener_with_callback_and_bool(name, &listener, true);
    }
}

/// Calls back with every key that is pressed.
pub(crate) fn on_key(then: impl Fn(&KeyboardEvent) + 'static) {
    on("keydown", move |event| {
        // What a form fills in by itself comes under the same name and is no key.
        if let Some(key) = event.dyn_ref() {
            then(key);
        }
    });
}

/// The element to which something happened.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn listen(target: &EventTarget, name: &str, then: Box<dyn Fn(Event)>) {
    let _ = target.add_event_listener_with_callback(name, &listener(then));
}

/// A listener that listens as long as the document lives.
fn listener(then: Box<dyn Fn(Event)>) -> Function {
    Closure::wrap(then).into_js_value().unchecked_into()
}

/// Waits until what is begun calls back.
pub(crate) async fn until(begin: impl Fn(Box<dyn FnOnce()>)) {
    let called = Promise::new(&mut |resolve, _| begin(Box::new(move || drop(resolve.call0(&JsValue::NULL)))));
    // The promise is never rejected.
    let _ = JsFuture::from(called).await;
}

/// Ends the task. What follows is one of its own, and what waited comes first: drawing, what the reader did.
pub(crate) async fn pause() {
    until(|done| set_timeout(done, Duration::ZERO)).await;
}

/// Does what takes its time, while everything else goes on.
pub(crate) fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    wasm_bindgen_futures::spawn_local(task);
}
