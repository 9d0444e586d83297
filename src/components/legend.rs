//! What the evidence grades mean, one touch away on every page that uses them.
//!
//! A native button and a native popover, like a citation's own, so that they work without the program.

use leptos::prelude::*;
use model::evidence::GRADES_SECTION;
use model::{Address, Base, Evidence};

/// Shows the button, and what it opens.
#[component]
pub(crate) fn Legend() -> impl IntoView {
    let base = expect_context::<Base>();
    let grades = Evidence::ALL
        .into_iter()
        .map(|grade| view! { <dt>{grade.word()}</dt><dd>{grade.meaning()}</dd> })
        .collect_view();
    view! {
        <p class="legend-line">
            <button type="button" class="legend-button" popovertarget="grades_legend">
                "How sure we are: what the small words mean"
            </button>
        </p>
        <div class="legend" id="grades_legend" popover="">
            <p>
                "A small word behind a sentence says how good its evidence is. Press it to see why, and the sources."
            </p>
            <dl>{grades}</dl>
            <p>
                <a href=base.link_to(&Address::About, GRADES_SECTION)>"More about the grades"</a>
            </p>
        </div>
    }
}
