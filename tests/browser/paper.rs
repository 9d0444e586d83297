//! On paper: the whole text and nothing of the screen.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

/// The texts of the generated content before and behind an element, as the printer sets it.
fn generated(selector: &str, place: &str) -> String {
    format!("getComputedStyle(document.querySelector('{selector}'), '{place}').content")
}

fn is_shown(selector: &str) -> String {
    format!("document.querySelector('{selector}').checkVisibility()")
}

#[tokio::test]
async fn a_page_prints_in_ink_with_its_sources_numbered_and_its_terms_explained() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/the-science-of-ketamine/", server.url)).await;
    browser.run("document.documentElement.dataset.theme = 'dark'").await;
    browser.show_paper(true).await;
    for hidden in [".masthead", ".contents", ".bottom-bar", ".pager", ".footer-links", ".anchor", ".citation + .card"] {
        assert_eq!(browser.value(&is_shown(hidden)).await, json!(false), "{hidden} is printed");
    }
    for shown in ["h1", ".prose", ".references", ".footer-help", ".term + .card"] {
        assert_eq!(browser.value(&is_shown(shown)).await, json!(true), "{shown} is not printed");
    }
    // The line that shows how far a text is read would lie over the first line of each sheet.
    assert_eq!(browser.text(&generated(".page", "::before")).await, "none");
    let numbers = browser.text("document.querySelector('.citation').dataset.sources").await;
    assert!(!numbers.is_empty());
    assert_eq!(browser.text(&generated(".citation", "::after")).await, format!("\" {numbers}]\""));
    let link = browser.text("document.querySelector('.references a').getAttribute('href')").await;
    assert!(browser.text(&generated(".references a", "::after")).await.contains(&link));
    let ink = "getComputedStyle(document.documentElement).color";
    assert_eq!(browser.text(ink).await, "rgb(0, 0, 0)");
    browser.close().await;
}

#[tokio::test]
async fn what_can_be_opened_prints_open() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}what-to-expect/", server.url)).await;
    let step = "document.querySelector('details .step-help').checkVisibility({ contentVisibilityAuto: true })";
    let height = "document.querySelector('details .step-help').getBoundingClientRect().height";
    browser.show_paper(true).await;
    assert!(browser.value(height).await.as_f64().unwrap() > 50.0, "a step is printed closed");
    assert_eq!(browser.value(step).await, json!(true));
    browser.close().await;
}

#[tokio::test]
async fn the_whole_series_prints_as_one_booklet_also_without_a_network() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.before_each_page("window.print = () => { window.printed = true; };").await;
    browser.open_started(&server.url).await;
    browser.kept().await;
    server.stop();
    browser
        .run("[...document.querySelectorAll('button')].find((button) => button.innerText.startsWith('Print')).click()")
        .await;
    browser.until("window.printed").await;
    browser.show_paper(true).await;
    let titles = browser
        .value("[...document.querySelectorAll('#page_booklet > section > h1')].map((title) => title.innerText)")
        .await;
    let titles: Vec<&str> = titles.as_array().unwrap().iter().map(|title| title.as_str().unwrap()).collect();
    for title in ["Help now", "The role of the therapist", "Questions people ask", "Glossary", "Sources"] {
        assert!(titles.contains(&title), "{title} is missing in {titles:?}");
    }
    for own in ["My plan", "Questions for my visit", "What is saved on this device"] {
        assert!(!titles.contains(&own), "{own} is printed with the series");
    }
    let fields =
        "document.querySelectorAll('#page_booklet :is(textarea, [type=date], [type=file], [id^=plan_])').length";
    assert_eq!(browser.value(fields).await, json!(0), "what is the reader's own is printed with the series");
    assert_eq!(browser.value(&is_shown("main")).await, json!(false));
    assert_eq!(browser.value(&is_shown("#page_booklet .references")).await, json!(true));
    browser.run("dispatchEvent(new Event('afterprint'))").await;
    browser.show_paper(false).await;
    assert_eq!(browser.value(&is_shown("main")).await, json!(true));
    assert_eq!(browser.value("document.querySelector('#page_booklet').childElementCount").await, json!(0));
    browser.close().await;
}
