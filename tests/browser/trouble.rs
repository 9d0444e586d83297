//! What goes wrong ends in a page that says so, with help in reach.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

const HELP_IS_IN_REACH: &str = "document.querySelector('.masthead-help').checkVisibility() && \
                                document.querySelector('.footer-help').innerText.includes('988')";

#[tokio::test]
async fn data_that_is_no_page_ends_in_a_page_that_says_so() {
    let whole = Folder::built("release").read("data/articles/questions-people-ask.txt");
    let half = &whole[..whole.len() / 2];
    for (data, why) in [(half, "it breaks off"), ("{}", "it is another thing"), ("<!doctype html>", "it is HTML")] {
        let folder = Folder::copy();
        folder.keep_nothing();
        folder.write("data/articles/questions-people-ask.txt", data);
        let server = Server::start(&folder);
        let browser = Browser::start().await;
        browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
        browser.run("document.querySelector('.pager-next').click()").await;
        browser.until("document.querySelector('main h1').innerText === 'This page did not arrive whole'").await;
        assert_eq!(browser.value(HELP_IS_IN_REACH).await, json!(true), "no help is in reach when {why}");
        assert_eq!(browser.text("document.activeElement.tagName").await, "H1");
        browser.click("main .prose a").await;
        browser.until("document.title.startsWith('Questions people ask')").await;
        browser.close().await;
    }
}

#[tokio::test]
async fn data_that_is_missing_ends_in_a_page_that_says_so() {
    let folder = Folder::copy();
    folder.keep_nothing();
    folder.remove("data/articles/questions-people-ask.txt");
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.run("document.querySelector('.pager-next').click()").await;
    browser.until("document.querySelector('main h1').innerText === 'This page does not exist'").await;
    assert_eq!(browser.value(HELP_IS_IN_REACH).await, json!(true));
    browser.back().await;
    browser.until("document.title.startsWith('Neuroplasticity')").await;
    browser.close().await;
}

#[tokio::test]
async fn without_a_network_and_without_a_kept_copy_the_page_says_so_and_tries_again() {
    let folder = Folder::copy();
    folder.keep_nothing();
    let server = Server::start(&folder);
    let url = server.url.clone();
    let browser = Browser::start().await;
    browser.open_started(&format!("{url}articles/neuroplasticity/")).await;
    browser.until("!document.getElementById('page_not_stored').hidden").await;
    server.stop();
    browser.run("document.querySelector('.pager-next').click()").await;
    browser.until("document.querySelector('main h1').innerText === 'No network right now'").await;
    assert_eq!(browser.value(HELP_IS_IN_REACH).await, json!(true));
    browser.back().await;
    browser.until("location.pathname === '/articles/neuroplasticity/'").await;
    browser.until("document.querySelector('main h1').innerText === 'No network right now'").await;
    let server = Server::start_again(&folder, &url);
    browser.click("main .prose a").await;
    browser.until("document.title.startsWith('Neuroplasticity')").await;
    drop(server);
    browser.close().await;
}

#[tokio::test]
async fn where_the_browser_keeps_nothing_everything_else_works() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser
        .before_each_page(
            "for (const name of ['sessionStorage', 'localStorage']) {\
               Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });\
             }\
             ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));",
        )
        .await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.until("!document.getElementById('page_not_stored').hidden").await;
    browser.scroll_to(1500).await;
    browser.run("document.querySelector('.pager-next').click()").await;
    browser.until("document.title.startsWith('Questions people ask')").await;
    browser.back().await;
    browser.until("document.title.startsWith('Neuroplasticity') && scrollY === 1500").await;
    browser.close().await;
}

#[tokio::test]
async fn a_drawing_that_does_not_arrive_leaves_its_words() {
    let folder = Folder::copy();
    folder.keep_nothing();
    folder.remove("figures/chain.svg");
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/the-science-of-ketamine/", server.url)).await;
    let figure = "document.querySelector('.figure:has([href*=\"chain\"])')";
    let caption = browser.text(&format!("{figure}.querySelector('figcaption').innerText")).await;
    assert!(caption.len() > 20);
    browser.run(&format!("{figure}.querySelector('summary').click()")).await;
    browser.until(&format!("{figure}.querySelector('details').innerText.length > 200")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_program_that_failed_leaves_the_links_to_the_browser() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.run("window.alive = true").await;
    browser.run("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))").await;
    browser.run("document.querySelector('.pager-next').click()").await;
    browser.until("document.title.startsWith('Questions people ask') && window.alive === undefined").await;
    browser.started().await;
    browser.close().await;
}
