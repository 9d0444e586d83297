//! The voices of the browser (Web Speech API, `SpeechSynthesis`), which read a text aloud sentence by sentence.
//!
//! Everything is asked for by name: a browser may have none of it, or a part. A pause is a stop: several browsers do not
//! go on after their own pause, and whoever listens wants the sentence from its beginning.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use js_sys::{Array, Function, Reflect};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::{set_timeout, set_timeout_with_handle};
use reader::listening::Voice;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, window};

use super::document::document;
use super::events;
use super::words::{WebRange, is_shown};

/// What is shown of a text and not read aloud: sources, which nobody can follow by ear, and the picture of a session,
/// whose words stand beside one another.
const NOT_READ: &str =
    ".references, #sources, #hours_figure, [data-column=Sources], .session-hours-words .step-evidence";

/// How long a voice may take for a sentence, in milliseconds: until it begins, when it may come over a slow network; for
/// each letter at a tenth of its usual rate; and what it may take besides. At that rate itself eSpeak NG takes some 65 for
/// a letter; one that takes half as long again has stopped without a word.
const BEGIN: u64 = 8_000;
const LETTER: u64 = 1_000;
const BESIDES: u64 = 4_000;

/// No voice takes less for a letter, in milliseconds at a tenth of its usual rate: one that tells of a word any sooner
/// does not tell when it says it.
const FASTEST_LETTER: u64 = 250;

/// How often is looked for voices that nobody tells of.
const LOOK: Duration = Duration::from_millis(500);

/// What became known of the voices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// There are others than before.
    Voices,
    /// The sentence was spoken.
    Ended,
    /// The sentence could not be spoken.
    Failed,
    /// The page is being left.
    Left,
}

thread_local! {
    /// What calls back. One is enough for everything.
    static NEWS: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// What is being spoken. A browser that nobody holds it for may forget to say when it ends.
    static SPOKEN: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// What is to be spoken after a pause; then, how long the voice may take.
    static WAITING: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
    /// The sentence that is watched.
    static WATCHED: Cell<Option<Watched>> = const { Cell::new(None) };
    /// Whether voices are looked for.
    static IS_LOOKING: Cell<bool> = const { Cell::new(false) };
}

/// A sentence whose voice may stop without a word.
#[derive(Clone, Copy)]
struct Watched {
    letters: u64,
    rate: u64,
    /// When the voice began, in milliseconds.
    began: f64,
    failed: fn(),
}

impl Watched {
    /// Waits for what the voice may take for so many letters and besides, in place of what was waited for.
    fn wait(self, letters: u64, besides: u64) {
        let patience = Duration::from_millis(besides + LETTER * letters / self.rate);
        let waiting = set_timeout_with_handle(self.failed, patience).ok();
        if let Some(before) = WAITING.replace(waiting) {
            before.clear();
        }
    }
}

/// Starts to listen. The browser looks for its voices when it is first asked for them, and some bring them late.
pub(crate) fn follow(then: fn(News)) {
    let news = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        then(match event.type_().as_str() {
            "end" => {
                forget();
                News::Ended
            }
            "error" => News::Failed,
            "start" | "boundary" => return heard(&event),
            _ => News::Voices,
        });
    });
    let news = news.into_js_value();
    call("addEventListener", &["voiceschanged".into(), news.clone()]);
    NEWS.set(news);
    events::on("pagehide", move |_| then(News::Left));
}

/// The voices that speak the page's language.
pub(crate) fn voices() -> Vec<Voice> {
    let root = document().and_then(|document| document.document_element());
    let page = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    all()
        .iter()
        // Some browsers write `en_GB` for `en-GB`.
        .filter(|voice| text(voice, "lang").get(..2).is_some_and(|lang| page.starts_with(&lang.to_ascii_lowercase())))
        .map(|voice| Voice {
            id: text(&voice, "voiceURI"),
            name: text(&voice, "name"),
            is_on_device: get(&voice, "localService").is_truthy(),
            is_usual: get(&voice, "default").is_truthy(),
        })
        .collect()
}

/// Looks for voices as long as there are none and somebody wants one: some browsers never tell of those that come late.
pub(crate) fn look_for_voices(is_wanted: fn() -> bool, then: fn()) {
    if !IS_LOOKING.replace(true) {
        let look = move || {
            IS_LOOKING.set(false);
            match voices().is_empty() {
                true if is_wanted() => look_for_voices(is_wanted, then),
                true => {}
                false => then(),
            }
        };
        set_timeout(look, LOOK);
    }
}

/// The voice began, or came to a word: what it may take from here on is known better.
fn heard(event: &Event) {
    let Some(watched) = WATCHED.get() else { return };
    let now = js_sys::Date::now();
    if event.type_() == "start" {
        let watched = Watched { began: now, ..watched };
        WATCHED.set(Some(watched));
        return watched.wait(watched.letters, BESIDES);
    }
    let said = get(event, "charIndex").as_f64().unwrap_or_default();
    let is_word = text(event, "name") == "word" && watched.began > 0.0;
    if is_word && now - watched.began + 1_000.0 >= said * (FASTEST_LETTER / watched.rate) as f64 {
        watched.wait(watched.letters.saturating_sub(said as u64), BESIDES);
    }
}

/// Speaks a sentence after a pause, in place of what is being spoken, in a voice and at a rate in tenths of its own.
/// `failed` is called back when the voice has taken so long that it must have stopped.
pub(crate) fn speak(words: &str, voice: &str, rate: u8, pause: Duration, failed: fn()) {
    stop();
    let utterance = utterance(words, voice, rate).unwrap_or(JsValue::UNDEFINED);
    SPOKEN.set(utterance.clone());
    let watched = Watched { letters: words.len() as u64, rate: rate.max(1).into(), began: 0.0, failed };
    let begin = move || {
        WATCHED.set(Some(watched));
        watched.wait(watched.letters, BEGIN);
        call("speak", &[utterance]);
    };
    // At once where there is no pause: some browsers speak only while a press is answered.
    if pause.is_zero() { begin() } else { WAITING.set(set_timeout_with_handle(begin, pause).ok()) }
}

fn utterance(words: &str, voice: &str, rate: u8) -> Result<JsValue, JsValue> {
    let make: Function = of_window("SpeechSynthesisUtterance").dyn_into()?;
    let utterance = Reflect::construct(&make, &Array::of1(&words.into()))?;
    let set = |name: &str, value: &JsValue| Reflect::set(&utterance, &name.into(), value);
    if let Some(voice) = all().iter().find(|known| text(known, "voiceURI") == voice) {
        set("lang", &get(&voice, "lang"))?;
        set("voice", &voice)?;
    }
    set("rate", &(f64::from(rate) / 10.0).into())?;
    answer(&utterance, &NEWS.with_borrow(JsValue::clone));
    Ok(utterance)
}

/// Falls silent.
pub(crate) fn stop() {
    let spoken = forget();
    if spoken.is_object() {
        // What is stopped has not ended.
        answer(&spoken, &JsValue::NULL);
        call("cancel", &[]);
    }
}

/// Forgets what was spoken. A voice that has come to the end is not told to stop: another tab's may have begun.
fn forget() -> JsValue {
    if let Some(waiting) = WAITING.take() {
        waiting.clear();
    }
    WATCHED.take();
    SPOKEN.replace(JsValue::UNDEFINED)
}

/// Says who is called back when a sentence has begun, comes to a word, and has ended.
fn answer(utterance: &JsValue, by: &JsValue) {
    for event in ["onstart", "onboundary", "onend", "onerror"] {
        let _ = Reflect::set(utterance, &event.into(), by);
    }
}

/// Whether a part of the page is read aloud: it is shown, and made to be heard.
pub(crate) fn is_read(range: &WebRange) -> bool {
    let parent = range.start_container().ok().and_then(|text| text.parent_element());
    is_shown(range) && parent.is_some_and(|parent| parent.closest(NOT_READ).is_ok_and(|found| found.is_none()))
}

fn all() -> Array {
    call("getVoices", &[]).dyn_into().unwrap_or_default()
}

fn of_window(name: &str) -> JsValue {
    window().map_or(JsValue::UNDEFINED, |window| get(&window, name))
}

/// A property; undefined where there is none.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

/// What a method of the browser's speech gives; undefined where there is none, or where it fails.
fn call(method: &str, arguments: &[JsValue]) -> JsValue {
    let synthesis = of_window("speechSynthesis");
    let method: Option<Function> = get(&synthesis, method).dyn_into().ok();
    let given = method.and_then(|method| method.apply(&synthesis, &arguments.iter().collect()).ok());
    given.unwrap_or(JsValue::UNDEFINED)
}
