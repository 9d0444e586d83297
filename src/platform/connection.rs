//! The connection of the device.

use js_sys::Reflect;
use web_sys::window;

/// Whether the reader has asked the browser to save data (Save Data API). Not every browser says so.
pub(crate) fn saves_data() -> bool {
    let get = |object: &_, name: &str| Reflect::get(object, &name.into()).ok();
    let connection = window().and_then(|window| get(&window.navigator(), "connection"));
    connection.and_then(|connection| get(&connection, "saveData")).is_some_and(|saves| saves.is_truthy())
}
