//! A notice page (loading, offline, missing, broken) is no text of the article: it changes nothing that the reader left
//! there.

use serde_json::json;

use crate::notes::highlight;
use crate::selection::words_of_a_section;
use crate::session::Browser;
use crate::site::{Folder, Server};

const SAFETY: &str = "data/articles/safety.txt";

const MINUTES: &str = "[...document.querySelectorAll('.series-minutes')].map((one) => one.innerText).join()";

/// Reads down to a section in the middle of an article.
async fn read_to_the_middle(browser: &Browser) {
    let top = "Math.round(scrollY + document.getElementById('bladder').getBoundingClientRect().top)";
    let top = u32::try_from(browser.value(top).await.as_u64().unwrap()).unwrap();
    browser.scroll_to(top).await;
}

async fn home_leads_back_to_the_middle(browser: &Browser) {
    browser.run("document.querySelector('.masthead-name').click()").await;
    browser.until("location.pathname === '/' && document.querySelector('.begin a')").await;
    browser.until("document.querySelector('.begin a').innerText.startsWith('Go on reading: ')").await;
    let minutes = browser.text(MINUTES).await;
    assert!(minutes.contains(" left") && !minutes.contains("read"), "{minutes}");
}

async fn notice_is_shown(browser: &Browser, heading: &str) {
    browser.until(&format!("document.querySelector('main h1').innerText === '{heading}'")).await;
    browser.drawn().await;
}

#[tokio::test]
async fn a_page_that_is_slow_to_come_takes_no_reading_position_away() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_on_a_slow_network().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    read_to_the_middle(&browser).await;
    browser.hold_back("glossary").await;
    browser.run("document.querySelector('.masthead nav a[href=\"/glossary/\"]').click()").await;
    notice_is_shown(&browser, "Still on its way").await;
    browser.let_through().await;
    browser.until("document.title.startsWith('Glossary')").await;
    home_leads_back_to_the_middle(&browser).await;

    // The article itself is slow when the reader comes back to it.
    browser.hold_back("articles/safety").await;
    browser.run("document.querySelector('.begin a').click()").await;
    notice_is_shown(&browser, "Still on its way").await;
    home_leads_back_to_the_middle(&browser).await;
    browser.close().await;
}

#[tokio::test]
async fn an_article_that_does_not_come_keeps_its_reading_position_and_its_notes() {
    for (broken, heading) in [
        (Some("{}"), "This page did not arrive whole"),
        (None, "This page does not exist"),
        (Some(""), "No network right now"),
    ] {
        let folder = Folder::copy();
        folder.keep_nothing();
        let server = Server::start(&folder);
        let browser = Browser::start().await;
        browser.open_started(&format!("{}articles/safety/", server.url)).await;
        let words = words_of_a_section(&browser).await;
        highlight(&browser, &words).await;
        browser.click("#selection_close").await;
        read_to_the_middle(&browser).await;
        home_leads_back_to_the_middle(&browser).await;

        match broken {
            // As without a network: no answer comes.
            Some("") => browser.run("window.fetch = () => Promise.reject(new TypeError('no network'))").await,
            Some(data) => folder.write(SAFETY, data),
            None => folder.remove(SAFETY),
        }
        browser.run("document.querySelector('.series-articles a[href=\"/articles/safety/\"]').click()").await;
        notice_is_shown(&browser, heading).await;
        assert_eq!(browser.value("CSS.highlights.get('note')?.size ?? 0").await, json!(0));
        browser.run("getSelection().selectAllChildren(document.querySelector('main .prose'))").await;
        browser.drawn().await;
        assert_eq!(browser.value("document.querySelector('#panel_selection:popover-open')").await, json!(null));
        browser.run("scrollTo(0, 1)").await;
        browser.drawn().await;
        browser.open_started(&format!("{}saved/", server.url)).await;
        browser.until(&format!("document.querySelector('main').textContent.includes({})", json!(words))).await;
        let said = browser.text("document.querySelector('main').textContent").await;
        assert!(!said.contains("text changed"), "behind “{heading}” a note counts as lost: {said}");
        home_leads_back_to_the_middle(&browser).await;
        browser.close().await;
    }
}
