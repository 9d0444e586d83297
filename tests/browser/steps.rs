//! The steps of "What to expect": opened and closed, turned like pages, found again, and all of it on paper.

use serde_json::json;

use crate::printer::A4;
use crate::session::Browser;
use crate::site::{Folder, Server};

/// The steps that stand open.
const OPEN: &str =
    "[...document.querySelectorAll('.steps details[open]')].map((step) => step.parentElement.dataset.step)";

/// Waits until whatever a press or a finger began would show: two frames, in which a page on its way makes `<main>` busy.
async fn nothing_is_on_its_way(browser: &Browser) {
    let drawn = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => \
                 done(document.querySelector('[aria-busy]') === null))))";
    assert_eq!(browser.value_of_promise(drawn).await, json!(true), "another page is on its way");
}

async fn title_is(browser: &Browser, start: &str) {
    browser.until(&format!("document.title.startsWith({})", json!(start))).await;
}

#[tokio::test]
async fn on_a_phone_a_swipe_turns_the_steps_and_a_scroll_does_not() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_touched_phone().await;
    browser.open_started(&format!("{}what-to-expect/first-contact/", server.url)).await;
    browser.draw_finger((180.0, 600.0), (150.0, 200.0)).await;
    browser.until("scrollY > 100").await;
    nothing_is_on_its_way(&browser).await;
    title_is(&browser, "Finding a provider").await;
    browser.draw_finger((300.0, 400.0), (120.0, 410.0)).await;
    title_is(&browser, "Mental health assessment").await;
    browser.until("scrollY === 0").await;
    browser.draw_finger((80.0, 400.0), (280.0, 390.0)).await;
    title_is(&browser, "Finding a provider").await;

    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.draw_finger((300.0, 400.0), (120.0, 410.0)).await;
    nothing_is_on_its_way(&browser).await;
    title_is(&browser, "Neuroplasticity").await;
    browser.close().await;
}

#[tokio::test]
async fn arrow_keys_turn_the_steps_and_nothing_else() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.press("ArrowRight").await;
    nothing_is_on_its_way(&browser).await;
    title_is(&browser, "Neuroplasticity").await;

    browser.open_started(&format!("{}what-to-expect/medical-evaluation/", server.url)).await;
    browser.run("document.querySelector('.step-status :checked').focus()").await;
    browser.press("ArrowLeft").await;
    browser.until("document.activeElement.matches('[value=ahead]:checked')").await;
    nothing_is_on_its_way(&browser).await;
    title_is(&browser, "Medical check").await;

    browser.run("document.activeElement.blur()").await;
    browser.press("ArrowLeft").await;
    title_is(&browser, "Mental health assessment").await;
    browser.press("ArrowRight").await;
    title_is(&browser, "Medical check").await;
    browser.close().await;
}

#[tokio::test]
async fn one_press_opens_all_steps_and_one_closes_them() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}what-to-expect/", server.url)).await;
    assert_eq!(browser.value(OPEN).await, json!([]));
    browser.click("[data-steps=open]").await;
    let all = browser.value("[...document.querySelectorAll('.steps > li')].map((step) => step.dataset.step)").await;
    assert_eq!(all.as_array().map(Vec::len), Some(12));
    assert_eq!(browser.value(OPEN).await, all);
    browser.click("[data-steps=close]").await;
    assert_eq!(browser.value(OPEN).await, json!([]));
    browser.close().await;
}

#[tokio::test]
async fn a_link_to_a_step_opens_it_and_so_does_one_to_words_in_it() {
    let server = Server::start(&Folder::built("release"));
    for address in
        ["#dosing-session", "#dosing-session_when-to-call-for-help", "#:~:text=Agree%20to%20nothing%20new%20during"]
    {
        let browser = Browser::start().await;
        browser.open_started(&format!("{}what-to-expect/{address}", server.url)).await;
        browser.until(&format!("JSON.stringify({OPEN}) === '[\"dosing-session\"]'")).await;
        let place = "document.querySelector('[data-step=dosing-session]').getBoundingClientRect()";
        browser.until(&format!("{place}.top < innerHeight && {place}.bottom > 0")).await;
        browser.close().await;
    }
}

#[tokio::test]
async fn back_returns_to_the_place_in_the_step_that_was_open() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}what-to-expect/", server.url)).await;
    browser.click("#dosing-session").await;
    browser.click("#integration").await;
    browser.until(&format!("{OPEN}.length === 2")).await;
    let link = "[data-step=dosing-session] .step-foot a[href$='/dosing-session/']";
    browser.run(&format!("document.querySelector(\"{link}\").scrollIntoView({{ block: 'center' }})")).await;
    let place = browser.value("Math.round(scrollY)").await.as_u64().unwrap();
    browser.scroll_to(u32::try_from(place).unwrap()).await;
    browser.click(link).await;
    title_is(&browser, "The dosing session").await;
    browser.back().await;
    title_is(&browser, "What to expect").await;
    let is_there = format!("scrollY === {place} && {OPEN}.join() === 'dosing-session,integration'");
    browser.until(&is_there).await;

    // The same by a page that is loaded whole.
    browser.open_started(&format!("{}about/", server.url)).await;
    browser.back().await;
    browser.started().await;
    browser.until(&is_there).await;
    browser.close().await;
}

#[tokio::test]
async fn without_scripts_the_steps_open_and_no_control_is_there_that_does_nothing() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.open(&format!("{}what-to-expect/", server.url)).await;
    browser.click("#dosing-session").await;
    assert_eq!(browser.value(OPEN).await, json!(["dosing-session"]));
    let words = browser.text("document.querySelector('[data-step=dosing-session] details').innerText").await;
    assert!(words.contains("Agree to nothing new during the session."));
    let controls = "[...document.querySelectorAll('main :is(button:not([popovertarget]), input)')].filter((control) => control.checkVisibility({ visibilityProperty: true })).length";
    assert_eq!(browser.value(controls).await, json!(0));
    browser.close().await;
}

#[tokio::test]
async fn on_paper_every_step_is_open_in_at_most_fourteen_pages() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}what-to-expect/", server.url)).await;
    let pages = browser.printed_pages(A4).await;
    assert!((4..=14).contains(&pages), "{pages} pages");
    browser.show_paper(true).await;
    let closed = "[...document.querySelectorAll('.steps details > section')].filter((part) => \
                  !part.checkVisibility({ contentVisibilityAuto: true }) || part.getBoundingClientRect().height < 20)\
                  .map((part) => part.innerText)";
    assert_eq!(browser.value(closed).await, json!([]));
    let untitled = "[...document.querySelectorAll('.steps h3')].filter((title) => !title.checkVisibility()).length";
    assert_eq!(browser.value(untitled).await, json!(0), "steps are printed without their titles");
    assert_eq!(browser.value("document.querySelectorAll('.steps details > section').length").await, json!(12 * 7));
    browser.close().await;
}
