//! The text is set as the reader wants it: at once, in every tab, before the next page is seen, and never by strangers.

use serde_json::{Value, json};

use crate::session::Browser;
use crate::site::{Folder, Server};

/// The settings that the page applies.
const APPLIED: &str = "Object.fromEntries(Object.entries(document.documentElement.dataset)\
                      .filter(([name]) => !['address', 'base', 'series', 'started', 'changing'].includes(name)))";

/// The ground on which the text is seen.
const GROUND: &str = "getComputedStyle(document.documentElement).backgroundColor";

/// Waits until a change has reached the whole page: what is in sight comes first, the rest a frame later.
async fn applies(browser: &Browser, settings: Value) {
    browser.until(&format!("JSON.stringify({APPLIED}) === JSON.stringify({settings})")).await;
    browser.until("!document.documentElement.hasAttribute('data-changing')").await;
}

async fn choose(browser: &Browser, name: &str, value: &str) {
    browser.click(&format!("#panel_text input[name={name}][value='{value}']")).await;
}

#[tokio::test]
async fn what_the_reader_chose_is_seen_at_once_and_holds_on_the_next_page_without_a_script() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    browser.kept().await;
    let usual = browser.text(GROUND).await;
    browser.click(".masthead-text").await;
    choose(&browser, "theme", "sepia").await;
    choose(&browser, "size", "130").await;
    browser.until("document.documentElement.dataset.size === '130'").await;
    assert_eq!(browser.value(APPLIED).await, json!({ "theme": "sepia", "size": "130" }));
    let sepia = browser.text(GROUND).await;
    assert_ne!(sepia, usual);

    // The worker gets the settings in its own time; then no script is needed for them.
    browser.until_promise("caches.match('/attributes-of-every-page').then((found) => found?.text()).then((text) => text?.includes('130'))").await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.open(&format!("{}what-to-expect/", server.url)).await;
    assert_eq!(browser.value("document.documentElement.hasAttribute('data-started')").await, json!(false));
    assert_eq!(browser.value(APPLIED).await, json!({ "theme": "sepia", "size": "130" }));
    assert_eq!(browser.text(GROUND).await, sepia);
    browser.close().await;
}

#[tokio::test]
async fn easier_to_read_is_one_press_and_so_is_the_way_back() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    browser.press("t").await;
    browser.until("document.querySelector('#panel_text:popover-open h2') === document.activeElement").await;
    choose(&browser, "theme", "dark").await;
    browser.click("#panel_text_easier").await;
    browser.until("document.documentElement.dataset.face === 'legible'").await;
    let size = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)";
    let easier = browser.value(size).await.as_f64().unwrap();
    let applied = browser.value(APPLIED).await;
    assert_eq!(applied["face"], json!("legible"));
    assert_eq!(applied["theme"], json!("dark"), "easier to read took the reader's colours away");
    assert_eq!(
        browser.value("document.querySelector('#panel_text [name=face]:checked').value").await,
        json!("legible")
    );
    browser.click("#panel_text_usual").await;
    applies(&browser, json!({})).await;
    assert!(easier > browser.value(size).await.as_f64().unwrap());
    browser.press("Escape").await;
    browser.until("!document.querySelector(':popover-open')").await;
    browser.close().await;
}

#[tokio::test]
async fn another_tab_follows() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    let first = browser.open_tab().await;
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.click(".masthead-text").await;
    choose(&browser, "theme", "dark").await;
    browser.return_to(first).await;
    browser.until("document.documentElement.dataset.theme === 'dark'").await;
    browser.close().await;
}

#[tokio::test]
async fn stored_settings_that_are_none_are_left_as_usual_and_run_nothing() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.kept().await;
    let too_long = format!("version=1 theme=dark{}", " x=y".repeat(100_000));
    for stored in ["", "null", "{\"theme\":\"dark\"}", "version=7 theme=dark", "version=1 theme=<script>", &too_long] {
        let attributes = " data-theme=\"dark\" onclick=\"window.ran = true\"><script>window.ran = true</script>";
        let keep = format!(
            "(localStorage.setItem('exploring-kap / settings', {}), caches.open('exploring-kap-settings /')\
             .then((cache) => cache.put('/attributes-of-every-page', new Response({}))))",
            json!(stored),
            json!(attributes)
        );
        browser.value_of_promise(&keep).await;
        browser.reload().await;
        browser.started().await;
        assert_eq!(browser.value(APPLIED).await, json!({}), "from {:.60}", stored);
        browser.click("main h1").await;
        assert_eq!(browser.value("window.ran ?? null").await, Value::Null);
    }
    browser.close().await;
}

#[tokio::test]
async fn where_nothing_is_kept_a_choice_holds_until_the_page_is_closed_and_the_reader_is_told() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.refuse_storage().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    browser.click(".masthead-text").await;
    choose(&browser, "theme", "sepia").await;
    browser.until("document.querySelector('#panel_text').innerText.includes('This browser keeps nothing')").await;
    browser.run("document.querySelector('.pager-next').click()").await;
    browser.until("document.title.startsWith('The treatment')").await;
    assert_eq!(browser.value(APPLIED).await, json!({ "theme": "sepia" }));
    browser.close().await;
}
