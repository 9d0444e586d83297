//! The search over the page that is read: by keys and by links, without a mouse, on a phone, and when it does not come.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

/// What was found.
const OPTIONS: &str = "document.querySelectorAll('#panel_search [role=option]')";
const LINKS: &str = "document.querySelectorAll('.search-hits h3 a')";
const STATUS: &str = "document.querySelector('.search-status').innerText";
const HELP: &str = "document.querySelector('.search-help')";
/// Whether the panel is open, and what is typed goes into its field.
const IS_READY: &str = "document.activeElement.matches('#panel_search:popover-open #panel_search_field')";
const IS_CLOSED: &str = "!document.querySelector('#panel_search:popover-open')";

/// Presses `/`, or Ctrl and K together.
async fn call(browser: &Browser, with_ctrl: bool) {
    if !with_ctrl {
        return browser.press("/").await;
    }
    for kind in ["rawKeyDown", "keyUp"] {
        let event = json!({ "type": kind, "key": "k", "code": "KeyK", "windowsVirtualKeyCode": 75, "modifiers": 2 });
        browser.devtools("Input.dispatchKeyEvent", event).await;
    }
}

#[tokio::test]
async fn by_the_keyboard_alone_a_reader_finds_a_passage_from_any_page_and_goes_on_from_there() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    for with_ctrl in [false, true] {
        browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
        browser.scroll_to(700).await;
        call(&browser, with_ctrl).await;
        browser.until(IS_READY).await;
        assert_eq!(browser.text("location.pathname").await, "/articles/neuroplasticity/");
        browser.press("Escape").await;
        browser.until(IS_CLOSED).await;
        assert_eq!(browser.value("scrollY").await, json!(700));

        call(&browser, with_ctrl).await;
        browser.until(IS_READY).await;
        browser.devtools("Input.insertText", json!({ "text": "ketamin bladder" })).await;
        browser.until(&format!("{OPTIONS}.length > 2 && /place/.test({STATUS})")).await;
        assert_eq!(browser.value("document.activeElement.ariaExpanded").await, json!("true"));
        let active = "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))";
        for (key, number) in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1)] {
            browser.press(key).await;
            browser.until(&format!("{active} === {OPTIONS}[{number}]")).await;
            assert_eq!(browser.value("document.querySelectorAll('[aria-selected=true]').length").await, json!(1));
            assert_eq!(browser.value(&format!("{active}.ariaSelected")).await, json!("true"));
        }
        let link = browser.text(&format!("{active}.getAttribute('href')")).await;
        browser.press("Enter").await;
        browser.until(&format!("location.pathname + location.hash === {}", json!(link))).await;
        browser
            .until(&format!("{IS_CLOSED} && document.activeElement === document.querySelector(location.hash)"))
            .await;
        browser.until("CSS.highlights.get('shared')?.size > 0").await;

        // The query is still there, and Enter without a choice leads to all that was found.
        call(&browser, with_ctrl).await;
        browser.until(&format!("{IS_READY} && document.activeElement.value === 'ketamin bladder'")).await;
        browser.press("Enter").await;
        browser
            .until(&format!("{IS_CLOSED} && location.search === '?q=ketamin%20bladder' && {LINKS}.length > 2"))
            .await;
        call(&browser, with_ctrl).await;
        browser.until("document.activeElement.matches('#search_field')").await;
    }
    browser.close().await;
}

#[tokio::test]
async fn on_a_phone_help_stands_above_all_that_is_found_over_a_page() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_phone().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    browser.click(".bottom-bar [href='/search/']").await;
    browser.until(IS_READY).await;
    for query in ["i want to die", "suicde", "cant breathe", "overdoes"] {
        browser.run("document.activeElement.select()").await;
        browser.devtools("Input.insertText", json!({ "text": query })).await;
        browser.until(&format!("{HELP}.checkVisibility() && {STATUS}.startsWith('Help lines come first.')")).await;
        let is_above = format!(
            "[...{OPTIONS}].every((hit) => hit.getBoundingClientRect().top > {HELP}.getBoundingClientRect().bottom)"
        );
        assert_eq!(browser.value(&is_above).await, json!(true), "{query}");
        browser.run("document.activeElement.select()").await;
        browser.devtools("Input.insertText", json!({ "text": "music" })).await;
        browser.until(&format!("!{HELP}.checkVisibility()")).await;
    }
    browser.close().await;
}

#[tokio::test]
async fn a_search_that_does_not_come_is_said_over_the_page_and_can_be_asked_for_again() {
    for file in ["the data", "the chunk"] {
        let folder = Folder::copy();
        folder.keep_nothing();
        let path = match file {
            "the data" => "data/search.txt".to_owned(),
            _ => folder.chunk("split_search.wasm").0,
        };
        let whole = folder.bytes(&path);
        folder.remove(&path);
        let server = Server::start(&folder);
        let browser = Browser::start().await;
        browser.open_started(&format!("{}articles/safety/", server.url)).await;
        browser.click(".masthead-search").await;
        browser.until("/did not arrive/.test(document.querySelector('#panel_search').innerText)").await;
        folder.add(&path, &whole);
        browser.click("#panel_search p button").await;
        browser.until(IS_READY).await;
        browser.devtools("Input.insertText", json!({ "text": "bladder" })).await;
        browser.until(&format!("{OPTIONS}.length > 0")).await;
        browser.close().await;
    }
}
