//! How fast a page is there and how fast it answers, on a slow phone. `cargo xtask bench` builds the site, runs this and
//! shows the tables. Nothing here fails for being slow: a machine is not the same twice.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot be made ends here")]

#[allow(dead_code, reason = "the journeys of tests/engines need more of it")]
#[path = "../support/engine.rs"]
mod engine;
#[path = "../support/files.rs"]
mod files;
#[allow(dead_code, reason = "the journeys of tests/browser need more of it")]
#[path = "../support/keeping.rs"]
mod keeping;
#[path = "../support/keyboard.rs"]
mod keyboard;
#[allow(dead_code, reason = "the journeys of tests/browser need more of it")]
#[path = "../support/session.rs"]
mod session;
#[allow(dead_code, reason = "the journeys of tests/browser need more of it")]
#[path = "../support/site.rs"]
mod site;

mod answers;
mod dragging;
mod growth;
mod loading;
mod peers;
mod phone;

/// Runs the parts that are named, or all that are of this site alone.
#[tokio::main]
async fn main() {
    let named: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |part: &str| named.is_empty() || named.iter().any(|name| name == part);
    if is_wanted("loading") {
        loading::measure().await;
    }
    if is_wanted("answers") {
        answers::measure().await;
    }
    if is_wanted("dragging") {
        dragging::measure().await;
    }
    // Libraries have to be built for this one; what is named behind it is their sizes.
    if let [part, sizes @ ..] = named.as_slice()
        && part == "growth"
    {
        growth::measure(sizes).await;
    }
    // Other tools have to be brought for this one, so it is measured only where it is named.
    if named.iter().any(|name| name == "peers") {
        peers::measure().await;
    }
}
