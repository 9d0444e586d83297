//! The texts are read aloud, sentence by sentence, and the reader has the say.
//!
//! One test listens to a real voice (`support/speaker.rs`). For the others, which would take it hours, `support/voice.rs`
//! has a stand-in.

use serde_json::{Value, json};

use crate::session::{Browser, Profile};
use crate::site::{Folder, Server};
use crate::speaker::Speaker;

/// What the voice was given last.
const LAST: &str = "standIn.given.at(-1)?.text";
/// The sentence that is marked in the page.
const MARKED: &str = "[...CSS.highlights.get('spoken')].map(String).join()";
/// What the panel says.
const SAID: &str = "document.querySelector('#listen_said').innerText";
/// What the button says that begins, pauses and goes on.
const BUTTON: &str = "document.querySelector('#listen_toggle').innerText";

/// Opens the panel, and waits until the page knows how words are said.
async fn open_panel(browser: &Browser) {
    browser.click(".listen-button").await;
    browser.until("document.querySelector('#panel_listen:popover-open #listen_toggle')").await;
    browser
        .until("performance.getEntriesByType('resource').some((one) => one.name.endsWith('pronunciations.txt'))")
        .await;
}

async fn given(browser: &Browser) -> Vec<String> {
    let given = browser.value("standIn.given.map((one) => one.text)").await;
    given.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// Hears everything up to the end of the text.
async fn hear_all(browser: &Browser) -> Vec<String> {
    let hear = "new Promise((done) => { const hear = () => { \
        if (document.querySelector('#listen_said').innerText.includes('the end of')) return done(true); \
        if (standIn.isSpeaking()) standIn.mark(); \
        standIn.tell('end'); setTimeout(hear, 5); }; hear(); })";
    assert_eq!(browser.value_of_promise(hear).await, json!(true));
    given(browser).await
}

#[tokio::test]
async fn a_text_is_read_sentence_by_sentence_in_its_order_and_each_is_marked() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}articles/the-science-of-ketamine/", server.url)).await;
    open_panel(&browser).await;
    assert_eq!(browser.value("standIn.given.length").await, json!(0), "nobody asked for a voice yet");
    browser.click("#listen_toggle").await;
    browser.until(&format!("{LAST} === 'In short' && {MARKED} === 'In short' && {BUTTON} === 'Pause'")).await;
    let short = browser.text("document.querySelector('.key p:nth-of-type(2)').textContent").await;
    let mut heard = String::new();
    for number in 2..5 {
        browser.run("standIn.tell('end')").await;
        browser.until(&format!("standIn.given.length === {number}")).await;
        let marked = browser.text(MARKED).await;
        assert!(short.contains(&marked), "`{marked}` is not in `{short}`");
        assert_eq!(browser.text(LAST).await, marked);
        heard.push_str(&marked);
    }
    assert!(heard.len() > 100, "{heard}");
    assert_eq!(browser.value("standIn.cancelled").await, json!(0), "a voice at its end is told to stop");

    browser.click("#listen_toggle").await;
    browser.until(&format!("!standIn.isSpeaking() && {BUTTON} === 'Go on'")).await;
    let paused = browser.text(MARKED).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    assert_eq!(browser.text(MARKED).await, paused, "the sentence begins anew");
    browser.click("#listen_back").await;
    browser.until(&format!("{MARKED} !== {}", json!(paused))).await;
    browser.click("#listen_on").await;
    browser.until(&format!("{MARKED} === {}", json!(paused))).await;
    browser.click("#listen_stop").await;
    browser.until(&format!("!standIn.isSpeaking() && {MARKED} === '' && {BUTTON} === 'Read aloud'")).await;
    assert_eq!(browser.value("document.activeElement.id").await, json!("listen_toggle"));
    browser.close().await;
}

#[tokio::test]
async fn a_real_voice_is_heard_and_the_mark_goes_with_it_until_it_is_silenced() {
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
        browser.until(&format!("{MARKED} !== ''")).await;
        let marked = browser.text(MARKED).await;
        browser.until(&format!("{MARKED} !== {}", json!(marked))).await;
    }
    let heard = speaker.heard();
    assert!(heard > 10_000, "three sentences were marked, and only {heard} samples of sound were recorded");
    browser.click("#listen_toggle").await;
    browser.until(&format!("!speechSynthesis.speaking && {BUTTON} === 'Go on'")).await;
    browser.click("#listen_toggle").await;
    browser.until(&format!("speechSynthesis.speaking && {BUTTON} === 'Pause'")).await;
    browser.click(".masthead-name").await;
    browser.until("!speechSynthesis.speaking").await;
    browser.close().await;
}

#[tokio::test]
async fn a_whole_article_is_heard_with_its_names_said_right_and_without_its_sources() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}articles/the-science-of-ketamine/", server.url)).await;
    open_panel(&browser).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    let heard = hear_all(&browser).await;
    assert!(browser.text(SAID).await.contains("That is the end of this text."));
    assert!(heard.len() > 100, "only {} sentences", heard.len());
    let text = heard.join("\n");
    for word in ["B D N F"] {
        assert!(text.contains(word), "nobody says {word}");
    }
    for word in ["BDNF", "mTOR", "doi", "et al", "and others (", "Link to this section"] {
        assert!(!text.contains(word), "somebody says {word}");
    }
    // Every paragraph was heard, in the order of the page.
    let paragraphs = browser.value("[...document.querySelectorAll('.prose > p')].map((one) => one.innerText)").await;
    let marked = browser.text("standIn.marked.join(' ')").await;
    let mut behind = 0;
    for paragraph in paragraphs.as_array().unwrap().iter().filter_map(Value::as_str) {
        let start: String = paragraph.chars().take(14).collect();
        let found = marked[behind..].find(start.trim());
        behind += found.unwrap_or_else(|| panic!("`{paragraph}` is not heard in its place"));
    }
    assert!(behind > 5000, "only {behind} bytes were heard");
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

    browser.reload().await;
    browser.started().await;
    open_panel(&browser).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.given.at(-1)?.voice === 'far' && standIn.given.at(-1).rate === 1.2").await;
    browser.run("localStorage.setItem('exploring-kap / listening', 'version=1 rate=99 voice=gone')").await;
    browser.reload().await;
    browser.started().await;
    open_panel(&browser).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.given.at(-1)?.voice === 'near' && standIn.given.at(-1).rate === 1").await;
    browser.close().await;
}

#[tokio::test]
async fn without_a_network_a_step_is_read_to_its_end_and_the_next_one_goes_on() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}what-to-expect/preparation/", server.url)).await;
    browser.kept().await;
    server.stop();
    open_panel(&browser).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    let heard = hear_all(&browser).await;
    assert!(heard.iter().any(|sentence| sentence == "What happens"), "{heard:?}");
    assert!(browser.text(SAID).await.contains("That is the end of this step."));
    assert_eq!(browser.value("standIn.isSpeaking()").await, json!(false));
    let next = browser.text("document.querySelector('.pager-next span:last-child').innerText").await;
    browser.click("#listen_next").await;
    browser.until(&format!("document.title.startsWith({}) && standIn.isSpeaking()", json!(next))).await;
    browser.until(&format!("{LAST} === 'In short' && {SAID} === ''")).await;
    browser.click(".masthead-name").await;
    browser.until("!standIn.isSpeaking()").await;
    browser.close().await;
}

#[tokio::test]
async fn what_the_choice_of_a_treatment_leaves_out_is_not_read() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}what-to-expect/dosing-session/?route=spray&visit=first", server.url)).await;
    let hidden = "[...document.querySelectorAll('.prose li, .prose p')].filter((one) => one.textContent.length > 60 && \
        one.getClientRects().length === 0 && !one.closest('details, [popover]')).map((one) => one.textContent.trim().slice(0, 30))";
    let hidden = browser.value(hidden).await;
    assert!(!hidden.as_array().unwrap().is_empty(), "nothing is left out");
    open_panel(&browser).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    let heard = hear_all(&browser).await.join("\n");
    for words in hidden.as_array().unwrap().iter().filter_map(Value::as_str) {
        assert!(!heard.contains(words), "`{words}` is read");
    }
    browser.close().await;
}

#[tokio::test]
async fn what_is_closed_is_not_read_and_when_it_is_open_its_sources_are_not() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}what-to-expect/dosing-session/", server.url)).await;
    open_panel(&browser).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    let closed = hear_all(&browser).await;
    let words = browser
        .value("[...document.querySelectorAll('.session-hours-words :is(caption, dt)')].map((one) => one.textContent)")
        .await;
    let words: Vec<&str> = words.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(words.len() > 3, "{words:?}");
    for word in &words {
        assert!(!closed.iter().any(|sentence| sentence == word), "`{word}` is closed, and is read");
    }
    browser.run("standIn.given.length = 0; document.querySelector('.session-hours-words').open = true").await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    let open = hear_all(&browser).await;
    for word in &words {
        assert!(open.iter().any(|sentence| sentence == word), "`{word}` is open, and is not read: {open:?}");
    }
    let sources = "[...document.querySelectorAll('.session-hours-words a')].map((one) => one.textContent)";
    for source in browser.value(sources).await.as_array().unwrap().iter().filter_map(Value::as_str) {
        assert!(!open.iter().any(|sentence| sentence.contains(source)), "the source {source} is read: {open:?}");
    }
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
    browser.until("document.querySelector('#passage_listen')").await;
    browser.click("#passage_listen").await;
    browser.until("document.querySelector('#panel_listen:popover-open #listen_toggle')").await;
    browser.run("standIn.bringVoices()").await;
    browser.until(&format!("{LAST} === {} && {MARKED} === {LAST}", json!(title))).await;
    browser.close().await;
}

#[tokio::test]
async fn a_voice_that_never_comes_to_an_end_is_said_to_have_stopped() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    open_panel(&browser).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    // The browser's clock is put forward: the longest wait is over.
    browser.run("standIn.waits.at(-1)()").await;
    browser.until(&format!("{SAID}.includes('The voice stopped by itself') && {BUTTON} === 'Go on'")).await;
    browser.click("#listen_toggle").await;
    browser.until(&format!("standIn.isSpeaking() && {SAID} === ''")).await;
    browser.close().await;
}

#[tokio::test]
async fn it_begins_where_the_reader_is_and_follows_until_they_scroll_away() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.be_a_phone().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.scroll_to(3000).await;
    browser.press("l").await;
    browser.until("document.activeElement.closest('#panel_listen')").await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    let top = "[...CSS.highlights.get('spoken')][0].getBoundingClientRect().top";
    let first = browser.value(top).await.as_f64().unwrap();
    assert!((-150.0..250.0).contains(&first), "it begins at {first}");
    for _ in 0..12 {
        let before = browser.text(MARKED).await;
        browser.run("standIn.tell('end')").await;
        browser.until(&format!("{MARKED} !== {} && standIn.isSpeaking()", json!(before))).await;
        let range = browser.value("(({ top, bottom }) => [top, bottom, innerHeight])([...CSS.highlights.get('spoken')][0].getBoundingClientRect())").await;
        let at = |number: usize| range[number].as_f64().unwrap();
        assert!(at(0) > -1.0 && at(0) < 0.6 * at(2), "the sentence is at {range}");
    }
    browser.scroll_to(200).await;
    let before = browser.text(MARKED).await;
    browser.run("standIn.tell('end')").await;
    browser.until(&format!("{MARKED} !== {} && standIn.isSpeaking()", json!(before))).await;
    assert_eq!(browser.value("scrollY").await, json!(200), "the reader was taken away from where they are");
    browser.click("#listen_show").await;
    browser.until(&format!("{top} > 0 && {top} < innerHeight")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_voice_is_never_without_a_way_to_silence_it() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    open_panel(&browser).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    // A word that opens its card leaves the panel open, and Escape closes the card first.
    browser.run("document.querySelector('.prose p .mark').focus()").await;
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
