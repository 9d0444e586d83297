//! A voice that speaks as fast as a test wants: a stand-in takes the place of the browser's speech. It has the same
//! names, writes down what it is given to say, and has said a sentence when a test tells it so.

use crate::session::Browser;

/// What the voice was given last.
pub(crate) const LAST: &str = "standIn.given.at(-1)?.text";
/// The sentence that is highlighted in the page while it is spoken.
pub(crate) const SPOKEN: &str = "[...CSS.highlights.get('spoken')].map(String).join()";
/// What the panel says.
pub(crate) const SAID: &str = "document.querySelector('#listen_said').innerText";
/// What the button says that begins, pauses and goes on.
pub(crate) const BUTTON: &str = "document.querySelector('#listen_toggle').innerText";

/// Opens the panel, and waits until the page knows how words are said.
pub(crate) async fn open_panel(browser: &Browser) {
    browser.click(".listen-button").await;
    browser.until("document.querySelector('#panel_listen:popover-open #listen_toggle')").await;
    browser
        .until("performance.getEntriesByType('resource').some((one) => one.name.endsWith('pronunciations.txt'))")
        .await;
}

/// Opens the panel and has the stand-in begin to read.
pub(crate) async fn begin(browser: &Browser) {
    open_panel(browser).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
}

/// Of its voices the one on the device is neither the first nor the usual one, and one speaks another language.
pub(crate) const STAND_IN: &str = r#"
    (() => {
        const voice = (voiceURI, lang, localService) => ({ voiceURI, name: `${voiceURI} voice`, lang, localService });
        const voices = [{ ...voice("far", "en-US", false), default: true }, voice("near", "en_GB", true), voice("x", "fr-FR", true)];
        let now = null;
        let news = () => {};
        const given = [];
        window.standIn = {
            given,
            cancelled: 0,
            waits: [],
            spoken: [],
            noteSpoken: () => {
                const [range] = CSS.highlights.get("spoken");
                const words = range.cloneContents();
                words.querySelectorAll(".card, .citation").forEach((one) => one.remove());
                standIn.spoken.push(words.textContent);
            },
            voices,
            isSpeaking: () => now !== null,
            tell: (type) => {
                const utterance = now;
                now = null;
                utterance?.[`on${type}`]?.({ type });
            },
            report: (type, charIndex) => now[`on${type}`]?.({ type, name: "word", charIndex }),
            bringVoicesWithoutAWord: () => { standIn.voices = voices; },
            bringVoices: () => {
                standIn.voices = voices;
                news({ type: "voiceschanged" });
            },
        };
        const speech = {
            getVoices: () => standIn.voices,
            addEventListener: (name, then) => { if (name === "voiceschanged") news = then; },
            speak: (utterance) => {
                now = utterance;
                given.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice.voiceURI });
            },
            cancel: () => {
                standIn.cancelled += 1;
                now = null;
            },
        };
        const timer = setTimeout;
        window.setTimeout = (then, time, ...rest) => {
            if (time > 2500) standIn.waits.push(Object.assign(() => then(), { time }));
            return timer(then, time, ...rest);
        };
        Object.defineProperty(window, "speechSynthesis", { value: speech });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    })();
"#;

impl Browser {
    /// Starts a browser whose pages have the stand-in for a voice.
    pub(crate) async fn start_with_a_voice() -> Self {
        let browser = Self::start().await;
        browser.before_each_page(STAND_IN).await;
        browser
    }
}
