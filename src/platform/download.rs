//! Files that the program makes and the reader keeps.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::set_timeout;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::document::document;

/// How long the file stays behind its link: long enough for a browser that asks the reader first where to put it.
const UNTIL_FETCHED: Duration = Duration::from_secs(60);

/// Has the browser save a text as a file.
pub(crate) fn save(text: &str, name: &str, media_type: &str) {
    let _ = try_to_save(text, name, media_type);
}

fn try_to_save(text: &str, name: &str, media_type: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlElement = document().ok_or(JsValue::NULL)?.create_element("a")?.dyn_into()?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.set_attribute("rel", "external")?;
    link.click();
    // Some browsers (Safari) fetch the file behind the link after the click was answered.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        UNTIL_FETCHED,
    );
    Ok(())
}
