//! What a series owes its readers over the years: old addresses, honest dates, and a number to call at night.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

/// Where `/articles/an-old-name/` leads: to a page that is kept unasked also where the series is large, as this one is.
const MOVED_TO: &str =
    "location.pathname === '/what-to-expect/dosing-session/' && document.title.startsWith('The dosing session')";

const NOTICE_IS_SHOWN: &str = "document.querySelector('.moved:target').checkVisibility()";

#[tokio::test]
async fn the_address_of_a_page_that_moved_leads_to_it_cold_within_the_program_and_offline() {
    let server = Server::start(&Folder::built("overlay"));
    let browser = Browser::start().await;
    browser.open(&format!("{}articles/an-old-name/", server.url)).await;
    browser.until(MOVED_TO).await;
    browser.until(NOTICE_IS_SHOWN).await;

    browser.open_started(&format!("{}help/", server.url)).await;
    browser.kept().await;
    let click = "const link = document.createElement('a'); link.href = '/articles/an-old-name/';\
                 document.body.append(link); link.click();";
    browser.run(click).await;
    browser.until(MOVED_TO).await;
    browser.until(NOTICE_IS_SHOWN).await;

    let url = server.url.clone();
    server.stop();
    browser.open(&format!("{url}articles/an-old-name/")).await;
    browser.until(MOVED_TO).await;
    browser.until(NOTICE_IS_SHOWN).await;
    browser.close().await;
}

#[tokio::test]
async fn the_address_of_a_section_that_moved_leads_to_it_and_says_so_to_nobody_else() {
    let server = Server::start(&Folder::built("overlay"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    let shown =
        browser.value("[...document.querySelectorAll('.moved')].filter((one) => one.checkVisibility()).length").await;
    assert_eq!(shown, json!(0), "a notice is shown to a reader who came by no old address");

    browser.open_started(&format!("{}articles/neuroplasticity/#an-old-section", server.url)).await;
    browser.until(NOTICE_IS_SHOWN).await;
    browser.until("Math.abs(document.getElementById('painful-memories').getBoundingClientRect().top) < 300").await;

    browser.open_started(&format!("{}articles/neuroplasticity/#a-section-that-left", server.url)).await;
    browser.until(NOTICE_IS_SHOWN).await;
    browser.click(".moved:target a").await;
    browser.until("location.hash === '#bladder' && document.activeElement.id === 'bladder'").await;
    browser.close().await;
}

#[tokio::test]
async fn a_text_that_is_overdue_says_so() {
    let server = Server::start(&Folder::built("overlay"));
    let browser = Browser::start().await;
    // A day on which the one text is overdue and the other is not, whenever this is run.
    let day = "const Today = Date; window.Date = class extends Today {\
                 constructor(...given) { super(...(given.length ? given : ['2026-11-15T12:00:00'])); } };";
    browser.before_each_page(day).await;
    browser.open_started(&format!("{}about/", server.url)).await;
    browser.until("document.querySelector('.overdue')?.innerText.includes('June 2020')").await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    assert_eq!(browser.value("document.querySelector('.overdue')").await, json!(null));
    browser.close().await;
}

#[tokio::test]
async fn a_clinic_that_hands_the_series_out_is_named_with_whom_to_call_at_night() {
    let server = Server::start(&Folder::built("overlay"));
    let browser = Browser::start().await;
    for (page, place) in [("help/", "main"), ("what-to-expect/first-24-hours/", ".step-help"), ("", ".footer")] {
        browser.open_started(&format!("{}{page}", server.url)).await;
        let text = browser.text(&format!("document.querySelector('{place}').innerText")).await;
        assert!(text.contains("020 7946 0001"), "/{page} does not show whom to call at night");
        assert!(text.contains("A clinic of these tests"), "/{page} does not say who handed it out");
    }
    browser.close().await;
}
