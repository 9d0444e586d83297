//! What a reader does while the page becomes the program's own, one part after the other: none of it is lost, and the rest
//! of the page is as it would be.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

/// Where the tab says so, opens the first step as soon as the program listens to it, and before the next part of the page
/// becomes the program's own.
const AT_ONCE: &str = "
    if (sessionStorage.isAtOnce) {
        const listen = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (name, ...rest) {
            listen.call(this, name, ...rest);
            if (name !== 'toggle' || !this.matches?.('ol:first-of-type > li:first-child > details')) return;
            window.wasAtOnce = true;
            queueMicrotask(() => { this.open = true; });
        };
    }";

#[tokio::test]
async fn a_step_that_is_opened_while_the_steps_become_the_programs_own_closes_no_other() {
    const OPEN: &str = "[...document.querySelectorAll('.steps details')].map((step) => Number(step.open)).join('')";
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.before_each_page(AT_ONCE).await;
    browser.open_started(&format!("{}what-to-expect/", server.url)).await;
    browser.click("#dosing-session").await;
    browser.click("#integration").await;
    browser.until(&format!("{OPEN}.replaceAll('0', '') === '11'")).await;
    let two = browser.text(OPEN).await;
    assert!(two.starts_with('0'), "{two}");

    browser.run("sessionStorage.isAtOnce = 'yes'").await;
    browser.reload().await;
    browser.started().await;
    assert_eq!(browser.value("window.wasAtOnce").await, json!(true));
    let three = two.replacen('0', "1", 1);
    browser.until(&format!("{OPEN} === '{three}'")).await;

    browser.run("delete sessionStorage.isAtOnce").await;
    browser.reload().await;
    browser.started().await;
    browser.until(&format!("{OPEN} === '{three}'")).await;
    browser.close().await;
}
