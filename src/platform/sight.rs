//! What of the page is in sight.

use js_sys::Array;
use leptos::html::ElementType;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Calls back whenever an element of a view comes into sight, when the browser has drawn it; never where the browser cannot
/// tell.
pub(crate) fn when_seen<E>(element: NodeRef<E>, then: impl Fn() + Clone + 'static)
where
    E: ElementType,
    E::Output: JsCast + AsRef<Element> + Clone + 'static,
{
    let sight = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            sight.set_value(Sight::of(element.as_ref(), then.clone()));
        }
    });
}

/// Waits for an element to come into sight, until this is dropped.
struct Sight {
    observer: IntersectionObserver,
    _seen: Closure<dyn Fn(Array)>,
}

impl Sight {
    fn of(element: &Element, then: impl Fn() + 'static) -> Option<Self> {
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
