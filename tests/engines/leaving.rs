//! Quick exit: the page is gone at once, and Back leaves none of this site to be read.

use crate::elsewhere::Elsewhere;
use crate::session::Browser;
use crate::site::Server;

in_engines_that_are_seen_after_back! {
    quick_exit_leaves_nothing_to_read_behind_back;
}

async fn quick_exit_leaves_nothing_to_read_behind_back(browser: &Browser) {
    let elsewhere = Elsewhere::start();
    let folder = elsewhere.site();
    let server = Server::start(&folder);
    for page in ["", "glossary/", "articles/safety/"] {
        browser.open_started(&format!("{}{page}", server.url)).await;
    }
    browser.click(".masthead-leave").await;
    elsewhere.is_shown(browser).await;
    // Engines differ in which entries they let a page remove. Where one of this site is left, it leads away by itself, and
    // may become the page elsewhere: then nothing is behind that one, and Back does nothing.
    elsewhere.is_shown_after_back(browser).await;
    browser.back().await;
    let is_away = format!("document.readyState === 'complete' && !location.href.startsWith('{}')", server.url);
    browser.until(&is_away).await;
}
