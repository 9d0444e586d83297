//! A reader's plan for bad days: there after a reload, on paper and on another device by link, with their own people first;
//! gone when it is deleted, and stored nowhere in private reading.

use serde_json::{Value, json};

use crate::own_state::{COMES_BACK, press, stored};
use crate::plan::{says, tab_to};
use crate::printer::{A4, LETTER};
use crate::saved_files::SavedFiles;
use crate::session::Browser;
use crate::site::{Folder, Server};

/// What stands in the fields, part by part.
const WORDS: &str = "Object.fromEntries([...document.querySelectorAll('.bad-days-blank textarea')].filter((field) => \
                     field.value).map((field) => [field.id, field.value]))";
/// What has to be known or decided first.
const NOTICE: &str = "document.querySelector('#bad_days_notice').innerText";
/// What is stored of it.
const STORED: &str = "Object.keys(localStorage).filter((name) => name.includes('bad-days')).sort()";

const PEOPLE: &str = "Ann <b>, 020 7946 0000\nBen";
const ALONE: &str = "Walk to the river";

async fn type_words(browser: &Browser, words: &str) {
    browser.devtools("Input.insertText", json!({ "text": words })).await;
}

async fn has(browser: &Browser, words: &Value) {
    browser.until(&format!("JSON.stringify({WORDS}) === {}", json!(words.to_string()))).await;
}

/// Writes into two parts of the plan that is shown.
async fn write(browser: &Browser) {
    for (part, words) in [("by-myself", ALONE), ("whom-i-tell", PEOPLE)] {
        browser.click(&format!("#blank_{part}")).await;
        type_words(browser, words).await;
    }
    browser.until(&format!("Object.keys({WORDS}).length === 2")).await;
}

async fn open_and_write(browser: &Browser, server: &Server) {
    browser.open_started(&format!("{}plan/bad-days/", server.url)).await;
    write(browser).await;
}

#[tokio::test]
async fn by_touch_and_without_a_network_a_plan_for_bad_days_is_written_and_found_again_in_one_action() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_touched_phone().await;
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.kept().await;
    server.stop();
    browser.tap("main a[href='/plan/bad-days/']").await;
    browser.until("document.querySelector('#blank_by-myself')").await;
    for (part, words) in [("by-myself", ALONE), ("whom-i-tell", PEOPLE)] {
        browser.tap(&format!("#blank_{part}")).await;
        type_words(&browser, words).await;
    }
    browser.reload().await;
    browser.started().await;
    browser.until(&format!("Object.keys({WORDS}).length === 2")).await;
    assert_eq!(browser.value(WORDS).await, json!({ "blank_by-myself": ALONE, "blank_whom-i-tell": PEOPLE }));
    // The reader's own people stand before the lines of others, and are called by one touch.
    let called = "[...document.querySelectorAll('#bad_days_calls a, .footer-help a')].slice(0, 2).map((link) => \
                  link.getAttribute('href'))";
    assert_eq!(browser.value(called).await, json!(["tel:02079460000", "tel:988"]));
    browser.tap(".footer-help p a[href='/help/']").await;
    browser.until("document.querySelector('h1').innerText === 'Help now'").await;
    browser.tap("main a[href='/plan/bad-days/']").await;
    browser.until(&format!("Object.keys({WORDS}).length === 2")).await;
    browser.close().await;
}

#[tokio::test]
async fn by_keyboard_alone_it_is_reached_from_the_plan_and_written() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    browser.run("document.querySelector('#when-to-call-for-help').focus()").await;
    tab_to(&browser, "main a[href='/plan/bad-days/']").await;
    browser.press("Enter").await;
    browser.until("document.activeElement.matches('h1') && document.querySelector('#blank_how-it-begins')").await;
    tab_to(&browser, "#blank_by-myself").await;
    type_words(&browser, ALONE).await;
    browser.press("Enter").await;
    type_words(&browser, "Tea").await;
    has(&browser, &json!({ "blank_by-myself": format!("{ALONE}\nTea") })).await;
    tab_to(&browser, "#carried_forget").await;
    browser.press("Enter").await;
    has(&browser, &json!({})).await;
    browser.close().await;
}

#[tokio::test]
async fn on_paper_it_is_one_sheet_with_what_was_written_room_for_the_rest_and_the_help_lines() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}plan/bad-days/", server.url)).await;
    for paper in [A4, LETTER] {
        assert_eq!(browser.printed_pages(paper).await, 1, "{paper:?}: the empty plan is more than one sheet");
    }
    write(&browser).await;
    let long = "Some words of mine, as many as a person writes there. ".repeat(5);
    for part in ["how-it-begins", "company", "who-treats-me", "what-keeps-me-here", "after-a-dose"] {
        // A field that lies below the head of the page cannot be pressed there.
        browser.run(&format!("document.getElementById('blank_{part}').focus()")).await;
        type_words(&browser, &long).await;
    }
    browser.until(&format!("Object.keys({WORDS}).length === 7")).await;
    for paper in [A4, LETTER] {
        assert_eq!(browser.printed_pages(paper).await, 1, "{paper:?}: the plan is more than one sheet");
    }
    browser.show_paper(true).await;
    let seen = "[...document.querySelectorAll('.bad-days-written')].filter((words) => words.checkVisibility()).map((words) => \
                words.innerText)";
    let seen = browser.value(seen).await;
    let seen: Vec<&str> = seen.as_array().unwrap().iter().map(|words| words.as_str().unwrap()).collect();
    assert_eq!(seen.len(), 7, "{seen:?}");
    let room = "parseFloat(getComputedStyle(document.querySelector('#blank_out-of-reach').parentElement, '::after').blockSize)";
    assert!(browser.value(room).await.as_f64().unwrap() > 50.0, "the part that is empty leaves no room to write");
    assert!(seen.contains(&PEOPLE) && seen.contains(&ALONE), "{seen:?}");
    for shown in ["h1", ".footer-help li", "#blank_asks_out-of-reach"] {
        assert_eq!(browser.value(&format!("document.querySelector('{shown}').checkVisibility()")).await, json!(true));
    }
    for hidden in ["#blank_by-myself", "#blank_asks_by-myself", "#bad_days_calls", "#what-such-a-plan-is", ".masthead"]
    {
        let is_seen = browser.value(&format!("document.querySelector('{hidden}').checkVisibility()")).await;
        assert_eq!(is_seen, json!(false), "{hidden} is printed");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_link_carries_it_to_another_device_where_nothing_changes_until_it_is_taken_and_nothing_is_lost() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    open_and_write(&browser, &server).await;
    browser.click("#carried_show").await;
    browser.until("document.querySelector('#carried_link svg')").await;
    let link = browser.text("document.querySelector('#carried_text').value").await;
    browser.close().await;

    let other = Browser::start().await;
    other.open_started(&format!("{}plan/bad-days/", server.url)).await;
    other.click("#blank_by-myself").await;
    type_words(&other, "Music").await;
    other.open("about:blank").await;
    other.open_started(&link).await;
    says(&other, NOTICE, "Nothing is changed until you choose.").await;
    has(&other, &json!({ "blank_by-myself": "Music" })).await;
    other.click("#carried_take").await;
    has(&other, &json!({ "blank_by-myself": format!("Music\n{ALONE}"), "blank_whom-i-tell": PEOPLE })).await;
    assert_eq!(other.text("location.href").await, format!("{}plan/bad-days/", server.url));

    let (address, before) = (format!("{}plan/bad-days/", server.url), other.value(WORDS).await);
    for (opened, sentence) in [
        (link[..link.len() - 3].to_owned(), "is not whole"),
        (format!("{address}#hello-world"), "that is no plan for bad days"),
        (format!("{address}#baddays1.{}", "a".repeat(8001)), "is too long"),
        (format!("{address}#baddays2.a-b.abcde"), "made by a newer version"),
        (format!("{address}#baddays1.<img src=x onerror=window.ran=true>"), "is not whole"),
    ] {
        other.open("about:blank").await;
        other.open_started(&opened).await;
        says(&other, NOTICE, sentence).await;
        assert_eq!(other.value(WORDS).await, before, "{opened:.80}");
        assert_eq!(other.value("window.ran ?? null").await, Value::Null, "{opened:.80} ran");
    }
    other.click("#carried_leave").await;
    other.until(&format!("location.href === '{address}' && {NOTICE} === ''")).await;
    other.close().await;
}

#[tokio::test]
async fn it_is_among_what_is_saved_in_the_file_and_gone_when_it_is_deleted() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    open_and_write(&browser, &server).await;
    let first = browser.open_tab().await;
    let second = browser.open_tab().await;
    browser.return_to(second.clone()).await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    let kept = "document.querySelector('#saved_stored').innerText";
    says(&browser, kept, "My plan for bad days: 2 parts written.").await;
    let saved = SavedFiles::by(&browser).await;
    browser.click("#saved_export").await;
    let file = saved.take("exploring-kap.json", "\n}\n").await;
    assert!(file.contains("\"bad-days by-myself\": {\"version\":\"1\",\"words\":\"Walk to the river\"}"), "{file}");
    browser.click("[data-forget^=bad-days]").await;
    browser.until(&format!("!{kept}.includes('bad days') && {STORED}.length === 0")).await;
    browser.return_to(first).await;
    browser.run(COMES_BACK).await;
    has(&browser, &json!({})).await;
    browser.return_to(second).await;
    browser.click("#saved_undo").await;
    browser.until(&format!("{STORED}.length === 2")).await;
    browser.click("#saved_stored a[href='/plan/bad-days/']").await;
    browser.until(&format!("Object.keys({WORDS}).length === 2")).await;
    browser.click("#carried_forget").await;
    browser.until(&format!("{STORED}.length === 0")).await;
    says(&browser, NOTICE, "Your plan is off this device.").await;
    browser.until("document.querySelector('#carried_undo')").await;
    press(&browser, "#carried_undo").await;
    browser.until(&format!("{STORED}.length === 2 && {NOTICE} === ''")).await;
    browser.close().await;
}

#[tokio::test]
async fn in_private_reading_nothing_of_it_is_stored_or_shown() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    open_and_write(&browser, &server).await;
    let before = browser.text("JSON.stringify(Object.entries(localStorage).sort())").await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    browser.click("#saved_private_begin").await;
    browser.until("document.querySelector('#page_private')").await;
    browser.open_started(&format!("{}plan/bad-days/", server.url)).await;
    says(&browser, NOTICE, "This browser keeps nothing").await;
    has(&browser, &json!({})).await;
    browser.click("#blank_company").await;
    type_words(&browser, "Nobody knows").await;
    has(&browser, &json!({ "blank_company": "Nobody knows" })).await;
    let now = browser.text("JSON.stringify(Object.entries(localStorage).sort())").await;
    assert_eq!(now, before, "something is stored");
    assert_eq!(browser.value("Object.keys(sessionStorage)").await, json!(["exploring-kap / private"]));
    browser.reload().await;
    browser.started().await;
    has(&browser, &json!({})).await;
    browser.scroll_to(0).await;
    browser.click(".private-end").await;
    browser.until("!document.querySelector('#page_private')").await;
    browser.until(&format!("Object.keys({WORDS}).length === 2")).await;
    browser.close().await;
}

#[tokio::test]
async fn what_stands_in_a_part_that_the_page_no_longer_has_is_shown_and_never_moved() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}plan/bad-days/", server.url)).await;
    let name = stored("bad-days by-myself");
    browser.click("#blank_by-myself").await;
    type_words(&browser, ALONE).await;
    browser.until(&format!("{name} !== null")).await;
    browser
        .run("localStorage.setItem('exploring-kap / bad-days gone-part', '{\"version\":\"1\",\"words\":\"An old line\"}')")
        .await;
    browser.reload().await;
    browser.started().await;
    says(&browser, "document.querySelector('main').innerText", "An old line").await;
    has(&browser, &json!({ "blank_by-myself": ALONE })).await;
    browser.close().await;
}
