//! A view whose type is forgotten, and that is only ever replaced as a whole.
//!
//! For each type of view that `AnyView` forgets, Leptos compiles how it is built, how it takes over what the host wrote, at
//! once and later, and how it turns into another of its type. A page needs the first two: the next page has elements of its
//! own, so that nothing of the one before stays in them (an open `details`, a half-written field), and what changes within
//! a page is a signal. docs/decisions/0060-pages-drawn-by-components.md has the figures.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// A view whose type is forgotten.
pub(crate) struct Drawn(pub(crate) Box<dyn AnyDrawn>);

/// Turns a view into one whose type is forgotten.
pub(crate) trait IntoDrawn: IntoView + 'static {
    /// The view without its type.
    fn drawn(self) -> Drawn {
        if <View<Self> as RenderHtml>::EXISTS {
            Drawn(Box::new(self.into_view()))
        } else {
            // `()` leaves no trace in the document, before which what comes later could be put.
            Drawn(Box::new(None::<String>))
        }
    }

    /// The same for a view that answers what the reader does, so that the host never draws it: how it takes over what the host
    /// wrote is not compiled, which is a third of what a view weighs.
    fn built(self) -> Drawn
    where
        Self: Send,
    {
        Drawn(Box::new(Built(Box::new(|| build(self)))))
    }
}

impl<V: IntoView + 'static> IntoDrawn for V {}

/// A part of a view that follows signals. All such parts have one type, for which Leptos compiles once how it follows.
pub(crate) type Changing = Box<dyn FnMut() -> Option<Drawn> + Send>;

/// A part of a view that follows the signals that `view` asks.
pub(crate) fn changing<V: IntoView + 'static>(mut view: impl FnMut() -> V + Send + 'static) -> Changing {
    Box::new(move || Some(view().drawn()))
}

/// The same for a part that is not always there.
pub(crate) fn optional<V: IntoView + 'static>(mut view: impl FnMut() -> Option<V> + Send + 'static) -> Changing {
    Box::new(move || view().map(IntoDrawn::drawn))
}

/// What is needed of a view.
pub(crate) trait AnyDrawn: Send {
    /// Puts it together.
    fn build(self: Box<Self>) -> DrawnState;
    /// Takes over what the host wrote.
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> DrawnState;
    /// Writes it, on the host.
    #[cfg(feature = "ssr")]
    fn to_html(self: Box<Self>, html: &mut String, position: &mut Position, escape: bool);
}

impl<V: RenderHtml + 'static> AnyDrawn for V {
    fn build(self: Box<Self>) -> DrawnState {
        DrawnState(Box::new(Render::build(*self)))
    }

    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> DrawnState {
        DrawnState(Box::new(RenderHtml::hydrate::<true>(*self, cursor, position)))
    }

    #[cfg(feature = "ssr")]
    fn to_html(self: Box<Self>, html: &mut String, position: &mut Position, escape: bool) {
        (*self).to_html_with_buf(html, position, escape, false, Vec::new());
    }
}

/// Puts a view together, for the document.
pub(crate) fn build<V: IntoView + 'static>(view: V) -> DrawnState {
    DrawnState(Box::new(Render::build(view.into_view())))
}

/// A view that the host never draws: how it is put together.
struct Built(Box<dyn FnOnce() -> DrawnState + Send>);

impl AnyDrawn for Built {
    fn build(self: Box<Self>) -> DrawnState {
        (self.0)()
    }

    fn hydrate(self: Box<Self>, _: &Cursor, _: &PositionState) -> DrawnState {
        unreachable!("the host wrote nothing of it")
    }

    #[cfg(feature = "ssr")]
    fn to_html(self: Box<Self>, _: &mut String, _: &mut Position, _: bool) {
        unreachable!("the host draws what is there before the reader does anything")
    }
}

impl Render for Drawn {
    type State = DrawnState;

    fn build(self) -> DrawnState {
        self.0.build()
    }

    fn rebuild(self, state: &mut DrawnState) {
        let mut new = self.0.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

// As with a text, an attribute that is given to the whole has no effect.
leptos::tachys::no_attrs!(Drawn);

impl RenderHtml for Drawn {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[cfg_attr(not(feature = "ssr"), allow(unused_variables, reason = "the browser writes no HTML"))]
    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        self.0.to_html(html, position, escape);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> DrawnState {
        self.0.hydrate(cursor, position)
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// A view in the document.
pub(crate) struct DrawnState(pub(crate) Box<dyn Mountable>);

impl Mountable for DrawnState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}
