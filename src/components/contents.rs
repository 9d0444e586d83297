//! The table of contents of a page: beside the text where there is room, else in a panel from below.

use leptos::prelude::*;
use model::Section;

use crate::drawn::{Drawn, IntoDrawn};
use crate::slices::slice;

/// How many levels of headings are listed.
const LEVELS: u8 = 3;

/// Shows the sections of a page as links; nothing where there are none.
#[component]
pub(crate) fn Contents(
    /// The sections, as a tree.
    sections: Vec<Section>,
) -> Option<Drawn> {
    (!sections.is_empty()).then(|| {
        slice(move || {
            view! {
                <nav id="page_contents" class="contents" aria-labelledby="page_contents_title" popover="auto">
                    <p class="contents-title" id="page_contents_title">"Contents"</p>
                    <button
                        type="button"
                        class="contents-close"
                        popovertarget="page_contents"
                        popovertargetaction="hide"
                    >
                        "Close"
                    </button>
                    {list(sections, LEVELS)}
                </nav>
            }
        })
    })
}

/// Sections as a list, and below each its own; `None` where there are none or no level is left.
fn list(sections: Vec<Section>, levels: u8) -> Option<Drawn> {
    if sections.is_empty() || levels == 0 {
        return None;
    }
    let entry = |section: Section| {
        // `external` leaves the link to the browser, which then knows the target and can style it.
        view! {
            <li>
                <a href=format!("#{}", section.id) rel="external">{section.title}</a>
                {list(section.sections, levels - 1)}
            </li>
        }
    };
    Some(view! { <ol>{sections.into_iter().map(entry).collect_view()}</ol> }.drawn())
}
