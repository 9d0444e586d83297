//! The root of the client, the same on the host and in the browser.

use leptos::prelude::*;
use leptos_router::components::Router;
use model::Base;

use crate::features::FirstStates;
use crate::navigation;
use crate::page_events::PageEvents;
use crate::page_state::PageState;
use crate::pages::page;

/// Shows one page and follows the reader to others.
///
/// There is a router and no table of routes: [`model::Address`] reads the path, so that an address is spelled in one
/// place, and a page stays on the screen until the next one is there.
#[component]
pub(crate) fn App(
    /// The path under which the site is published.
    base: Base,
    /// What is shown; first, the page whose HTML the browser was sent.
    state: ArcRwSignal<PageState>,
    /// Told what happens to the page.
    events: PageEvents,
    /// Given to every view of the page.
    states: FirstStates,
) -> impl IntoView {
    let below = base.as_str().trim_end_matches('/').to_owned();
    provide_context(base);
    states.provide();
    view! {
        <Router base=below>
            <Reader state events/>
        </Router>
    }
}

#[component]
fn Reader(state: ArcRwSignal<PageState>, events: PageEvents) -> impl IntoView {
    navigation::begin(state.clone(), events);
    move || page(state.get())
}
