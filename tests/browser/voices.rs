//! The reader has the say over the voice: which one it is, when it speaks and when it is silent; and a voice that is not
//! there, late, or stopped is told of.
//!
//! One test listens to a real voice (`support/speaker.rs`). For the others, which would take it hours, `support/voice.rs`
//! has a stand-in.

use serde_json::json;

use crate::session::{Browser, Profile};
use crate::site::{Folder, Server};
use crate::speaker::Speaker;
use crate::voice::{BUTTON, LAST, SAID, SPOKEN, begin, open_panel};

#[tokio::test]
async fn a_real_voice_is_heard_and_the_highlight_goes_with_it_until_it_is_silenced() {
    let speaker = Speaker::start();
    let profile = Profile::new();
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_that_speaks(&speaker, &profile).await;
    browser.open_started(&format!("{}what-to-expect/dosing-session/", server.url)).await;
    open_panel(&browser).await;
    browser.until("document.querySelector('#listen_voice option')").await;
    assert_eq!(speaker.heard(), 0, "something is heard before anybody asked for it");
    browser.click("#listen_toggle").await;
    for _ in 0..3 {
        browser.until(&format!("{SPOKEN} !== ''")).await;
        let spoken = browser.text(SPOKEN).await;
        browser.until(&format!("{SPOKEN} !== {}", json!(spoken))).await;
    }
    let heard = speaker.heard();
    assert!(heard > 10_000, "three sentences were highlighted, and only {heard} samples of sound were recorded");
    browser.click("#listen_toggle").await;
    browser.until(&format!("!speechSynthesis.speaking && {BUTTON} === 'Go on'")).await;
    browser.click("#listen_toggle").await;
    browser.until(&format!("speechSynthesis.speaking && {BUTTON} === 'Pause'")).await;
    browser.click(".masthead-name").await;
    browser.until("!speechSynthesis.speaking").await;
    browser.close().await;
}

#[tokio::test]
async fn rate_and_voice_are_kept_and_a_voice_on_the_device_comes_first() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    let page = format!("{}articles/safety/", server.url);
    browser.open_started(&page).await;
    open_panel(&browser).await;
    let offered = "[...document.querySelectorAll('#listen_voice optgroup')].map((one) => one.label + ': ' + one.innerText.trim())";
    let offer = json!(["On this device, no network needed: near voice", "Needs a network: far voice"]);
    assert_eq!(browser.value(offered).await, offer);
    let note = "document.querySelector('#listen_note').innerText";
    assert!(browser.text(note).await.contains("on this device"));
    browser.click("#listen_toggle").await;
    browser.until("standIn.given.at(-1)?.voice === 'near' && standIn.given.at(-1).rate === 1").await;
    browser.run("const field = document.querySelector('#listen_rate'); field.value = '12'; field.dispatchEvent(new Event('change', { bubbles: true }))").await;
    browser.until("standIn.given.at(-1).rate === 1.2").await;
    browser.run("const field = document.querySelector('#listen_voice'); field.value = 'far'; field.dispatchEvent(new Event('change', { bubbles: true }))").await;
    browser.until("standIn.given.at(-1).voice === 'far'").await;
    assert!(browser.text(note).await.contains("is sent to the company"));
    assert_eq!(
        browser.value("new Set(standIn.given.map((one) => one.text)).size").await,
        json!(1),
        "one sentence, begun anew"
    );

    let shown = "['#listen_rate', '#listen_voice'].map((one) => document.querySelector(one).value)";
    browser.reload().await;
    browser.started().await;
    open_panel(&browser).await;
    assert_eq!(browser.value(shown).await, json!(["12", "far"]));
    browser.click("#listen_toggle").await;
    browser.until("standIn.given.at(-1)?.voice === 'far' && standIn.given.at(-1).rate === 1.2").await;
    browser.run("localStorage.setItem('exploring-kap / listening', 'version=1 rate=99 voice=gone')").await;
    browser.reload().await;
    browser.started().await;
    open_panel(&browser).await;
    assert_eq!(browser.value(shown).await, json!(["10", "near"]));
    browser.click("#listen_toggle").await;
    browser.until("standIn.given.at(-1)?.voice === 'near' && standIn.given.at(-1).rate === 1").await;
    browser.close().await;
}

#[tokio::test]
async fn who_asks_before_there_is_a_voice_is_read_to_when_one_comes() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.before_each_page("standIn.voices = [];").await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    let title = browser.text("document.querySelector('.prose h2').innerText").await;
    browser.click(".prose h2 .anchor").await;
    browser.until("document.querySelector('#selection_listen')").await;
    browser.click("#selection_listen").await;
    browser.until("document.querySelector('#panel_listen:popover-open #listen_toggle')").await;
    browser.run("standIn.bringVoices()").await;
    browser.until(&format!("{LAST} === {} && {SPOKEN} === {LAST}", json!(title))).await;
    browser.close().await;
}

#[tokio::test]
async fn a_voice_that_never_comes_to_an_end_is_said_to_have_stopped() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    begin(&browser).await;
    // The browser's clock is put forward: the longest wait is over.
    browser.run("standIn.waits.at(-1)()").await;
    browser.until(&format!("{SAID}.includes('The voice stopped by itself') && {BUTTON} === 'Go on'")).await;
    browser.click("#listen_toggle").await;
    browser.until(&format!("standIn.isSpeaking() && {SAID} === ''")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_voice_that_falls_silent_within_a_sentence_is_said_to_have_stopped_within_seconds() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    // The page's clock is put forward by the test.
    browser.before_each_page("const now = Date.now; window.passed = 0; Date.now = () => now() + passed;").await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    begin(&browser).await;
    // A long sentence, such as takes a voice ten seconds and more.
    while browser.value("standIn.given.at(-1).text.length < 100").await == json!(true) {
        browser.run("standIn.tell('end')").await;
        browser.until("standIn.isSpeaking()").await;
    }
    let letters = browser.value("standIn.given.at(-1).text.length").await.as_f64().unwrap();
    let patience = "standIn.waits.at(-1).time";
    browser.run("standIn.report('start', 0)").await;
    let begun = browser.value(patience).await.as_f64().unwrap();
    assert!(
        begun > 65.0 * letters + 3000.0,
        "a voice that takes its time is cut off after {begun} ms: {letters} letters"
    );
    assert!(begun < 110.0 * letters + 5000.0, "who hears nothing waits {begun} ms: {letters} letters");
    // A browser that tells of all words at once does not tell when they are said.
    browser.run("standIn.report('boundary', 80)").await;
    assert_eq!(browser.value(patience).await.as_f64(), Some(begun));
    browser.run("passed = 6000; standIn.report('boundary', 80)").await;
    let left = browser.value(patience).await.as_f64().unwrap();
    assert!(left <= 5000.0 + 110.0 * (letters - 80.0), "{left} ms of silence before the page says so");
    browser.run("standIn.waits.at(-1)()").await;
    browser.until(&format!("{SAID}.includes('The voice stopped by itself') && {BUTTON} === 'Go on'")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_voice_that_comes_without_a_word_is_named_while_the_panel_is_open() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.before_each_page("standIn.voices = [];").await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    browser.click(".listen-button").await;
    let note = "document.querySelector('#listen_note').innerText";
    browser.until(&format!("{note}.includes('This browser has named no voice to read with')")).await;
    browser.run("standIn.bringVoicesWithoutAWord()").await;
    browser.until(&format!("{note}.includes('on this device') && {BUTTON} === 'Read aloud'")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_voice_is_never_without_a_way_to_silence_it() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    begin(&browser).await;
    // A word that opens its card leaves the panel open, and Escape closes the card first.
    browser.run("document.querySelector('.prose p .citation').focus()").await;
    browser.press("Enter").await;
    browser
        .until("document.querySelector('.card:popover-open') && document.querySelector('#panel_listen:popover-open')")
        .await;
    browser.press("Escape").await;
    browser.until("!document.querySelector('.card:popover-open') && standIn.isSpeaking()").await;
    browser.press("Escape").await;
    browser.until("!document.querySelector(':popover-open') && !standIn.isSpeaking()").await;
    assert_eq!(browser.value("document.activeElement.matches('.listen-button')").await, json!(true));
    browser.press("l").await;
    browser.until(&format!("document.querySelector('#panel_listen:popover-open') && {BUTTON} === 'Go on'")).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    // A voice that fails says so, and the sentence can be heard again.
    browser.run("standIn.tell('error')").await;
    browser.until(&format!("{SAID}.includes('The voice stopped by itself') && {BUTTON} === 'Go on'")).await;
    browser.click("#listen_toggle").await;
    browser.until(&format!("standIn.isSpeaking() && {SAID} === ''")).await;
    let silent = "(() => { document.querySelector('.masthead-leave').click(); return standIn.isSpeaking(); })()";
    assert_eq!(browser.value(silent).await, json!(false), "quick exit is heard");
    browser.close().await;
}

#[tokio::test]
async fn where_there_is_no_voice_the_reader_is_told_until_one_comes() {
    let server = Server::start(&Folder::built("release"));
    let page = format!("{}articles/safety/", server.url);
    let note = "document.querySelector('#listen_note').innerText";
    let none = format!(
        "{note}.includes('This browser has named no voice to read with') && !document.querySelector('#listen_toggle').checkVisibility()"
    );
    let browser = Browser::start().await;
    browser.open_started(&page).await;
    browser.click(".listen-button").await;
    browser.until(&none).await;
    browser.before_each_page("delete window.speechSynthesis; delete Window.prototype.speechSynthesis;").await;
    browser.open_started(&page).await;
    browser.click(".listen-button").await;
    browser.until(&none).await;
    browser.close().await;

    let browser = Browser::start_with_a_voice().await;
    browser.before_each_page("standIn.voices = [];").await;
    browser.open_started(&page).await;
    browser.click(".listen-button").await;
    browser.until(&none).await;
    browser.run("standIn.bringVoices()").await;
    browser.until(&format!("{note}.includes('on this device') && {BUTTON} === 'Read aloud'")).await;
    browser.close().await;
}
