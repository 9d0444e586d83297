//! What a reader does with words of the text: copies or shares a link to them, marks them, keeps a question about them,
//! has them read. `components::passage_panel` is where they choose.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use model::Address;
use reader::passage_link::{Directive, Searched};
use reader::sentences::sentences;

use crate::components::passage_panel;
use crate::platform::words::{PageWords, Section};
use crate::platform::{controls, document, highlight, history, selection, viewport, words};

thread_local! {
    /// The section that was chosen by its heading; words that are selected where there is none.
    static SECTION: RefCell<Option<String>> = RefCell::default();
    /// Where a link that was followed leads to on the page that comes next.
    static ASKED_FOR: RefCell<Option<String>> = RefCell::default();
    static IS_FIRST: Cell<bool> = const { Cell::new(true) };
}

/// What the reader chose, in the page as it is now.
pub(crate) struct Passage {
    /// The page's words.
    pub(crate) page: Rc<PageWords>,
    /// Where the passage is in them.
    pub(crate) place: Range<usize>,
    /// The section in which it begins.
    pub(crate) section: Section,
    /// Whether it is the section itself.
    pub(crate) is_section: bool,
}

/// A link to what was chosen.
pub(crate) struct Link {
    /// The link, with scheme and host.
    pub(crate) address: String,
    /// Whether it leads to the words, and not only to the section that they are in.
    pub(crate) is_exact: bool,
}

/// Starts to watch what is selected and which heading is pressed.
pub(crate) fn start() {
    selection::follow(|| {
        SECTION.set(None);
        // A notice page is no text that anybody could be shown, or keep a note on.
        if history::shows_page() {
            passage_panel::show_for_words();
        }
    });
    controls::on_press(".anchor", |anchor| {
        let id = anchor.attribute("href").trim_start_matches('#').to_owned();
        SECTION.set(Some(id));
        // The browser moves the focus to the section first, and that closes what is open.
        viewport::after_next_frame(passage_panel::show_for_section);
    });
    controls::on_press("a[href*=':~:']", |link| ASKED_FOR.set(directive(&link.attribute("href"))));
    passage_panel::start();
    page_shown();
}

/// What is chosen; `None` when its words are no longer there.
pub(crate) fn chosen() -> Option<Passage> {
    let page = PageWords::read();
    let id = SECTION.with_borrow(Clone::clone);
    let place = match &id {
        Some(id) => page.section(id)?,
        None => selection::place(&page)?,
    };
    let section = page.section_at(place.start);
    Some(Passage { place, section, is_section: id.is_some(), page })
}

/// How a choice of whole sentences changes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// The sentence before it is chosen in its place.
    Before,
    /// The sentence behind it is chosen in its place.
    After,
    /// The sentence behind it is chosen as well.
    Longer,
}

/// Chooses the first sentence in sight: for those who read with a keyboard, and cannot select words.
pub(crate) fn choose_sentence() {
    if !history::shows_page() {
        return;
    }
    let page = PageWords::read();
    let top = page.first_below(viewport::top()).unwrap_or_default();
    let all = sentences(page.words.text());
    let mut in_sight = all.iter().filter(|sentence| sentence.start >= top);
    if let Some(first) = in_sight.find(|sentence| is_shown(&page, sentence)) {
        select(&page, first);
        passage_panel::show_for_sentences();
    }
}

/// Changes the choice by a sentence. What the reader's treatment leaves out is passed over.
pub(crate) fn change(by: Change) {
    let Some(Passage { page, place, .. }) = chosen() else { return };
    let all = sentences(page.words.text());
    let is_shown = |sentence: &&Range<usize>| is_shown(&page, sentence);
    let next = match by {
        Change::Before => all.iter().rev().filter(|sentence| sentence.end <= place.start).find(is_shown),
        Change::After | Change::Longer => all.iter().filter(|sentence| sentence.start >= place.end).find(is_shown),
    };
    if let Some(next) = next {
        let start = if by == Change::Longer { place.start } else { next.start };
        select(&page, &(start..next.end));
        passage_panel::show_chosen();
    }
}

fn is_shown(page: &PageWords, place: &Range<usize>) -> bool {
    page.range(place).is_some_and(|range| words::is_shown(&range))
}

fn select(page: &PageWords, place: &Range<usize>) {
    SECTION.set(None);
    if let Some(range) = page.range(place) {
        selection::select(&range);
    }
}

/// Forgets what was chosen.
pub(crate) fn forget() {
    SECTION.set(None);
    selection::clear();
}

/// The address of the page that is shown; `None` where a notice page is shown in its place.
pub(crate) fn page_address() -> Option<Address> {
    let path = history::shows_page().then(history::shown_path)?;
    Address::parse(document::base_of_links().strip(&path)?)
}

impl Passage {
    /// A link to it: to the words where one is sure to find them, else to their section.
    pub(crate) fn link(&self) -> Link {
        let mut address = format!("{}{}", document::origin(), history::shown_path());
        if !self.section.id.is_empty() {
            address = address + "#" + &self.section.id;
        }
        if self.is_section {
            return Link { address, is_exact: true };
        }
        let above = document::words_above();
        let searched = Searched { words: &self.page.words, gaps: &self.page.gaps, above: &above };
        // Who gets the link reads the words as they were written, or in another translation.
        let directive = Directive::to(&searched, &self.place).filter(|_| !document::is_translated());
        match directive {
            Some(directive) => {
                let between = if self.section.id.is_empty() { "#:~:" } else { ":~:" };
                Link { address: address + between + &directive.to_text(), is_exact: true }
            }
            None => Link { address, is_exact: false },
        }
    }

    /// Its beginning, in so many characters.
    pub(crate) fn beginning(&self, count: usize) -> String {
        let words = if self.is_section { &self.section.title } else { self.words().trim() };
        let first = reader::words::first(words, count);
        if first.len() < words.len() { format!("{first}…") } else { first.to_owned() }
    }

    fn words(&self) -> &str {
        self.page.words.text().get(self.place.clone()).unwrap_or_default()
    }
}

/// Goes to the words that the link to this page names, where the browser does not do that by itself, and says so when
/// the page does not hold them.
pub(crate) fn page_shown() {
    let followed = ASKED_FOR.take();
    let is_first = IS_FIRST.replace(false);
    let Some(asked_for) = followed.clone().or_else(|| is_first.then(history::opened).and_then(|link| directive(&link)))
    else {
        return highlight::paint("shared", &[]);
    };
    let page = PageWords::read();
    let range = Directive::parse(&asked_for)
        .and_then(|directive| directive.find(&page.words))
        .and_then(|place| page.range(&place));
    match range {
        // The browser marks the words of the first page itself, where it can.
        Some(_) if followed.is_none() && history::finds_words() => {}
        Some(range) => show(&range),
        None if document::is_translated() => passage_panel::say(
            "This page is translated, so the words that this link leads to cannot be found. You are at the part of the text \
             that it names.",
        ),
        None => passage_panel::say(
            "The words that this link leads to are not in the text as it is now: it was edited, or the link was made in a \
             translation or changed on its way. You are at the part of the text that it names.",
        ),
    }
}

/// Brings words into sight and colours them.
pub(crate) fn show(range: &words::WebRange) {
    highlight::paint("shared", std::slice::from_ref(range));
    words::put_at(range, viewport::height() / 6.0);
}

/// The part of an address behind `:~:`.
fn directive(address: &str) -> Option<String> {
    address.split_once(":~:").map(|(_, directive)| directive.to_owned())
}
