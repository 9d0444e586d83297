//! What can be read from a text before anything is rendered: its headings, so that links to them can be checked, and
//! its bare words.

use std::ops::Range;

use model::Section;
use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The Markdown that authors may write. Footnotes are left out: `[^…]` is ours (see [`crate::syntax::citation`]).
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_SMART_PUNCTUATION
}

/// The destination under which a citation passes as a link while bare words are read.
pub(crate) const CITATION: &str = "^";

/// The events of a Markdown text with their places. A citation passes as a link to [`CITATION`].
pub(crate) fn events(markdown: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let citation_link = |link: BrokenLink<'_>| {
        link.reference.starts_with('^').then_some((CowStr::Borrowed(CITATION), CowStr::Borrowed("")))
    };
    Parser::new_with_broken_link_callback(markdown, options(), Some(citation_link)).into_offset_iter()
}

/// A heading, and the text below it up to the next one.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    /// Its level, from 1.
    pub(crate) level: usize,
    /// The id in braces, if there is one.
    pub(crate) id: Option<String>,
    /// Its words.
    pub(crate) title: String,
    /// Where the heading stands in the Markdown.
    pub(crate) span: Range<usize>,
    /// Where the text below it stands.
    pub(crate) text: Range<usize>,
}

/// The headings of a Markdown text, in order.
pub(crate) fn headings(markdown: &str) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let (mut open, mut in_citation) = (false, false);
    for (event, span) in events(markdown) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) if &*dest_url == CITATION => in_citation = true,
            Event::End(TagEnd::Link) => in_citation = false,
            Event::Start(Tag::Heading { level, id, .. }) => {
                if let Some(before) = headings.last_mut() {
                    before.text.end = span.start;
                }
                open = true;
                headings.push(Heading {
                    level: level_number(level),
                    id: id.map(|id| id.to_string()),
                    title: String::new(),
                    text: span.end..markdown.len(),
                    span,
                });
            }
            Event::End(TagEnd::Heading(_)) => {
                open = false;
                if let Some(heading) = headings.last_mut() {
                    heading.title.truncate(heading.title.trim_end().len());
                }
            }
            Event::Text(text) | Event::Code(text) if open && !in_citation => {
                if let Some(heading) = headings.last_mut() {
                    heading.title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    headings
}

/// The text that stands above the first heading, when there is any.
pub(crate) fn text_above(markdown: &str, headings: &[Heading]) -> Option<Range<usize>> {
    let above = &markdown[..headings.first().map_or(markdown.len(), |heading| heading.span.start)];
    let start = above.len() - above.trim_start().len();
    (start < above.len()).then_some(start..above.len())
}

/// The level as a number: 1 for the top heading.
pub(crate) fn level_number(level: HeadingLevel) -> usize {
    level as usize
}

/// The words of a Markdown text, without citations and links, with the quotes and dashes of good print.
pub(crate) fn plain_text(markdown: &str) -> String {
    let mut text = String::new();
    let mut in_citation = false;
    for (event, _) in events(markdown) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) if &*dest_url == CITATION => in_citation = true,
            Event::End(TagEnd::Link) => in_citation = false,
            Event::Text(words) | Event::Code(words) if !in_citation => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// The sections of a page as a tree, from headings whose ids and levels were checked.
pub(crate) fn tree(sections: &[(usize, Section)]) -> Vec<Section> {
    let Some(top) = sections.iter().map(|(level, _)| *level).min() else { return Vec::new() };
    let mut roots: Vec<Section> = Vec::new();
    let mut rest = sections;
    while let Some(((_, section), after)) = rest.split_first() {
        let below = after.iter().take_while(|(level, _)| *level > top).count();
        let mut section = section.clone();
        section.sections = tree(&after[..below]);
        roots.push(section);
        rest = &after[below..];
    }
    roots
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn a_definition_in_a_card_has_no_citations_and_no_links() {
        let markdown = "A [site](term:synapse) that\nketamine *blocks*.[^strong: zanos2018] It is \"fast\".\n";
        assert_eq!(plain_text(markdown), "A site that ketamine blocks. It is “fast”.");
    }
}
