//! Reading aloud while the program runs: which sentence of the page is spoken, in which voice, and what comes next.
//!
//! `components::listening` is the panel with its controls.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

use model::Pronunciation;
use reader::listening::{Choice, Voice, chosen, in_order};
use reader::pronunciation::as_said;
use reader::sentences::sentences;

use crate::components::listening::{self as panel, Said};
use crate::page_data;
use crate::platform::speech::{self, News};
use crate::platform::words::{PageWords, WebRange, bring_into_sight, is_in_sight};
use crate::platform::{document, events, highlight, storage, viewport};

/// The name under which the choice is stored.
const NAME: &str = "listening";

/// How long the voice waits behind a heading, in milliseconds: about a breath.
const BREATH: u64 = 600;

/// The name of the colour behind the sentence, in `style/components/listening.css`.
const SPOKEN: &str = "spoken";

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

#[derive(Default)]
struct State {
    mode: Mode,
    page: Rc<PageWords>,
    sentences: Vec<Range<usize>>,
    /// The sentence that is spoken, or was when the reader paused.
    current: usize,
    /// How words are said; nothing until somebody listens.
    pronunciations: Vec<Pronunciation>,
    /// Whether the next page is to be read when it is there.
    goes_on: bool,
}

/// What the voice does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Nothing was begun, or it is over.
    #[default]
    Silent,
    /// It speaks.
    Speaking,
    /// It waits at a sentence.
    Paused,
    /// The reader wants to hear a sentence, and the browser has named no voice yet.
    Waiting,
}

/// Starts to obey the panel and the voice.
pub(crate) fn start() {
    speech::follow(|news| match news {
        News::Voices => voices_came(),
        News::Ended => advance(),
        News::Failed => failed(),
        News::Left => pause(),
    });
    panel::start();
    storage::on_change(NAME, || {
        if panel::is_open() {
            show();
        }
    });
}

fn voices_came() {
    if mode() == Mode::Waiting {
        speak(Duration::ZERO);
    } else if panel::is_open() {
        // Who has not opened the panel needs no list of voices.
        show();
    }
}

fn failed() {
    pause();
    panel::say(Said::Failed);
}

fn mode() -> Mode {
    STATE.with_borrow(|state| state.mode)
}

/// The voices there are, as they are offered.
pub(crate) fn voices() -> Vec<Voice> {
    in_order(speech::voices())
}

/// How the reader wants to hear the texts.
pub(crate) fn choice() -> Choice {
    Choice::parse(&storage::get(NAME).unwrap_or_default())
}

/// Changes that, keeps it, and begins the sentence anew so that it is heard at once.
pub(crate) fn choose(by: impl FnOnce(&mut Choice)) {
    let mut choice = choice();
    by(&mut choice);
    storage::set(NAME, &choice.to_text());
    if mode() == Mode::Speaking {
        speak(Duration::ZERO);
    }
    show();
}

/// What the panel shows.
pub(crate) fn show() {
    panel::show(mode());
    // A panel that is being opened is open when they are first looked for, and not yet when its button is heard.
    if voices().is_empty() {
        speech::look_for_voices(panel::is_open, voices_came);
    }
}

/// Has the pronunciations fetched, when they are not there yet: for those who listen, and for nobody else.
pub(crate) fn prepare() {
    if STATE.with_borrow(|state| state.pronunciations.is_empty()) {
        events::spawn(async {
            let pronunciations = page_data::pronunciations(&document::base_of_links()).await;
            STATE.with_borrow_mut(|state| state.pronunciations = pronunciations);
        });
    }
}

/// Reads from a place in the words of the page on, and opens the panel.
pub(crate) fn listen_from(place: usize) {
    panel::open();
    begin(|_| Some(place));
}

/// Reads from where the reader is, or pauses, or goes on.
pub(crate) fn toggle() {
    match mode() {
        Mode::Silent => begin(|page| page.first_below(viewport::top())),
        Mode::Speaking | Mode::Waiting => pause(),
        Mode::Paused => go(0),
    }
}

fn begin(place: impl FnOnce(&PageWords) -> Option<usize>) {
    prepare();
    let page = PageWords::read();
    let place = place(&page).unwrap_or_default();
    STATE.with_borrow_mut(|state| {
        state.sentences = sentences(page.words.text());
        state.current = state.sentences.partition_point(|sentence| sentence.end <= place);
        state.page = page;
    });
    go(0);
}

/// Waits at the sentence.
pub(crate) fn pause() {
    if matches!(mode(), Mode::Speaking | Mode::Waiting) {
        set_mode(Mode::Paused);
    }
}

/// Ends reading aloud.
pub(crate) fn stop() {
    set_mode(Mode::Silent);
    highlight::paint(SPOKEN, &[]);
    panel::say(Said::Nothing);
}

fn set_mode(mode: Mode) {
    if mode != Mode::Speaking {
        speech::stop();
    }
    STATE.with_borrow_mut(|state| state.mode = mode);
    show();
}

/// The page is being left: the voice falls silent with it.
pub(crate) fn leave() {
    if mode() != Mode::Silent {
        stop();
    }
}

/// Another page is there. It is read when the reader asked for that.
pub(crate) fn page_shown() {
    leave();
    panel::say(Said::Nothing);
    if STATE.with_borrow_mut(|state| std::mem::take(&mut state.goes_on)) {
        listen_from(0);
    }
}

/// Goes to the next page, and reads it.
pub(crate) fn go_on_with_next_page() {
    STATE.with_borrow_mut(|state| state.goes_on = true);
    document::click(".pager-next");
}

/// Goes so many sentences on, or back, among those that are read, and speaks.
pub(crate) fn go(by: isize) {
    if find(by) {
        show_sentence();
        speak(Duration::ZERO);
    }
}

/// Speaks the next sentence. The page follows, unless the reader has scrolled away from the one before.
fn advance() {
    let follows = range().is_some_and(|range| is_in_sight(&range));
    let pause = if is_heading() { Duration::from_millis(BREATH) } else { Duration::ZERO };
    if find(1) {
        if follows {
            show_sentence();
        }
        speak(pause);
    }
}

/// Finds the sentence to speak. Behind the last one the text is over.
fn find(by: isize) -> bool {
    let found = STATE.with_borrow_mut(|state| {
        let is_read = |number: &usize| {
            let range = state.sentences.get(*number).and_then(|sentence| state.page.range(sentence));
            range.is_some_and(|range| speech::is_read(&range))
        };
        let from = state.current.saturating_add_signed(by);
        let on = || (from..state.sentences.len()).find(is_read);
        // Before the first one there is none, so that is read again.
        let found = if by < 0 { (0..=from).rev().find(is_read).or_else(on) } else { on() };
        state.current = found.unwrap_or_default();
        found.is_some()
    });
    if !found {
        stop();
        panel::say(Said::End);
    }
    found
}

fn speak(pause: Duration) {
    let voices = voices();
    let choice = choice();
    highlight::paint(SPOKEN, range().as_slice());
    let Some(voice) = chosen(&voices, &choice) else { return set_mode(Mode::Waiting) };
    let words = STATE.with_borrow(|state| {
        let words = state.sentences.get(state.current).and_then(|place| state.page.words.text().get(place.clone()));
        as_said(words.unwrap_or_default(), &state.pronunciations)
    });
    panel::say(Said::Nothing);
    set_mode(Mode::Speaking);
    speech::speak(&words, &voice.id, choice.rate, pause, failed);
}

/// Scrolls to the sentence.
pub(crate) fn show_sentence() {
    if let Some(range) = range() {
        bring_into_sight(&range);
    }
}

/// The sentence in the document.
fn range() -> Option<WebRange> {
    STATE.with_borrow(|state| state.page.range(state.sentences.get(state.current)?))
}

fn is_heading() -> bool {
    STATE.with_borrow(|state| {
        let start = state.sentences.get(state.current).map_or(0, |sentence| sentence.start);
        let section = state.page.section_at(start);
        !section.id.is_empty() && section.start == start
    })
}
