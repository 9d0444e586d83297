//! The objects of the browser's speech. Everything is asked for by name: a browser may have none of it, or a part.

use js_sys::{Array, Function, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

/// Every voice there is.
pub(super) fn voices() -> Array {
    call("getVoices", &[]).dyn_into().unwrap_or_default()
}

/// What can be spoken: words in a voice, at a rate in tenths of its own. The handler is told what happens to it.
pub(super) fn utterance(words: &str, voice: &str, rate: u8, handler: &JsValue) -> Result<JsValue, JsValue> {
    let make: Function = of_window("SpeechSynthesisUtterance").dyn_into()?;
    let utterance = Reflect::construct(&make, &Array::of1(&words.into()))?;
    let set = |name: &str, value: &JsValue| Reflect::set(&utterance, &name.into(), value);
    if let Some(voice) = voices().iter().find(|known| text(known, "voiceURI") == voice) {
        set("lang", &property(&voice, "lang"))?;
        set("voice", &voice)?;
    }
    set("rate", &(f64::from(rate) / 10.0).into())?;
    set_handler(&utterance, handler);
    Ok(utterance)
}

/// Sets the handler that is told when an utterance has begun, comes to a word, and has ended.
pub(super) fn set_handler(utterance: &JsValue, handler: &JsValue) {
    for event in ["onstart", "onboundary", "onend", "onerror"] {
        let _ = Reflect::set(utterance, &event.into(), handler);
    }
}

/// What a method of the browser's speech gives; undefined where there is none, or where it fails.
pub(super) fn call(method: &str, arguments: &[JsValue]) -> JsValue {
    let synthesis = of_window("speechSynthesis");
    let method: Option<Function> = property(&synthesis, method).dyn_into().ok();
    let given = method.and_then(|method| method.apply(&synthesis, &arguments.iter().collect()).ok());
    given.unwrap_or(JsValue::UNDEFINED)
}

/// A property; undefined where there is none.
pub(super) fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A property that is a text; empty where there is none.
pub(super) fn text(object: &JsValue, name: &str) -> String {
    property(object, name).as_string().unwrap_or_default()
}

fn of_window(name: &str) -> JsValue {
    window().map_or(JsValue::UNDEFINED, |window| property(&window, name))
}
