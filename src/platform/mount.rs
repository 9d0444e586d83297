//! Puts views into the document outside of the page: panels, notices, lists behind the text. Each is below the owner that
//! is current when it is put there, and stays as long as the document lives, but for those of [`into_until_dropped`].

use std::mem;

use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use web_sys::{Element, Node};

use super::document::element;
use crate::drawn::{DrawnState, build};

/// Puts a view into the element with this id, behind what is there.
pub(crate) fn into<V: IntoView + 'static>(id: &str, view: impl FnOnce() -> V) {
    if let Some(parent) = element(id) {
        mem::forget(put(&parent, None, view));
    }
}

/// Puts a view into the element with this id, behind what is there, until the answer is dropped; nothing where there is no
/// such element.
pub(crate) fn into_until_dropped<V: IntoView + 'static>(id: &str, view: impl FnOnce() -> V) -> Option<Mounted> {
    Some(put(&element(id)?, None, view))
}

/// A view in the document, which is taken out of it and disposed of when this is dropped.
pub(crate) struct Mounted {
    owner: Owner,
    state: DrawnState,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.state.unmount();
        self.owner.cleanup();
    }
}

/// Puts a view before the element with this id.
pub(crate) fn before<V: IntoView + 'static>(id: &str, view: impl FnOnce() -> V) {
    if let Some(next) = element(id)
        && let Some(parent) = next.parent_element()
    {
        mem::forget(put(&parent, Some(&next), view));
    }
}

/// Puts a view behind the element with this id.
pub(crate) fn behind<V: IntoView + 'static>(id: &str, view: impl FnOnce() -> V) {
    if let Some(previous) = element(id)
        && let Some(parent) = previous.parent_element()
    {
        mem::forget(put(&parent, previous.next_sibling().as_ref(), view));
    }
}

fn put<V: IntoView + 'static>(parent: &Element, next: Option<&Node>, view: impl FnOnce() -> V) -> Mounted {
    let owner = Owner::new();
    let mut state = owner.with(|| build(view()));
    state.mount(parent, next);
    Mounted { owner, state }
}
