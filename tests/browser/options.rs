//! The options: read in the same rows, compared side by side, and carried on paper.

use serde_json::{Value, json};

use crate::printer::{A4, LETTER};
use crate::session::Browser;
use crate::site::{Folder, Server};

/// The names of the options that are shown.
const SHOWN: &str = "[...document.querySelectorAll('.choice > h3')].filter((title) => title.checkVisibility())\
                     .map((title) => title.id)";

/// Ticks the boxes of options by the beginnings of their names.
async fn tick(browser: &Browser, names: &[&str]) {
    for name in names {
        let number = format!(
            "[...document.querySelectorAll('.choice-picker label')]\
             .findIndex((label) => label.innerText.trim().startsWith('{name}')) + 1"
        );
        let number = browser.value(&number).await;
        let input = format!(".choice-picker label:nth-of-type({number}) input");
        // Away from the bar at the foot of a phone.
        browser.run(&format!("document.querySelector('{input}').scrollIntoView({{ block: 'center' }})")).await;
        browser.click(&input).await;
    }
}

#[tokio::test]
async fn every_option_is_read_in_the_same_rows_without_a_script() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.be_a_phone().await;
    browser.open(&format!("{}options/", server.url)).await;
    let rows = browser
        .value(
            "[...document.querySelectorAll('.choice')].map((choice) => \
             [...choice.querySelectorAll('h4')].map((row) => row.innerText).join())",
        )
        .await;
    let rows: Vec<&str> = rows.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(rows.len() >= 10, "{rows:?}");
    assert!(rows.iter().all(|one| *one == rows[0]), "{rows:#?}");
    assert_eq!(rows[0].split(',').count(), 9, "{}", rows[0]);
    let empty = "[...document.querySelectorAll('.choice > h4')]\
                 .filter((row) => row.nextElementSibling.innerText.trim().length < 10).length";
    assert_eq!(browser.value(empty).await, json!(0));
    browser.close().await;
}

#[tokio::test]
async fn ticked_options_stand_side_by_side_row_by_row_also_without_a_script() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.be_as_wide_as(1440).await;
    browser.open(&format!("{}options/", server.url)).await;
    tick(&browser, &["KAP", "Talking"]).await;
    assert_eq!(browser.value(SHOWN).await, json!(["talking-therapy", "kap"]));
    let tops = "[...document.querySelectorAll('.choice')].filter((choice) => choice.checkVisibility())\
                .map((choice) => [...choice.querySelectorAll('h4')].map((row) => Math.round(row.getBoundingClientRect().y)))";
    let tops = browser.value(tops).await;
    assert_eq!(tops[0], tops[1], "the rows do not lie side by side");
    let inside = "document.documentElement.scrollWidth <= innerWidth && \
                  [...document.querySelectorAll('.choice')].every((choice) => choice.getBoundingClientRect().right <= innerWidth)";
    assert_eq!(browser.value(inside).await, json!(true));
    browser.be_a_phone().await;
    let below = "(([first, second]) => second.getBoundingClientRect().top >= first.getBoundingClientRect().bottom)\
                 ([...document.querySelectorAll('.choice')].filter((choice) => choice.checkVisibility()))";
    assert_eq!(browser.value(below).await, json!(true), "a phone shows them one after the other");
    tick(&browser, &["KAP", "Talking"]).await;
    assert!(browser.value(SHOWN).await.as_array().unwrap().len() >= 10, "all are back when no box is ticked");
    browser.close().await;
}

#[tokio::test]
async fn a_link_to_an_option_that_is_left_out_shows_it() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}options/", server.url)).await;
    tick(&browser, &["KAP"]).await;
    browser.until(&format!("({SHOWN}).join() === 'kap'")).await;
    browser.run("location.hash = 'ect'").await;
    browser.until(&format!("({SHOWN}).join() === 'ect,kap'")).await;
    browser.close().await;
}

#[tokio::test]
async fn what_was_ticked_while_the_page_loads_is_kept_and_prints_alone_on_two_sheets() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open(&format!("{}options/", server.url)).await;
    tick(&browser, &["Talking", "Esketamine", "KAP"]).await;
    browser.started().await;
    browser.until(&format!("({SHOWN}).join() === 'talking-therapy,esketamine,kap'")).await;
    browser.show_paper(true).await;
    assert_eq!(browser.value(SHOWN).await, json!(["talking-therapy", "esketamine", "kap"]));
    for hidden in [".choice-picker", "#the-conditions", "#daily-life", "#sources"] {
        let is_shown = format!("document.querySelector('{hidden}').checkVisibility()");
        assert_eq!(browser.value(&is_shown).await, json!(false), "{hidden} is printed");
    }
    for paper in [A4, LETTER] {
        let sheets = browser.printed_pages(paper).await;
        assert!(sheets <= 2, "{sheets} sheets of {paper:?}");
    }
    browser.close().await;
}
