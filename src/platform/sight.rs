//! What of the page is in sight.

use js_sys::Array;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Waits for an element to come into sight, until this is dropped.
pub(crate) struct Sight {
    observer: IntersectionObserver,
    _seen: Closure<dyn Fn(Array)>,
}

impl Sight {
    /// Calls back whenever the element comes into sight, when the browser has drawn it; `None` where the browser cannot tell.
    pub(crate) fn of(element: &Element, then: impl Fn() + 'static) -> Option<Self> {
        let seen = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            let mut entries = entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
            if entries.any(|entry| entry.is_intersecting()) {
                then();
            }
        });
        let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _seen: seen })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
