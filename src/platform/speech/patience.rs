//! How long a voice may take for a sentence. Some stop without a word; one that takes longer is said to have failed.

use std::cell::Cell;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::set_timeout_with_handle;
use web_sys::Event;

use super::subscriber::{SpeechEvent, tell};
use super::synthesis::{property, text};

/// How long a voice may take, in milliseconds: until it begins, when it may come over a slow network; for each letter at a
/// tenth of its usual rate; and what it may take besides. At that rate itself eSpeak NG takes some 65 for a letter; one
/// that takes half as long again has stopped without a word.
const BEGIN: u64 = 8_000;
const LETTER: u64 = 1_000;
const BESIDES: u64 = 4_000;

/// No voice takes less for a letter, in milliseconds at a tenth of its usual rate: one that tells of a word any sooner
/// does not tell when it says it.
const FASTEST_LETTER: u64 = 250;

thread_local! {
    /// What is to be spoken after a pause; then, how long the voice may take.
    static TIMER: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
    /// The sentence that is waited for.
    static SENTENCE: Cell<Option<Sentence>> = const { Cell::new(None) };
}

/// A sentence whose voice may stop without a word.
#[derive(Clone, Copy)]
struct Sentence {
    letters: u64,
    rate: u64,
    /// When the voice began, in milliseconds.
    began: f64,
}

/// Calls back after so long, in place of what was waited for.
pub(super) fn wait(time: Duration, then: impl FnOnce() + 'static) {
    let timer = set_timeout_with_handle(then, time).ok();
    if let Some(before) = TIMER.replace(timer) {
        before.clear();
    }
}

/// Waits for nothing any more.
pub(super) fn end() {
    if let Some(timer) = TIMER.take() {
        timer.clear();
    }
    SENTENCE.take();
}

/// Waits for the voice of a sentence of so many letters, at a rate in tenths of its own.
pub(super) fn wait_for_voice(letters: u64, rate: u8) {
    let sentence = Sentence { letters, rate: rate.max(1).into(), began: 0.0 };
    SENTENCE.set(Some(sentence));
    sentence.wait(letters, BEGIN);
}

/// The voice began: what it may take from here on is known better.
pub(super) fn voice_began() {
    if let Some(sentence) = SENTENCE.get() {
        SENTENCE.set(Some(Sentence { began: js_sys::Date::now(), ..sentence }));
        sentence.wait(sentence.letters, BESIDES);
    }
}

/// The voice came to a word, or to something else that the event names.
pub(super) fn voice_came_to(event: &Event) {
    let Some(sentence) = SENTENCE.get() else { return };
    let said = property(event, "charIndex").as_f64().unwrap_or_default();
    let is_word = text(event, "name") == "word" && sentence.began > 0.0;
    let passed = js_sys::Date::now() - sentence.began + 1_000.0;
    if is_word && passed >= said * (FASTEST_LETTER / sentence.rate) as f64 {
        sentence.wait(sentence.letters.saturating_sub(said as u64), BESIDES);
    }
}

impl Sentence {
    /// Waits for what the voice may take for so many letters and besides.
    fn wait(self, letters: u64, besides: u64) {
        let patience = Duration::from_millis(besides + LETTER * letters / self.rate);
        wait(patience, || tell(SpeechEvent::Failed));
    }
}
