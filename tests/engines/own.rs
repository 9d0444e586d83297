//! What is the reader's own: a plan, a highlight, a question, the settings. All of it is there after a reload.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

in_each_engine! {
    a_tick_in_the_plan_is_there_after_a_reload;
    highlighted_words_are_there_after_a_reload;
    a_question_is_there_after_a_reload;
    the_settings_hold_after_a_reload;
}

async fn a_tick_in_the_plan_is_there_after_a_reload(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}plan/", server.url)).await;
    browser.until("document.querySelector('.plan-list input')").await;
    browser.run("document.querySelector('.plan-list input').click()").await;
    browser.until("document.querySelector('.plan-list input').checked").await;
    browser.reload().await;
    browser.started().await;
    browser.until("document.querySelector('.plan-list input').checked").await;
}

async fn highlighted_words_are_there_after_a_reload(browser: &Browser) {
    const WORDS: &str = "It takes no money from clinics, and we send you to none.";
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}about/", server.url)).await;
    browser.run("document.getElementById('money').scrollIntoView()").await;
    browser.select(WORDS).await;
    browser.until("document.getElementById('panel_passage').matches(':popover-open')").await;
    browser.click("#passage_mark").await;
    browser.until_coloured("note", &format!("|{WORDS}|")).await;
    browser.reload().await;
    browser.started().await;
    browser.until_coloured("note", &format!("|{WORDS}|")).await;
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
