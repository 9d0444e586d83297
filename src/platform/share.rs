//! What leaves the page by the reader's own hand: the clipboard, and the device's dialog for sharing.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Clipboard, window};

use super::events;

/// Puts a text on the clipboard, and says whether the browser did it.
pub(crate) fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    let Some(window) = window() else { return };
    // Not there where the page did not come over HTTPS.
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into()).ok().filter(|found| found.is_object());
    events::spawn(async move {
        let copied = match clipboard.and_then(|found| found.dyn_into::<Clipboard>().ok()) {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        };
        then(copied);
    });
}

/// Whether the device has a dialog for sharing.
pub(crate) fn can_share() -> bool {
    window().is_some_and(|window| Reflect::has(&window.navigator(), &"share".into()).unwrap_or_default())
}

/// Opens the device's dialog for sharing with a link.
pub(crate) fn share(title: &str, link: &str) {
    let Some(navigator) = window().map(|window| window.navigator()) else { return };
    let what = Object::new();
    for (name, value) in [("title", title), ("url", link)] {
        let _ = Reflect::set(&what, &name.into(), &value.into());
    }
    let share = Reflect::get(&navigator, &"share".into()).ok().and_then(|share| share.dyn_into().ok());
    // A reader who closes the dialog has shared nothing, and needs not be told.
    if let Some(Ok(promise)) = share.map(|share: Function| share.call1(&navigator, &what))
        && let Ok(promise) = promise.dyn_into::<Promise>()
    {
        events::spawn(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
