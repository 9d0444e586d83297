//! The part of the page of what is saved that offers to keep the library. Its controls are a chunk of their own: few series are
//! so large.

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::controls::controls;
use crate::drawn::{Drawn, optional};
use crate::platform::events;
use crate::slices::Slices;

/// Draws the controls for so many articles.
type Controls = fn(u32) -> Drawn;

/// Offers to keep the articles, and to take them off again.
#[component]
pub(crate) fn LibraryPart(
    /// How many articles there are.
    articles: u32,
) -> impl IntoView {
    let come = RwSignal::new(None::<Controls>);
    // The first render is the host's, which knows nothing of what is kept.
    expect_context::<Slices>().when_over(move || {
        events::spawn(async move {
            // The page says that a chunk did not come, where one of every page did not. This one is asked for with each visit.
            if let Ok(controls) = fetch_controls().await {
                // The reader may have gone to another page.
                let _ = come.try_set(Some(controls));
            }
        });
    });
    view! {
        <p>
            "The lists, the steps and the help lines open without a network by themselves. The articles are too many to be kept without asking you. Keep them, and every page opens without a network. It can take a while, and be stopped at any time."
        </p>
        <div>{optional(move || come.get().map(|controls| untrack(|| controls(articles))))}</div>
    }
}

#[wasm_split(files, fallible, wasm_split_path = leptos::wasm_split)]
fn fetch_controls() -> Result<Controls, SplitLoaderError> {
    Ok(controls)
}
