//! A source as it is written in a list of sources.

use model::Source;
use model::source::Name;

use crate::html::{escape, reference_id};

/// How many authors are named before "and others".
const AUTHORS_NAMED: usize = 3;

/// A source in full: who, when, what, where. The title is the link to it.
pub(crate) fn citation(source: &Source) -> String {
    let mut text = authors(source);
    if let Some(year) = source.year() {
        text.push_str(&format!(" ({year})"));
    }
    if !text.is_empty() {
        text.push_str(". ");
    }
    text.push_str(&format!("<a href=\"{}\">{}</a>.", escape(&source.url), escape(&source.title)));
    if let Some(container) = source.container.as_ref().or(source.publisher.as_ref()) {
        text.push_str(&format!(" <cite>{}</cite>", escape(container)));
        if let Some(volume) = &source.volume {
            text.push_str(&format!(" {}", escape(volume)));
            if let Some(issue) = &source.issue {
                text.push_str(&format!("({})", escape(issue)));
            }
        }
        if let Some(page) = &source.page {
            text.push_str(&format!(", {}", escape(page)));
        }
        text.push('.');
    }
    text
}

fn authors(source: &Source) -> String {
    let named: Vec<String> = source
        .author
        .iter()
        .take(AUTHORS_NAMED)
        .map(|name| match name {
            Name::Person { family, given: Some(given) } => format!("{} {}", escape(family), escape(&initials(given))),
            Name::Person { family, given: None } => escape(family),
            Name::Body { literal } => escape(literal),
        })
        .collect();
    let others = if source.author.len() > AUTHORS_NAMED || source.author_truncated { " and others" } else { "" };
    format!("{}{others}", named.join(", "))
}

fn initials(given: &str) -> String {
    given.split([' ', '-', '.']).filter_map(|part| part.chars().next()).collect()
}

/// The items of the list of sources at the end of a page: under the names that the text's marks use, and with a link to
/// each. The sources page gives them in full, so that a page on a slow line carries no more than it needs.
pub(crate) fn list(sources: &[&Source]) -> String {
    let mut html = String::new();
    for source in sources {
        html.push_str(&format!(
            "<li id=\"{}\">{}. <a href=\"{}\">{}</a></li>\n",
            reference_id(source),
            escape(&source.short_name()),
            escape(&source.url),
            escape(&source.title)
        ));
    }
    html
}
