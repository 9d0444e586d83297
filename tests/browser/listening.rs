//! The texts are read aloud, sentence by sentence, from where the reader is.

use serde_json::{Value, json};

use crate::session::Browser;
use crate::site::{Folder, Server};
use crate::voice::{BUTTON, LAST, SAID, SPOKEN, begin, open_panel};

async fn given(browser: &Browser) -> Vec<String> {
    let given = browser.value("standIn.given.map((one) => one.text)").await;
    given.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// Hears everything up to the end of the text.
async fn hear_all(browser: &Browser) -> Vec<String> {
    let hear = "new Promise((done) => { const hear = () => { \
        if (document.querySelector('#listen_said').innerText.includes('the end of')) return done(true); \
        if (standIn.isSpeaking()) standIn.noteSpoken(); \
        standIn.tell('end'); setTimeout(hear, 5); }; hear(); })";
    assert_eq!(browser.value_of_promise(hear).await, json!(true));
    given(browser).await
}

#[tokio::test]
async fn a_text_is_read_sentence_by_sentence_in_its_order_and_each_is_highlighted() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}articles/the-science-of-ketamine/", server.url)).await;
    open_panel(&browser).await;
    assert_eq!(browser.value("standIn.given.length").await, json!(0), "nobody asked for a voice yet");
    browser.click("#listen_toggle").await;
    browser.until(&format!("{LAST} === 'In short' && {SPOKEN} === 'In short' && {BUTTON} === 'Pause'")).await;
    let short = browser.text("document.querySelector('.key p:nth-of-type(2)').textContent").await;
    let mut heard = String::new();
    // The sentences of the key message.
    for number in 2..4 {
        browser.run("standIn.tell('end')").await;
        browser.until(&format!("standIn.given.length === {number}")).await;
        let spoken = browser.text(SPOKEN).await;
        assert!(short.contains(&spoken), "`{spoken}` is not in `{short}`");
        assert_eq!(browser.text(LAST).await, spoken);
        heard.push_str(&spoken);
    }
    assert!(heard.len() > 100, "{heard}");
    assert_eq!(browser.value("standIn.cancelled").await, json!(0), "a voice at its end is told to stop");

    browser.click("#listen_toggle").await;
    browser.until(&format!("!standIn.isSpeaking() && {BUTTON} === 'Go on'")).await;
    let paused = browser.text(SPOKEN).await;
    browser.click("#listen_toggle").await;
    browser.until("standIn.isSpeaking()").await;
    assert_eq!(browser.text(SPOKEN).await, paused, "the sentence begins anew");
    browser.click("#listen_back").await;
    browser.until(&format!("{SPOKEN} !== {}", json!(paused))).await;
    browser.click("#listen_on").await;
    browser.until(&format!("{SPOKEN} === {}", json!(paused))).await;
    browser.click("#listen_stop").await;
    browser.until(&format!("!standIn.isSpeaking() && {SPOKEN} === '' && {BUTTON} === 'Read aloud'")).await;
    assert_eq!(browser.value("document.activeElement.id").await, json!("listen_toggle"));
    browser.close().await;
}

#[tokio::test]
async fn a_whole_article_is_heard_with_its_names_said_right_and_without_its_sources() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    begin(&browser).await;
    let heard = hear_all(&browser).await;
    assert!(browser.text(SAID).await.contains("That is the end of this text."));
    assert!(heard.len() > 100, "only {} sentences", heard.len());
    let text = heard.join("\n");
    assert!(text.contains("B D N F"), "nobody says it as it is listed");
    for word in ["BDNF", "mTOR", "doi", "et al", "and others (", "Link to this section"] {
        assert!(!text.contains(word), "somebody says {word}");
    }
    // Every paragraph was heard, in the order of the page.
    let paragraphs =
        browser.value("[...document.querySelectorAll('.prose .text > p')].map((one) => one.innerText)").await;
    let spoken = browser.text("standIn.spoken.join(' ')").await;
    let mut behind = 0;
    for paragraph in paragraphs.as_array().unwrap().iter().filter_map(Value::as_str) {
        let start: String = paragraph.chars().take(14).collect();
        let found = spoken[behind..].find(start.trim());
        behind += found.unwrap_or_else(|| panic!("`{paragraph}` is not heard in its place"));
    }
    assert!(behind > 5000, "only {behind} bytes were heard");
    browser.close().await;
}

#[tokio::test]
async fn without_a_network_a_step_is_read_to_its_end_and_the_next_one_goes_on() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.open_started(&format!("{}what-to-expect/preparation/", server.url)).await;
    browser.kept().await;
    server.stop();
    begin(&browser).await;
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
async fn a_page_that_the_reader_goes_to_before_the_next_one_came_is_not_read() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_with_a_voice().await;
    browser.be_on_a_slow_network().await;
    browser.open_started(&format!("{}what-to-expect/preparation/", server.url)).await;
    begin(&browser).await;
    hear_all(&browser).await;
    browser.hold_back("what-to-expect/").await;
    browser.click("#listen_next").await;
    browser.until("held.length > 0").await;
    browser.click(".masthead-help").await;
    browser.until("document.title.startsWith('Help')").await;
    browser.drawn().await;
    assert_eq!(browser.value("standIn.isSpeaking()").await, json!(false));
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
    begin(&browser).await;
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
    begin(&browser).await;
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
        let before = browser.text(SPOKEN).await;
        browser.run("standIn.tell('end')").await;
        browser.until(&format!("{SPOKEN} !== {} && standIn.isSpeaking()", json!(before))).await;
        let range = browser.value("(({ top, bottom }) => [top, bottom, innerHeight])([...CSS.highlights.get('spoken')][0].getBoundingClientRect())").await;
        let at = |number: usize| range[number].as_f64().unwrap();
        assert!(at(0) > -1.0 && at(0) < 0.6 * at(2), "the sentence is at {range}");
    }
    browser.scroll_to(200).await;
    let before = browser.text(SPOKEN).await;
    browser.run("standIn.tell('end')").await;
    browser.until(&format!("{SPOKEN} !== {} && standIn.isSpeaking()", json!(before))).await;
    assert_eq!(browser.value("scrollY").await, json!(200), "the reader was taken away from where they are");
    browser.click("#listen_show").await;
    browser.until(&format!("{top} > 0 && {top} < innerHeight")).await;
    browser.close().await;
}
