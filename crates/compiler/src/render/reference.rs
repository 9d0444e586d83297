//! A source as it is written in a list of sources.

use maud::html;
use model::Source;
use model::source::Name;

/// How many authors are named before "and others".
const AUTHORS_NAMED: usize = 3;

/// A source in full: who, when, what, where. The title is the link to it.
pub(crate) fn citation(source: &Source) -> String {
    let authors = authors(source);
    let year = source.year();
    html! {
        (authors)
        @if let Some(year) = year { " (" (year) ")" }
        @if year.is_some() || !authors.is_empty() { ". " }
        a href=(source.url) { (source.title) } "."
        @if let Some(container) = source.container.as_ref().or(source.publisher.as_ref()) {
            " " (container)
            @if let Some(volume) = &source.volume {
                " " (volume)
                @if let Some(issue) = &source.issue { "(" (issue) ")" }
            }
            @if let Some(page) = &source.page { ", " (page) }
            "."
        }
    }
    .into_string()
}

fn authors(source: &Source) -> String {
    let named: Vec<String> = source
        .author
        .iter()
        .take(AUTHORS_NAMED)
        .map(|name| match name {
            Name::Person { family, given: Some(given) } => format!("{family} {}", initials(given)),
            Name::Person { family, given: None } => family.clone(),
            Name::Body { literal } => literal.clone(),
        })
        .collect();
    let others = if source.author.len() > AUTHORS_NAMED || source.author_truncated { " and others" } else { "" };
    format!("{}{others}", named.join(", "))
}

fn initials(given: &str) -> String {
    given.split([' ', '-', '.']).filter_map(|part| part.chars().next()).collect()
}

/// The items of the list of sources at the end of a page: under the names that the text's citations use, and with a
/// link to each. The sources page gives them in full, so that a page on a slow line carries no more than it needs.
pub(crate) fn list(sources: &[&Source]) -> String {
    html! {
        @for source in sources {
            li id=(reference_id(source)) { (source.short_name()) ". " a href=(source.url) { (source.title) } }
            "\n"
        }
    }
    .into_string()
}

/// The id, within a page, of a source in the page's list of sources.
pub(crate) fn reference_id(source: &Source) -> String {
    format!("ref_{}", source.id)
}
