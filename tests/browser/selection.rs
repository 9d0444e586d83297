//! A reader shows somebody a section, or the very words.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

const ARTICLE: &str = "articles/safety/";

const SAID: &str = "document.getElementById('selection_said')?.innerText";

/// Some words at the beginning of a section.
pub(crate) async fn words_of_a_section(browser: &Browser) -> String {
    browser
        .text("document.querySelector('#bladder ~ p').firstChild.data.trim().slice(0, 40).replace(/ \\S*$/, '')")
        .await
}

#[tokio::test]
async fn a_tap_on_a_heading_copies_its_link_and_says_so() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.allow_copying(&server.url).await;
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    browser.be_a_touched_phone().await;
    browser.tap("#bladder .anchor").await;
    browser.until(&format!("{SAID}?.includes('The link to this section is copied')")).await;
    assert_eq!(browser.copied().await, format!("{}{ARTICLE}#bladder", server.url));
    browser.tap("#selection_code").await;
    browser.until("document.querySelector('#selection_said .qr-code')?.checkVisibility()").await;
    browser.tap("#selection_close").await;
    browser.until("!document.getElementById('panel_selection').matches(':popover-open')").await;
    browser.close().await;
}

#[tokio::test]
async fn a_shared_passage_is_landed_on_cold_within_the_program_and_offline() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.allow_copying(&server.url).await;
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    browser.kept().await;
    let words = words_of_a_section(&browser).await;
    browser.select(&words).await;
    browser.until("document.querySelector('#panel_selection:popover-open #selection_copy')").await;
    browser.click("#selection_copy").await;
    browser.until(&format!("{SAID}?.includes('The link to these words is copied')")).await;
    let link = browser.copied().await;
    assert!(link.starts_with(&format!("{}{ARTICLE}#bladder:~:text=", server.url)), "{link}");

    let url = server.url.clone();
    server.stop();
    browser.open_started(&format!("{url}help/")).await;
    let click = format!(
        "const link = document.createElement('a'); link.href = {}; document.querySelector('main').append(link); link.click();",
        json!(link)
    );
    browser.run(&click).await;
    browser.until_coloured("shared", &format!("|{words}|")).await;
    let lines = browser.lines_below_the_head(&words).await;
    assert!((0.0..20.0).contains(&lines), "{lines}");

    // The browser itself finds the words of a link that is opened.
    browser.open_started(&format!("{url}help/")).await;
    browser.open_started(&link).await;
    let lines = browser.lines_below_the_head(&words).await;
    assert!((0.0..40.0).contains(&lines), "{lines}");
    assert_eq!(
        browser.value("document.getElementById('panel_selection').matches(':popover-open')").await,
        json!(false)
    );
    browser.close().await;
}

#[tokio::test]
async fn a_link_to_words_that_are_not_there_says_so_and_leads_to_the_section() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    for wrong in ["text=no%20text%20says%20this", "text=%zz", "text=", "text=<script>alert(1)</script>", "x"] {
        browser.open_started(&format!("{}help/", server.url)).await;
        browser.open_started(&format!("{}{ARTICLE}#bladder:~:{wrong}", server.url)).await;
        browser.until(&format!("{SAID}?.includes('not in the text as it is now')")).await;
        browser.until("Math.abs(document.getElementById('bladder').getBoundingClientRect().top) < 200").await;
    }
    browser.close().await;
}

#[tokio::test]
async fn sentences_are_chosen_and_shared_by_keyboard_alone() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.allow_copying(&server.url).await;
    browser.open_started(&format!("{}{ARTICLE}#bladder", server.url)).await;
    browser.press("s").await;
    browser.until("document.activeElement.id === 'selection_after'").await;
    let first = browser.text("String(getSelection())").await;
    browser.press("Enter").await;
    browser.until(&format!("String(getSelection()) !== {}", json!(first))).await;
    let second = browser.text("String(getSelection())").await;
    browser.press("Tab").await;
    browser.press("Enter").await;
    browser.until(&format!("String(getSelection()).length > {}", second.len())).await;
    browser.press("Tab").await;
    browser.until("document.activeElement.id === 'selection_copy'").await;
    browser.press("Enter").await;
    browser.until(&format!("{SAID}?.includes('copied')")).await;
    assert!(browser.copied().await.contains(":~:text="));
    browser.press("Escape").await;
    browser.until("!document.getElementById('panel_selection').matches(':popover-open')").await;
    browser.until("document.activeElement.tagName === 'H2'").await;
    browser.close().await;
}

#[tokio::test]
async fn a_printed_article_says_where_it_is_in_words_and_as_a_code() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    browser.run("dispatchEvent(new Event('beforeprint'))").await;
    let code = "document.getElementById('page_code')";
    browser.until(&format!("{code}.querySelector('.qr-code') !== null")).await;
    assert!(browser.text(&format!("{code}.textContent")).await.contains(&format!("{}{ARTICLE}", server.url)));
    browser.close().await;
}
