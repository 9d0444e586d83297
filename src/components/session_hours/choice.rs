//! What the reader chooses of the hours, and what is typical then.

use leptos::prelude::*;
use model::Route;
use model::session_hours::Stage;
use reader::session_clock::after_the_start;

/// What the reader has chosen.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    /// The route; none before the program runs, because only the reader's device knows it.
    pub(super) route: RwSignal<Option<Route>>,
    /// The minute after the start.
    pub(super) minute: RwSignal<u16>,
}

/// What is typical at the chosen minute.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Now {
    pub(super) route: Route,
    pub(super) minute: u16,
    pub(super) stage: Stage,
}

/// The time and the stage in words, such as "25 minutes after the start: it is strongest".
pub(super) fn said(now: Now, title: &str) -> String {
    format!("{}: {title}", after_the_start(now.minute))
}
