//! Files that the reader chooses. They are read here and go nowhere.

use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::controls;
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

/// Reads the file that was chosen in a field, and empties the field, so that the same file can be chosen again.
pub(crate) fn read(field: &'static str, largest: u32, then: impl FnOnce(Chosen) + 'static) {
    let Some(file) = file(field) else { return };
    events::spawn(async move {
        let chosen = if file.size() > f64::from(largest) {
            Chosen::TooLarge
        } else {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            text.map_or(Chosen::Unreadable, Chosen::Text)
        };
        for control in controls::all(field) {
            control.set_value("");
        }
        then(chosen);
    });
}

fn file(field: &str) -> Option<Blob> {
    let field = controls::elements(field).into_iter().next()?;
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    get(&get(&field, "files")?, "0")?.dyn_into().ok()
}
