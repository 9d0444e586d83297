//! The hours of a session: the words are those of the minute and of the route that the reader chose, and all of it is
//! there without a program.

use model::Route;
use serde_json::{Value, json};

use crate::session::Browser;
use crate::site::{Folder, Server};

const PAGE: &str = "what-to-expect/dosing-session/";

const SLIDER: &str = "document.querySelector('.hours-slider')";
/// What assistive technology says of the slider.
const SAID: &str = "document.querySelector('.hours-slider').getAttribute('aria-valuetext')";
/// The words that are seen, those of all stages being there.
const SEEN: &str = "[...document.querySelectorAll('.hours-stages dl')].filter((words) => words.checkVisibility({ \
                    visibilityProperty: true })).map((words) => words.innerText).join()";

/// Opens the page with the picture in sight.
async fn open(browser: &Browser, server: &Server) {
    browser.open_started(&format!("{}{PAGE}", server.url)).await;
    browser.until("document.querySelector('.hours-row:has(:checked)')").await;
    browser.run("document.querySelector('.session-hours').scrollIntoView()").await;
}

async fn says(browser: &Browser, words: &str) {
    browser.until(&format!("{SAID} === {}", json!(words))).await;
}

#[tokio::test]
async fn keys_move_now_and_the_words_are_those_of_that_minute_and_route() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    open(&browser, &server).await;
    says(&browser, "at the start: before you notice anything").await;
    browser.run(&format!("{SLIDER}.focus()")).await;
    for _ in 0..6 {
        browser.press("ArrowRight").await;
    }
    says(&browser, "30 minutes after the start: strongest").await;
    assert!(browser.text(SEEN).await.contains("It passes."));
    browser.press("End").await;
    says(&browser, "4 hours after the start: resting until you are ready to leave").await;
    assert!(browser.text(SEEN).await.contains("not the clock"));
    browser.press("Home").await;
    for _ in 0..4 {
        browser.press("ArrowRight").await;
    }
    says(&browser, "20 minutes after the start: coming on").await;
    browser.click(".hours-row input[value=shot]").await;
    says(&browser, "20 minutes after the start: strongest").await;
    let time = "document.querySelector('.hours-time').textContent";
    assert_eq!(browser.text(time).await, "Shot, 20 minutes after the start: strongest");
    browser.close().await;
}

#[tokio::test]
async fn now_is_dragged_and_the_page_does_not_move() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_phone().await;
    open(&browser, &server).await;
    let height = "document.querySelector('.session-hours').getBoundingClientRect().height";
    let before = browser.value(height).await;
    let place = browser
        .value(
            "(() => { const lines = document.querySelector('.hours-row svg').getBoundingClientRect();\
               return [lines.x, lines.width, lines.y + lines.height / 2]; })()",
        )
        .await;
    let at = |number: usize| place[number].as_f64().unwrap();
    for (kind, minute) in [("mousePressed", 0.0), ("mouseMoved", 50.0), ("mouseMoved", 100.0), ("mouseReleased", 100.0)]
    {
        let event = json!({ "type": kind, "x": at(0) + at(1) * minute / 240.0, "y": at(2), "button": "left",
                            "buttons": u8::from(kind != "mouseReleased"), "clickCount": 1 });
        browser.devtools("Input.dispatchMouseEvent", event).await;
    }
    // The line is at the minute at which the pointer is, on the axis of the bands.
    says(&browser, "1 hour 40 minutes after the start: fading").await;
    assert!(browser.text(SEEN).await.contains("little by little"));
    assert_eq!(browser.value(height).await, before, "the picture changes its height while it is dragged");
    browser.close().await;
}

#[tokio::test]
async fn the_route_that_was_chosen_for_the_whole_series_is_the_one_that_counts() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}{PAGE}?route=spray", server.url)).await;
    browser.until("document.querySelector('.hours-row input:checked').value === 'spray'").await;
    browser.click(".treatment-choice summary").await;
    browser.click("#treatment_choice label:has([value=lozenge])").await;
    browser.until("document.querySelector('.hours-row input:checked').value === 'lozenge'").await;
    assert_eq!(
        browser.text("document.querySelector('.hours-row:has(:checked)').innerText").await.trim(),
        "Lozenge in the clinic"
    );
    // A link comes before what was chosen, and stays so when all that follows the first render has run.
    browser.open_started(&format!("{}{PAGE}?route=spray", server.url)).await;
    browser.drawn().await;
    assert_eq!(browser.text("document.querySelector('.hours-row input:checked').value").await, "spray");
    browser.close().await;
}

#[tokio::test]
async fn without_scripts_a_table_holds_every_band_of_the_picture() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/content/session-hours.toml");
    let content: toml::Table = std::fs::read_to_string(file).unwrap().parse().unwrap();
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.open(&format!("{}{PAGE}", server.url)).await;
    let rows = browser
        .value("[...document.querySelectorAll('.session-hours-words tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))")
        .await;
    for (row, route) in content["route"].as_array().unwrap().iter().enumerate() {
        let title = Route::parse(route["route"].as_str().unwrap()).unwrap().title();
        let bands = ["starts", "strongest", "fading", "leave"].map(|band| {
            let minutes: Vec<i64> = route[band].clone().try_into().unwrap();
            match minutes.as_slice() {
                [from] => format!("at least {from}"),
                [from, to] => format!("about {from} to {to}"),
                other => panic!("{other:?} is no band"),
            }
        });
        let cells: Vec<&str> = [title].into_iter().chain(bands.iter().map(String::as_str)).collect();
        assert_eq!(rows[row].as_array().unwrap()[..5], *json!(cells).as_array().unwrap());
    }
    assert_eq!(rows.as_array().map(Vec::len), Some(4));
    assert_eq!(browser.value(&format!("{SLIDER}.checkVisibility({{ visibilityProperty: true }})")).await, json!(false));
    let drawn = browser.value("document.querySelectorAll('.hours-row svg path').length").await;
    assert_eq!(drawn, json!(4 * 5), "the picture is not there");
    browser.show_paper(true).await;
    let table =
        browser.value("document.querySelector('.session-hours-words table').getBoundingClientRect().height").await;
    assert!(matches!(table, Value::Number(height) if height.as_f64() > Some(50.0)), "the table is printed closed");
    browser.close().await;
}
