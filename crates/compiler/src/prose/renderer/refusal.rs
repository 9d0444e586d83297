//! What Markdown allows and a text here must not hold: HTML, descriptions of sources, unknown blocks.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, RefDefs, Tag};

use super::{Open, Renderer};
use crate::outline::options;

impl Renderer<'_, '_, '_> {
    pub(super) fn refuse_html(&mut self, span: Range<usize>) {
        if self.has_html && self.excerpt.markdown[span.clone()].trim_start().starts_with("</") {
            return;
        }
        self.has_html = true;
        self.mistake(
            span,
            "HTML is not allowed here",
            "this is HTML",
            "say it in Markdown; content/README.md lists what there is",
        );
    }

    /// Reports a mark that Markdown takes for text, because it has no end.
    pub(super) fn refuse_open_mark(&mut self, span: &Range<usize>) {
        let (before, after) = self.excerpt.markdown.split_at(span.start);
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        if after.starts_with("[^") && backslashes.is_multiple_of(2) {
            self.mistake(
                span.start..span.start + "[^".len(),
                "this mark has no end",
                "it begins here",
                "end it with `]`; its reason holds no brackets, and in a table `\\|` stands before it",
            );
        }
    }

    /// Reports what is more than a paragraph, where one has to fit into a line.
    pub(super) fn refuse_blocks(&mut self) {
        let is_block = |event: &Event<'_>| match event {
            // What is indented and what is HTML is refused anyway.
            Event::Start(Tag::CodeBlock(kind)) => matches!(kind, CodeBlockKind::Fenced(_)),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::List(_) | Tag::Table(_))
            | Event::Rule => true,
            _ => false,
        };
        let excerpt = self.excerpt;
        let mut blocks =
            Parser::new_ext(&excerpt.markdown, options()).into_offset_iter().filter(|(event, _)| is_block(event));
        let first = blocks.next();
        let wrong = first.filter(|(event, _)| !matches!(event, Event::Start(Tag::Paragraph))).or_else(|| blocks.next());
        if let Some((_, span)) = wrong {
            self.mistake(
                span,
                "only words fit here",
                "this begins a list, a heading or another block",
                "write no empty line, and begin no line with `#`, `-`, `>` or a number and a full stop",
            );
        }
    }

    /// Reports lines such as `[^source]: https://…`, which Markdown's footnotes need and ours must not have.
    pub(super) fn check_definitions(&mut self, definitions: &RefDefs<'_>) {
        for (label, definition) in definitions.iter() {
            if label.starts_with('^') {
                self.refuse_definition(definition.span.clone());
            }
        }
    }

    pub(super) fn refuse_definition(&mut self, span: Range<usize>) {
        self.mistake(
            span,
            "a source is not described in the text",
            "here",
            "describe it in content/sources.json and only cite it here",
        );
    }

    /// Whether a mark is the beginning of a line that describes a source.
    pub(super) fn is_definition(&self, span: &Range<usize>) -> bool {
        let (before, after) = (&self.excerpt.markdown[..span.start], &self.excerpt.markdown[span.end..]);
        (before.is_empty() || before.ends_with('\n')) && after.starts_with(':')
    }

    pub(super) fn refuse_block(&mut self, marker: &str, span: Range<usize>) {
        self.mistake(
            span,
            &format!("there is no block `{marker}`"),
            "here",
            "the blocks are `[!NOTE]`, `[!WARNING]` and `[!CAUTION]`",
        );
    }

    /// Reports a block's marker where Markdown sees none: it is unknown, or not alone on the block's first line.
    pub(super) fn refuse_marker(&mut self, marker: &str, span: Range<usize>) -> Open {
        if ["[!NOTE]", "[!WARNING]", "[!CAUTION]"].contains(&marker.to_uppercase().as_str()) {
            let help = format!("write `> {marker}` on a line of its own, and the text on the lines below it");
            self.mistake(span, &format!("`{marker}` begins no block here"), "here", &help);
        } else {
            self.refuse_block(marker, span);
        }
        Open::Broken
    }
}
