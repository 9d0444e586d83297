//! Files that the reader chooses. They are read here and go nowhere.

use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Event, HtmlInputElement};

use super::events;

/// A chosen file, as it was read.
pub(crate) enum Chosen {
    /// Its text.
    Text(String),
    /// It is larger than it may be, and was not read.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// Reads the file that was chosen in the field to which this happened, and empties the field, so that the same file can be
/// chosen again.
pub(crate) fn read(event: &Event, largest: u32, then: impl FnOnce(Chosen) + 'static) {
    let Some(field) = events::target(event).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
    let Some(file) = file(&field) else { return };
    events::spawn(async move {
        let chosen = if file.size() > f64::from(largest) {
            Chosen::TooLarge
        } else {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            text.map_or(Chosen::Unreadable, Chosen::Text)
        };
        field.set_value("");
        then(chosen);
    });
}

fn file(field: &HtmlInputElement) -> Option<Blob> {
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    get(&get(field, "files")?, "0")?.dyn_into().ok()
}
