//! A reader picks once how the medicine is given and which session it is: every step then shows what fits, at once, in
//! every tab, and for whoever gets the link.

use serde_json::{Value, json};

use crate::printer::{A4, LETTER};
use crate::session::Browser;
use crate::site::{Folder, Server};

const STEP: &str = "what-to-expect/dosing-session/";

/// The ways whose words are in sight, of those that have words of their own alone.
const IN_SIGHT: &str = "['drip', 'shot', 'lozenge', 'spray'].filter((route) => \
                        document.querySelector(`main [data-routes=${route}]:not(.treatment-choice *)`)?.checkVisibility())";

const QUERY: &str = "location.search";

async fn choose(browser: &Browser, name: &str, value: &str) {
    browser.run("document.querySelector('.treatment-choice details').open = true").await;
    browser.click(&format!("#treatment_choice label:has(input[name={name}][value={value}])")).await;
}

async fn shows(browser: &Browser, routes: Value) {
    browser.until(&format!("JSON.stringify({IN_SIGHT}) === JSON.stringify({routes})")).await;
}

#[tokio::test]
async fn what_is_chosen_on_one_step_holds_on_the_next_and_after_a_reload_without_a_script() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{STEP}", server.url)).await;
    browser.kept().await;
    shows(&browser, json!(["drip", "shot", "lozenge", "spray"])).await;
    let entries = browser.value("history.length").await;
    choose(&browser, "route", "spray").await;
    shows(&browser, json!(["spray"])).await;
    choose(&browser, "visit", "first").await;
    browser.until("!document.querySelector('main [data-visits=later]').checkVisibility()").await;
    assert_eq!(browser.text(QUERY).await, "?route=spray&visit=first");
    assert_eq!(browser.value("history.length").await, entries, "a choice is no page to go back to");
    assert_eq!(
        browser.text("document.querySelector('.treatment-choice-now').innerText").await,
        "Shown for: Esketamine sprayFirst session"
    );

    browser.run("document.querySelector('.pager-next').click()").await;
    browser.until("document.title.startsWith('Coming back and resting') && scrollY === 0").await;
    browser.until(&format!("{QUERY} === '?route=spray&visit=first'")).await;
    assert_eq!(
        browser.value("document.querySelector('#treatment_choice [name=route]:checked').value").await,
        json!("spray")
    );
    shows(&browser, json!(["spray"])).await;
    browser.traverse(-1).await;
    browser.until(&format!("document.title.startsWith('The dosing') && {QUERY} === '?route=spray&visit=first'")).await;
    shows(&browser, json!(["spray"])).await;

    browser.until_promise("caches.match('/attributes-of-every-page').then((found) => found?.text()).then((text) => text?.includes('first'))").await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.reload().await;
    assert_eq!(browser.value("document.documentElement.hasAttribute('data-started')").await, json!(false));
    assert_eq!(browser.value(IN_SIGHT).await, json!(["spray"]));
    browser.open(&format!("{}what-to-expect/recovery-in-clinic/", server.url)).await;
    assert_eq!(browser.value(IN_SIGHT).await, json!(["spray"]));
    browser.close().await;
}

#[tokio::test]
async fn a_link_carries_the_choice_and_comes_before_what_is_kept_without_taking_its_place() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{STEP}?route=shot#what-you-may-feel", server.url)).await;
    browser.kept().await;
    shows(&browser, json!(["shot"])).await;
    assert_eq!(browser.text("location.search + location.hash").await, "?route=shot#what-you-may-feel");
    assert_eq!(browser.value("localStorage.getItem('exploring-kap / variant')").await, Value::Null);
    browser.run("document.querySelector('.pager-next').click()").await;
    browser.until(&format!("document.title.startsWith('Coming back and resting') && {QUERY} === '?route=shot'")).await;
    browser.open_started(&format!("{}{STEP}", server.url)).await;
    shows(&browser, json!(["drip", "shot", "lozenge", "spray"])).await;

    choose(&browser, "route", "drip").await;
    shows(&browser, json!(["drip"])).await;
    browser.until_promise("caches.match('/attributes-of-every-page').then((found) => found?.text()).then((text) => text?.includes('drip'))").await;
    // Without a network and without a script the link is applied as well.
    let url = server.url.clone();
    server.stop();
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.open(&format!("{url}{STEP}?route=shot")).await;
    assert_eq!(browser.value(IN_SIGHT).await, json!(["shot"]));
    browser.open(&format!("{url}{STEP}?route=%22%3E%3Cscript%3E")).await;
    assert_eq!(browser.value(IN_SIGHT).await, json!(["drip", "shot", "lozenge", "spray"]));
    browser.open(&format!("{url}{STEP}")).await;
    assert_eq!(browser.value(IN_SIGHT).await, json!(["drip"]));
    browser.close().await;
}

#[tokio::test]
async fn a_link_that_asks_for_what_does_not_exist_says_so_and_shows_everything() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{STEP}?route=pill&visit=first", server.url)).await;
    let notice = "document.querySelector('#treatment_notice').innerText";
    browser.until(&format!("{notice}.includes('does not know, so all of them are shown')")).await;
    shows(&browser, json!(["drip", "shot", "lozenge", "spray"])).await;
    browser.until("!document.querySelector('main [data-visits=later]').checkVisibility()").await;
    choose(&browser, "route", "lozenge").await;
    browser.until(&format!("{notice} === '' && {QUERY} === '?route=lozenge&visit=first'")).await;
    choose(&browser, "route", "any").await;
    choose(&browser, "visit", "any").await;
    browser.until(&format!("{QUERY} === ''")).await;
    browser.close().await;
}

#[tokio::test]
async fn both_tabs_show_what_was_chosen_in_one() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{STEP}", server.url)).await;
    let first = browser.open_tab().await;
    browser.open_started(&format!("{}what-to-expect/recovery-in-clinic/", server.url)).await;
    choose(&browser, "route", "drip").await;
    browser.return_to(first).await;
    shows(&browser, json!(["drip"])).await;
    browser.until(&format!("{QUERY} === '?route=drip'")).await;
    assert_eq!(
        browser.value("document.querySelector('#treatment_choice [name=route]:checked').value").await,
        json!("drip")
    );
    browser.close().await;
}

#[tokio::test]
async fn a_choice_is_no_setting_of_the_text_and_stays_when_these_are_as_usual_again() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{STEP}", server.url)).await;
    choose(&browser, "route", "drip").await;
    shows(&browser, json!(["drip"])).await;
    browser.click(".masthead-text").await;
    browser.click("#panel_text_usual").await;
    browser.until_promise("caches.match('/attributes-of-every-page').then((found) => found?.text()).then((text) => text === ' data-route=\"drip\"')").await;
    assert_eq!(browser.value(IN_SIGHT).await, json!(["drip"]));
    browser.close().await;
}

#[tokio::test]
async fn on_paper_a_line_says_what_was_chosen_and_the_sections_behind_a_step_are_one_sheet() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.before_each_page("window.print = () => { window.printed = true; };").await;
    browser.open_started(&format!("{}what-to-expect/first-contact/?route=spray", server.url)).await;
    browser.until("document.documentElement.dataset.route === 'spray'").await;
    browser.show_paper(true).await;
    let shown = |selector: &str| format!("document.querySelector('{selector}').checkVisibility()");
    assert_eq!(browser.value(&shown(".treatment-choice details")).await, json!(false));
    assert_eq!(
        browser.text("document.querySelector('.treatment-choice-now').innerText").await,
        "Shown for: Esketamine spray"
    );
    browser.show_paper(false).await;
    // What was printed is forgotten.
    for paper in [A4, LETTER] {
        browser.until("document.querySelector('#page_booklet').childElementCount === 0").await;
        browser.run("delete window.printed").await;
        browser.click(".print-sheet").await;
        browser.until("window.printed").await;
        assert_eq!(browser.printed_pages(paper).await, 1, "{paper:?}");
    }
    browser.until("document.querySelector('#page_booklet').childElementCount === 0").await;
    browser.show_paper(true).await;
    assert_eq!(browser.value(&shown("main")).await, json!(true));
    browser.close().await;
}
