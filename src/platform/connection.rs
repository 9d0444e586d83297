//! The connection of the device.

use gloo_net::http::RequestBuilder;
use js_sys::Reflect;
use web_sys::{RequestCache, window};

/// Whether the reader has asked the browser to save data (Save Data API). Not every browser says so.
pub(crate) fn saves_data() -> bool {
    let get = |object: &_, name: &str| Reflect::get(object, &name.into()).ok();
    let connection = window().and_then(|window| get(&window.navigator(), "connection"));
    connection.and_then(|connection| get(&connection, "saveData")).is_some_and(|saves| saves.is_truthy())
}

/// Has a request go to the host, whatever the browser has stored of an answer.
pub(crate) fn past_what_is_stored(request: RequestBuilder) -> RequestBuilder {
    request.cache(RequestCache::Reload)
}
