//! Pieces of HTML: escaping, and the two things in a text that open: evidence marks and terms.
//!
//! Both are a native button and a native popover, so that they work by mouse, touch and keyboard without a program.
//! Their ids hold an underscore, which no section's id can, so they never meet one.

use model::Source;
use pulldown_cmark_escape::escape_html;

use crate::index::TermEntry;
use crate::mark::Mark;

/// Text made fit to stand in HTML, in an attribute as well.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape_html(&mut escaped, text).expect("writing to a String cannot fail");
    escaped
}

/// The words of a piece of HTML that the compiler made, without its tags.
pub(crate) fn words_in(html: &str) -> String {
    html.split('<')
        .enumerate()
        .map(|(number, piece)| match piece.split_once('>') {
            Some((_, words)) if number > 0 => words,
            _ => piece,
        })
        .collect()
}

/// The id, within a page, of a source in the page's list of sources.
pub(crate) fn reference_id(source: &Source) -> String {
    format!("ref_{}", source.id)
}

/// Where the card of a mark stands in the page.
pub(crate) enum Card<'run> {
    /// Right behind the mark, naming these sources.
    Here(&'run [&'run Source]),
    /// Behind an earlier mark that says the same.
    Above,
}

/// An evidence mark or a citation, and the card it opens. It is in no form, so its button needs no type. What differs from mark to mark stands first, so that what is
/// the same in many of them compresses: in an article of a hundred marks that is 250 bytes. `numbers` are those of its
/// sources in the page's list, for a reader on paper. `list` is the page that lists the sources; empty for the page itself.
pub(crate) fn mark(mark: &Mark, numbers: &[usize], card: &Card<'_>, id: &str, list: &str) -> String {
    let grade = mark.grade;
    let (word, name) = grade.map_or(("source", "none"), |grade| (grade.mark(), grade.id()));
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    // A number says nothing where the list stands on another page.
    let numbers = if list.is_empty() { numbers.join(" ") } else { String::new() };
    let button = format!(
        "<button class=\"mark\" popovertarget=\"{id}\" data-sources=\"{numbers}\" data-grade=\"{name}\" \
         aria-label=\"{word}: evidence and sources\">{word}</button>"
    );
    let Card::Here(sources) = card else { return button };
    let heading = grade.map_or_else(String::new, |grade| {
        let reason = mark.reason.as_ref().map_or_else(|| grade.meaning().to_owned(), |reason| escape(reason));
        format!("<strong>{}</strong> {reason}<br>", grade.title())
    });
    let links: Vec<String> = sources
        .iter()
        .map(|source| {
            let (place, name) = (reference_id(source), escape(&source.short_name()));
            match list {
                "" => format!("<a rel=\"external\" href=\"#{place}\">{name}</a>"),
                page => format!("<a href=\"{}#{}\">{name}</a>", escape(page), source.id),
            }
        })
        .collect();
    format!("{button}<span class=\"card\" id=\"{id}\" popover>{heading}{}</span>", links.join("<br>"))
}

/// A term where a text uses it. The card with its meaning is written once a page, at the first use.
pub(crate) fn term(words: &str, entry: &TermEntry, id: &str, glossary: &str, first_use: bool) -> String {
    let button = format!("<button class=\"term\" popovertarget=\"{id}\">{words}</button>");
    if !first_use {
        return button;
    }
    format!(
        "{button}<span class=\"card\" id=\"{id}\" popover><strong>{}</strong> {}<br><a href=\"{glossary}\">In the \
         glossary</a></span>",
        escape(&entry.name),
        escape(&entry.definition)
    )
}

/// The link at the end of a heading that readers copy and share.
pub(crate) fn section_link(id: &str, title: &str) -> String {
    format!(
        "<a class=\"anchor\" href=\"#{}\" rel=\"external\" aria-label=\"Link to this section: {}\"></a>",
        escape(id),
        escape(title)
    )
}
