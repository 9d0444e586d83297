//! Slices: parts of a page that take over what the host wrote one after the other, each in a task of its own, so that a slow
//! device can draw and answer the reader in between. docs/decisions/0064-hydration-in-slices.md says what it is worth.
//!
//! A slice is one element, and may hold others. Its view is made when its turn comes. On the host, and when the program
//! itself puts a page into the document, it is drawn with the rest.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::CastFrom;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use crate::drawn::{AnyDrawn, Drawn, DrawnState, IntoDrawn};

/// The slices of the first page that wait for their turn. Copies share them.
#[derive(Clone, Copy)]
pub(crate) struct Slices {
    waiting: StoredValue<VecDeque<Box<dyn FnOnce()>>, LocalStorage>,
    is_over: RwSignal<bool>,
}

impl Slices {
    /// None waits, and what is drawn is whole.
    pub(crate) fn new() -> Self {
        Self { waiting: StoredValue::new_local(VecDeque::new()), is_over: RwSignal::new(true) }
    }

    /// Does something as an effect, once the page is the program's own in all its parts and what is stored was applied: what
    /// is stored or stands in the address would have the slices that wait differ from what the host wrote.
    pub(crate) fn when_over(self, then: impl Fn() + 'static) {
        Effect::new(move |_| {
            if self.is_over.get() {
                then();
            }
        });
    }

    /// Is called before a page is taken over.
    #[cfg(feature = "hydrate")]
    pub(crate) fn begin(self) {
        self.is_over.set(false);
    }

    /// Takes over the slice whose turn it is; says whether there was one.
    #[cfg(feature = "hydrate")]
    pub(crate) fn next(self) -> bool {
        let next = self.waiting.try_update_value(VecDeque::pop_front).flatten();
        let is_over = next.is_none();
        match next {
            Some(take_over) => take_over(),
            None => self.is_over.set(true),
        }
        !is_over
    }
}

/// A part of a page that is taken over by itself: how its view is made.
struct Slice(Box<dyn FnOnce() -> Drawn + Send>);

/// Has a view, which is one element, be made and taken over by itself.
pub(crate) fn slice<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> Drawn {
    Drawn(Box::new(Slice(Box::new(|| view().drawn()))))
}

impl AnyDrawn for Slice {
    fn build(self: Box<Self>) -> DrawnState {
        (self.0)().build()
    }

    /// Leaves the element as it is, and steps over it.
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> DrawnState {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        let (Some(slices), Some(element)) = (use_context::<Slices>(), Element::cast_from(cursor.current())) else {
            return (self.0)().hydrate::<true>(cursor, &PositionState::new(Position::Current));
        };
        let state = Rc::new(RefCell::new(Box::new(element.clone()) as Box<dyn Mountable>));
        let (whole, owner) = (Rc::downgrade(&state), Owner::current().unwrap_or_default());
        let take_over = move || {
            // The reader may have gone to another page.
            if let Some(state) = whole.upgrade() {
                let cursor = Cursor::new(element);
                let position = PositionState::new(Position::Current);
                *state.borrow_mut() = Box::new(owner.with(|| (self.0)().hydrate::<true>(&cursor, &position)));
            }
        };
        slices.waiting.update_value(|waiting| waiting.push_back(Box::new(take_over)));
        DrawnState(Box::new(SliceState(state)))
    }

    #[cfg(feature = "ssr")]
    fn to_html(self: Box<Self>, html: &mut String, position: &mut Position, escape: bool) {
        (self.0)().to_html_with_buf(html, position, escape, false, Vec::new());
    }
}

/// A slice in the document: the element that the host wrote, then the view.
struct SliceState(Rc<RefCell<Box<dyn Mountable>>>);

impl Mountable for SliceState {
    fn unmount(&mut self) {
        self.0.borrow_mut().unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.borrow_mut().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.borrow().insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.borrow().elements()
    }
}
