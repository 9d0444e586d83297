//! Colours behind words, without a change to the document (CSS Custom Highlight API Module Level 1). A browser that
//! does not have it shows none; everything that they mean is said in words as well.

use js_sys::{Array, Function, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Range, window};

use super::{viewport, words};

/// Set on an element with coloured words. Rules that held for every element would have the browser compute every style anew
/// when they come, and so would an attribute of the root element when it is set.
const HAS_HIGHLIGHTS: &str = "data-highlights";

/// Brings words into sight and colours them, as those that somebody was shown.
pub(crate) fn show(range: &Range) {
    paint("shared", std::slice::from_ref(range));
    words::put_at(range, viewport::height() / 6.0);
}

/// Colours these ranges under a name of `style/components/selection_panel.css`, and no others.
pub(crate) fn paint(name: &str, ranges: &[Range]) {
    for element in ranges.iter().filter_map(element_around) {
        // Refused for a name that is no name only.
        let _ = element.set_attribute(HAS_HIGHLIGHTS, "");
    }
    let _ = set(name, ranges);
}

/// The smallest element that holds all of a range.
fn element_around(range: &Range) -> Option<Element> {
    let around = range.common_ancestor_container().ok()?;
    around.dyn_ref::<Element>().cloned().or_else(|| around.parent_element())
}

fn set(name: &str, ranges: &[Range]) -> Result<JsValue, JsValue> {
    let window: JsValue = window().ok_or(JsValue::NULL)?.into();
    let make: Function = Reflect::get(&window, &"Highlight".into())?.dyn_into()?;
    let highlight = Reflect::construct(&make, &ranges.iter().collect::<Array>())?;
    let registry = Reflect::get(&Reflect::get(&window, &"CSS".into())?, &"highlights".into())?;
    let set: Function = Reflect::get(&registry, &"set".into())?.dyn_into()?;
    set.call2(&registry, &name.into(), &highlight)
}
