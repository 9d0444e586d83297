//! The text of a page.

use std::sync::Arc;

use leptos::prelude::*;

/// Shows a text that the compiler made.
///
/// In the browser the first page's text is `None`: it stands in the document already, and Leptos leaves it there
/// untouched, so it is sent once and the reader's place in it is never lost.
#[component]
pub(crate) fn Prose(
    /// The text as HTML.
    body: Option<Arc<str>>,
) -> impl IntoView {
    view! { <article class="prose" inner_html=body></article> }
}
