//! Once loaded, always there: the server is stopped for real.

use serde_json::json;

use crate::session::{Browser, Profile, STARTED};
use crate::site::{Folder, SUB_PATH, Server};

#[tokio::test]
async fn after_the_first_visit_every_page_opens_without_a_server() {
    let folder = Folder::built("release");
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.kept().await;
    let url = server.url.clone();
    server.stop();

    for page in folder.pages() {
        browser.open_started(&format!("{url}{page}")).await;
        let heading = browser.text("document.querySelector('main h1').innerText").await;
        assert_ne!(heading, "This page does not exist", "/{page}");
        assert!(browser.text("document.title").await.starts_with(&heading), "/{page} shows `{heading}`");
    }
    browser.open_started(&format!("{url}articles/neuroplasticity/#painful-memories")).await;
    browser
        .until(
            "document.querySelector('#painful-memories:target') && \
             Math.abs(document.getElementById('painful-memories').getBoundingClientRect().top) < 150",
        )
        .await;
    browser.click(".prose a[href='/articles/the-science-of-ketamine/#how-long-it-lasts']").await;
    browser.until("document.activeElement.id === 'how-long-it-lasts'").await;
    browser.open_started(&format!("{url}articles/neuroplastisity/")).await;
    browser.until("document.querySelector('main .page-list a').pathname === '/articles/neuroplasticity/'").await;
    browser.open_started(&format!("{url}help")).await;
    browser.until("location.pathname === '/help/' && document.body.innerText.includes('988')").await;
    browser.close().await;
}

#[tokio::test]
async fn the_series_opens_without_a_server_after_the_browser_was_closed() {
    let folder = Folder::built("release");
    let profile = Profile::new();
    let server = Server::start(&folder);
    let url = server.url.clone();
    let browser = Browser::start_with(&profile).await;
    browser.open_started(&url).await;
    browser.kept().await;
    browser.close().await;
    server.stop();

    let browser = Browser::start_with(&profile).await;
    for page in ["", "articles/the-role-of-the-therapist/", "what-to-expect/first-24-hours/", "help/"] {
        browser.open_started(&format!("{url}{page}")).await;
        let help = browser.text("document.querySelector('.footer-help').innerText").await;
        assert!(help.contains("988"), "/{page} shows no help line");
    }
    browser.close().await;
}

#[tokio::test]
async fn the_data_of_every_page_is_the_same_from_the_worker_as_from_the_host() {
    let folder = Folder::built("release");
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open_started(&server.url).await;
    browser.kept().await;
    server.stop();
    for page in folder.pages().into_iter().chain(["404".to_owned()]) {
        let name = if page.is_empty() { "home" } else { page.trim_end_matches('/') };
        let file = format!("data/{name}.txt");
        let kept = browser.value_of_promise(&format!("fetch('/{file}').then((data) => data.text())")).await;
        assert!(kept == folder.read(&file), "the worker gives other data for {file}");
    }
    browser.close().await;
}

#[tokio::test]
async fn below_a_path_the_series_opens_without_a_server_too() {
    let folder = Folder::built("sub-path");
    let server = Server::start_below(&folder, SUB_PATH);
    let url = server.url.clone();
    let browser = Browser::start().await;
    browser.open_started(&url).await;
    browser.kept().await;
    server.stop();
    for page in ["", "articles/neuroplasticity/", "what-to-expect/", "nowhere/"] {
        browser.open_started(&format!("{url}{page}")).await;
    }
    browser.until("document.title.startsWith('This page does not exist')").await;
    browser.close().await;
}

#[tokio::test]
async fn the_site_can_be_installed() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&server.url).await;
    browser.kept().await;
    let manifest = browser.devtools("Page.getAppManifest", json!({})).await;
    assert_eq!(manifest["errors"], json!([]), "the manifest has mistakes");
    assert!(manifest["data"].as_str().unwrap().contains("Exploring KAP"));
    let errors = browser.devtools("Page.getInstallabilityErrors", json!({})).await;
    assert_eq!(errors["installabilityErrors"], json!([]));
    browser.close().await;
}

/// A copy of the site, kept by a browser that shows its page of help.
async fn kept_copy() -> (Folder, Server, Browser) {
    let folder = Folder::copy();
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.kept().await;
    (folder, server, browser)
}

#[tokio::test]
async fn a_new_version_waits_until_the_reader_asks_for_it() {
    let (folder, server, browser) = kept_copy().await;

    folder.publish_another_title();
    browser.reload_to_an_update().await;
    browser.click(".masthead nav a[href='/about/']").await;
    browser.until("document.title.startsWith('About this series')").await;
    browser.open_started(&format!("{}about/", server.url)).await;
    assert!(
        browser.text("document.title").await.starts_with("About this series"),
        "the new version took over by itself"
    );

    browser.until("!document.getElementById('page_update').hidden").await;
    browser.click("#page_update_now").await;
    browser.until("document.title.startsWith('About new version')").await;
    browser.started().await;
    browser.until("!document.getElementById('page_stored').hidden").await;
    let caches = browser.value_of_promise("caches.keys()").await;
    assert_eq!(caches.as_array().unwrap().len(), 1, "the old version is still there: {caches}");
    server.stop();
    browser.reload().await;
    browser.until("document.title.startsWith('About new version')").await;
    browser.close().await;
}

#[tokio::test]
async fn the_caches_of_other_sites_on_the_host_are_left_alone() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open(&format!("{}icon.svg", server.url)).await;
    browser.value_of_promise("caches.open('exploring-kap /another/path/ 1').then(() => true)").await;
    browser.open_started(&server.url).await;
    browser.kept().await;
    let there = browser.value_of_promise("caches.has('exploring-kap /another/path/ 1')").await;
    assert_eq!(there, json!(true));
    browser.close().await;
}

#[tokio::test]
async fn where_a_file_is_missing_the_reader_is_told_and_reads_on() {
    let folder = Folder::copy();
    folder.remove("glossary/index.html");
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open_started(&server.url).await;
    browser.until("!document.getElementById('page_not_stored').hidden").await;
    browser.click(".series-articles a").await;
    browser.until("document.title.startsWith('What ketamine-assisted')").await;
    browser.close().await;
}

/// Has the page look as it does whenever the reader comes back to its tab.
const COME_BACK: &str = "document.dispatchEvent(new Event('visibilitychange'))";

const IS_SAID_TO_BE_KEPT: &str =
    "!document.getElementById('page_stored').hidden && document.getElementById('page_not_stored').hidden";
const IS_SAID_NOT_TO_BE_KEPT: &str =
    "document.getElementById('page_stored').hidden && !document.getElementById('page_not_stored').hidden";

/// What another app on the same host may do.
const DELETE_ALL_CACHES: &str =
    "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => true)";
const DELETE_A_PAGE: &str = "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => \
                             cache.delete('/glossary/'))))).then(() => true)";

#[tokio::test]
async fn what_another_app_deleted_is_kept_again() {
    for delete in [DELETE_ALL_CACHES, DELETE_A_PAGE] {
        let folder = Folder::built("release");
        let server = Server::start(&folder);
        let browser = Browser::start().await;
        browser.open_started(&server.url).await;
        browser.kept().await;
        browser.value_of_promise(delete).await;
        browser.reload().await;
        browser.started().await;
        browser.until(IS_SAID_TO_BE_KEPT).await;
        let url = server.url.clone();
        server.stop();
        for (page, title) in [("glossary/", "Glossary"), ("articles/safety/", "Safety")] {
            browser.open_started(&format!("{url}{page}")).await;
            browser.until(&format!("document.title.startsWith('{title}')")).await;
        }
        browser.close().await;
    }
}

#[tokio::test]
async fn the_series_is_never_said_to_be_kept_when_it_is_not() {
    let folder = Folder::built("release");
    let server = Server::start(&folder);
    let url = server.url.clone();
    let browser = Browser::start().await;
    browser.open_started(&server.url).await;
    browser.kept().await;
    server.stop();
    // It is said anew.
    browser.run(&format!("document.getElementById('page_stored').hidden = true; {COME_BACK}")).await;
    browser.until(IS_SAID_TO_BE_KEPT).await;
    browser.value_of_promise(DELETE_ALL_CACHES).await;
    browser.run(COME_BACK).await;
    browser.until(IS_SAID_NOT_TO_BE_KEPT).await;

    let server = Server::start_again(&folder, &url);
    browser.run(COME_BACK).await;
    browser.until(IS_SAID_TO_BE_KEPT).await;
    server.stop();
    browser.open_started(&format!("{url}glossary/")).await;
    browser.until("document.title.startsWith('Glossary')").await;
    browser.close().await;
}

#[tokio::test]
async fn a_tab_of_the_first_visit_loads_its_next_page_whole_after_another_tab_switched() {
    let folder = Folder::copy();
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open_started(&format!("{}help/", server.url)).await;
    // Never loaded again: the worker of the first visit took over by itself.
    browser.until("!document.getElementById('page_stored').hidden && navigator.serviceWorker.controller").await;
    browser.run("navigator.serviceWorker.addEventListener('controllerchange', () => { window.isOld = true; })").await;
    let first = browser.open_tab().await;
    switch_to_a_new_version(&folder, &browser, &server.url).await;
    browser.return_to(first).await;
    browser.until("window.isOld").await;
    browser.click(".masthead nav a[href='/about/']").await;
    browser.until("document.title.startsWith('About new version') && window.isOld === undefined").await;
    browser.close().await;
}

#[tokio::test]
async fn a_tab_that_was_loaded_without_the_worker_follows_another_tab_to_a_new_version() {
    let (folder, server, browser) = kept_copy().await;
    // As with the Shift key: the page comes past the worker and stays without one.
    browser.devtools("Page.reload", json!({ "ignoreCache": true })).await;
    browser.until(&format!("{STARTED} && !navigator.serviceWorker.controller")).await;
    browser.until("!document.getElementById('page_stored').hidden").await;
    browser.run("window.isOld = true").await;
    let first = browser.open_tab().await;
    switch_to_a_new_version(&folder, &browser, &server.url).await;
    browser.return_to(first).await;
    browser
        .until_promise(
            "navigator.serviceWorker.ready.then((known) => !known.waiting && known.active.state === 'activated')",
        )
        .await;
    browser.click(".masthead nav a[href='/about/']").await;
    browser.until("document.title.startsWith('About new version') && window.isOld === undefined").await;
    browser.close().await;
}

/// Publishes a new version and has it shown in this tab.
async fn switch_to_a_new_version(folder: &Folder, browser: &Browser, url: &str) {
    browser.open_started(&format!("{url}glossary/")).await;
    folder.publish_another_title();
    browser.reload_to_an_update().await;
    browser.run("window.isBefore = true").await;
    browser.click("#page_update_now").await;
    browser.until(&format!("window.isBefore === undefined && {STARTED}")).await;
}
