//! The glossary's file: the terms for the index first, then the finished [`Term`]s.

use std::collections::BTreeMap;

use article::{AnchorId, Base, SourceId, Term, TermId};
use pulldown_cmark::{BrokenLink, CowStr, Event, Parser, Tag, TagEnd};
use serde::Deserialize;

use crate::draft::sections;
use crate::diagnostic::Report;
use crate::file::{Excerpt, File};
use crate::front_matter::{self, Split};
use crate::index::{Index, TermEntry};
use crate::outline;
use crate::prose::Prose;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    title: String,
    summary: String,
}

/// The glossary's file, with its headings read.
pub(crate) struct Draft {
    file: File,
    split: Split,
    ids: Vec<AnchorId>,
}

/// The finished glossary.
pub(crate) struct Glossary {
    /// The page's title.
    pub(crate) title: String,
    /// The page in a sentence.
    pub(crate) summary: String,
    /// The terms.
    pub(crate) terms: Vec<Term>,
    /// The sources that definitions cite.
    pub(crate) cited: Vec<SourceId>,
}

impl Draft {
    /// Reads the headings of the glossary; reports what is wrong with them.
    pub(crate) fn read(file: File, report: &mut Report) -> Option<Self> {
        let split = front_matter::split(&file, report)?;
        let ids = sections(&file, &split, report).into_iter().map(|(_, section)| section.id).collect();
        Some(Self { file, split, ids })
    }

    /// The terms as texts show them: the word, and its meaning without marks and links.
    pub(crate) fn entries(&self) -> BTreeMap<TermId, TermEntry> {
        let markdown = &self.file.text[self.split.markdown.clone()];
        outline::headings(markdown)
            .into_iter()
            .filter_map(|heading| {
                let id = TermId::parse(heading.id.as_deref()?).ok()?;
                let definition = plain_text(&markdown[heading.text]);
                Some((id, TermEntry { name: heading.title, definition }))
            })
            .collect()
    }

    /// Renders the definitions; reports what is wrong in them.
    pub(crate) fn finish(&self, index: &Index, base: &Base, report: &mut Report) -> Option<Glossary> {
        let front: FrontMatter = front_matter::read(&self.file, &self.split, report)?;
        let mut prose = Prose::new(index, base, &self.ids, "");
        let start = self.split.markdown.start;
        let mut terms = Vec::new();
        for heading in outline::headings(&self.file.text[self.split.markdown.clone()]) {
            let Some(id) = heading.id.as_deref().and_then(|id| TermId::parse(id).ok()) else { continue };
            let excerpt = Excerpt::of(&self.file, start + heading.text.start..start + heading.text.end);
            let definition = prose.blocks(&excerpt, report);
            terms.push(Term { id, name: heading.title, definition });
        }
        Some(Glossary { title: front.title, summary: front.summary, terms, cited: prose.cited })
    }
}

/// The words of a Markdown text, without marks and links.
fn plain_text(markdown: &str) -> String {
    let marks = |link: BrokenLink<'_>| {
        link.reference.starts_with('^').then(|| (CowStr::Borrowed("^"), CowStr::Borrowed("")))
    };
    let mut text = String::new();
    let mut in_mark = false;
    for event in Parser::new_with_broken_link_callback(markdown, outline::options(), Some(marks)) {
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
