//! The table of contents of a page: beside the text where there is room, else in a sheet from below.

use article::Section;
use leptos::prelude::*;

use crate::browser::document;

/// Shows the sections of a page as links.
#[component]
pub(crate) fn Contents(
    /// The sections, as a tree.
    sections: Vec<Section>,
) -> impl IntoView {
    view! {
        <nav id="contents" class="contents" aria-labelledby="contents-title" popover="auto"
            on:click=|_| document::close_contents()>
            <p class="contents-title" id="contents-title">"Contents"</p>
            {list(&sections)}
        </nav>
    }
}

fn list(sections: &[Section]) -> AnyView {
    let entries = sections
        .iter()
        .map(|section| {
            let below = (!section.sections.is_empty()).then(|| list(&section.sections));
            // `external` leaves the link to the browser, which then knows the target and can style it.
            view! {
                <li>
                    <a href=format!("#{}", section.id) rel="external">{section.title.clone()}</a>
                    {below}
                </li>
            }
        })
        .collect_view();
    view! { <ol>{entries}</ol> }.into_any()
}
