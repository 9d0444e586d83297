//! What Markdown allows and a text here must not hold: HTML, descriptions of sources, unknown blocks.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, RefDefs, Tag};

use crate::syntax::diagnostic::{Diagnostic, Report};
use crate::syntax::file::Excerpt;
use crate::syntax::outline::options;

/// Reports HTML.
pub(super) fn html(excerpt: &Excerpt<'_>, span: Range<usize>, report: &mut Report) {
    let help = "say it in Markdown; content/README.md lists what there is";
    mistake(excerpt, span, "HTML is not allowed here", "this is HTML", help, report);
}

/// Reports a picture.
pub(super) fn image(excerpt: &Excerpt<'_>, span: Range<usize>, report: &mut Report) {
    let help = "draw it into content/figures/NAME.svg and show it with a block that begins with ```figure NAME";
    mistake(excerpt, span, "a picture does not stand in a line", "this is a picture", help, report);
}

/// Reports a citation that Markdown takes for text, because it has no end.
pub(super) fn open_citation(excerpt: &Excerpt<'_>, span: &Range<usize>, report: &mut Report) {
    let (before, after) = excerpt.markdown.split_at(span.start);
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    if after.starts_with("[^") && backslashes.is_multiple_of(2) {
        let help = "end it with `]`; its reason holds no brackets, and in a table `\\|` stands before it";
        let begin = span.start..span.start + "[^".len();
        mistake(excerpt, begin, "this mark has no end", "it begins here", help, report);
    }
}

/// Reports what is more than a paragraph, where one has to fit into a line.
pub(super) fn blocks(excerpt: &Excerpt<'_>, report: &mut Report) {
    let is_block = |event: &Event<'_>| match event {
        // What is indented and what is HTML is refused anyway.
        Event::Start(Tag::CodeBlock(kind)) => matches!(kind, CodeBlockKind::Fenced(_)),
        Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::List(_) | Tag::Table(_))
        | Event::Rule => true,
        _ => false,
    };
    let mut blocks =
        Parser::new_ext(&excerpt.markdown, options()).into_offset_iter().filter(|(event, _)| is_block(event));
    let first = blocks.next();
    let wrong = first.filter(|(event, _)| !matches!(event, Event::Start(Tag::Paragraph))).or_else(|| blocks.next());
    if let Some((_, span)) = wrong {
        let label = "this begins a list, a heading or another block";
        let help = "write no empty line, and begin no line with `#`, `-`, `>` or a number and a full stop";
        mistake(excerpt, span, "only words fit here", label, help, report);
    }
}

/// Reports lines such as `[^source]: https://…`, which Markdown's footnotes need and ours must not have.
pub(super) fn definitions(excerpt: &Excerpt<'_>, definitions: &RefDefs<'_>, report: &mut Report) {
    for (label, definition) in definitions.iter() {
        if label.starts_with('^') {
            self::definition(excerpt, definition.span.clone(), report);
        }
    }
}

/// Reports the description of a source.
pub(super) fn definition(excerpt: &Excerpt<'_>, span: Range<usize>, report: &mut Report) {
    let help = "describe it in content/sources.json and only cite it here";
    mistake(excerpt, span, "a source is not described in the text", "here", help, report);
}

/// Whether a citation is the beginning of a line that describes a source.
pub(super) fn is_definition(excerpt: &Excerpt<'_>, span: &Range<usize>) -> bool {
    let (before, after) = (&excerpt.markdown[..span.start], &excerpt.markdown[span.end..]);
    (before.is_empty() || before.ends_with('\n')) && after.starts_with(':')
}

/// Reports a block that begins with an unknown marker.
pub(super) fn block(excerpt: &Excerpt<'_>, marker: &str, span: Range<usize>, report: &mut Report) {
    let help = "the blocks are `[!NOTE]`, `[!WARNING]` and `[!CAUTION]`";
    mistake(excerpt, span, &format!("there is no block `{marker}`"), "here", help, report);
}

/// Reports a block's marker where Markdown sees none: it is unknown, or not alone on the block's first line.
pub(super) fn marker(excerpt: &Excerpt<'_>, span: Range<usize>, report: &mut Report) {
    let marker = &excerpt.markdown[span.clone()];
    if ["[!NOTE]", "[!WARNING]", "[!CAUTION]"].contains(&marker.to_uppercase().as_str()) {
        let help = format!("write `> {marker}` on a line of its own, and the text on the lines below it");
        mistake(excerpt, span, &format!("`{marker}` begins no block here"), "here", &help, report);
    } else {
        block(excerpt, marker, span, report);
    }
}

/// Reports a block that is a piece of its text, where the text cannot be taken to pieces.
pub(super) fn inside(excerpt: &Excerpt<'_>, span: Range<usize>, report: &mut Report) {
    let help = "write it in an article, between two paragraphs, and in no list and no quotation";
    mistake(excerpt, span, "this block stands by itself", "it begins here", help, report);
}

fn mistake(excerpt: &Excerpt<'_>, span: Range<usize>, title: &str, label: &str, help: &str, report: &mut Report) {
    report.add(Diagnostic::at(excerpt.file, excerpt.span(span), title, label, help));
}
