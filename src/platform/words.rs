//! The words of the page that is shown, with the way from a place in them to a place in the document and back.
//!
//! Citations, cards, controls and drawings are no words of the text: a passage reads across them, as a reader does.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use reader::words::Words;
/// A part of the document.
pub(crate) use web_sys::Range as WebRange;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node, Text, window};

use super::document::document;
use super::elements::elements;

/// The part of the page whose words these are.
const PROSE: &str = "main .prose";

/// What stands in the text and is none of it.
const NOT_WORDS: &str = ".card, .citation, .anchor, svg, button:not(.term), input, textarea, select, label, [role=status], \
     .needs-program, .treatment-choice, [hidden]";

/// Elements within a line. Others are asked how they are shown: who else changes a page, as tools that search or translate
/// it do, wraps words in elements of their own.
const IN_LINE: &str = "a, abbr, b, button, cite, code, em, i, q, s, small, span, strong, sub, sup, time, u";

/// What is closed. A browser may know the lines of what it does not show.
const CLOSED: &str = "details:not([open]) > :not(summary)";

thread_local! {
    /// The page as it was read last, with all that its text says, words or not.
    static LAST: RefCell<(String, Rc<PageWords>)> = RefCell::default();
}

/// The words of the page.
#[derive(Default)]
pub(crate) struct PageWords {
    /// As one text, with a line for each block.
    pub(crate) words: Words,
    /// Where something that is no words stands between them.
    pub(crate) gaps: Vec<usize>,
    /// The pieces of the text as they stand in the document, each with where it begins.
    pieces: Vec<(usize, Text)>,
    /// How long each of them was, in units of UTF-16: who wraps words cuts the text around them into pieces.
    lengths: Vec<u32>,
    sections: Vec<Section>,
}

/// A section of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Section {
    /// Where its heading begins in the text.
    pub(crate) start: usize,
    /// The id of its heading.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: String,
}

/// What is gathered on the way through the document.
#[derive(Default)]
struct Gathering {
    text: String,
    page: PageWords,
}

impl PageWords {
    /// Reads the page. Takes a slow device some hundredths of a second, so it is done when it is needed, and again only
    /// when the text is another.
    pub(crate) fn read() -> Rc<Self> {
        let Some(prose) = prose() else { return Rc::default() };
        let text = prose.text_content().unwrap_or_default();
        let is_same = |page: &Self| {
            let mut pieces = page.pieces.iter().zip(&page.lengths);
            pieces.all(|((_, piece), length)| piece.is_connected() && piece.length() == *length)
        };
        let known = LAST.with_borrow(|(known, page)| (*known == text && is_same(page)).then(|| Rc::clone(page)));
        known.unwrap_or_else(|| {
            let page = Rc::new(Self::gather(&prose));
            LAST.set((text, Rc::clone(&page)));
            page
        })
    }

    fn gather(prose: &Element) -> Self {
        let mut gathering = Gathering::default();
        gathering.children(prose);
        let Gathering { text, page } = gathering;
        Self { words: Words::new(text), ..page }
    }

    /// The section in which a place is; an empty one above the first.
    pub(crate) fn section_at(&self, place: usize) -> Section {
        self.sections.iter().rev().find(|section| section.start <= place).cloned().unwrap_or_default()
    }

    /// Where a section's words are, with its heading, down to the next heading.
    pub(crate) fn section(&self, id: &str) -> Option<Range<usize>> {
        let number = self.sections.iter().position(|section| section.id == id)?;
        let end = self.sections.get(number + 1).map_or(self.words.text().len(), |next| next.start);
        Some(self.sections[number].start..end)
    }

    /// A place in the text as a range of the document.
    pub(crate) fn range(&self, place: &Range<usize>) -> Option<WebRange> {
        let range = document()?.create_range().ok()?;
        let (node, offset) = self.point(place.start, false)?;
        range.set_start(node, offset).ok()?;
        let (node, offset) = self.point(place.end, true)?;
        range.set_end(node, offset).ok()?;
        Some(range)
    }

    /// The place in the text that a range of the document covers; `None` where it covers no words.
    pub(crate) fn place(&self, range: &WebRange) -> Option<Range<usize>> {
        let is_within = |(_, text): &&(usize, Text)| range.intersects_node(text).unwrap_or_default();
        let (first, first_text) = self.pieces.iter().find(is_within)?;
        let (last, last_text) = self.pieces.iter().rev().find(is_within)?;
        let bound = |node: Option<Node>, offset: u32, text: &Text| {
            node.filter(|node| text.is_same_node(Some(node))).map(|_| bytes(&text.data(), offset))
        };
        let start = bound(range.start_container().ok(), range.start_offset().ok()?, first_text).unwrap_or_default();
        let end = bound(range.end_container().ok(), range.end_offset().ok()?, last_text);
        let (start, end) = (first + start, last + end.unwrap_or_else(|| last_text.data().len()));
        (start < end).then_some(start..end)
    }

    /// The first place whose line ends below a height in the window.
    pub(crate) fn first_below(&self, height: f64) -> Option<usize> {
        // Pieces stand one below the other, so the first is found by halves. What is not shown has no height and is
        // passed over.
        let is_above = |start: usize| {
            let from = self.pieces.partition_point(|(piece, _)| *piece < start);
            let seen = self.pieces[from..].iter().find_map(|(_, text)| bottom(text, 0, text.length()));
            seen.is_some_and(|bottom| bottom <= height)
        };
        let number = self.pieces.partition_point(|(start, _)| is_above(*start));
        let (start, text) = self.pieces[number..].iter().find(|(_, text)| bottom(text, 0, text.length()).is_some())?;
        let (mut low, mut high) = (0, text.length().saturating_sub(1));
        while low < high {
            let middle = (low + high) / 2;
            if bottom(text, middle, middle + 1).is_some_and(|bottom| bottom <= height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Some(start + bytes(&text.data(), low))
    }

    /// The piece in which a place is, and how far in it, in units of UTF-16. A place between two pieces is at the end of
    /// the one before when something ends there.
    fn point(&self, place: usize, is_end: bool) -> Option<(&Text, u32)> {
        let is_before = |start: usize| if is_end { start < place } else { start <= place };
        let number = self.pieces.partition_point(|(start, _)| is_before(*start)).checked_sub(1)?;
        let (start, text) = &self.pieces[number];
        let data = text.data();
        let before = data.get(..(place - start).min(data.len()))?;
        Some((text, u32::try_from(before.encode_utf16().count()).ok()?))
    }
}

impl Gathering {
    fn children(&mut self, parent: &Node) {
        let mut next = parent.first_child();
        while let Some(node) = next {
            if let Some(text) = node.dyn_ref::<Text>() {
                self.words(text);
            } else if let Some(element) = node.dyn_ref::<Element>() {
                self.element(element);
            }
            next = node.next_sibling();
        }
    }

    fn element(&mut self, element: &Element) {
        let is = |selector: &str| element.matches(selector).unwrap_or_default();
        if is(IN_LINE) || is_shown_in_line(element) {
            if is(NOT_WORDS) {
                self.gap()
            } else {
                self.children(element)
            }
            return;
        }
        if is(NOT_WORDS) {
            return self.gap();
        }
        self.line();
        let start = self.text.len();
        self.children(element);
        let id = element.id();
        if !id.is_empty() && element.tag_name().starts_with('H') {
            let title = self.text[start..].to_owned();
            self.page.sections.push(Section { start, id, title });
        }
        self.line();
    }

    fn words(&mut self, text: &Text) {
        // Each of these is one byte, as a space is, so places stay what they are.
        let data = text.data().replace(['\n', '\t'], " ");
        if data.trim().is_empty() && (self.text.is_empty() || self.text.ends_with('\n')) {
            return;
        }
        self.page.pieces.push((self.text.len(), text.clone()));
        self.page.lengths.push(text.length());
        self.text.push_str(&data);
    }

    fn gap(&mut self) {
        self.page.gaps.push(self.text.len());
    }

    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

/// Whether the styles show an element within a line. They say so of the one that ends a line, too.
fn is_shown_in_line(element: &Element) -> bool {
    if element.tag_name() == "BR" {
        return false;
    }
    let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
    let display = style.and_then(|style| style.get_property_value("display").ok()).unwrap_or_default();
    display.starts_with("inline") || display == "contents"
}

fn prose() -> Option<Element> {
    document()?.query_selector(PROSE).ok().flatten()
}

/// How many bytes of UTF-8 are so many units of UTF-16.
fn bytes(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    let within = |character: &char| {
        let enough = left >= character.len_utf16();
        left = left.saturating_sub(character.len_utf16());
        enough
    };
    text.chars().take_while(within).map(char::len_utf8).sum()
}

/// How far below the top of the window a part of a text ends; `None` where it is not shown.
fn bottom(text: &Text, start: u32, end: u32) -> Option<f64> {
    if is_closed(text) {
        return None;
    }
    let range = text.owner_document().as_ref().and_then(|document: &Document| document.create_range().ok())?;
    range.set_start(text, start).ok()?;
    range.set_end(text, end).ok()?;
    let rectangles = range.get_client_rects()?;
    let last = rectangles.item(rectangles.length().checked_sub(1)?)?;
    Some(last.bottom())
}

/// Whether any of a range is shown.
pub(crate) fn is_shown(range: &WebRange) -> bool {
    !range.start_container().is_ok_and(|node| is_closed(&node))
        && range.get_client_rects().is_some_and(|rectangles| rectangles.length() > 0)
}

fn is_closed(node: &Node) -> bool {
    node.parent_element().is_some_and(|parent| parent.closest(CLOSED).is_ok_and(|closed| closed.is_some()))
}

/// Scrolls, at once, until a range stands a little below the top of the window, unless it is in sight.
pub(crate) fn bring_into_sight(range: &WebRange) {
    let (height, rectangle) = (super::viewport::height(), range.get_bounding_client_rect());
    // What opens from below takes up to a third of a small window.
    if rectangle.top() < 0.0 || rectangle.bottom() > height * 0.6 {
        put_at(range, height / 6.0);
    }
}

/// Whether any of a range is within the window.
pub(crate) fn is_in_sight(range: &WebRange) -> bool {
    let rectangle = range.get_bounding_client_rect();
    rectangle.bottom() > 0.0 && rectangle.top() < super::viewport::height()
}

/// Scrolls, at once, until a range begins so far below the top of the window.
pub(crate) fn put_at(range: &WebRange, top: f64) {
    super::viewport::scroll_to(super::viewport::position() + range.get_bounding_client_rect().top() - top);
}

/// What stands in the document before the text of the page.
pub(crate) fn words_above() -> String {
    elements(".masthead, .page-heading, .contents, .bottom-bar").iter().filter_map(|part| part.text_content()).collect()
}
