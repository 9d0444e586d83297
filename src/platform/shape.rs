//! The shape of the page in the document; [`model::shape`] says what for.

use js_sys::Array;
use model::shape::{Shape, TEXT};
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit, Node};

use super::{document, events};

/// How many nodes are looked at in one task: on a slow device, a few hundredths of a second.
const AT_A_TIME: usize = 300;

/// A look at the shape of the program's part of the document, which sees what changes after it.
pub(crate) struct Look {
    was_as_written: bool,
    changes: Option<MutationObserver>,
}

impl Look {
    /// Looks at the page, and lets the browser draw and answer the reader in between.
    pub(crate) async fn begin() -> Self {
        let Some(main) = document::main() else { return Self { was_as_written: false, changes: None } };
        let changes = watch(&main);
        let mut walk = Walk::through(&main);
        while !walk.is_over_after(AT_A_TIME) {
            events::pause().await;
        }
        Self { was_as_written: walk.is_as_written(&main), changes }
    }

    /// Whether the page was as the host wrote it, node by node, when it was looked at. The texts of authors are left out:
    /// hydration leaves them alone.
    pub(crate) fn was_as_written(&self) -> bool {
        self.was_as_written
    }

    /// Whether it still is.
    pub(crate) fn is_as_written(&self) -> bool {
        let has_changed = self.changes.as_ref().is_none_or(|changes| changes.take_records().length() > 0);
        let looks_so = |main: HtmlElement| {
            let mut walk = Walk::through(&main);
            walk.is_over_after(usize::MAX) && walk.is_as_written(&main)
        };
        self.was_as_written && (!has_changed || document::main().is_some_and(looks_so))
    }
}

impl Drop for Look {
    fn drop(&mut self) {
        if let Some(changes) = &self.changes {
            changes.disconnect();
        }
    }
}

/// Has the browser note every change of nodes. What it notes is only ever asked for.
fn watch(main: &HtmlElement) -> Option<MutationObserver> {
    let nothing = Closure::<dyn Fn(Array)>::new(|_| {}).into_js_value();
    let observer = MutationObserver::new(nothing.unchecked_ref()).ok()?;
    let all = MutationObserverInit::new();
    all.set_child_list(true);
    all.set_subtree(true);
    observer.observe_with_options(main, &all).ok()?;
    Some(observer)
}

/// A walk through what hydration will walk, in its order.
struct Walk {
    shape: Shape,
    /// For each element around the place where the walk is: the next child to look at, if there is one.
    next: Vec<Option<Node>>,
}

impl Walk {
    fn through(main: &HtmlElement) -> Self {
        Self { shape: Shape::default(), next: vec![main.first_child()] }
    }

    /// Looks at so many nodes; says whether there are no more.
    fn is_over_after(&mut self, nodes: usize) -> bool {
        for _ in 0..nodes {
            let Some(next) = self.next.last_mut() else { return true };
            let Some(node) = next.take() else {
                self.next.pop();
                if !self.next.is_empty() {
                    self.shape.end();
                }
                continue;
            };
            *next = node.next_sibling();
            self.add(&node);
        }
        self.next.is_empty()
    }

    fn add(&mut self, node: &Node) {
        match node.dyn_ref::<Element>() {
            Some(element) if element.has_attribute(TEXT) => self.shape.text_of_author(&element.local_name()),
            Some(element) => {
                self.shape.begin(&element.local_name());
                self.next.push(node.first_child());
            }
            None if node.node_type() == Node::TEXT_NODE => self.shape.words(),
            None => self.shape.comment(),
        }
    }

    fn is_as_written(&self, main: &HtmlElement) -> bool {
        main.get_attribute("data-shape").is_some_and(|written| written == self.shape.to_string())
    }
}
