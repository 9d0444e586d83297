//! What the reader sees of the page.

use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};
use web_sys::window;

use super::document::document;
use super::elements::elements;
use super::events;

/// How far the page is scrolled, in CSS pixels.
pub(crate) fn position() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// How high the window is, in CSS pixels.
pub(crate) fn height() -> f64 {
    window().and_then(|window| window.inner_height().ok()).and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Whether the page is scrolled to its end.
pub(crate) fn is_at_end() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| position() + height() >= f64::from(root.scroll_height()) - 1.0)
}

/// How far down from the top of the window the head of the page reaches, which stays there.
pub(crate) fn top() -> f64 {
    elements(".masthead").first().map_or(0.0, |masthead| masthead.get_bounding_client_rect().bottom().max(0.0))
}

/// Scrolls the page, at once.
pub(crate) fn scroll_to(position: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, position);
    }
}

/// Waits until the browser is about to draw, when everything that changed is in the document.
pub(crate) async fn next_frame() {
    events::until(request_animation_frame).await;
}

/// Calls back when the browser has drawn what changed until now.
pub(crate) fn after_next_frame(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
}

/// Waits until the browser has drawn what changed until now.
pub(crate) async fn drawn() {
    events::until(after_next_frame).await;
}
