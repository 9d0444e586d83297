//! The shape of the page in the document; [`model::shape`] says what for.

use model::shape::{Shape, TEXT};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::document;

/// Whether the program's part of the document is as the host wrote it, node by node. The texts of authors are left out:
/// hydration leaves them alone.
pub(crate) fn is_as_written() -> bool {
    let Some(main) = document::main() else { return false };
    let written = main.get_attribute("data-shape");
    let mut shape = Shape::default();
    add_children(&mut shape, &main);
    written.is_some_and(|written| written == shape.to_string())
}

/// Adds what hydration will walk, in its order.
fn add_children(shape: &mut Shape, parent: &Node) {
    let mut next = parent.first_child();
    while let Some(node) = next {
        match node.dyn_ref::<Element>() {
            Some(element) if element.has_attribute(TEXT) => shape.text_of_author(&element.local_name()),
            Some(element) => {
                shape.begin(&element.local_name());
                add_children(shape, &node);
                shape.end();
            }
            None if node.node_type() == Node::TEXT_NODE => shape.words(),
            None => shape.comment(),
        }
        next = node.next_sibling();
    }
}
