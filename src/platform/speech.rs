//! The voices of the browser (Web Speech API, `SpeechSynthesis`), which read a text aloud sentence by sentence.
//!
//! A pause is a stop: several browsers do not go on after their own pause, and whoever listens wants the sentence from its
//! beginning.

mod patience;
mod subscriber;
mod synthesis;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::set_timeout;
use reader::listening::Voice;
use web_sys::wasm_bindgen::JsValue;
use web_sys::wasm_bindgen::closure::Closure;

use super::document::document;
use super::events;
use super::words::{WebRange, is_shown};
pub(crate) use subscriber::SpeechEvent;
use subscriber::tell;
use synthesis::{property, text};

/// What is shown of a text and not read aloud: sources, which nobody can follow by ear, and the picture of a session,
/// whose words stand beside one another.
const NOT_READ: &str =
    ".references, #sources, #hours_figure, [data-column=Sources], .session-hours-words .step-evidence";

/// How often voices are looked for that the browser does not tell of.
const LOOK: Duration = Duration::from_millis(500);

thread_local! {
    /// The browser's event handler. One is enough for everything.
    static HANDLER: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// What is being spoken. A browser that nobody holds it for may forget to say when it ends.
    static SPOKEN: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// Whether voices are looked for.
    static IS_LOOKING: Cell<bool> = const { Cell::new(false) };
}

/// Calls back with whatever happens to the voices from now on. There is one subscriber.
pub(crate) fn subscribe(then: impl Fn(SpeechEvent) + 'static) {
    subscriber::set(then);
    let handler = Closure::<dyn FnMut(web_sys::Event)>::new(|event: web_sys::Event| match event.type_().as_str() {
        "start" => patience::voice_began(),
        "boundary" => patience::voice_came_to(&event),
        "end" => {
            forget();
            tell(SpeechEvent::Ended);
        }
        "error" => tell(SpeechEvent::Failed),
        _ => tell(SpeechEvent::VoicesChanged),
    });
    let handler = handler.into_js_value();
    synthesis::call("addEventListener", &["voiceschanged".into(), handler.clone()]);
    HANDLER.set(handler);
    events::on("pagehide", |_| tell(SpeechEvent::PageHidden));
}

/// The voices that speak the page's language. The browser looks for its voices when it is first asked for them, and some
/// bring them late.
pub(crate) fn voices() -> Vec<Voice> {
    let root = document().and_then(|document| document.document_element());
    let page = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    synthesis::voices()
        .iter()
        // Some browsers write `en_GB` for `en-GB`.
        .filter(|voice| text(voice, "lang").get(..2).is_some_and(|lang| page.starts_with(&lang.to_ascii_lowercase())))
        .map(|voice| Voice {
            id: text(&voice, "voiceURI"),
            name: text(&voice, "name"),
            is_on_device: property(&voice, "localService").is_truthy(),
            is_usual: property(&voice, "default").is_truthy(),
        })
        .collect()
}

/// Looks for voices as long as there are none and one is wanted, and tells of them: some browsers never tell of those that
/// come late.
pub(crate) fn look_for_voices(is_wanted: impl Fn() -> bool + 'static) {
    if !IS_LOOKING.replace(true) {
        look_again(Rc::new(is_wanted));
    }
}

fn look_again(is_wanted: Rc<dyn Fn() -> bool>) {
    let look = move || {
        let is_found = !voices().is_empty();
        if !is_found && is_wanted() {
            return look_again(is_wanted);
        }
        IS_LOOKING.set(false);
        if is_found {
            tell(SpeechEvent::VoicesChanged);
        }
    };
    set_timeout(look, LOOK);
}

/// Speaks a sentence after a pause, in place of what is being spoken, in a voice and at a rate in tenths of its own.
pub(crate) fn speak(words: &str, voice: &str, rate: u8, pause: Duration) {
    stop();
    let utterance = HANDLER.with_borrow(|handler| synthesis::utterance(words, voice, rate, handler));
    let utterance = utterance.unwrap_or(JsValue::UNDEFINED);
    SPOKEN.set(utterance.clone());
    let letters = words.len() as u64;
    let begin = move || {
        patience::wait_for_voice(letters, rate);
        synthesis::call("speak", &[utterance]);
    };
    // At once where there is no pause: some browsers speak only while a press is answered.
    if pause.is_zero() { begin() } else { patience::wait(pause, begin) }
}

/// Falls silent.
pub(crate) fn stop() {
    let spoken = forget();
    if spoken.is_object() {
        // What is stopped has not ended.
        synthesis::set_handler(&spoken, &JsValue::NULL);
        synthesis::call("cancel", &[]);
    }
}

/// Forgets what was spoken. A voice that has come to the end is not told to stop: another tab's may have begun.
fn forget() -> JsValue {
    patience::end();
    SPOKEN.replace(JsValue::UNDEFINED)
}

/// Whether a part of the page is read aloud: it is shown, and made to be heard.
pub(crate) fn is_read(range: &WebRange) -> bool {
    let parent = range.start_container().ok().and_then(|text| text.parent_element());
    is_shown(range) && parent.is_some_and(|parent| parent.closest(NOT_READ).is_ok_and(|found| found.is_none()))
}
