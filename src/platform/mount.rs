//! Puts views into the document outside of the page: panels, notices, lists behind the text. Each stays as long as the
//! document lives, below the owner that is current when it is put there.

use std::mem;

use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use web_sys::{Element, Node};

use super::document::element;

/// Puts a view into the element with this id, behind what is there.
pub(crate) fn into<V: IntoView>(id: &str, view: impl FnOnce() -> V) {
    if let Some(parent) = element(id) {
        put(&parent, None, view);
    }
}

/// Puts a view before the element with this id.
pub(crate) fn before<V: IntoView>(id: &str, view: impl FnOnce() -> V) {
    if let Some(next) = element(id)
        && let Some(parent) = next.parent_element()
    {
        put(&parent, Some(&next), view);
    }
}

/// Puts a view behind the element with this id.
pub(crate) fn behind<V: IntoView>(id: &str, view: impl FnOnce() -> V) {
    if let Some(previous) = element(id)
        && let Some(parent) = previous.parent_element()
    {
        put(&parent, previous.next_sibling().as_ref(), view);
    }
}

fn put<V: IntoView>(parent: &Element, next: Option<&Node>, view: impl FnOnce() -> V) {
    let owner = Owner::new();
    let mut state = owner.with(|| view().into_any().build());
    state.mount(parent, next);
    // A view and its effects last as long as their state and their owner.
    mem::forget((owner, state));
}
