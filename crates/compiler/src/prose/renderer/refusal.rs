//! What Markdown allows and a text here must not hold: HTML, descriptions of sources, unknown blocks.

use std::ops::Range;

use pulldown_cmark::RefDefs;

use super::{Open, Renderer};

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
