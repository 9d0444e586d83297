//! An excerpt while it is rendered.

use std::mem;
use std::ops::Range;

use maud::Markup;
use model::{Piece, Prose};
use pulldown_cmark::{BlockQuoteKind, CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::render::block::{self, Apart};
use crate::render::heading;
use crate::render::markdown::brackets::Brackets;
use crate::render::markdown::fence::OpenFence;
use crate::render::markdown::link::OpenLink;
use crate::render::markdown::output::{Opened, Output};
use crate::render::markdown::refusal;
use crate::render::markdown::table::Table;
use crate::render::markdown::treatment::Markers;
use crate::render::rendering::Rendering;
use crate::syntax::diagnostic::Report;
use crate::syntax::file::Excerpt;
use crate::syntax::outline::{level_number, options};

/// An open heading: its id, and its words so far.
struct OpenHeading {
    place: Opened,
    id: String,
    title: String,
}

/// An excerpt while it is rendered.
pub(super) struct Renderer<'run, 'site, 'file> {
    pub(super) prose: &'run mut Rendering<'site>,
    pub(super) excerpt: &'run Excerpt<'file>,
    pub(super) report: &'run mut Report,
    pub(super) output: Output<'run>,
    link: Option<OpenLink>,
    heading: Option<OpenHeading>,
    pub(super) fence: Option<OpenFence>,
    table: Option<Table>,
    /// The blocks that are set apart and open, the innermost last.
    pub(super) apart: Vec<(Apart, Opened)>,
    markers: Markers,
    /// Whether HTML was reported: the tag that closes it is then no second mistake.
    has_html: bool,
    /// The pieces before the output; `None` where the text is one piece.
    pub(super) pieces: Option<Vec<Piece>>,
}

impl<'run, 'site, 'file> Renderer<'run, 'site, 'file> {
    pub(super) fn new(
        prose: &'run mut Rendering<'site>,
        excerpt: &'run Excerpt<'file>,
        markers: Markers,
        report: &'run mut Report,
    ) -> Self {
        Self {
            prose,
            excerpt,
            report,
            output: Output::default(),
            link: None,
            heading: None,
            fence: None,
            table: None,
            apart: Vec::new(),
            markers,
            has_html: false,
            pieces: None,
        }
    }

    /// Renders the excerpt as one piece; reports what is wrong in it.
    pub(super) fn run(mut self) -> Output<'run> {
        self.read();
        self.output
    }

    fn read(&mut self) {
        let excerpt = self.excerpt;
        let parser = Parser::new_with_broken_link_callback(&excerpt.markdown, options(), Some(Brackets));
        refusal::definitions(excerpt, parser.reference_definitions(), self.report);
        for (event, span) in parser.into_offset_iter() {
            let is_in_citation = matches!(self.link, Some(OpenLink::Citation));
            match event {
                Event::End(TagEnd::Link) => {
                    if let Some(link) = self.link.take() {
                        link.close(self.prose, &mut self.output);
                    }
                }
                _ if is_in_citation => {}
                Event::Text(_) if let Some(fence) = &mut self.fence => fence.add(span),
                Event::Start(tag) => self.start(tag, span),
                Event::End(tag) => self.end(tag),
                // A block of HTML was reported when it began.
                Event::Html(_) => {}
                Event::InlineHtml(_) => self.refuse_html(span),
                Event::Text(text) => {
                    refusal::open_citation(excerpt, &span, self.report);
                    self.markers.read(excerpt, &span, &mut self.output, self.report);
                    self.text(self.markers.words(text, &span));
                }
                Event::Code(code) => {
                    self.add_to_title(&code);
                    self.output.push(Event::Code(code));
                }
                other => self.output.push(other),
            }
        }
    }

    fn start(&mut self, tag: Tag<'run>, span: Range<usize>) {
        match tag {
            Tag::Link { link_type, dest_url, .. } => {
                let written = (self.excerpt, span);
                let link = OpenLink::open(link_type, &dest_url, written, self.prose, &mut self.output, self.report);
                self.link = Some(link);
            }
            Tag::Heading { id, .. } => {
                self.markers.refuse_in(self.excerpt, span, self.report);
                let id = id.map(|id| id.to_string()).unwrap_or_default();
                self.heading = Some(OpenHeading { place: self.output.open(), id, title: String::new() });
            }
            Tag::BlockQuote(kind) => self.open_apart(kind, span),
            Tag::Table(_) => self.table = Some(Table::default()),
            Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                if let Some(table) = &mut self.table {
                    table.start(&tag, &mut self.output);
                }
            }
            Tag::CodeBlock(kind) => self.fence = Some(OpenFence::open(&kind, span, self.excerpt, self.report)),
            Tag::HtmlBlock => self.refuse_html(span),
            Tag::Image { .. } => refusal::image(self.excerpt, span, self.report),
            other => self.output.push(Event::Start(other)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.close_heading(level),
            TagEnd::BlockQuote(_) => {
                if let Some((why, place)) = self.apart.pop() {
                    let words = self.output.close(place);
                    self.output.push_html(block::apart(why, &words));
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.output.push_html(table.into_html());
                }
            }
            TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {
                if let Some(table) = &mut self.table {
                    table.end(tag, &mut self.output);
                }
            }
            TagEnd::CodeBlock => self.close_fence(),
            TagEnd::Image | TagEnd::HtmlBlock => {}
            other => self.output.push(Event::End(other)),
        }
    }

    fn text(&mut self, text: CowStr<'run>) {
        let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        self.prose.words += u32::try_from(words.count()).unwrap_or(u32::MAX);
        self.add_to_title(&text);
        self.output.push(Event::Text(text));
    }

    /// Keeps words that stand in a heading or over a column, for what names them again elsewhere.
    fn add_to_title(&mut self, words: &str) {
        if let Some(heading) = &mut self.heading {
            heading.title.push_str(words);
        }
        if let Some(table) = &mut self.table {
            table.read_words(words);
        }
    }

    fn refuse_html(&mut self, span: Range<usize>) {
        if !self.has_html || !self.excerpt.markdown[span.clone()].trim_start().starts_with("</") {
            self.has_html = true;
            refusal::html(self.excerpt, span, self.report);
        }
    }

    fn close_heading(&mut self, level: HeadingLevel) {
        if let Some(OpenHeading { place, id, title }) = self.heading.take() {
            let words = self.output.close(place);
            self.output.push_html(heading::with_words(level_number(level), &id, &words, title.trim_end()));
        }
    }

    fn open_apart(&mut self, kind: Option<BlockQuoteKind>, span: Range<usize>) {
        let why = match kind {
            None => Apart::Quotation,
            Some(BlockQuoteKind::Note) => Apart::Note,
            Some(BlockQuoteKind::Warning) => Apart::Warning,
            Some(BlockQuoteKind::Caution) => Apart::Urgent,
            Some(unknown) => {
                let marker = if unknown == BlockQuoteKind::Tip { "[!TIP]" } else { "[!IMPORTANT]" };
                refusal::block(self.excerpt, marker, span, self.report);
                Apart::Note
            }
        };
        self.apart.push((why, self.output.open()));
    }

    /// The same in pieces.
    pub(super) fn run_in_pieces(mut self) -> Vec<Piece> {
        self.pieces = Some(Vec::new());
        self.read();
        self.end_piece();
        self.pieces.unwrap_or_default()
    }

    pub(super) fn end_piece(&mut self) {
        let html = mem::take(&mut self.output).into_html().into_string();
        if !html.trim().is_empty() {
            self.pieces.get_or_insert_default().push(Piece::Prose(Prose::from_compiler(html)));
        }
    }
}

/// Renders one paragraph without the paragraph around it; reports more than one, too.
pub(super) fn line(prose: &mut Rendering<'_>, excerpt: &Excerpt<'_>, report: &mut Report) -> Markup {
    refusal::blocks(excerpt, report);
    let markers = Markers::new(prose.is_step, false);
    Renderer::new(prose, excerpt, markers, report).run().into_line()
}
