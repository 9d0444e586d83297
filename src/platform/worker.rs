//! What the page leaves for the service worker, `public/sw.js`.

use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Cache, Response, window};

use super::{document, events, storage};

/// Leaves the attributes with which the worker opens the next page, so that it is seen at once as the reader wants it.
///
/// Where the browser keeps no files there is no worker either; the program then applies the settings when it starts.
pub(crate) fn keep_attributes(attributes: String) {
    if !storage::is_private() {
        put_then(attributes, false, || {});
    }
}

/// Leaves them again where somebody else deleted them.
pub(crate) fn keep_attributes_again(attributes: String) {
    if !attributes.is_empty() {
        put_then(attributes, true, || {});
    }
}

/// Leaves what private reading may show, in place of all that was left before. The worker does not know which tab asks
/// it for a page.
pub(crate) fn keep_in_private(attributes: String, then: impl FnOnce() + 'static) {
    put_then(attributes, false, then);
}

fn put_then(attributes: String, only_if_gone: bool, then: impl FnOnce() + 'static) {
    events::spawn(async move {
        let _ = put(&attributes, only_if_gone).await;
        then();
    });
}

/// Takes away what was left.
pub(crate) fn forget_attributes() {
    if let Some(caches) = window().and_then(|window| window.caches().ok()) {
        let _ = caches.delete(&cache_name());
    }
}

/// The name does not begin as those of the builds do, which are removed with each new one.
fn cache_name() -> String {
    format!("exploring-kap-settings {}", document::base().unwrap_or_default())
}

async fn put(attributes: &str, only_if_gone: bool) -> Result<(), JsValue> {
    let base = document::base().unwrap_or_default();
    let caches = window().ok_or(JsValue::NULL)?.caches()?;
    let cache: Cache = JsFuture::from(caches.open(&cache_name())).await?.dyn_into()?;
    let name = format!("{base}attributes-of-every-page");
    if only_if_gone && !JsFuture::from(cache.match_with_str(&name)).await?.is_undefined() {
        return Ok(());
    }
    let response = Response::new_with_opt_str(Some(attributes))?;
    JsFuture::from(cache.put_with_str(&name, &response)).await?;
    Ok(())
}
