//! What readers do most, in each engine that they have: Chromium, Firefox and WebKit.
//!
//! Every journey is written once, against what a reader sees, and runs in all three over WebDriver. What an engine lacks is
//! asserted, not left out. `cargo xtask test --engine firefox` narrows a run to one of them.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is how a broken promise is reported")]

use crate::engine::Engine;
use crate::session::Browser;

/// Makes tests of journeys: one for each engine.
macro_rules! in_each_engine {
    ($($journey:ident;)*) => {
        $(mod $journey {
            use crate::engine::Engine;

            #[tokio::test]
            async fn in_chromium() {
                crate::run(Engine::Chromium, super::$journey).await;
            }

            #[tokio::test]
            async fn in_firefox() {
                crate::run(Engine::Firefox, super::$journey).await;
            }

            #[tokio::test]
            async fn in_webkit() {
                crate::run(Engine::WebKit, super::$journey).await;
            }
        })*
    };
}

#[path = "../support/elsewhere.rs"]
mod elsewhere;
#[path = "../support/engine.rs"]
mod engine;
#[path = "../support/files.rs"]
mod files;
#[allow(dead_code, reason = "the tests that only Chromium runs need more of it")]
#[path = "../support/session.rs"]
mod session;
#[allow(dead_code, reason = "the tests that only Chromium runs need more of it")]
#[path = "../support/site.rs"]
mod site;
#[allow(dead_code, reason = "the tests that only Chromium runs need more of it")]
#[path = "../support/words.rs"]
mod words;

mod leaving;
mod offline;
mod own;
mod reading;

/// Walks a journey in a browser of the engine, where this run is for that engine.
async fn run(engine: Engine, journey: impl AsyncFnOnce(&Browser)) {
    if engine.is_asked_for() {
        let browser = Browser::start_in(engine).await;
        journey(&browser).await;
        browser.close().await;
    }
}
