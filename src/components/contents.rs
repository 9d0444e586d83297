//! The table of contents of a page: beside the text where there is room, else in a sheet from below.

use article::Section;
use leptos::prelude::*;

/// Shows the sections of a page as links.
#[component]
pub(crate) fn Contents(
    /// The sections, as a tree.
    sections: Vec<Section>,
) -> impl IntoView {
    view! {
        <nav id="page_contents" class="contents" aria-labelledby="page_contents_title" popover="auto">
            <p class="contents-title" id="page_contents_title">"Contents"</p>
            <button type="button" class="contents-close" popovertarget="page_contents" popovertargetaction="hide">
                "Close"
            </button>
            {list(&sections, second_level)}
        </nav>
    }
}

/// A list of sections, and below each what `below` makes of its own sections.
///
/// Three levels are spelled out, because a view that holds itself has no type, and erasing its type costs more than the
/// whole table of contents. Headings deeper than that are not listed.
fn list<V: IntoView + 'static>(sections: &[Section], below: fn(&[Section]) -> V) -> impl IntoView + use<V> {
    let entries = sections
        .iter()
        .map(|section| {
            let below = (!section.sections.is_empty()).then(|| below(&section.sections));
            // `external` leaves the link to the browser, which then knows the target and can style it.
            view! {
                <li>
                    <a href=format!("#{}", section.id) rel="external">{section.title.clone()}</a>
                    {below}
                </li>
            }
        })
        .collect_view();
    view! { <ol>{entries}</ol> }
}

fn second_level(sections: &[Section]) -> impl IntoView + use<> {
    list(sections, third_level)
}

fn third_level(sections: &[Section]) -> impl IntoView + use<> {
    list(sections, |_| ())
}
