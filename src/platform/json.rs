//! Reads JSON: the browser parses it, and serde makes typed data of what it gives.

use serde::de::DeserializeOwned;

/// The data that a text holds; `None` for a text that holds others.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(text).ok()?).ok()
}
