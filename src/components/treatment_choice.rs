//! The choice of a treatment and a session, at the top of every page whose words may be for some readers only.
//!
//! What is chosen stands below it in words, on paper as well: the style leaves of them what is chosen.

use leptos::prelude::*;
use model::{Route, Visit};

/// Shows the choice.
#[component]
pub(crate) fn TreatmentChoice() -> impl IntoView {
    let routes = Route::ALL
        .into_iter()
        .map(|route| view! { <span data-routes=route.id()>{route.title()}</span> })
        .collect_view();
    let visits = Visit::ALL
        .into_iter()
        .map(|visit| view! { <span data-visits=visit.id()>{visit.title()}</span> })
        .collect_view();
    view! {
        <div class="variant-choice">
            <details class="needs-program">
                <summary>"Show what fits your treatment"</summary>
                <div id="variant_choice"></div>
            </details>
            <p class="variant-choice-now">"Shown for: " {routes} {visits}</p>
            <p id="variant_notice" role="status"></p>
        </div>
    }
}
