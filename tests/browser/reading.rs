//! The words come first: they are read without the program, and nobody else hears of it.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

/// One page of each kind. The last is the one that is shown at an address that no page has.
const KINDS_OF_PAGE: [&str; 17] = [
    "",
    "articles/neuroplasticity/",
    "what-to-expect/",
    "what-to-expect/dosing-session/",
    "options/",
    "plan/",
    "plan/bad-days/",
    "options/what-matters-to-me/",
    "carers/",
    "questions/",
    "saved/",
    "glossary/",
    "sources/",
    "search/",
    "help/",
    "about/",
    "no-such-page/",
];

/// Words of the page that a reader sees, without those of its head and foot.
const WORDS: &str = "document.querySelector('main').innerText.split(/\\s+/).length";

#[tokio::test]
async fn every_kind_of_page_is_read_without_javascript() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    for page in KINDS_OF_PAGE {
        browser.open(&format!("{}{page}", server.url)).await;
        let html = browser.text("document.querySelector('main').innerText").await;
        let words = html.split_whitespace().count();
        assert!(words > 80, "/{page} shows only {words} words without JavaScript");
        let help = browser.text("document.querySelector('.footer-help').innerText").await;
        assert!(help.contains("988"), "/{page} shows no help line without JavaScript");
        let started = browser.value("document.documentElement.hasAttribute('data-started')").await;
        assert_eq!(started, json!(false), "JavaScript ran on /{page}, so this test shows nothing");
    }
    browser.close().await;
}

#[tokio::test]
async fn an_article_is_read_and_its_citations_open_where_webassembly_is_refused() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.devtools("Network.enable", json!({})).await;
    browser.devtools("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await;
    browser.open(&format!("{}articles/neuroplasticity/", server.url)).await;

    let words = browser.value(WORDS).await.as_u64().unwrap();
    assert!(words > 1500, "only {words} words are shown");
    browser.click(".prose p .citation").await;
    browser.until("document.querySelector('.card:popover-open').innerText.length > 20").await;
    browser.click(".card:popover-open a").await;
    browser.until("location.hash.startsWith('#ref_') && document.querySelector('li:target')").await;
    browser.click(".masthead nav a").await;
    browser.until("document.title.startsWith('What to expect')").await;
    assert_eq!(browser.value("document.documentElement.hasAttribute('data-started')").await, json!(false));
    browser.close().await;
}

#[tokio::test]
async fn a_term_and_a_citation_open_and_close_by_keyboard() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    for class in ["term", "citation"] {
        browser.run(&format!("document.querySelector('.prose .{class}').focus()")).await;
        browser.press("Enter").await;
        browser.until("document.querySelector('.card:popover-open')").await;
        if class == "citation" {
            let looks_open = "document.activeElement.matches('[data-open]') && \
                 getComputedStyle(document.activeElement).backgroundColor !== 'rgba(0, 0, 0, 0)'";
            browser.until(looks_open).await;
        }
        browser.press("Escape").await;
        browser.until("!document.querySelector('.card:popover-open, [data-open]')").await;
        let focused = browser.text("document.activeElement.className").await;
        assert_eq!(focused, class, "closing the card takes the reader away from the word");
    }
    browser.close().await;
}

#[tokio::test]
async fn no_page_asks_another_host_for_anything() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    for page in KINDS_OF_PAGE {
        browser.open_started(&format!("{}{page}", server.url)).await;
        browser.kept().await;
        let elsewhere = browser
            .value(
                "performance.getEntriesByType('resource').map((entry) => entry.name)\
                 .filter((name) => !name.startsWith(location.origin))",
            )
            .await;
        assert_eq!(elsewhere, json!([]), "/{page} asks another host");
    }
    assert_eq!(browser.value("document.cookie").await, json!(""));
    browser.close().await;
}

#[tokio::test]
async fn a_line_at_the_upper_edge_shows_how_far_the_text_is_read() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    let line = "new DOMMatrix(getComputedStyle(document.querySelector('.facts'), '::before').transform).a";
    browser.until(&format!("{line} === 0")).await;
    browser.run("scrollTo(0, document.documentElement.scrollHeight / 2)").await;
    browser.until(&format!("{line} > 0.3 && {line} < 0.7")).await;
    browser.run("document.querySelector('.pager').scrollIntoView({ block: 'end' })").await;
    browser.until(&format!("{line} === 1")).await;
    browser.close().await;
}
