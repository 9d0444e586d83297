//! A finger that is drawn across the page.
//!
//! A screen reader keeps its own gestures for itself: none of them arrives here as a touch.

use std::cell::Cell;
use std::rc::Rc;

use reader::swipe::{Swipe, Touch, swipe};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, TouchEvent, window};

use super::events;

/// What takes a finger's way for itself, or is scrolled to the side.
const TAKEN: &str = "input, textarea, select, summary, .table, figure, :popover-open";

/// Calls back for every swipe to a side over the text.
pub(crate) fn follow(then: impl Fn(Swipe) + 'static) {
    let start: Rc<Cell<Option<Touch>>> = Rc::default();
    let began = Rc::clone(&start);
    events::on("touchstart", move |event| {
        began.set(event.dyn_ref().filter(|event| free(event)).and_then(touch));
    });
    events::on("touchend", move |event| {
        let width = window().and_then(|window| window.inner_width().ok()?.as_f64()).unwrap_or_default();
        if let (Some(from), Some(to)) = (start.take(), event.dyn_ref().and_then(touch))
            && let Some(swipe) = swipe(from, to, width)
        {
            then(swipe);
        }
    });
}

fn touch(event: &TouchEvent) -> Option<Touch> {
    let touch = event.changed_touches().item(0)?;
    Some(Touch { x: f64::from(touch.client_x()), y: f64::from(touch.client_y()), time: event.time_stamp() })
}

/// Whether one finger touches the text where nothing else takes it, and the page is not magnified or being selected.
fn free(event: &TouchEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_text = target.is_some_and(|target| {
        target.closest("main").is_ok_and(|main| main.is_some())
            && target.closest(TAKEN).is_ok_and(|taken| taken.is_none())
    });
    let window = window();
    let is_magnified =
        window.as_ref().and_then(|window| window.visual_viewport()).is_some_and(|view| view.scale() > 1.01);
    let is_selecting = window
        .and_then(|window| window.get_selection().ok().flatten())
        .is_some_and(|selection| !selection.is_collapsed());
    event.touches().length() == 1 && is_text && !is_magnified && !is_selecting
}
