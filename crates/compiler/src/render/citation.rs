//! A citation in a text: a button that says how sure we are, and the card that it opens.
//!
//! Both are native, so that they work by mouse, touch and keyboard without a program. The card's id holds an underscore,
//! which no section's id can, so the two never meet.

use maud::{Markup, html};
use model::Source;

use crate::render::reference::reference_id;
use crate::render::rendering::{Opening, Rendering};
use crate::resolve::citation::Citation;

/// Counts a citation, and gives its button. The card stands behind the first citation that says the same; nothing stands
/// where nothing opens.
pub(super) fn render(citation: Citation, prose: &mut Rendering<'_>) -> Option<Markup> {
    let numbers: Vec<usize> = citation.sources.iter().map(|source| prose.cite(source)).collect();
    prose.claims += 1;
    let known = prose.citations.iter().position(|other| *other == citation);
    let id = format!("mark_{}{}", prose.prefix, known.unwrap_or(prose.citations.len()) + 1);
    let html = (prose.opening == Opening::Cards).then(|| {
        html! {
            (button(&citation, &numbers, &id, &prose.list))
            @if known.is_none() { (card(&citation, &id, prose)) }
        }
    });
    if known.is_none() {
        prose.citations.push(citation);
    }
    html
}

/// The button. It is in no form, so it needs no type. What differs from one to the next stands first, so that what is the
/// same in many of them compresses: in an article of a hundred citations that is 250 bytes. `numbers` are those of its
/// sources in the page's list, for a reader on paper; they say nothing where the `list` stands on another page.
fn button(citation: &Citation, numbers: &[usize], id: &str, list: &str) -> Markup {
    let (word, name) = citation.grade.map_or(("source", "none"), |grade| (grade.word(), grade.id()));
    let numbers: Vec<String> = numbers.iter().filter(|_| list.is_empty()).map(usize::to_string).collect();
    html! {
        button class="citation" popovertarget=(id) data-sources=(numbers.join(" ")) data-grade=(name)
            aria-label={ (word) ": evidence and sources" } { (word) }
    }
}

/// Why the grade is what it is, and the sources, each on a line of its own by the style: a page has a hundred cards.
fn card(citation: &Citation, id: &str, prose: &Rendering<'_>) -> Markup {
    let sources = citation.sources.iter().filter_map(|source| prose.index.sources.as_ref()?.get(source));
    html! {
        span class="card" id=(id) popover {
            @if let Some(grade) = citation.grade {
                strong { (grade.title()) } " " (citation.reason.as_deref().unwrap_or(grade.meaning()))
            }
            @for (number, source) in sources.enumerate() {
                @if number > 0 || citation.grade.is_some() { " " }
                (link(source, &prose.list))
            }
        }
    }
}

/// The link to a source, in this page's list or on the page that has it.
fn link(source: &Source, list: &str) -> Markup {
    html! {
        @if list.is_empty() {
            a rel="external" href={ "#" (reference_id(source)) } { (source.short_name()) }
        } @else {
            a href={ (list) "#" (source.id.as_str()) } { (source.short_name()) }
        }
    }
}
