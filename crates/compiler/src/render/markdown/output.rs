//! What an excerpt has become so far: Markdown's events, with finished HTML in place of what is written in our own way.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd, html::push_html};

use crate::render::markdown::keep_together::keep_together;

/// The events so far.
#[derive(Default)]
pub(super) struct Output<'run>(Vec<Event<'run>>);

/// Where an element began that becomes HTML when it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opened(usize);

/// A paragraph or a list item that has nothing in it yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EmptyBlock {
    /// A paragraph that begins no list item.
    Paragraph(usize),
    /// A list item, with or without its first paragraph.
    Item(usize),
}

impl<'run> Output<'run> {
    /// Adds an event of Markdown.
    pub(super) fn push(&mut self, event: Event<'run>) {
        self.0.push(event);
    }

    /// Adds finished HTML.
    pub(super) fn push_html(&mut self, html: Markup) {
        self.0.push(Event::InlineHtml(html.into_string().into()));
    }

    /// Begins an element.
    pub(super) fn open(&mut self) -> Opened {
        // It stands for the opening tag: what it touches is not in the element, and a block that it begins has words.
        self.0.push(Event::InlineHtml(CowStr::Borrowed("")));
        Opened(self.0.len() - 1)
    }

    /// Takes out what an element holds that ends here.
    pub(super) fn close(&mut self, element: Opened) -> Markup {
        written(self.0.drain(element.0..).collect())
    }

    /// Whether no block of Markdown is open: no paragraph, no list, no item of one.
    pub(super) fn is_between_blocks(&self) -> bool {
        let count = |is_one: fn(&Event<'_>) -> bool| self.0.iter().filter(|event| is_one(event)).count();
        count(|event| matches!(event, Event::Start(_))) == count(|event| matches!(event, Event::End(_)))
    }

    /// All of it as HTML.
    pub(super) fn into_html(self) -> Markup {
        written(self.0)
    }

    /// The same without the paragraph around it.
    pub(super) fn into_line(mut self) -> Markup {
        self.0.retain(|event| !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)));
        PreEscaped(written(self.0).into_string().trim().to_owned())
    }

    /// The block that was opened last, where it has nothing in it yet. What begins a list item is for the item.
    pub(super) fn empty_block(&self) -> Option<EmptyBlock> {
        let last = self.0.len().checked_sub(1)?;
        let is_item = |place: usize| matches!(self.0.get(place), Some(Event::Start(Tag::Item)));
        match self.0[last] {
            Event::Start(Tag::Item) => Some(EmptyBlock::Item(last)),
            Event::Start(Tag::Paragraph) => match last.checked_sub(1).filter(|before| is_item(*before)) {
                Some(item) => Some(EmptyBlock::Item(item)),
                None => Some(EmptyBlock::Paragraph(last)),
            },
            _ => None,
        }
    }

    /// Puts an opening tag in place of the one that Markdown would give a block.
    pub(super) fn replace_opening(&mut self, block: EmptyBlock, tag: String) {
        let (EmptyBlock::Paragraph(place) | EmptyBlock::Item(place)) = block;
        self.0[place] = Event::InlineHtml(tag.into());
    }
}

fn written(events: Vec<Event<'_>>) -> Markup {
    let mut html = String::new();
    push_html(&mut html, keep_together(events).into_iter());
    PreEscaped(html)
}
