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

/// What something else did to a page before the program came: an extension of the browser, or a host.
const CHANGES: [(&str, &str); 4] = [
    (
        "something stands first in the program's part",
        "document.querySelector('main').prepend(document.createElement('div'))",
    ),
    (
        "something stands first in the page",
        "document.querySelector('main .page').prepend(document.createElement('aside'))",
    ),
    ("words stand between its parts", "document.querySelector('main .prose').before('words')"),
    (
        "its comments were taken out",
        "const walk = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT); const all = []; \
         while (walk.nextNode()) all.push(walk.currentNode); all.forEach((one) => one.remove())",
    ),
];

async fn change_each_page(browser: &Browser, change: &str) {
    browser.before_each_page(&format!("addEventListener('DOMContentLoaded', () => {{ {change} }});")).await;
}

/// Follows links, Back and Forward, and sees what they lead to.
async fn links_back_and_forward_work(browser: &Browser, why: &str) {
    println!("when {why}");
    browser.run("document.querySelector('.masthead nav a[href=\"/about/\"]').click()").await;
    let about = "location.pathname === '/about/' && document.querySelector('main h1')?.innerText.startsWith('About')";
    browser.until(about).await;
    browser.traverse(-1).await;
    browser
        .until("location.pathname === '/help/' && document.querySelector('main h1')?.innerText.startsWith('Help')")
        .await;
    browser.traverse(1).await;
    browser.until(about).await;
}

#[tokio::test]
async fn a_page_that_something_else_changed_is_shown_afresh_and_the_reader_goes_on() {
    let server = Server::start(&Folder::built("release"));
    for (why, change) in CHANGES {
        let browser = Browser::start().await;
        change_each_page(&browser, change).await;
        browser.open_started(&format!("{}help/", server.url)).await;
        browser.run("window.alive = true").await;
        links_back_and_forward_work(&browser, why).await;
        assert_eq!(browser.value("window.alive").await, json!(true), "a page was loaded whole when {why}");
        assert_eq!(browser.value("document.querySelectorAll('main h1, main .prose').length").await, json!(2), "{why}");
        let said = browser.console().await;
        assert!(!said.iter().any(|line| line.contains("RuntimeError")), "when {why} the console says {said:#?}");
        browser.close().await;
    }
}

#[tokio::test]
async fn a_changed_page_whose_data_do_not_come_stays_as_it_is_and_its_links_work() {
    let folder = Folder::copy();
    folder.keep_nothing();
    folder.remove("data/help.txt");
    folder.remove("data/about.txt");
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    change_each_page(&browser, CHANGES[0].1).await;
    browser.open(&format!("{}help/", server.url)).await;
    // The data were asked for, and the answer was no.
    browser.until("performance.getEntriesByName(new URL('/data/help.txt', location).href).length > 0").await;
    browser.drawn().await;
    assert!(browser.text("document.querySelector('main h1').innerText").await.starts_with("Help"));
    links_back_and_forward_work(&browser, "the data do not come").await;
    browser.close().await;
}

#[tokio::test]
async fn a_program_that_fails_while_it_starts_leaves_links_back_and_forward_to_the_browser() {
    let server = Server::start(&Folder::built("release"));
    // Between the look at the page and its adoption something comes to stand in it; the program cannot be started twice.
    let late = "const add = EventTarget.prototype.addEventListener; let isDone = false;\
        EventTarget.prototype.addEventListener = function (name, ...rest) {\
          if (this === window && name === 'popstate' && document.readyState === 'complete' && !isDone) {\
            isDone = true; document.querySelector('main').prepend('words');\
          }\
          return add.call(this, name, ...rest); };";
    let never =
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => Promise.reject(new Error('refused'));";
    for (why, failure) in [("adopting the page fails", late), ("the browser refuses the program", never)] {
        let browser = Browser::start().await;
        browser.before_each_page(failure).await;
        browser.open(&format!("{}help/", server.url)).await;
        browser.until_the_console_says("The page works without its program").await;
        assert_eq!(browser.value("document.documentElement.hasAttribute('data-started')").await, json!(false));
        links_back_and_forward_work(&browser, why).await;
        browser.close().await;
    }
}
