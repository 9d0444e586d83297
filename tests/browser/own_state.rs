//! What is stored stays as the reader left it: an old page never writes over what was changed since or brings back what
//! was deleted, and another site of the host shares nothing.
//!
//! A page that the browser puts aside (back/forward cache) is told of nothing that other tabs write. One test does all of
//! that where the browser puts the page aside; in the others what is stored changes without any news, then the page is said to be shown again, or the reader does
//! something in it at once.

use serde_json::{Value, json};

use crate::elsewhere::Elsewhere;
use crate::plan::{DONE_STEPS, NOTICE, SAID, TICKED, make_a_plan, says};
use crate::session::Browser;
use crate::site::{Folder, SUB_PATH, Server};

/// Says to the page that it is shown again after it was put aside.
pub(crate) const COMES_BACK: &str = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));";

/// Presses something, wherever in the page it is.
pub(crate) async fn press(browser: &Browser, selector: &str) {
    browser.run(&format!("document.querySelector({}).click()", json!(selector))).await;
}

/// What is stored under a name.
pub(crate) fn stored(name: &str) -> String {
    format!("localStorage.getItem('exploring-kap / {name}')")
}

/// Another tab stores this, and the page is told of nothing.
pub(crate) async fn stored_elsewhere(browser: &Browser, name: &str, text: &str) {
    browser.run(&format!("localStorage.setItem('exploring-kap / {name}', {})", json!(text))).await;
}

#[tokio::test]
async fn after_back_to_a_page_that_was_put_aside_one_tick_changes_one_thing() {
    let server = Server::start(&Folder::built("release"));
    let elsewhere = Elsewhere::start();
    let browser = Browser::start().await;
    make_a_plan(&browser, &server).await;
    elsewhere.open(&browser).await;
    let first = browser.open_tab().await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    press(&browser, "[name=mark_preparation][value=done]").await;
    browser.until(&format!("{DONE_STEPS}.length === 2")).await;
    browser.click(".masthead-text").await;
    browser.click("#panel_text input[name=theme][value=sepia]").await;
    browser.until(&format!("{} !== null", stored("settings"))).await;
    browser.return_to(first).await;
    browser.back().await;
    // Whether the browser had put the page aside or loads it anew is its own choice.
    browser.until("location.pathname === '/plan/'").await;
    browser.started().await;
    browser.until(&format!("{DONE_STEPS}.length === 2")).await;
    browser.until("document.documentElement.dataset.theme === 'sepia'").await;
    press(&browser, "[data-step=dosing-session] .plan-list input").await;
    browser.until(&format!("{TICKED}.length === 2")).await;
    browser.reload().await;
    browser.started().await;
    browser.until(&format!("{TICKED}.length === 2 && {DONE_STEPS}.length === 2")).await;
    browser.close().await;
}

#[tokio::test]
async fn an_old_page_never_writes_its_plan_over_a_newer_one() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    make_a_plan(&browser, &server).await;
    let newer = browser.text(&stored("plan")).await;
    press(&browser, "#plan_forget").await;
    says(&browser, NOTICE, "can be brought back").await;
    stored_elsewhere(&browser, "plan", &newer).await;
    press(&browser, "[data-step=dosing-session] .plan-list input").await;
    browser.until(&format!("{TICKED}.length === 2 && {DONE_STEPS}.length === 1")).await;
    says(&browser, SAID, ", in 9 days.").await;
    // What was deleted elsewhere stays deleted.
    browser.run("localStorage.clear()").await;
    press(&browser, "[data-step=dosing-session] .plan-list li:nth-child(2) input").await;
    browser.until(&format!("{TICKED}.length === 1 && {DONE_STEPS}.length === 0")).await;
    // What comes back shows what is stored, before anything is done.
    stored_elsewhere(&browser, "plan", &newer).await;
    browser.run(COMES_BACK).await;
    browser.until(&format!("{DONE_STEPS}.length === 1")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_plan_that_cannot_be_read_is_never_written_over_before_it_is_kept_aside() {
    const NEWER: &str = "plan9 of a newer version";
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    // The device is full.
    browser
        .before_each_page(
            "const set = Storage.prototype.setItem; Storage.prototype.setItem = function (name, text) {\
               if (name.includes('could not be read')) throw new DOMException('', 'QuotaExceededError');\
               return set.call(this, name, text); };",
        )
        .await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    stored_elsewhere(&browser, "plan", NEWER).await;
    browser.reload().await;
    browser.started().await;
    for (number, what) in [(1, "a tick"), (2, "another")] {
        press(&browser, &format!("[data-step=dosing-session] .plan-list li:nth-child({number}) input")).await;
        browser.until(&format!("{TICKED}.length === {number}")).await;
        assert_eq!(browser.text(&stored("plan")).await, NEWER, "{what} took the plan away");
    }
    says(&browser, NOTICE, "holds until you close the page").await;
    browser.close().await;
}

#[tokio::test]
async fn an_old_page_never_writes_its_settings_over_newer_ones() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}what-to-expect/dosing-session/", server.url)).await;
    stored_elsewhere(&browser, "settings", "version=1 theme=dark ").await;
    browser.click(".masthead-text").await;
    browser.click("#panel_text input[name=size][value='130']").await;
    browser.until(&format!("{} === 'version=1 theme=dark size=130 '", stored("settings"))).await;
    browser.until("document.documentElement.dataset.theme === 'dark'").await;
    browser.press("Escape").await;
    stored_elsewhere(&browser, "settings", "version=1 theme=sepia ").await;
    browser.run(COMES_BACK).await;
    browser.until("document.documentElement.dataset.theme === 'sepia' && !document.documentElement.dataset.size").await;

    stored_elsewhere(&browser, "variant", "version=1 visit=first").await;
    press(&browser, "#treatment_choice [value=drip]").await;
    browser.until(&format!("{} === 'version=1 route=drip visit=first'", stored("variant"))).await;
    stored_elsewhere(&browser, "variant", "version=1 route=spray").await;
    browser.run(COMES_BACK).await;
    browser.until("document.documentElement.dataset.route === 'spray'").await;
    browser.close().await;
}

#[tokio::test]
async fn an_old_page_never_brings_back_notes_and_questions_that_were_changed_or_taken_away() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    let record = "{\"version\":\"1\",\"words\":\"It passes.\",\"section\":\"bladder\",\"note\":\"mine\",\"made\":\"1795860000\"}";
    let question = "{\"version\":\"1\",\"words\":\"How long?\",\"order\":\"1\"}";
    stored_elsewhere(&browser, "note /articles/safety/ 5s6ze", record).await;
    stored_elsewhere(&browser, "question abcde", question).await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    browser.until("document.querySelector('#page_notes_all summary')").await;
    browser.click("#page_notes_all summary").await;
    browser.until("document.querySelector('#page_notes_list textarea')").await;
    browser.run("localStorage.clear()").await;
    browser.click("#page_notes_list textarea").await;
    browser.press("x").await;
    browser.until("document.querySelector('#page_notes_list textarea').value.includes('x')").await;
    assert_eq!(browser.value("localStorage.length").await, json!(0), "what was deleted is written again");
    browser.run(COMES_BACK).await;
    browser.until("!document.querySelector('#page_notes_list textarea')").await;

    stored_elsewhere(&browser, "question abcde", question).await;
    browser.open_started(&format!("{}questions/", server.url)).await;
    browser.until("document.querySelectorAll('.questions-list li').length === 1").await;
    stored_elsewhere(&browser, "question abcde", &question.replace("How long?", "How much?")).await;
    browser.click(".questions-list label:has([type=checkbox])").await;
    browser.until(&format!("{}?.includes('asked')", stored("question abcde"))).await;
    assert!(browser.text(&stored("question abcde")).await.contains("How much?"));
    browser.run("localStorage.clear()").await;
    browser.run(COMES_BACK).await;
    browser.until("document.querySelectorAll('.questions-list li').length === 0").await;
    browser.close().await;
}

#[tokio::test]
async fn a_page_in_the_background_keeps_nothing_after_all_was_deleted() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    browser.scroll_to(3000).await;
    let hidden = "Object.defineProperty(document, 'hidden', { value: true, configurable: true });";
    browser.run(&format!("{hidden} document.dispatchEvent(new Event('visibilitychange', {{ bubbles: true }}))")).await;
    browser.until(&format!("{} !== null", stored("place /articles/safety/"))).await;
    browser.run("localStorage.clear(); dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))").await;
    assert_eq!(browser.value("localStorage.length").await, json!(0), "closing a page brought something back");
    browser.close().await;
}

#[tokio::test]
async fn a_page_from_before_private_reading_keeps_nothing_when_the_reader_comes_back_to_it() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    browser.run("sessionStorage.setItem('exploring-kap / private', 'yes')").await;
    browser.click("label:has([name=mark_first-contact][value=done])").await;
    browser.until(&format!("{DONE_STEPS}.length === 1")).await;
    browser.drawn().await;
    assert_eq!(browser.value(&stored("plan")).await, Value::Null, "it is kept in private reading");
    browser.run(&format!("window.old = true; {COMES_BACK}")).await;
    browser.until("window.old === undefined && document.querySelector('#page_private')").await;
    browser.close().await;
}

#[tokio::test]
async fn two_sites_of_one_host_share_nothing_of_a_tab() {
    let server = Server::start(&Folder::built("release"));
    let url = server.url.clone();
    let browser = Browser::start().await;
    browser.open_started(&format!("{url}saved/")).await;
    browser.click("#saved_private_begin").await;
    browser.until("document.querySelector('#page_private')").await;
    server.stop();
    let other = Server::start_below_again(&Folder::built("sub-path"), SUB_PATH, &url);
    browser.open_started(&format!("{}saved/", other.url)).await;
    assert_eq!(browser.value("document.querySelector('#page_private')").await, Value::Null, "another site is private");
    browser.scroll_to(50).await;
    browser.click(".footer-links a[href$='/plan/']").await;
    browser.until("document.title.startsWith('My plan')").await;
    browser.reload().await;
    browser.started().await;
    let names = browser.value("Object.keys(sessionStorage).sort()").await;
    for name in names.as_array().unwrap() {
        let name = name.as_str().unwrap();
        assert!(["exploring-kap / ", "exploring-kap /some/path/ "].iter().any(|site| name.starts_with(site)), "{name}");
    }
    browser.close().await;
}
