//! A reader who comes back on another day finds the line where they stopped.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

const ARTICLE: &str = "articles/safety/";

async fn stop_at_the_words(browser: &Browser) -> String {
    // The first words of a paragraph of a section in the middle, whatever they are.
    let words = browser.text("document.querySelector('#bladder ~ p').firstChild.data.slice(0, 30)").await;
    // A line below the head of the page, which stays at the top of the window.
    let top = "Math.round(scrollY + document.querySelector('#bladder ~ p').getBoundingClientRect().top - 4 - \
               document.querySelector('.masthead').getBoundingClientRect().bottom)";
    let top = u32::try_from(browser.value(top).await.as_u64().unwrap()).unwrap();
    browser.scroll_to(top).await;
    words
}

async fn is_at(browser: &Browser, words: &str) {
    browser.until("scrollY > 0 && location.hash === ''").await;
    let lines = browser.lines_below_the_head(words).await;
    assert!((-0.5..1.0).contains(&lines), "`{words}` begins {lines} lines below the head");
}

#[tokio::test]
async fn the_line_is_found_again_at_every_text_size_in_a_new_visit_and_offline() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_phone().await;
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    browser.kept().await;
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    let words = stop_at_the_words(&browser).await;
    browser.run("document.querySelector('.masthead-name').click()").await;
    let begin = "document.querySelector('.begin a')";
    browser.until(&format!("{begin}?.innerText === 'Go on reading: Bladder'")).await;
    let minutes = "[...document.querySelectorAll('.series-minutes')].map((one) => one.innerText).join()";
    let said = browser.text(minutes).await;
    assert!(said.contains(" of 15 minutes left"), "{said}");

    let url = server.url.clone();
    server.stop();
    for size in ["90", "100", "115", "130", "150", "175", "200"] {
        browser.run(&format!("localStorage.setItem('exploring-kap / settings', 'version=1 size={size}')")).await;
        browser.open_started(&url).await;
        browser.until(&format!("{begin}.innerText === 'Go on reading: Bladder'")).await;
        browser.run(&format!("{begin}.click()")).await;
        browser.until("document.title.startsWith('Safety')").await;
        is_at(&browser, &words).await;
        assert_eq!(browser.text("document.activeElement.id").await, "bladder", "the focus is where the reader is");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_reader_who_opens_a_text_again_is_asked_and_not_moved() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    let notice = "document.getElementById('page_continue_notice')";
    assert_eq!(browser.value(&format!("{notice}.hidden")).await, json!(true), "there is nothing to go on with");
    let words = stop_at_the_words(&browser).await;
    // Another document: nothing but what is kept on the device knows of the reading position.
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    browser.until(&format!("!{notice}.hidden && {notice}.innerText.startsWith('You stopped at “Bladder”.')")).await;
    assert_eq!(browser.value("scrollY").await, json!(0));
    browser.click("#page_continue_go").await;
    is_at(&browser, &words).await;
    assert_eq!(browser.value(&format!("{notice}.hidden")).await, json!(true));
    browser.close().await;
}

#[tokio::test]
async fn a_text_that_was_read_to_its_end_says_so_on_home_and_is_not_gone_on_with() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    browser.run("document.getElementById('sources').scrollIntoView({ block: 'center' })").await;
    browser.until("document.getElementById('page_contents_title').textContent.includes('read to the end')").await;
    browser.run("document.querySelector('.masthead-name').click()").await;
    let minutes = "[...document.querySelectorAll('.series-minutes')].map((one) => one.innerText).join()";
    browser.until(&format!("{minutes}.includes('15 minutes · read')")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_reading_position_in_a_text_that_was_edited_leads_to_its_section() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}help/", server.url)).await;
    let record = json!({ "version": "1", "section": "bladder", "title": "Bladder", "words": "Words that no text says.",
        "hundredths": "40", "when": "1795860000" });
    browser
        .run(&format!("localStorage.setItem('exploring-kap / place /articles/safety/', {})", json!(record.to_string())))
        .await;
    browser.open_started(&format!("{}{ARTICLE}#page_continue", server.url)).await;
    browser.until("Math.abs(document.getElementById('bladder').getBoundingClientRect().top) < 200").await;

    browser.open_started(&format!("{}help/", server.url)).await;
    browser.run("localStorage.setItem('exploring-kap / place /articles/safety/', '{\"version\":\"2\"')").await;
    browser.open_started(&format!("{}{ARTICLE}#page_continue", server.url)).await;
    browser.until("scrollY === 0").await;
    browser.close().await;
}
