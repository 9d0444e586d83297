//! The sources that a page cites, at its end.

use leptos::prelude::*;
use model::Prose;
use model::page::SOURCES;

use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;

/// Shows the sources with their heading; nothing where there are none.
#[component]
pub(crate) fn References(
    /// The sources as items of a list.
    items: Option<Prose>,
) -> impl IntoView {
    items.map(|items| {
        view! {
            <Heading level=Level::Section id=SOURCES.0 title=SOURCES.1/>
            <ol class="references" {..prose(&items)}></ol>
        }
    })
}
