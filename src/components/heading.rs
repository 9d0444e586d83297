//! The heading of a section that is not part of a text in Markdown: it can be linked to like every other.

use leptos::prelude::*;
use model::page::{MovedSection, Successor};

use crate::drawn::{Drawn, IntoDrawn};

/// How deep a section stands in its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// A section of the page.
    Section,
    /// A section of a section.
    Subsection,
}

/// Shows the heading, with the link that readers copy and share.
#[component]
pub(crate) fn Heading<'page>(
    /// How deep it stands.
    level: Level,
    /// The fragment of a link to it.
    id: &'page str,
    /// Its words.
    title: &'page str,
) -> impl IntoView + use<> {
    let words = title.to_owned();
    let anchor = view! {
        <a class="anchor" href=format!("#{id}") rel="external" aria-label=format!("Link to this section: {title}")></a>
    };
    let id = id.to_owned();
    let moved = moved_here(&id);
    match level {
        Level::Section => view! { {moved} <h2 id=id tabindex="-1">{words}{anchor}</h2> }.drawn(),
        Level::Subsection => view! { {moved} <h3 id=id tabindex="-1">{words}{anchor}</h3> }.drawn(),
    }
}

/// What stands in front of a section that is the successor of others. It shows only to those who look for one of them.
pub(crate) fn moved_here(id: &str) -> Option<Drawn> {
    let moved = use_context::<Vec<MovedSection>>().unwrap_or_default();
    let here: Vec<_> = moved.into_iter().filter(|section| section.to == Successor::Here(id.to_owned())).collect();
    (!here.is_empty()).then(|| {
        let notices = here.into_iter().map(|section| {
            view! { <p class="moved" id=section.id>"The section you looked for is now this one."</p> }
        });
        notices.collect_view().drawn()
    })
}
