//! What stands at the top of a text: the button that has it read aloud, the text in short, and what the grades mean.

use leptos::prelude::*;
use model::Prose;

use crate::components::legend::Legend;
use crate::components::prose::prose;
use crate::drawn::IntoDrawn;

/// A text in short.
pub(crate) enum InShort {
    /// As its author wrote it.
    Text(Prose),
    /// As plain words.
    Words(String),
}

/// Shows what stands at the top of a text.
#[component]
pub(crate) fn KeyMessage(
    /// The text in short, where it says it.
    in_short: Option<InShort>,
) -> impl IntoView {
    let listen = || {
        view! {
            <button type="button" class="listen-button needs-program" popovertarget="panel_listen">
                "Listen"
            </button>
        }
    };
    let key = in_short.map(|in_short| {
        let words = match in_short {
            InShort::Text(text) => view! { <p {..prose(&text)}></p> }.drawn(),
            InShort::Words(words) => view! { <p>{words}</p> }.drawn(),
        };
        view! {
            <div class="key">
                {listen()}
                <p class="key-title">"In short"</p>
                {words}
            </div>
        }
        .drawn()
    });
    view! {
        {key.unwrap_or_else(|| listen().drawn())}
        <Legend/>
    }
}
