//! Questions for a visit: collected by touch and by keyboard, put in order, ticked, printed on one sheet, carried to
//! another device, and never lost to a mistake.

use serde_json::{Value, json};

use crate::plan::{says, tab_to};
use crate::printer::{A4, LETTER};
use crate::session::Browser;
use crate::site::{Folder, Server};

/// The words of the list, from its first question to its last.
const LIST: &str = "[...document.querySelectorAll('.questions-list textarea')].map((field) => field.value)";
/// What has to be known or decided first.
const NOTICE: &str = "document.querySelector('#questions_notice').innerText";
/// What a screen reader was told last.
const SAID: &str = "document.querySelector('#page_announcer').innerText";

/// The three that are collected here.
const OWN: &str = "Who drives me <b>home</b>?";
const OTHER: &str = "May I bring \"someone\"?";
const SUGGESTED: &str = "Will you stay with me from start to end?";

async fn list_is(browser: &Browser, words: &[&str]) {
    browser.until(&format!("JSON.stringify({LIST}) === {}", json!(json!(words).to_string()))).await;
}

async fn type_words(browser: &Browser, words: &str) {
    browser.devtools("Input.insertText", json!({ "text": words })).await;
}

/// Opens the page of the questions and writes some.
async fn write_some(browser: &Browser, server: &Server, words: &[&str]) {
    browser.open_started(&format!("{}questions/", server.url)).await;
    for one in words {
        browser.click("#questions_new").await;
        type_words(browser, one).await;
        browser.press("Enter").await;
    }
    list_is(browser, words).await;
}

#[tokio::test]
async fn by_touch_and_without_a_network_questions_are_collected_ordered_ticked_printed_and_kept() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_touched_phone().await;
    browser.open_started(&format!("{}what-to-expect/preparation/", server.url)).await;
    browser.kept().await;
    server.stop();

    let button = format!(".ask[aria-label$=': {SUGGESTED}']");
    browser.tap(&button).await;
    browser.until(&format!("document.querySelector(\"{button}\").innerText === 'On your list'")).await;
    says(&browser, SAID, "On your list.").await;
    browser.tap(&button).await;
    browser.tap(".footer-links a[href='/questions/']").await;
    browser.until("document.title.startsWith('Questions for my visit')").await;
    list_is(&browser, &[SUGGESTED]).await;
    for words in [OWN, OTHER] {
        browser.tap("#questions_new").await;
        type_words(&browser, words).await;
        browser.tap("#questions_add").await;
        browser.until("document.querySelector('#questions_new').value === ''").await;
    }
    list_is(&browser, &[SUGGESTED, OWN, OTHER]).await;
    browser.tap(".questions-list li:nth-child(3) [id^=question_up_]").await;
    list_is(&browser, &[SUGGESTED, OTHER, OWN]).await;
    says(&browser, SAID, "Moved to place 2 of 3.").await;
    browser.tap(".questions-list li:nth-child(2) textarea").await;
    browser.press("End").await;
    type_words(&browser, " Who?").await;
    let edited = format!("{OTHER} Who?");
    list_is(&browser, &[SUGGESTED, &edited, OWN]).await;
    browser.tap(".questions-list li:nth-child(1) [type=checkbox]").await;

    let sheet = "document.querySelector('#page_booklet').innerText";
    for paper in [A4, LETTER] {
        browser.run("window.printed = false; window.print = () => { window.printed = true; };").await;
        browser.tap("[data-sheet=questions_sheet]").await;
        browser.until("window.printed").await;
        for words in [format!("{SUGGESTED} (asked)"), edited.clone(), OWN.to_owned()] {
            browser.until(&format!("{sheet}.includes({})", json!(words))).await;
        }
        assert_eq!(browser.printed_pages(paper).await, 1, "{paper:?}: the questions are more than one sheet");
    }

    browser.reload().await;
    browser.started().await;
    list_is(&browser, &[SUGGESTED, &edited, OWN]).await;
    browser.tap("#questions_clear").await;
    list_is(&browser, &[&edited, OWN]).await;
    browser.tap("#questions_undo").await;
    list_is(&browser, &[SUGGESTED, &edited, OWN]).await;
    browser.until("document.querySelectorAll('.questions-list :checked').length === 1").await;
    browser.close().await;
}

#[tokio::test]
async fn by_keyboard_alone_the_focus_stays_on_what_was_pressed_and_what_is_taken_out_comes_back() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}questions/", server.url)).await;
    tab_to(&browser, "#questions_new").await;
    for words in ["One?", "Two?", "Three?"] {
        type_words(&browser, words).await;
        browser.press("Enter").await;
        browser.until("document.activeElement.matches('#questions_new') && document.activeElement.value === ''").await;
    }
    list_is(&browser, &["One?", "Two?", "Three?"]).await;
    tab_to(&browser, ".questions-list li:nth-child(1) [id^=question_down_]").await;
    browser.press("Enter").await;
    list_is(&browser, &["Two?", "One?", "Three?"]).await;
    browser.until("document.activeElement.matches('li:nth-child(2) [id^=question_down_]')").await;
    browser.press("Enter").await;
    list_is(&browser, &["Two?", "Three?", "One?"]).await;
    says(&browser, SAID, "Moved to place 3 of 3.").await;
    browser.press("Enter").await;
    says(&browser, SAID, "It is the last already.").await;
    browser.until("document.activeElement.matches('li:nth-child(3) [id^=question_down_]')").await;
    browser.press("Tab").await;
    browser.press("Enter").await;
    list_is(&browser, &["Two?", "Three?"]).await;
    browser.until("document.activeElement.matches('#questions_new')").await;
    browser.click("#questions_undo").await;
    list_is(&browser, &["Two?", "Three?", "One?"]).await;
    browser.close().await;
}

#[tokio::test]
async fn a_link_carries_the_list_and_changes_nothing_there_until_it_is_taken() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    write_some(&browser, &server, &[OWN, OTHER]).await;
    browser.click("#questions_carry").await;
    browser.until("document.querySelector('.carried-link svg')").await;
    let link = browser.text("document.querySelector('#carried_text').value").await;
    browser.close().await;

    let other = Browser::start().await;
    write_some(&other, &server, &["Mine?", OTHER]).await;
    other.open_started(&link).await;
    says(&other, NOTICE, "Nothing is changed until you choose.").await;
    list_is(&other, &["Mine?", OTHER]).await;
    other.click("#questions_take").await;
    list_is(&other, &["Mine?", OTHER, OWN]).await;
    assert_eq!(other.text("location.href").await, format!("{}questions/", server.url));

    let address = format!("{}questions/", server.url);
    for (opened, sentence) in [
        (link[..link.len() - 3].to_owned(), "is not whole"),
        (format!("{address}#hello-world"), "that is no list of questions"),
        (format!("{address}#questions1.{}", "a".repeat(8001)), "longer than any list"),
        (format!("{address}#questions2.open-a.abcde"), "made by a newer version"),
        (format!("{address}#questions1.<img src=x onerror=window.ran=true>"), "is not whole"),
    ] {
        other.open("about:blank").await;
        other.open_started(&opened).await;
        says(&other, NOTICE, sentence).await;
        list_is(&other, &["Mine?", OTHER, OWN]).await;
        assert_eq!(other.value("window.ran ?? null").await, Value::Null, "{opened:.80} ran");
    }
    other.click("#questions_leave").await;
    other.until(&format!("location.href === '{address}' && {NOTICE} === ''")).await;
    other.close().await;
}

#[tokio::test]
async fn a_question_in_one_tab_is_seen_in_the_other_and_does_not_take_the_focus_there() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    write_some(&browser, &server, &["One?"]).await;
    browser.click(".questions-list textarea").await;
    let first = browser.open_tab().await;
    browser.open_started(&format!("{}what-to-expect/preparation/", server.url)).await;
    browser.click(".ask").await;
    browser.return_to(first).await;
    browser.until(&format!("{LIST}.length === 2 && document.activeElement.matches('li:first-child textarea')")).await;
    browser.close().await;
}

#[tokio::test]
async fn what_another_tab_moves_and_ticks_leaves_the_focus_the_caret_and_the_words_of_a_field() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    write_some(&browser, &server, &["One?", "Two?", "Three?"]).await;
    browser.click(".questions-list li:first-child textarea").await;
    browser.press("Home").await;
    type_words(&browser, "  At ").await;
    let first = browser.open_tab().await;
    browser.open_started(&format!("{}questions/", server.url)).await;
    list_is(&browser, &["At One?", "Two?", "Three?"]).await;
    for place in [1, 2] {
        browser.click(&format!(".questions-list li:nth-child({place}) [id^=question_down_]")).await;
    }
    browser.click(".questions-list li:nth-child(3) [type=checkbox]").await;
    list_is(&browser, &["Two?", "Three?", "At One?"]).await;
    browser.return_to(first).await;
    list_is(&browser, &["Two?", "Three?", "  At One?"]).await;
    browser.until("document.activeElement.matches('li:nth-child(3):has(:checked) textarea')").await;
    assert_eq!(browser.value("document.activeElement.selectionStart").await, json!("  At ".len()));
    // A question without words is none: what it said before is still there.
    browser.run("document.activeElement.select()").await;
    browser.press("Backspace").await;
    browser.until("document.activeElement.value === ''").await;
    browser.press("Tab").await;
    list_is(&browser, &["Two?", "Three?", "At One?"]).await;
    browser.close().await;
}

#[tokio::test]
async fn where_the_browser_keeps_nothing_the_list_says_so_and_holds_until_the_page_is_closed() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.refuse_storage().await;
    write_some(&browser, &server, &[OWN]).await;
    says(&browser, NOTICE, "This browser keeps nothing").await;
    browser.click(".questions-suggested .ask").await;
    says(&browser, SAID, "until you close the page").await;
    browser.click(".footer-links a[href='/plan/']").await;
    browser.until("document.title.startsWith('My plan')").await;
    browser.click(".footer-links a[href='/questions/']").await;
    browser.until(&format!("document.title.startsWith('Questions') && {LIST}.length === 2")).await;
    browser.close().await;
}
