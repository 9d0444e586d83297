//! How soon the hours of a session follow a finger that drags: every move has to be answered within its frame.

use serde_json::json;

use crate::phone::{median, start};
use crate::site::{Folder, Server};

/// How many moves are measured.
const MOVES: usize = 40;

/// Notes of each move how long it kept the page busy, the handlers and the frame together, without the wait for the frame
/// to begin; and how long it took from the finger's own move until its frame was drawn, with that wait.
const NOTE: &str = r#"
    globalThis.noted = [];
    let begun = 0, handled = 0;
    addEventListener("input", () => { handled = performance.now(); });
    addEventListener("pointermove", ({ timeStamp }) => {
        begun = handled = performance.now();
        requestAnimationFrame(() => {
            const frame = performance.now();
            // A task that is posted in a frame runs when the frame is drawn.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
                const drawn = performance.now();
                noted.push({ work: handled - begun + drawn - frame, whole: drawn - timeStamp });
            };
            port2.postMessage(null);
        });
    }, { capture: true });
"#;

/// Measures and shows the table.
pub(crate) async fn measure() {
    let server = Server::start(&Folder::built("release"));
    let browser = start().await;
    browser.open_started(&format!("{}what-to-expect/dosing-session/", server.url)).await;
    browser.until("document.querySelector('.hours-row:has(:checked)')").await;
    browser.run("document.querySelector('.session-hours').scrollIntoView()").await;
    browser.value_of_promise("new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))").await;
    browser.run(NOTE).await;
    let place = "(() => { const box = document.querySelector('.hours-row svg').getBoundingClientRect();\
                 return [box.x, box.width, box.y + box.height / 2]; })()";
    let place = browser.value(place).await;
    let number = |which: usize| place[which].as_f64().unwrap();
    let (left, width, height) = (number(0), number(1), number(2));
    let event = |kind: &str, x: f64, buttons: u8| json!({ "type": kind, "x": x, "y": height, "button": "left", "buttons": buttons, "clickCount": 1 });
    browser.devtools("Input.dispatchMouseEvent", event("mousePressed", left, 1)).await;
    for step in 1..=MOVES {
        let x = left + width * step as f64 / MOVES as f64;
        browser.devtools("Input.dispatchMouseEvent", event("mouseMoved", x, 1)).await;
        browser.until(&format!("noted.length === {step}")).await;
    }
    browser.devtools("Input.dispatchMouseEvent", event("mouseReleased", left + width, 0)).await;
    let noted = browser.value("noted").await;
    let of =
        |name: &str| -> Vec<f64> { noted.as_array().unwrap().iter().map(|one| one[name].as_f64().unwrap()).collect() };
    let worst = |name: &str| of(name).into_iter().fold(0.0, f64::max);
    println!("Dragging over the hours of a session, 4 times slower, {MOVES} moves, in ms");
    println!("`work` is what the handlers and the frame took together; at most 16 is wanted");
    println!("`whole` is from the finger's move until its frame was drawn, with the wait for that frame");
    println!("{:<30}{:>8}{:>7}{:>8}{:>7}", "", "work", "worst", "whole", "worst");
    println!(
        "{:<30}{:>8.1}{:>7.1}{:>8.1}{:>7.1}",
        "drag",
        median(of("work")),
        worst("work"),
        median(of("whole")),
        worst("whole")
    );
    browser.close().await;
}
