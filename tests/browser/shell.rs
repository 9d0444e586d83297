//! What is around every page: keys, cards, and the way out.

use serde_json::json;

use crate::elsewhere::Elsewhere;
use crate::session::Browser;
use crate::site::{Folder, Server};

#[tokio::test]
async fn single_keys_lead_through_the_series_until_they_are_switched_off() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.press("?").await;
    browser.until("document.querySelector('#panel_shortcuts:popover-open').innerText.includes('Next section')").await;
    browser.press("Escape").await;
    browser.until("!document.querySelector(':popover-open')").await;
    let sections = browser.value("[...document.querySelectorAll('#page_contents a')].map((link) => link.hash)").await;
    for section in [&sections[0], &sections[1]] {
        browser.press("j").await;
        let arrived = format!("location.hash === {section} && '#' + document.activeElement.id === {section}");
        browser.until(&arrived).await;
        // The next key counts from where the contents say the reader is.
        browser.until(&format!("document.querySelector('#page_contents [aria-current]').hash === {section}")).await;
    }
    browser.press("n").await;
    browser.until("document.title.startsWith('Questions people ask')").await;
    browser.press("p").await;
    browser.until("document.title.startsWith('Neuroplasticity')").await;
    browser.press("c").await;
    browser.until("document.activeElement.closest('#page_contents')").await;

    browser.press("t").await;
    browser.click("#panel_text [name=shortcuts][value=off]").await;
    browser.press("Escape").await;
    browser.until("!document.querySelector(':popover-open')").await;
    browser.press("n").await;
    browser.press("h").await;
    // Had a key still led away, the page would be busy by now.
    assert_eq!(browser.value("document.querySelector('main').hasAttribute('aria-busy')").await, json!(false));
    assert!(browser.text("document.title").await.starts_with("Neuroplasticity"));
    browser.close().await;
}

#[tokio::test]
async fn a_card_closes_when_the_focus_leaves_it() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.run("document.querySelector('.prose p .citation').focus()").await;
    browser.press("Enter").await;
    browser.until("document.querySelector('.card:popover-open')").await;
    browser.press("Tab").await;
    assert_eq!(browser.value("document.activeElement.closest('.card') !== null").await, json!(true));
    for _ in 0..8 {
        browser.press("Tab").await;
    }
    browser.until("!document.querySelector('.card:popover-open')").await;
    browser.close().await;
}

#[tokio::test]
async fn a_panel_closes_when_the_focus_leaves_it() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.press("?").await;
    browser.until("document.querySelector('#panel_shortcuts:popover-open')").await;
    for _ in 0..4 {
        browser.press("Tab").await;
    }
    browser.until("!document.querySelector(':popover-open')").await;
    browser.close().await;
}

#[tokio::test]
async fn a_card_never_covers_its_word() {
    let server = Server::start(&Folder::built("release"));
    for is_phone in [false, true] {
        let browser = Browser::start().await;
        if is_phone {
            browser.be_a_phone().await;
        }
        browser.open_started(&format!("{}articles/safety/", server.url)).await;
        // A word right below the head of the window, one in the middle, one at its foot.
        for place in ["80", "innerHeight / 2", "innerHeight - 90"] {
            let citation = "document.querySelectorAll('.prose p .citation')[8]";
            browser.run(&format!("scrollTo(0, scrollY + {citation}.getBoundingClientRect().top - ({place}))")).await;
            browser.run(&format!("{citation}.click()")).await;
            let covers = format!(
                "((word, card) => card.right > word.left && card.left < word.right && card.bottom > word.top && \
                 card.top < word.bottom)({citation}.getBoundingClientRect(), \
                 document.querySelector('.card:popover-open').getBoundingClientRect())"
            );
            assert_eq!(browser.value(&covers).await, json!(false), "at {place}, on a phone: {is_phone}");
            browser.press("Escape").await;
            browser.until("!document.querySelector('.card:popover-open')").await;
        }
        browser.close().await;
    }
}

#[tokio::test]
async fn quick_exit_leaves_nothing_of_this_site_behind_back_and_forward() {
    let elsewhere = Elsewhere::start();
    let folder = elsewhere.site();
    folder.keep_nothing();
    let server = Server::start(&folder);
    for by_key in [false, true] {
        let browser = Browser::start().await;
        browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
        browser.run("document.querySelector('.pager-next').click()").await;
        browser.until("document.title.startsWith('Questions people ask')").await;
        if by_key {
            for _ in 0..3 {
                browser.press("Shift").await;
            }
        } else {
            browser.click(".masthead-leave").await;
        }
        elsewhere.is_shown(&browser).await;
        elsewhere.is_shown_after_back(&browser).await;
        browser.close().await;
    }
}

#[tokio::test]
async fn quick_exit_leads_away_without_the_program_too() {
    let elsewhere = Elsewhere::start();
    let folder = elsewhere.site();
    folder.keep_nothing();
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.open(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.click(".masthead-leave").await;
    elsewhere.is_shown(&browser).await;
    browser.close().await;
}
