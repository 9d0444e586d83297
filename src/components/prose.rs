//! The text of a page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::markup::Written;

/// Shows a text that the compiler made.
///
/// In the browser it is `None`: the first page's text stands in the document already, and Leptos leaves it there
/// untouched, so it is sent once and the reader's place in it is never lost; on later pages it follows the heading.
#[component]
pub(crate) fn Prose(
    /// The text as HTML.
    body: Option<Arc<str>>,
) -> impl IntoView {
    Written::new(["<article class=\"prose\">", body.as_deref().unwrap_or_default(), "</article>"].concat())
}
