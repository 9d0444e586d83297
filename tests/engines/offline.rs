//! Once loaded, always there, and never another version under the reader: the server is stopped for real.

use crate::session::Browser;
use crate::site::{Folder, Server};

in_each_engine! {
    after_the_first_visit_every_page_opens_without_a_server;
    a_new_version_waits_until_the_reader_asks_for_it;
}

async fn after_the_first_visit_every_page_opens_without_a_server(browser: &Browser) {
    let folder = Folder::built("release");
    let server = Server::start(&folder);
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.kept().await;
    let url = server.url.clone();
    server.stop();
    for page in folder.pages() {
        browser.open(&format!("{url}{page}")).await;
        browser.until("document.querySelector('main h1')?.innerText.length > 3").await;
        let heading = browser.text("document.querySelector('main h1').innerText").await;
        assert_ne!(heading, "This page does not exist", "/{page}");
        assert!(browser.text("document.title").await.starts_with(&heading), "/{page} shows `{heading}`");
    }
}

async fn a_new_version_waits_until_the_reader_asks_for_it(browser: &Browser) {
    let folder = Folder::copy();
    let server = Server::start(&folder);
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.kept().await;
    folder.publish_another_title();
    browser.reload_to_an_update().await;
    browser.open_started(&format!("{}about/", server.url)).await;
    browser.until("document.title.startsWith('About this series')").await;
    browser.until("!document.getElementById('page_update').hidden").await;
    browser.click("#page_update_now").await;
    browser.until("document.title.startsWith('About new version')").await;
    browser.started().await;
    assert!(
        browser.text("document.title").await.starts_with("About new version"),
        "the program brought the old text back"
    );
}
