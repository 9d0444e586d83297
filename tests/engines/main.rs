//! What readers do most, in each engine that they have: Chromium, Firefox and WebKit.
//!
//! Every journey is written once, against what a reader sees, and runs in all three over WebDriver. What an engine lacks is
//! asserted, not left out. `EXPLORING_KAP_ENGINE=firefox` narrows a run to one of them.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is how a broken promise is reported")]

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

mod journeys;
