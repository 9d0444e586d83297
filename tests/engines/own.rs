//! What is the reader's own: a plan, a highlight, a question, the settings. All of it is there after a reload.

use serde_json::json;

use crate::elsewhere::Elsewhere;
use crate::session::Browser;
use crate::site::{Folder, Server};

in_each_engine! {
    a_tick_in_the_plan_is_there_after_a_reload;
    a_tick_before_the_program_came_is_there_after_a_reload;
    highlighted_words_and_a_note_are_there_after_a_reload;
    a_question_is_there_after_a_reload;
    the_settings_hold_after_a_reload;
}

in_engines_that_are_seen_after_back! {
    an_old_page_writes_no_old_plan_over_a_newer_one;
    back_from_private_reading_leads_to_a_page_that_is_read_in_private;
}

async fn a_tick_in_the_plan_is_there_after_a_reload(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}plan/", server.url)).await;
    tick(browser, 0).await;
    browser.reload().await;
    browser.started().await;
    browser.until("document.querySelector('.plan-list input').checked").await;
}

async fn a_tick_before_the_program_came_is_there_after_a_reload(browser: &Browser) {
    const TICKED: &str =
        "[...document.querySelectorAll('.plan-list input')].map((one) => Number(one.checked)).slice(0, 4).join('')";
    let folder = Folder::copy();
    folder.keep_nothing();
    // The program comes when the test says so, as on a slow network.
    folder.edit_script("boot", |boot| boot.replace("start().catch(fail)", "window.come = () => start().catch(fail)"));
    let server = Server::start(&folder);
    browser.open(&format!("{}plan/", server.url)).await;
    browser.until("window.come").await;
    for number in [1, 3] {
        browser.run(&format!("document.querySelectorAll('.plan-list input')[{number}].id = 'tick_{number}'")).await;
        browser.click(&format!("#tick_{number}")).await;
    }
    browser.run("come()").await;
    browser.started().await;
    browser.until(&format!("{TICKED} === '0101'")).await;
    // What the browser puts back by itself is no tick of the reader's: another tab may have taken it away.
    browser.run("localStorage.clear()").await;
    browser.reload().await;
    browser.until("window.come").await;
    browser.run("come()").await;
    browser.started().await;
    browser.until(&format!("{TICKED} === '0000'")).await;
    browser.click(".plan-list li:nth-child(3) input").await;
    browser.until(&format!("{TICKED} === '0010'")).await;
    browser.reload().await;
    browser.until("window.come").await;
    browser.run("come()").await;
    browser.started().await;
    browser.until(&format!("{TICKED} === '0010'")).await;
}

async fn highlighted_words_and_a_note_are_there_after_a_reload(browser: &Browser) {
    const WORDS: &str = "It takes no money from clinics, and we send you to none.";
    const NOTE: &str = "Good to know.";
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}about/", server.url)).await;
    browser.run("document.getElementById('money').scrollIntoView()").await;
    browser.select(WORDS).await;
    browser.until("document.getElementById('panel_selection').matches(':popover-open')").await;
    browser.click("#selection_note").await;
    browser.until("document.activeElement.id === 'selection_note_field'").await;
    browser.type_into("#selection_note_field", NOTE).await;
    browser.until_coloured("note", &format!("|{WORDS}|")).await;
    browser.reload().await;
    browser.started().await;
    browser.until_coloured("note", &format!("|{WORDS}|")).await;
    browser.run("document.querySelector('#page_notes summary').click()").await;
    browser.until(&format!("document.querySelector('#page_notes textarea')?.value === {}", json!(NOTE))).await;
}

async fn an_old_page_writes_no_old_plan_over_a_newer_one(browser: &Browser) {
    const TICKED: &str = "document.querySelectorAll('.plan-list :checked').length";
    let server = Server::start(&Folder::built("release"));
    let elsewhere = Elsewhere::start();
    let plan = format!("{}plan/", server.url);
    browser.open_started(&plan).await;
    tick(browser, 0).await;
    // The reader follows a link to another site; in another tab the plan is changed; then Back, and one tick.
    elsewhere.open(browser).await;
    let first = browser.open_tab().await;
    browser.open_started(&plan).await;
    browser.until(&format!("{TICKED} === 1")).await;
    tick(browser, 1).await;
    browser.return_to(first).await;
    browser.back().await;
    browser.until(&format!("location.pathname === '/plan/' && {TICKED} === 2")).await;
    tick(browser, 2).await;
    browser.reload().await;
    browser.started().await;
    browser.until(&format!("{TICKED} === 3")).await;
}

/// Ticks a thing in the plan, as a reader who has found it.
async fn tick(browser: &Browser, number: u32) {
    let thing = format!("document.querySelectorAll('.plan-list input')[{number}]");
    browser.until(&thing).await;
    browser.run(&format!("{thing}.click()")).await;
    browser.until(&format!("{thing}.checked")).await;
}

async fn a_question_is_there_after_a_reload(browser: &Browser) {
    const LIST: &str = "[...document.querySelectorAll('.questions-list textarea')].map((field) => field.value).join()";
    const QUESTION: &str = "Who drives me home?";
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}questions/", server.url)).await;
    browser.type_into("#questions_new", QUESTION).await;
    browser.click("#questions_add").await;
    browser.until(&format!("{LIST} === {}", json!(QUESTION))).await;
    browser.reload().await;
    browser.started().await;
    browser.until(&format!("{LIST} === {}", json!(QUESTION))).await;
}

async fn the_settings_hold_after_a_reload(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    browser.click(".masthead-text").await;
    browser.click("#panel_text label:has(input[name=theme][value='sepia'])").await;
    browser.until("document.documentElement.dataset.theme === 'sepia'").await;
    let ground = browser.text("getComputedStyle(document.documentElement).backgroundColor").await;
    browser.reload().await;
    browser.started().await;
    browser.until("document.documentElement.dataset.theme === 'sepia'").await;
    browser.until(&format!("getComputedStyle(document.documentElement).backgroundColor === {}", json!(ground))).await;
}

async fn back_from_private_reading_leads_to_a_page_that_is_read_in_private(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}plan/", server.url)).await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    browser.click("#saved_private_begin").await;
    browser.until("document.querySelector('#page_private')").await;
    browser.back().await;
    browser.until("location.pathname === '/plan/' && document.querySelector('#page_private')").await;
}
