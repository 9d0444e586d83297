//! Colours behind words, without a change to the document (CSS Custom Highlight API Module Level 1). A browser that
//! does not have it shows none; everything that they mean is said in words as well.

use std::iter;

use js_sys::{Array, Function, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range, window};

use super::{viewport, words};

/// Set on blocks with coloured words. Rules that held for every element would have the browser compute every style anew when
/// they come, and so would an attribute of an element around the page when it is set.
const HAS_HIGHLIGHTS: &str = "data-highlights";

/// Brings words into sight and colours them, as those that somebody was shown.
pub(crate) fn show(range: &Range) {
    paint("shared", std::slice::from_ref(range));
    words::put_at(range, viewport::height() / 6.0);
}

/// Colours these ranges under a name of `style/components/selection_panel.css`, and no others.
pub(crate) fn paint(name: &str, ranges: &[Range]) {
    for range in ranges {
        if let Ok(around) = range.common_ancestor_container() {
            mark_blocks(&around, range);
        }
    }
    let _ = set(name, ranges);
}

/// Marks the smallest elements that hold words of a range, and not only other elements.
fn mark_blocks(node: &Node, range: &Range) {
    let Some(element) = node.dyn_ref::<Element>() else {
        return node.parent_element().iter().for_each(mark);
    };
    let children: Vec<Node> = iter::successors(node.first_child(), Node::next_sibling).collect();
    let is_word = |child: &Node| {
        child.node_type() == Node::TEXT_NODE && !child.text_content().unwrap_or_default().trim().is_empty()
    };
    if children.iter().any(is_word) {
        return mark(element);
    }
    for child in children.iter().filter(|child| child.is_instance_of::<Element>()) {
        if range.intersects_node(child).unwrap_or_default() {
            mark_blocks(child, range);
        }
    }
}

fn mark(element: &Element) {
    // Refused for a name that is no name only.
    let _ = element.set_attribute(HAS_HIGHLIGHTS, "");
}

fn set(name: &str, ranges: &[Range]) -> Result<JsValue, JsValue> {
    let window: JsValue = window().ok_or(JsValue::NULL)?.into();
    let make: Function = Reflect::get(&window, &"Highlight".into())?.dyn_into()?;
    let highlight = Reflect::construct(&make, &ranges.iter().collect::<Array>())?;
    let registry = Reflect::get(&Reflect::get(&window, &"CSS".into())?, &"highlights".into())?;
    let set: Function = Reflect::get(&registry, &"set".into())?.dyn_into()?;
    set.call2(&registry, &name.into(), &highlight)
}
