//! Markdown to HTML, with every link, mark and term resolved and every heading linkable.

use std::ops::Range;

use article::{AnchorId, Base, Html, Section, SourceId, TermId};
use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, BrokenLinkCallback, CowStr, Event, LinkType, Parser, Tag, TagEnd, html::push_html,
};

use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::file::Excerpt;
use crate::html::{self, escape};
use crate::index::Index;
use crate::link::{Links, Target};
use crate::mark::{self, Mark};
use crate::outline::{level_number, options};

/// A page's text while it is rendered: what all its excerpts share.
pub(crate) struct Prose<'site> {
    /// What exists.
    pub(crate) index: &'site Index,
    /// Where the site is published.
    pub(crate) base: &'site Base,
    /// The sections of this page.
    pub(crate) own_sections: &'site [AnchorId],
    /// Keeps ids apart when several texts meet in one page.
    prefix: String,
    /// The marks with a card on the page so far. Two that say the same open the same card.
    marks: Vec<Mark>,
    terms: Vec<TermId>,
    /// The sources cited so far, each once.
    pub(crate) cited: Vec<SourceId>,
    /// The words rendered so far, marks not counted.
    pub(crate) words: u32,
}

impl<'site> Prose<'site> {
    /// A page with nothing rendered yet. `prefix` is the page's own name where its text is also shown elsewhere.
    pub(crate) fn new(index: &'site Index, base: &'site Base, own_sections: &'site [AnchorId], prefix: &str) -> Self {
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}_") };
        Self { index, base, own_sections, prefix, marks: Vec::new(), terms: Vec::new(), cited: Vec::new(), words: 0 }
    }

    /// Renders blocks: paragraphs, lists, headings.
    pub(crate) fn blocks(&mut self, excerpt: &Excerpt<'_>, report: &mut Report) -> Html {
        let events = Renderer { prose: self, excerpt, report, output: Vec::new() }.run();
        let mut text = String::new();
        push_html(&mut text, events.into_iter());
        Html::from_compiler(text)
    }

    /// Renders one paragraph without the paragraph around it.
    pub(crate) fn line(&mut self, excerpt: &Excerpt<'_>, report: &mut Report) -> String {
        let events = Renderer { prose: self, excerpt, report, output: Vec::new() }.run();
        let mut text = String::new();
        let inline = events
            .into_iter()
            .filter(|event| !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)));
        push_html(&mut text, inline);
        text.trim().to_owned()
    }

    /// Counts a source as cited by this page.
    pub(crate) fn cite(&mut self, source: &SourceId) {
        if !self.cited.contains(source) {
            self.cited.push(source.clone());
        }
    }
}

/// Turns `[^…]` into a link that [`Renderer`] takes for a mark. Other brackets stay text.
struct Marks;

impl<'input> BrokenLinkCallback<'input> for Marks {
    fn handle_broken_link(&mut self, link: BrokenLink<'input>) -> Option<(CowStr<'input>, CowStr<'input>)> {
        link.reference.starts_with('^').then(|| ("".into(), "".into()))
    }
}

struct Renderer<'run, 'site, 'file> {
    prose: &'run mut Prose<'site>,
    excerpt: &'run Excerpt<'file>,
    report: &'run mut Report,
    output: Vec<Event<'run>>,
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

impl<'run> Renderer<'run, '_, '_> {
    fn run(mut self) -> Vec<Event<'run>> {
        let parser = Parser::new_with_broken_link_callback(&self.excerpt.markdown, options(), Some(Marks));
        for (label, definition) in parser.reference_definitions().iter() {
            if label.starts_with('^') {
                self.report.add(Diagnostic::at(
                    self.excerpt.file,
                    self.excerpt.span(definition.span.clone()),
                    "a source is not defined in the text",
                    "here",
                    "describe it in content/sources.json and only cite it here",
                ));
            }
        }
        let mut open: Option<Open> = None;
        let mut heading_words = 0;
        for (event, span) in parser.into_offset_iter() {
            if matches!(open, Some(Open::Mark)) && !matches!(event, Event::End(TagEnd::Link)) {
                continue;
            }
            match event {
                Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                    open = Some(self.open_link(link_type, &dest_url, span));
                }
                Event::End(TagEnd::Link) => {
                    if let Some(link) = open.take() {
                        self.close_link(link);
                    }
                }
                Event::Start(Tag::Heading { level, id, .. }) => {
                    heading_words = self.output.len();
                    let id = id.map(|id| id.to_string()).unwrap_or_default();
                    let level = level_number(level);
                    self.html(format!("<h{level} id=\"{}\" tabindex=\"-1\">", escape(&id)));
                }
                Event::End(TagEnd::Heading(level)) => self.close_heading(level_number(level), heading_words),
                Event::Start(Tag::BlockQuote(kind)) => self.open_block(kind, span),
                Event::End(TagEnd::BlockQuote(kind)) => {
                    self.html(if kind.is_some() { "</aside>\n" } else { "</blockquote>\n" }.to_owned());
                }
                Event::Start(Tag::Table(alignment)) => {
                    self.html("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table\">\n".to_owned());
                    self.output.push(Event::Start(Tag::Table(alignment)));
                }
                Event::End(TagEnd::Table) => {
                    self.output.push(Event::End(TagEnd::Table));
                    self.html("</div>\n".to_owned());
                }
                Event::Html(_) | Event::InlineHtml(_) => self.mistake(
                    span,
                    "HTML is not allowed here",
                    "this is HTML",
                    "say it in Markdown; content/README.md lists what there is",
                ),
                Event::Start(Tag::Image { .. }) => {
                    self.mistake(span, "pictures are not part of the text yet", "this is a picture", "say it in words")
                }
                Event::End(TagEnd::Image) | Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
                Event::Text(text) => {
                    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
                    self.prose.words += u32::try_from(words.count()).unwrap_or(u32::MAX);
                    self.output.push(Event::Text(text.into_static()));
                }
                other => self.output.push(other.into_static()),
            }
        }
        self.output
    }

    fn html(&mut self, html: String) {
        self.output.push(Event::InlineHtml(html.into()));
    }

    fn mistake(&mut self, span: Range<usize>, title: &str, label: &str, help: &str) {
        self.report.add(Diagnostic::at(self.excerpt.file, self.excerpt.span(span), title, label, help));
    }

    fn open_link(&mut self, kind: LinkType, destination: &str, span: Range<usize>) -> Open {
        let is_mark =
            matches!(kind, LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown);
        if is_mark {
            return self.open_mark(span);
        }
        if let Some(name) = destination.strip_prefix("term:") {
            return self.open_term(name, span);
        }
        let links = Links { index: self.prose.index, base: self.prose.base, own_sections: self.prose.own_sections };
        match links.resolve(self.excerpt, span, destination, self.report) {
            None => Open::Broken,
            Some(target) => {
                self.html(match target {
                    Target::SamePage(href) => format!("<a href=\"{}\" rel=\"external\">", escape(&href)),
                    Target::Site(href) | Target::Outside(href) => format!("<a href=\"{}\">", escape(&href)),
                });
                Open::Link
            }
        }
    }

    fn open_mark(&mut self, span: Range<usize>) -> Open {
        if let Some(mark) = mark::read(self.excerpt, span, self.prose.index, self.report) {
            for source in &mark.sources {
                self.prose.cite(source);
            }
            let known = self.prose.marks.iter().position(|other| *other == mark);
            let id = format!("mark_{}{}", self.prose.prefix, known.unwrap_or(self.prose.marks.len()) + 1);
            let sources: Vec<_> =
                mark.sources.iter().filter_map(|source| self.prose.index.sources.get(source)).collect();
            let card = if known.is_none() { html::Card::Here(&sources) } else { html::Card::Above };
            self.html(html::mark(mark.grade, &card, &id));
            if known.is_none() {
                self.prose.marks.push(mark);
            }
        }
        Open::Mark
    }

    fn open_term(&mut self, name: &str, span: Range<usize>) -> Open {
        match TermId::parse(name).ok().filter(|id| self.prose.index.terms.contains_key(id)) {
            Some(id) => Open::Term(self.output.len(), id),
            None => {
                let known = self.prose.index.terms.keys().map(TermId::as_str);
                let label = did_you_mean(name, known);
                self.mistake(
                    span,
                    &format!("there is no term `{name}`"),
                    &label,
                    "explain it in content/glossary.md, or link to a term that stands there",
                );
                Open::Broken
            }
        }
    }

    fn close_link(&mut self, link: Open) {
        match link {
            Open::Mark | Open::Broken => {}
            Open::Link => self.html("</a>".to_owned()),
            Open::Term(start, id) => {
                let mut words = String::new();
                push_html(&mut words, self.output.drain(start..));
                let first_use = !self.prose.terms.contains(&id);
                let Some(entry) = self.prose.index.terms.get(&id) else { return };
                let popover = format!("term_{}{id}", self.prose.prefix);
                let glossary = self.prose.base.link_to(&article::Address::Glossary, id.as_str());
                let html = html::term(&words, entry, &popover, &escape(&glossary), first_use);
                self.html(html);
                if first_use {
                    self.prose.terms.push(id);
                }
            }
        }
    }

    fn close_heading(&mut self, level: usize, start: usize) {
        let id = match &self.output[start] {
            Event::InlineHtml(open) => open.split('"').nth(1).unwrap_or_default().to_owned(),
            _ => String::new(),
        };
        let mut title = String::new();
        for event in &self.output[start..] {
            if let Event::Text(text) | Event::Code(text) = event {
                title.push_str(text);
            }
        }
        self.html(format!("{}</h{level}>\n", section_link(&id, &title)));
    }

    fn open_block(&mut self, kind: Option<BlockQuoteKind>, span: Range<usize>) {
        let (class, title) = match kind {
            None => return self.html("<blockquote>\n".to_owned()),
            Some(BlockQuoteKind::Note) => ("note", "Good to know"),
            Some(BlockQuoteKind::Warning) => ("warning", "Take care"),
            Some(BlockQuoteKind::Caution) => ("urgent", "Call for help now"),
            Some(BlockQuoteKind::Tip | BlockQuoteKind::Important) => {
                return self.mistake(
                    span,
                    "there is no such block",
                    "here",
                    "the blocks are `[!NOTE]`, `[!WARNING]` and `[!CAUTION]`",
                );
            }
        };
        self.html(format!(
            "<aside class=\"block block-{class}\" aria-label=\"{title}\"><p class=\"block-title\">{title}</p>\n"
        ));
    }
}

/// The link at the end of a heading that readers copy and share.
pub(crate) fn section_link(id: &str, title: &str) -> String {
    format!(
        "<a class=\"anchor\" href=\"#{}\" rel=\"external\" aria-label=\"Link to this section: {}\"></a>",
        escape(id),
        escape(title)
    )
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
