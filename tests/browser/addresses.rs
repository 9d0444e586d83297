//! A link is a promise: every address opens its page and its section, cold, again, and below any path.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, SUB_PATH, Server};

/// The section is in sight, at the top, and is the one that the browser was asked for.
const AT_PAINFUL_MEMORIES: &str = "document.querySelector('#painful-memories:target') && \
     document.getElementById('painful-memories').getBoundingClientRect().top >= 0 && \
     document.getElementById('painful-memories').getBoundingClientRect().top < 150";

#[tokio::test]
async fn a_link_to_a_section_opens_it_cold_and_after_a_reload() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/#painful-memories", server.url)).await;
    browser.until(AT_PAINFUL_MEMORIES).await;
    browser.reload().await;
    browser.started().await;
    browser.until(AT_PAINFUL_MEMORIES).await;
    browser.close().await;
}

#[tokio::test]
async fn the_link_at_a_heading_is_the_address_of_its_section() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.click("#painful-memories .anchor").await;
    browser.until(AT_PAINFUL_MEMORIES).await;
    let address = browser.text("location.href").await;
    assert_eq!(address, format!("{}articles/neuroplasticity/#painful-memories", server.url));
    let unnamed = browser
        .value("[...document.querySelectorAll('.prose :is(h2, h3, h4)')].filter((heading) => !heading.id || !heading.querySelector('.anchor')).length")
        .await;
    assert_eq!(unnamed, json!(0), "a heading has no link of its own");
    browser.close().await;
}

#[tokio::test]
async fn a_page_opens_however_its_address_is_spelled() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    for spelling in ["articles/neuroplasticity", "articles/neuroplasticity/index.html", "articles//neuroplasticity/"] {
        browser.open_started(&format!("{}{spelling}", server.url)).await;
        let title = browser.text("document.querySelector('main h1').innerText").await;
        assert!(title.starts_with("Neuroplasticity"), "/{spelling} shows `{title}`");
    }
    browser.close().await;
}

#[tokio::test]
async fn an_unknown_address_is_a_404_that_offers_what_may_have_been_meant() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplastisity/", server.url)).await;
    let status = browser.value("performance.getEntriesByType('navigation')[0].responseStatus").await;
    assert_eq!(status, json!(404));
    browser.until("document.title.startsWith('This page does not exist')").await;
    let offered = browser.text("document.querySelector('main .page-list a').getAttribute('href')").await;
    assert_eq!(offered, "/articles/neuroplasticity/");
    assert!(browser.text("document.querySelector('.masthead-help').innerText").await.contains("Help"));
    browser.click("main .page-list a").await;
    browser.until("document.title.startsWith('Neuroplasticity')").await;
    browser.back().await;
    browser.until("document.title.startsWith('This page does not exist')").await;
    browser.close().await;
}

#[tokio::test]
async fn below_a_path_every_page_opens_and_nothing_outside_of_it_is_asked_for() {
    let folder = Folder::built("sub-path");
    let server = Server::start_below(&folder, SUB_PATH);
    let browser = Browser::start().await;
    for page in folder.pages() {
        browser.open_started(&format!("{}{page}", server.url)).await;
        let outside = browser
            .value(&format!(
                "[...performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname),\
                 ...[...document.links].filter((link) => link.origin === location.origin).map((link) => link.pathname)]\
                 .filter((path) => !path.startsWith('{SUB_PATH}'))"
            ))
            .await;
        assert_eq!(outside, json!([]), "/{page} leads out of the path");
    }
    browser.run("window.alive = true").await;
    browser.click(".masthead-name").await;
    browser.until(&format!("location.pathname === '{SUB_PATH}'")).await;
    browser.click(".series-articles a").await;
    browser.until("document.title.startsWith('What ketamine-assisted')").await;
    assert_eq!(browser.value("window.alive").await, json!(true), "a page was loaded whole");
    browser.open_started(&format!("{}nowhere/", server.url)).await;
    browser.until("document.title.startsWith('This page does not exist')").await;
    browser.open_started(&format!("{}help", server.url)).await;
    browser.until("document.title.startsWith('Help now')").await;
    browser.close().await;
}
