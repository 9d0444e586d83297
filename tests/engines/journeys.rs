//! The journeys. Each is a promise, kept in every engine.

use serde_json::json;

use crate::engine::Engine;
use crate::session::Browser;
use crate::site::{Folder, Server};

/// Makes a test of a journey for each engine.
macro_rules! in_each_engine {
    ($($(#[$what:meta])* $journey:ident;)*) => {
        $(mod $journey {
            use crate::engine::Engine;

            #[tokio::test]
            async fn in_chromium() {
                super::run(Engine::Chromium, super::$journey).await;
            }

            #[tokio::test]
            async fn in_firefox() {
                super::run(Engine::Firefox, super::$journey).await;
            }

            #[tokio::test]
            async fn in_webkit() {
                super::run(Engine::WebKit, super::$journey).await;
            }
        })*
    };
}

in_each_engine! {
    a_reader_opens_a_section_by_its_link_and_goes_on;
    a_citation_says_why_and_names_its_sources;
}

/// Starts a server and a browser of the engine for a journey, where this run is for that engine.
async fn run<Journey>(engine: Engine, journey: impl AsyncFnOnce(&Browser, &str) -> Journey) {
    if !engine.is_asked_for() {
        return;
    }
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start_in(engine).await;
    journey(&browser, &server.url).await;
    browser.close().await;
}

async fn a_reader_opens_a_section_by_its_link_and_goes_on(browser: &Browser, url: &str) {
    browser.open_started(&format!("{url}articles/the-science-of-ketamine/#how-long-it-lasts")).await;
    let heading = "document.getElementById('how-long-it-lasts').getBoundingClientRect()";
    browser.until(&format!("{heading}.top >= 0 && {heading}.top < innerHeight / 2")).await;
    browser.click(".pager-next").await;
    browser.until("location.pathname !== '/articles/the-science-of-ketamine/' && scrollY === 0").await;
    assert_eq!(browser.value("document.activeElement === document.querySelector('h1')").await, json!(true));
}

async fn a_citation_says_why_and_names_its_sources(browser: &Browser, url: &str) {
    browser.open_started(&format!("{url}articles/the-science-of-ketamine/")).await;
    browser.click(".prose p .mark").await;
    browser.until("document.querySelector('.card:popover-open a') !== null").await;
}
