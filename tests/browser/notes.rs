//! A reader highlights the sentence that helped, and is told the truth when the text changes.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

const ABOUT: &str = "about/";

/// Words of the page about the series: some that the edited series still says, and some that it does not.
const STAYS: &str = "It takes no money from clinics, and we send you to none.";
const CHANGES: &str = "the drafting and the drawing";

const COUNT: &str = "document.getElementById('page_notes_count').innerText";

/// Highlights words of the text.
pub(crate) async fn highlight(browser: &Browser, words: &str) {
    browser.select(words).await;
    press_highlight(browser).await;
}

/// Highlights the words that are selected.
pub(crate) async fn press_highlight(browser: &Browser) {
    browser.until("document.getElementById('panel_selection').matches(':popover-open')").await;
    browser.click("#selection_highlight").await;
    browser.until("document.getElementById('selection_said').innerText.startsWith('Marked')").await;
}

#[tokio::test]
async fn a_highlight_stays_with_its_words_and_says_when_they_were_edited() {
    let server = Server::start(&Folder::built("debug"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{ABOUT}", server.url)).await;
    browser.kept().await;
    highlight(&browser, STAYS).await;
    browser.select(CHANGES).await;
    browser.click("#selection_note").await;
    browser.until("document.activeElement.id === 'selection_note_field'").await;
    browser.run("document.execCommand('insertText', false, 'Who drew them? <b>')").await;
    browser.until_coloured("note", &format!("|{CHANGES}||{STAYS}|")).await;
    browser.reload().await;
    browser.started().await;
    browser.until_coloured("note", &format!("|{CHANGES}||{STAYS}|")).await;
    browser.until(&format!("{COUNT} === 'Your marks on this page: 2'")).await;

    // The same address, with the text as it is after an edit and a new build.
    let url = server.url.clone();
    server.stop();
    let _server = Server::start_again(&Folder::built("overlay"), &url);
    browser.open_started(&format!("{url}{ABOUT}")).await;
    browser.until("!document.getElementById('page_update').hidden").await;
    browser.click("#page_update_now").await;
    browser.until_coloured("note", &format!("|{STAYS}|")).await;
    browser.until(&format!("{COUNT}.includes('of 1 of them the text changed')")).await;
    browser.click("#page_notes summary").await;
    let first = "document.querySelector('#page_notes_list li')";
    browser.until(&format!("{first}.innerText.startsWith('The text changed. It was:')")).await;
    assert_eq!(browser.text(&format!("{first}.querySelector('blockquote').innerText")).await, CHANGES);
    assert_eq!(browser.text(&format!("{first}.querySelector('textarea').value")).await, "Who drew them? <b>");
    browser.close().await;
}

#[tokio::test]
async fn a_highlight_is_written_about_gone_to_and_taken_away_and_both_tabs_know() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{ABOUT}", server.url)).await;
    let first = browser.open_tab().await;
    browser.open_started(&format!("{}{ABOUT}", server.url)).await;
    highlight(&browser, STAYS).await;
    browser.return_to(first).await;
    browser.until_coloured("note", &format!("|{STAYS}|")).await;
    browser.click("#page_notes summary").await;
    browser.click("#page_notes textarea").await;
    browser.run("document.execCommand('insertText', false, 'Good to know.')").await;
    browser.click("#page_notes_list blockquote ~ p:last-child button:first-child").await;
    browser.until_coloured("shared", &format!("|{STAYS}|")).await;
    browser.click("#page_notes_list blockquote ~ p:last-child button:last-child").await;
    browser.until_coloured("note", "").await;
    browser.click("#page_notes_back").await;
    browser.until_coloured("note", &format!("|{STAYS}|")).await;
    browser.until("document.querySelector('#page_notes textarea')?.value === 'Good to know.'").await;
    browser.close().await;
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_holds_a_highlight_until_the_page_is_closed_and_says_so() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.refuse_storage().await;
    browser.open_started(&format!("{}{ABOUT}", server.url)).await;
    highlight(&browser, STAYS).await;
    let said = browser.text("document.getElementById('selection_said').innerText").await;
    assert_eq!(said, "Marked until you close the page: this browser keeps nothing.");
    browser.until_coloured("note", &format!("|{STAYS}|")).await;
    browser.close().await;
}

#[tokio::test]
async fn what_another_program_stored_as_a_highlight_is_left_alone_and_does_nothing() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}help/", server.url)).await;
    let hostile =
        json!({ "version": "1", "words": STAYS, "note": "</textarea><img src=x onerror=alert(1)>", "made": "1" });
    for (name, value) in
        [("abcde", hostile.to_string()), ("bbbbb", "{".to_owned()), ("ccccc", "{\"version\":\"9\"}".to_owned())]
    {
        let value = json!(value);
        browser.run(&format!("localStorage.setItem('exploring-kap / note /about/ {name}', {value})")).await;
    }
    browser.open_started(&format!("{}{ABOUT}", server.url)).await;
    browser.until_coloured("note", &format!("|{STAYS}|")).await;
    browser.click("#page_notes summary").await;
    browser.until("document.querySelector('#page_notes textarea')?.value.startsWith('</textarea>')").await;
    assert_eq!(browser.value("document.querySelectorAll('#page_notes img').length").await, json!(0));
    assert_eq!(browser.value("localStorage.getItem('exploring-kap / note /about/ bbbbb')").await, json!("{"));
    browser.close().await;
}

#[tokio::test]
async fn a_sentence_is_highlighted_written_about_and_found_again_by_keyboard_alone() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{ABOUT}", server.url)).await;
    browser.press("s").await;
    browser.until("document.activeElement.id === 'selection_after'").await;
    let sentence = browser.text("String(getSelection())").await;
    for _ in 0..10 {
        if browser.text("document.activeElement.id").await == "selection_note" {
            break;
        }
        browser.press("Tab").await;
    }
    browser.press("Enter").await;
    browser.until("document.activeElement.id === 'selection_note_field'").await;
    for letter in ["w", "h", "y"] {
        browser.press(letter).await;
    }
    browser.until("document.getElementById('selection_note_field').value === 'why'").await;
    browser.press("Escape").await;
    browser.until("!document.getElementById('panel_selection').matches(':popover-open')").await;
    browser.reload().await;
    browser.started().await;
    browser.until("CSS.highlights.get('note')?.size === 1").await;
    let highlighted = browser.text("[...CSS.highlights.get('note')][0].toString()").await;
    assert_eq!(highlighted.split_whitespace().next(), sentence.split_whitespace().next());
    browser.run("document.querySelector('#page_notes summary').focus()").await;
    browser.press("Enter").await;
    browser.until("document.querySelector('#page_notes textarea')?.value === 'why'").await;
    browser.close().await;
}
