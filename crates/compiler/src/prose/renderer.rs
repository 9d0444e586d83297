//! One excerpt from Markdown's events to HTML's, with everything in it checked.

mod fence;
mod refusal;
mod table;
mod variant;

use std::ops::Range;

use model::{Address, TermId};
use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, BrokenLinkCallback, CowStr, Event, LinkType, Parser, Tag, TagEnd, html::push_html,
};

use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::file::Excerpt;
use crate::html::{self, escape, section_link};
use crate::link::{Links, Target};
use crate::mark;
use crate::outline::{level_number, options};
use crate::prose::renderer::fence::OpenFence;
use crate::prose::renderer::table::OpenTable;
use crate::prose::renderer::variant::behind;
use crate::prose::{Opening, Prose};

/// Turns `[^…]` and `[!…]` into links that [`Renderer`] takes for marks and for blocks. Other brackets stay text.
struct Brackets;

impl<'input> BrokenLinkCallback<'input> for Brackets {
    fn handle_broken_link(&mut self, link: BrokenLink<'input>) -> Option<(CowStr<'input>, CowStr<'input>)> {
        link.reference.starts_with(['^', '!']).then(|| ("".into(), "".into()))
    }
}

/// What an open link turned out to be.
enum Open {
    /// A mark: written when it opened, what stands inside is dropped.
    Mark,
    /// A term: its words begin at this place in the output.
    Term(usize, TermId),
    /// A link.
    Link,
    /// A mistake, reported when it opened.
    Broken,
}

/// An open heading: its id, and its words so far.
struct OpenHeading {
    id: String,
    title: String,
}

/// An excerpt while it is rendered.
pub(super) struct Renderer<'run, 'site, 'file> {
    prose: &'run mut Prose<'site>,
    excerpt: &'run Excerpt<'file>,
    report: &'run mut Report,
    output: Vec<Event<'run>>,
    link: Option<Open>,
    heading: Option<OpenHeading>,
    fence: Option<OpenFence>,
    table: Option<OpenTable>,
    /// Whether the excerpt has to fit into a line.
    is_line: bool,
    /// Where the marker ends that was read last: what stands before this place is no text.
    behind_marker: usize,
    /// Whether HTML was reported: the tag that closes it is then no second mistake.
    has_html: bool,
}

impl<'run, 'site, 'file> Renderer<'run, 'site, 'file> {
    /// Begins an excerpt.
    pub(super) fn new(prose: &'run mut Prose<'site>, excerpt: &'run Excerpt<'file>, report: &'run mut Report) -> Self {
        Self {
            prose,
            excerpt,
            report,
            output: Vec::new(),
            link: None,
            heading: None,
            fence: None,
            table: None,
            is_line: false,
            behind_marker: 0,
            has_html: false,
        }
    }

    /// Renders the excerpt; reports what is wrong in it.
    pub(super) fn run(mut self) -> Vec<Event<'run>> {
        let excerpt = self.excerpt;
        let parser = Parser::new_with_broken_link_callback(&excerpt.markdown, options(), Some(Brackets));
        self.check_definitions(parser.reference_definitions());
        for (event, span) in parser.into_offset_iter() {
            let is_in_mark = matches!(self.link, Some(Open::Mark));
            match event {
                Event::End(TagEnd::Link) => self.close_link(),
                _ if is_in_mark => {}
                Event::Text(_) if self.fence.is_some() => self.add_to_fence(span),
                Event::Start(tag) => self.start(tag, span),
                Event::End(tag) => self.end(tag),
                // A block of HTML was reported when it began.
                Event::Html(_) => {}
                Event::InlineHtml(_) => self.refuse_html(span),
                Event::Text(text) => {
                    self.refuse_open_mark(&span);
                    self.read_marker(&span);
                    self.text(behind(text, &span, self.behind_marker));
                }
                Event::Code(code) => {
                    self.add_to_title(&code);
                    self.output.push(Event::Code(code));
                }
                other => self.output.push(other),
            }
        }
        self.output
    }

    /// Renders the excerpt as one paragraph; reports more than one, too.
    pub(super) fn run_line(mut self) -> Vec<Event<'run>> {
        self.is_line = true;
        self.refuse_blocks();
        self.run()
    }

    fn start(&mut self, tag: Tag<'run>, span: Range<usize>) {
        match tag {
            Tag::Link { link_type, dest_url, .. } => self.link = Some(self.open_link(link_type, &dest_url, span)),
            Tag::Heading { level, id, .. } => {
                let id = id.map(|id| id.to_string()).unwrap_or_default();
                self.refuse_marker_in(span);
                self.html(format!("<h{} id=\"{}\" tabindex=\"-1\">", level_number(level), escape(&id)));
                self.heading = Some(OpenHeading { id, title: String::new() });
            }
            Tag::BlockQuote(kind) => self.open_block(kind, span),
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => self.start_in_table(&tag),
            Tag::CodeBlock(kind) => self.open_fence(&kind, span),
            Tag::HtmlBlock => self.refuse_html(span),
            Tag::Image { .. } => {
                self.mistake(
                    span,
                    "a picture does not stand in a line",
                    "this is a picture",
                    "draw it into content/figures/NAME.svg and show it with a block that begins with ```figure NAME",
                );
            }
            other => self.output.push(Event::Start(other)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                if let Some(heading) = self.heading.take() {
                    let link = section_link(&heading.id, heading.title.trim_end());
                    self.html(format!("{link}</h{}>\n", level_number(level)));
                }
            }
            TagEnd::BlockQuote(kind) => {
                self.html(if kind.is_some() { "</div>\n" } else { "</blockquote>\n" }.to_owned());
            }
            TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => self.end_in_table(tag),
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
        let table = self.table.as_mut().filter(|table| table.is_head);
        if let Some(column) = table.and_then(|table| table.columns.last_mut()) {
            column.push_str(words);
        }
    }

    fn html(&mut self, html: String) {
        self.output.push(Event::InlineHtml(html.into()));
    }

    fn mistake(&mut self, span: Range<usize>, title: &str, label: &str, help: &str) {
        self.report.add(Diagnostic::at(self.excerpt.file, self.excerpt.span(span), title, label, help));
    }

    fn open_link(&mut self, kind: LinkType, destination: &str, span: Range<usize>) -> Open {
        let excerpt = self.excerpt;
        let written = &excerpt.markdown[span.clone()];
        if !matches!(kind, LinkType::Inline | LinkType::Autolink | LinkType::Email) {
            if written.contains("[!") {
                return self.refuse_marker(written, span);
            }
            if written.contains("[^") {
                return self.open_mark(span);
            }
        }
        if let Some(name) = destination.strip_prefix("term:") {
            return self.open_term(name, span);
        }
        let Prose { index, base, own_sections, own_page, .. } = *self.prose;
        match (Links { index, base, own_sections, own_page }).resolve(excerpt, span, destination, self.report) {
            None => Open::Broken,
            Some(target) => {
                self.html(match target {
                    Target::Book(href) => format!("<a href=\"{}\" rel=\"external\" download>", escape(&href)),
                    Target::SamePage(href) => format!("<a href=\"{}\" rel=\"external\">", escape(&href)),
                    Target::Site(href) | Target::Outside(href) => format!("<a href=\"{}\">", escape(&href)),
                });
                Open::Link
            }
        }
    }

    fn open_mark(&mut self, span: Range<usize>) -> Open {
        if self.is_definition(&span) {
            self.refuse_definition(span);
        } else if let Some(mark) = mark::read(self.excerpt, span, self.prose.index, self.report) {
            let numbers: Vec<usize> = mark.sources.iter().map(|source| self.prose.cite(source)).collect();
            self.prose.claims += 1;
            let known = self.prose.marks.iter().position(|other| *other == mark);
            let id = format!("mark_{}{}", self.prose.prefix, known.unwrap_or(self.prose.marks.len()) + 1);
            let all = self.prose.index.sources.as_ref();
            let sources: Vec<_> = mark.sources.iter().filter_map(|source| all?.get(source)).collect();
            let card = if known.is_none() { html::Card::Here(&sources) } else { html::Card::Above };
            if self.prose.opening == Opening::Cards {
                self.html(html::mark(&mark, &numbers, &card, &id, &self.prose.list));
            }
            if known.is_none() {
                self.prose.marks.push(mark);
            }
        }
        Open::Mark
    }

    fn open_term(&mut self, name: &str, span: Range<usize>) -> Open {
        if let Some(id) = self.prose.index.term_id(name) {
            return Open::Term(self.output.len(), id);
        }
        let label = did_you_mean(name, self.prose.index.term_names());
        self.mistake(
            span,
            &format!("there is no term `{name}`"),
            &label,
            "explain it in content/glossary.md, or link to a term that stands there",
        );
        Open::Broken
    }

    fn close_link(&mut self) {
        match self.link.take() {
            None | Some(Open::Mark | Open::Broken) => {}
            Some(Open::Link) => self.html("</a>".to_owned()),
            Some(Open::Term(start, id)) => self.close_term(start, id),
        }
    }

    fn close_term(&mut self, start: usize, id: TermId) {
        let mut words = String::new();
        push_html(&mut words, self.output.drain(start..));
        let Some(entry) = self.prose.index.terms.as_ref().and_then(|terms| terms.get(&id)) else { return };
        let first_use = !self.prose.terms.contains(&id);
        let popover = format!("term_{}{id}", self.prose.prefix);
        let glossary = self.prose.base.link_to(&Address::Glossary, id.as_str());
        self.html(match self.prose.opening {
            Opening::Cards => html::term(&words, entry, &popover, &escape(&glossary), first_use),
            Opening::Nothing => words,
        });
        if first_use {
            self.prose.terms.push(id);
        }
    }

    fn open_block(&mut self, kind: Option<BlockQuoteKind>, span: Range<usize>) {
        let (class, title) = match kind {
            None => return self.html("<blockquote>\n".to_owned()),
            Some(BlockQuoteKind::Note) => ("note", "Good to know"),
            Some(BlockQuoteKind::Warning) => ("warning", "Take care"),
            Some(BlockQuoteKind::Caution) => ("urgent", "Call for help now"),
            Some(BlockQuoteKind::Tip) => return self.refuse_block("[!TIP]", span),
            Some(BlockQuoteKind::Important) => return self.refuse_block("[!IMPORTANT]", span),
        };
        self.html(format!(
            "<div class=\"block block-{class}\" role=\"note\" aria-label=\"{title}\"><p class=\"block-title\">{title}</p>\n"
        ));
    }
}
