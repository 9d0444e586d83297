//! What can be read from a text before anything is rendered: its headings, so that links to them can be checked, and
//! its bare words.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The Markdown that authors may write. Footnotes are left out: `[^…]` is ours (see [`crate::mark`]).
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_SMART_PUNCTUATION
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
    let mut open = false;
    for (event, span) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
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
            Event::End(TagEnd::Heading(_)) => open = false,
            Event::Text(text) | Event::Code(text) if open => {
                if let Some(heading) = headings.last_mut() {
                    heading.title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    headings
}

/// The level as a number: 1 for the top heading.
pub(crate) fn level_number(level: HeadingLevel) -> usize {
    level as usize
}

/// The words of a Markdown text, without marks and links, with the quotes and dashes of good print.
pub(crate) fn plain_text(markdown: &str) -> String {
    let marks =
        |link: BrokenLink<'_>| link.reference.starts_with('^').then(|| (CowStr::Borrowed("^"), CowStr::Borrowed("")));
    let mut text = String::new();
    let mut in_mark = false;
    for event in Parser::new_with_broken_link_callback(markdown, options(), Some(marks)) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) if &*dest_url == "^" => in_mark = true,
            Event::End(TagEnd::Link) => in_mark = false,
            Event::Text(words) | Event::Code(words) if !in_mark => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn a_definition_in_a_card_has_no_marks_and_no_links() {
        let markdown = "A [site](term:synapse) that\nketamine *blocks*.[^strong: zanos2018] It is \"fast\".\n";
        assert_eq!(plain_text(markdown), "A site that ketamine blocks. It is “fast”.");
    }
}
