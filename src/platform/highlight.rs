//! Colours behind words, without a change to the document (CSS Custom Highlight API Module Level 1). A browser that
//! does not have it shows none; everything that they mean is said in words as well.

use js_sys::{Array, Function, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Range, window};

use super::{document, viewport, words};

/// Set on the root element once there are colours behind words. Without it their rules, which hold for every element, would have
/// the browser compute every style anew when they come.
const HAS_HIGHLIGHTS: &str = "data-highlights";

/// Brings words into sight and colours them, as those that somebody was shown.
pub(crate) fn show(range: &Range) {
    paint("shared", std::slice::from_ref(range));
    words::put_at(range, viewport::height() / 6.0);
}

/// Colours these ranges under a name of `style/components/selection_panel.css`, and no others.
pub(crate) fn paint(name: &str, ranges: &[Range]) {
    if !ranges.is_empty() {
        document::set_root_attribute(HAS_HIGHLIGHTS, Some(""));
    }
    let _ = set(name, ranges);
}

fn set(name: &str, ranges: &[Range]) -> Result<JsValue, JsValue> {
    let window: JsValue = window().ok_or(JsValue::NULL)?.into();
    let make: Function = Reflect::get(&window, &"Highlight".into())?.dyn_into()?;
    let highlight = Reflect::construct(&make, &ranges.iter().collect::<Array>())?;
    let registry = Reflect::get(&Reflect::get(&window, &"CSS".into())?, &"highlights".into())?;
    let set: Function = Reflect::get(&registry, &"set".into())?.dyn_into()?;
    set.call2(&registry, &name.into(), &highlight)
}
