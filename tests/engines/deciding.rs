//! A decision, with ten minutes, a phone and no network: two options are compared, what matters is said, one sheet is
//! printed for the visit; and a plan for bad days is written and found again in one action. By touch, and by keyboard alone.

use serde_json::json;

use crate::hands::Hand;
use crate::session::Browser;
use crate::site::{Folder, Server};

in_each_engine! {
    by_touch_two_options_are_compared_what_matters_is_said_and_a_sheet_is_printed;
    by_keyboard_two_options_are_compared_what_matters_is_said_and_a_sheet_is_printed;
    what_a_treatment_leaves_out_goes_with_its_citations;
    by_touch_a_plan_for_bad_days_is_written_and_found_again_in_one_action;
    by_keyboard_a_plan_for_bad_days_is_written_and_found_again_in_one_action;
}

async fn by_touch_two_options_are_compared_what_matters_is_said_and_a_sheet_is_printed(browser: &Browser) {
    decide(browser, Hand::Finger).await;
}

async fn by_keyboard_two_options_are_compared_what_matters_is_said_and_a_sheet_is_printed(browser: &Browser) {
    decide(browser, Hand::Keys).await;
}

async fn what_a_treatment_leaves_out_goes_with_its_citations(browser: &Browser) {
    const SHOWN: &str =
        "[...document.querySelectorAll('main .citation')].filter((one) => one.checkVisibility()).length";
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}what-to-expect/dosing-session/", server.url)).await;
    let before = browser.value(SHOWN).await;
    for (route, is_less) in [("spray", "<"), ("any", "===")] {
        browser.run(&format!("document.querySelector('#treatment_choice [value={route}]').click()")).await;
        browser.until(&format!("{SHOWN} {is_less} {before}")).await;
    }
}

async fn by_touch_a_plan_for_bad_days_is_written_and_found_again_in_one_action(browser: &Browser) {
    plan(browser, Hand::Finger).await;
}

async fn by_keyboard_a_plan_for_bad_days_is_written_and_found_again_in_one_action(browser: &Browser) {
    plan(browser, Hand::Keys).await;
}

/// Opens a page, and takes the network away once the series is kept.
async fn open_without_a_network(browser: &Browser, page: &str) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}{page}", server.url)).await;
    browser.kept().await;
    server.stop();
}

async fn decide(browser: &Browser, hand: Hand) {
    const SHOWN: &str =
        "[...document.querySelectorAll('.choice > h3')].filter((title) => title.checkVisibility()).length";
    open_without_a_network(browser, "options/").await;
    for option in [2, 9] {
        browser.press_by(hand, &format!(".choice-picker label:nth-of-type({option})")).await;
    }
    browser.until(&format!("{SHOWN} === 2")).await;
    browser.press_by(hand, "main a[href='/options/what-matters-to-me/']").await;
    browser.until("document.querySelector('h1').innerText === 'What matters to me'").await;
    for statement in [1, 2] {
        browser.press_by(hand, &format!(".values-statement:nth-of-type({statement}) label:has([value=a-lot])")).await;
    }
    browser.until("document.querySelectorAll('.values-weigh :checked').length === 2").await;
    browser.until("document.querySelectorAll('#values_said li').length >= 2").await;
    browser.run("window.print = () => { window.printed = true; }").await;
    browser.press_by(hand, "#values_print").await;
    browser.until("window.printed").await;
    // What was said is there when the page is opened again, still without a network.
    browser.reload().await;
    browser.started().await;
    browser.until("document.querySelectorAll('.values-weigh :checked').length === 2").await;
}

async fn plan(browser: &Browser, hand: Hand) {
    const WORDS: &str = "Walk to the river";
    const WRITTEN: &str = "document.querySelector('#blank_by-myself')?.value";
    open_without_a_network(browser, "help/").await;
    browser.press_by(hand, "main a[href='/plan/bad-days/']").await;
    browser.until("document.querySelector('#blank_by-myself')").await;
    browser.press_by(hand, "#blank_by-myself").await;
    browser.until("document.activeElement.id === 'blank_by-myself'").await;
    browser.type_keys(WORDS).await;
    browser.until(&format!("{WRITTEN} === {}", json!(WORDS))).await;
    browser.reload().await;
    browser.started().await;
    browser.press_by(hand, ".footer-help p a[href='/help/']").await;
    browser.until("document.querySelector('h1').innerText === 'Help now'").await;
    browser.press_by(hand, "main a[href='/plan/bad-days/']").await;
    browser.until(&format!("{WRITTEN} === {}", json!(WORDS))).await;
}
