//! What is saved on the device: seen in words, taken along in a file and back, taken away and brought back; a tab that
//! keeps nothing; names of tabs that tell nothing. And files that are wrong, hostile or too large.

use serde_json::{Value, json};

use crate::own_state::{COMES_BACK, stored, stored_elsewhere};
use crate::plan::{says, tab_to};
use crate::saved_files::SavedFiles;
use crate::session::{Browser, STARTED};
use crate::site::{Folder, Server};

/// The first file that was ever saved: a place, a note, two questions, a plan and choices.
const FIRST: &str = include_str!("../../crates/reader/src/saved/first.json");

const KEPT: &str = "document.querySelector('#saved_stored').innerText";
const REPORT: &str = "document.querySelector('#saved_report').innerText";
/// What this site keeps in the browser, by name.
const STORED: &str = "JSON.stringify(Object.entries(localStorage).sort())";

/// Opens a file as a reader does who chose it.
async fn choose_file(browser: &Browser, text: &str) {
    browser
        .run(&format!(
            "const field = document.querySelector('#saved_file'), files = new DataTransfer(); \
             files.items.add(new File([{}], 'a.json')); field.files = files.files; \
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));",
            json!(text)
        ))
        .await;
}

#[tokio::test]
async fn by_touch_and_without_a_network_all_is_saved_taken_away_opened_again_and_there() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_touched_phone().await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    browser.kept().await;
    server.stop();
    says(&browser, KEPT, "Nothing of yours is kept on this device.").await;
    choose_file(&browser, FIRST).await;
    for words in ["4 of your things added.", "Your plan was added."] {
        says(&browser, REPORT, words).await;
    }
    for words in [
        "Safety, risks and who should not take it: 40% read, and seen to the end, on Saturday 28 November 2026.",
        "It passes.",
        "My plan: a session on Monday 7 December 2026",
        "Colours: Dark",
        "Your treatment: Drip",
        "Questions for my visit: 2",
    ] {
        says(&browser, KEPT, words).await;
    }
    assert_eq!(browser.text("document.documentElement.dataset.theme").await, "dark");
    browser.tap("#saved_stored textarea").await;
    browser.press("End").await;
    browser.devtools("Input.insertText", json!({ "text": " Soon." })).await;
    let before = browser.text(STORED).await;
    assert!(before.contains(" Soon."), "{before}");

    let saved = SavedFiles::by(&browser).await;
    browser.tap("#saved_export").await;
    let file = saved.take("exploring-kap.json", "\n}\n").await;
    browser.tap("#saved_markdown").await;
    let notes = saved.take("exploring-kap-notes.md", "May I bring someone?\n").await;
    assert!(notes.contains("> It passes.\n") && notes.contains("/articles/safety/#bladder)"), "{notes}");
    assert!(notes.contains("\\<b\\>"), "a note is more than words: {notes}");

    browser.tap("#saved_wipe").await;
    browser.until("localStorage.length === 0 && document.documentElement.dataset.theme === undefined").await;
    says(&browser, KEPT, "Nothing of yours is kept on this device.").await;
    browser.tap("#saved_undo").await;
    browser.until(&format!("{STORED} === {}", json!(before))).await;
    browser.tap("#saved_wipe").await;
    browser.until("localStorage.length === 0").await;
    browser.reload().await;
    browser.started().await;
    choose_file(&browser, &file).await;
    says(&browser, REPORT, "4 of your things added.").await;
    browser.until(&format!("{STORED} === {}", json!(before))).await;
    choose_file(&browser, &file).await;
    says(&browser, REPORT, "4 already here.").await;
    assert_eq!(browser.text(STORED).await, before);
    browser.close().await;
}

#[tokio::test]
async fn by_keyboard_a_highlight_is_taken_away_and_brought_back_and_another_tab_follows() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    choose_file(&browser, FIRST).await;
    says(&browser, KEPT, "It passes.").await;
    let first = browser.open_tab().await;
    browser.open_started(&format!("{}questions/", server.url)).await;
    browser.until("document.querySelectorAll('.questions-list li').length === 2").await;
    let second = browser.open_tab().await;
    browser.return_to(first).await;
    tab_to(&browser, "[data-forget^=note]").await;
    browser.press("Enter").await;
    browser.until(&format!("!{KEPT}.includes('It passes.') && document.activeElement.id === 'saved_undo'")).await;
    browser.press("Enter").await;
    says(&browser, KEPT, "It passes.").await;
    tab_to(&browser, "#saved_wipe").await;
    browser.press("Enter").await;
    browser.until("localStorage.length === 0").await;
    browser.return_to(second).await;
    browser.until("document.querySelectorAll('.questions-list li').length === 0").await;
    browser.close().await;
}

#[tokio::test]
async fn a_field_keeps_its_focus_and_its_words_while_another_tab_stores_something() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    choose_file(&browser, FIRST).await;
    says(&browser, KEPT, "Questions for my visit: 2").await;
    browser.click("#saved_stored textarea").await;
    browser.run("const field = document.activeElement; field.setSelectionRange(3, 3); window.field = field;").await;
    browser.devtools("Input.insertText", json!({ "text": "," })).await;
    let question = "{\"version\":\"1\",\"words\":\"How much?\",\"order\":\"3\"}";
    stored_elsewhere(&browser, "question cdefg", question).await;
    browser.run(COMES_BACK).await;
    says(&browser, KEPT, "Questions for my visit: 3").await;
    let field = "[field.isConnected && document.activeElement === field, field.selectionStart, field.value]";
    assert_eq!(browser.value(field).await, json!([true, 4, "Ask, about this.\n<b>"]));
    // What is written about the same words elsewhere is shown.
    let elsewhere = browser.text(&stored("note /articles/safety/ 5s6ze")).await.replace("Ask, about", "Not about");
    stored_elsewhere(&browser, "note /articles/safety/ 5s6ze", &elsewhere).await;
    browser.run(COMES_BACK).await;
    browser.until("field.isConnected && field.value === 'Not about this.\\n<b>'").await;
    browser.close().await;
}

#[tokio::test]
async fn a_file_that_is_wrong_or_hostile_is_told_of_and_nothing_runs_or_is_lost() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    choose_file(&browser, FIRST).await;
    says(&browser, REPORT, "4 of your things added.").await;
    let before = browser.text(STORED).await;
    for (file, sentence) in [
        (FIRST[..FIRST.len() / 2].to_owned(), "a part of it was lost or changed"),
        ("<script>window.ran = true</script>".to_owned(), "This is no file that was saved here"),
        (FIRST.replace("\"exploring-kap\": \"1\"", "\"exploring-kap\": \"2\""), "saved by a newer version"),
        (" ".repeat(5_000_001), "larger than any that is saved here"),
        (FIRST.replace("\"order\":\"1\"", "\"order\":\"99999999999999\""), "1 left out"),
        (FIRST.replace("1795860000", "yesterday"), "2 left out"),
    ] {
        choose_file(&browser, &file).await;
        says(&browser, REPORT, sentence).await;
        assert_eq!(browser.text(STORED).await, before, "{file:.80}");
    }
    let attack = "<img src=x onerror=window.ran=true>\\\" onfocus=window.ran=true x=\\\"";
    choose_file(&browser, &FIRST.replace("It passes.", attack).replace("How long does it last?", attack)).await;
    says(&browser, REPORT, "2 kept beside what is here, because the words differ.").await;
    says(&browser, KEPT, "<img src=x").await;
    browser.click("#saved_stored a[href$='/questions/']").await;
    browser.until("document.querySelectorAll('.questions-list li').length === 3").await;
    browser.click(".questions-list textarea").await;
    assert_eq!(browser.value("window.ran ?? null").await, Value::Null, "a file ran");
    browser.close().await;
}

#[tokio::test]
async fn in_private_reading_nothing_is_kept_and_every_page_says_so_until_it_is_ended() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    choose_file(&browser, FIRST).await;
    says(&browser, REPORT, "4 of your things added.").await;
    let before = browser.text(STORED).await;
    browser.click("#saved_private_begin").await;
    browser.until("document.querySelector('#page_private')").await;
    says(&browser, KEPT, "This tab is read in private").await;
    browser.click(".footer-links a[href='/questions/']").await;
    browser.until("document.title.startsWith('Questions') && document.querySelector('#page_private')").await;
    assert_eq!(browser.value("document.querySelectorAll('.questions-list li').length").await, json!(0));
    browser.click(".ask").await;
    says(&browser, "document.querySelector('#questions_notice').innerText", "This browser keeps nothing").await;
    browser.click(".footer-links a[href='/articles/safety/'], .footer-links a[href='/what-to-expect/']").await;
    browser.until("document.title.startsWith('What to expect')").await;
    browser.click("#dosing-session").await;
    browser.scroll_to(500).await;
    browser.reload().await;
    browser.started().await;
    assert_eq!(browser.text(STORED).await, before);
    assert_eq!(browser.value("Object.keys(sessionStorage)").await, json!(["exploring-kap / private"]));
    browser.scroll_to(0).await;
    browser.click(".private-end").await;
    browser.until(&format!("{STARTED} && !document.querySelector('#page_private')")).await;
    browser.click(".footer-links a[href='/questions/']").await;
    browser.until("document.querySelectorAll('.questions-list li').length === 2").await;
    browser.close().await;
}

#[tokio::test]
async fn a_neutral_name_of_the_tab_is_there_before_the_page_is_seen() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    browser.kept().await;
    browser.click("label:has(#saved_neutral)").await;
    browser.until("document.title === 'Reading'").await;
    browser.click(".footer-links a[href='/plan/']").await;
    browser.until("document.querySelector('h1').innerText === 'My plan' && document.title === 'Reading'").await;
    let left = "caches.match('/attributes-of-every-page').then((left) => left?.text()).then((left) => left?.includes('title'))";
    browser.until_promise(left).await;
    browser.before_each_page("addEventListener('DOMContentLoaded', () => { window.first = document.title; });").await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    assert_eq!(browser.text("window.first").await, "Reading");
    assert_eq!(browser.text("document.title").await, "Reading");
    browser.open_started(&format!("{}saved/", server.url)).await;
    browser.click("label:has(#saved_neutral)").await;
    browser.until("document.title.startsWith('What is saved on this device')").await;
    browser.close().await;
}

#[tokio::test]
async fn where_the_browser_refuses_to_keep_a_file_holds_until_the_page_is_closed() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.refuse_storage().await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    choose_file(&browser, FIRST).await;
    says(&browser, REPORT, "held only until you close this page").await;
    says(&browser, KEPT, "It passes.").await;
    browser.close().await;
}
