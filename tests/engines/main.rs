//! What readers do most, in each engine that they have: Chromium, Firefox and WebKit.
//!
//! Every journey is written once, against what a reader sees, and runs in all three over WebDriver. What an engine lacks is
//! asserted, not left out. `cargo xtask test --engine firefox` narrows a run to one of them.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is how a broken promise is reported")]

use std::time::Duration;

use crate::engine::Engine;
use crate::session::Browser;

/// Makes tests of journeys: one for each engine.
macro_rules! in_each_engine {
    ($($journey:ident;)*) => {
        $(mod $journey {
            journey!($journey in_chromium Chromium);
            journey!($journey in_firefox Firefox);
            journey!($journey in_webkit WebKit);
        })*
    };
}

/// The same for journeys that go back to another document. WebKit's driver runs no script in a page that Back brought out of
/// the browser's memory (WebKitGTK 2.50: the call never returns), so it could not look at what is there.
macro_rules! in_engines_that_are_seen_after_back {
    ($($journey:ident;)*) => {
        $(mod $journey {
            journey!($journey in_chromium Chromium);
            journey!($journey in_firefox Firefox);
        })*
    };
}

/// The test of a journey in one engine.
macro_rules! journey {
    ($journey:ident $name:ident $engine:ident) => {
        #[tokio::test]
        async fn $name() {
            crate::run(crate::engine::Engine::$engine, super::$journey).await;
        }
    };
}

#[allow(dead_code, reason = "the tests that only Chromium runs need more of it")]
#[path = "../support/elsewhere.rs"]
mod elsewhere;
#[path = "../support/engine.rs"]
mod engine;
#[path = "../support/files.rs"]
mod files;
#[path = "../support/hands.rs"]
mod hands;
#[path = "../support/keeping.rs"]
mod keeping;
#[allow(dead_code, reason = "the tests that only Chromium runs need more of it")]
#[path = "../support/session.rs"]
mod session;
#[allow(dead_code, reason = "the tests that only Chromium runs need more of it")]
#[path = "../support/site.rs"]
mod site;
#[allow(dead_code, reason = "the tests that only Chromium runs need more of it")]
#[path = "../support/words.rs"]
mod words;

mod deciding;
mod leaving;
mod offline;
mod own;
mod reading;

/// How long a journey may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(240);

/// Walks a journey in a browser of the engine, where this run is for that engine.
async fn run(engine: Engine, journey: impl AsyncFnOnce(&Browser)) {
    if engine.is_asked_for() {
        let browser = Browser::start_in(engine).await;
        // A driver that never answers would otherwise hold up everything.
        let walked = tokio::time::timeout(PATIENCE, journey(&browser)).await;
        assert!(walked.is_ok(), "{engine:?} did not come to the end of the journey");
        browser.close().await;
    }
}
