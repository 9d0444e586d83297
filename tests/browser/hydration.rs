//! The program adopts the page that the host sent, and changes nothing in it.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

#[tokio::test]
async fn every_page_is_adopted_by_a_debug_build_with_a_silent_console() {
    let folder = Folder::built("debug");
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    for page in folder.pages() {
        browser.open_started(&format!("{}{page}", server.url)).await;
        let said = browser.console().await;
        assert!(said.is_empty(), "on /{page} the console says {said:#?}");
    }
    browser.close().await;
}

#[tokio::test]
async fn the_text_that_the_host_sent_is_the_text_that_stays() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser
        .before_each_page(
            "addEventListener('DOMContentLoaded', () => {\
               window.sent = [...document.querySelectorAll('main, main h1, .prose p, .contents a')];\
             });",
        )
        .await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    let sent = browser.value("window.sent.length").await.as_u64().unwrap();
    assert!(sent > 30, "only {sent} parts of the page were seen before the program started");
    let now = "[...document.querySelectorAll('main, main h1, .prose p, .contents a')]";
    let same = browser.value(&format!("{now}.every((part, number) => part === window.sent[number])")).await;
    assert_eq!(same, json!(true), "the program replaced what the host had sent");
    browser.close().await;
}
