//! In private reading nothing that was stored before is shown, from the first sight of a page on.

use serde_json::json;

use crate::session::{Browser, STARTED};
use crate::site::{Folder, Server};

#[tokio::test]
async fn in_private_reading_no_page_shows_the_treatment_even_before_the_program() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    let step = format!("{}what-to-expect/dosing-session/", server.url);
    browser.open_started(&step).await;
    browser.kept().await;
    browser.run("document.querySelector('.treatment-choice details').open = true").await;
    browser.click("#treatment_choice label:has(input[value=spray])").await;
    let left = "caches.match('/attributes-of-every-page').then((left) => left?.text()).then((left) => left?.includes('spray') ?? false)";
    browser.until_promise(left).await;
    browser.click(".masthead-text").await;
    browser.until("document.querySelector('#panel_text:popover-open [name=theme]')").await;
    browser.click("#panel_text [name=theme][value=dark]").await;
    browser.until("document.documentElement.dataset.theme === 'dark'").await;

    browser.open_started(&format!("{}saved/", server.url)).await;
    // What the host or the worker wrote, before any script of the page.
    let seen = "addEventListener('DOMContentLoaded', () => { const { route, theme } = document.documentElement.dataset; \
                window.first = [route ?? '', theme ?? '']; });";
    browser.before_each_page(seen).await;
    let mine = browser.open_tab().await;
    browser.open_started(&step).await;
    let reader = browser.open_tab().await;
    browser.return_to(mine).await;
    browser.click("#saved_private_begin").await;
    browser.until("document.querySelector('#page_private')").await;
    assert_eq!(browser.value("window.first").await, json!(["", "dark"]));
    for _ in 0..2 {
        browser.open_started(&step).await;
        assert_eq!(browser.value("window.first").await, json!(["", "dark"]), "the treatment is shown at first");
        assert_eq!(browser.value("document.documentElement.dataset.route ?? ''").await, json!(""));
    }
    // A tab beside it that is not read in private.
    let private = browser.open_tab().await;
    browser.return_to(reader).await;
    browser.reload().await;
    browser.started().await;
    browser.until("document.documentElement.dataset.route === 'spray'").await;
    browser.return_to(private).await;
    browser.reload().await;
    browser.started().await;
    assert_eq!(browser.value("window.first").await, json!(["", "dark"]), "another tab brought the treatment back");

    browser.click(".private-end").await;
    browser.until(&format!("{STARTED} && !document.querySelector('#page_private')")).await;
    browser.open_started(&step).await;
    assert_eq!(browser.value("window.first").await, json!(["spray", "dark"]));
    browser.close().await;
}
