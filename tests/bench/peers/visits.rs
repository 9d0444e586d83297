//! What comes after the first visit: the next page, the same page once more, and the page without a network.

use std::time::Duration;

use serde_json::json;

use super::{Plan, Site};
use crate::loading;
use crate::phone::{be_on_slow_4g, start};
use crate::session::{Browser, STARTED};

/// How long a page may take to bring what it brings when nobody asks, in seconds. The same for all.
const SETTLED: u64 = 3;

/// How long the pointer rests on a link before it is pressed.
const HOVER: Duration = Duration::from_secs(1);

/// How long a page without a network may take.
const OFFLINE: Duration = Duration::from_secs(2);

/// Notes when the pointer was released, and when a frame held the heading of the next page; in the same document or in
/// another one, so both are times since the epoch, kept by the tab.
const NOTE: &str = r#"
    if (location.protocol === "http:") {
        const isSeen = () => [...document.querySelectorAll("h1")].some((heading) => heading.textContent.includes(HEADING));
        const look = () => {
            if (!isSeen()) return requestAnimationFrame(look);
            // A task that is posted in a frame runs when the frame is drawn.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => { sessionStorage.benchSeen ??= performance.timeOrigin + performance.now(); };
            port2.postMessage(null);
        };
        if (sessionStorage.benchPressed && !sessionStorage.benchSeen) requestAnimationFrame(look);
        addEventListener("pointerup", ({ timeStamp }) => {
            sessionStorage.benchPressed = performance.timeOrigin + timeStamp;
            requestAnimationFrame(look);
        }, { capture: true, once: true });
    }
"#;

/// Brings the link to the next page to the middle of the window, and gives where it is then.
const LINK: &str = r#"(() => {
    const links = [...document.querySelectorAll(".pager-next, main a, a")];
    const link = links.find((it) => it.matches(".pager-next") || it.textContent.startsWith("Read next: "));
    link.scrollIntoView({ block: "center", behavior: "instant" });
    const [box] = link.getClientRects();
    return [box.x + box.width / 2, box.y + box.height / 2];
})()"#;

/// Notes when the program of this site says that it runs.
const NOTE_START: &str = r#"
    new MutationObserver(() => { if (STARTED) globalThis.benchStarted ??= performance.now(); })
        .observe(document, { subtree: true, attributeFilter: ["data-started"] });
"#;

/// The time until the program of a page of this site has started, on a first visit as slow as an audit's. No other site
/// says so.
pub(crate) async fn until_started(url: &str) -> f64 {
    let browser = start().await;
    be_on_slow_4g(&browser).await;
    browser.before_each_page(&NOTE_START.replace("STARTED", STARTED)).await;
    browser.open_started(url).await;
    let started = browser.value("benchStarted").await.as_f64().expect("the page says when its program started");
    browser.close().await;
    started
}

/// Visits a site with a new profile, and gives what was noted.
pub(super) async fn of(plan: &Plan, site: &Site) -> Vec<(&'static str, f64)> {
    let (server, url) = site.serve();
    let (browser, turned) = turn_page(&plan.headings, &url).await;
    let mut noted = vec![("next page", turned)];

    tokio::time::sleep(Duration::from_secs(SETTLED)).await;
    be_on_slow_4g(&browser).await;
    browser.open("about:blank").await;
    browser.open(&url).await;
    let again = loading::noted(&browser).await;
    noted.extend([("second visit", again.first), ("second visit, largest", again.largest)]);

    server.stop();
    browser.run("location.reload()").await;
    tokio::time::sleep(OFFLINE).await;
    if browser.value(&is_shown(&plan.headings[0])).await == json!(true) {
        noted.push(("offline", loading::noted(&browser).await.first));
    }
    browser.close().await;
    noted
}

/// Opens a page in a new browser, goes on to the next one, and gives the browser and the time that this took. The headings are
/// those of the two.
pub(crate) async fn turn_page([title, next]: &[String; 2], url: &str) -> (Browser, f64) {
    let browser = start().await;
    browser.before_each_page(&NOTE.replace("HEADING", &json!(next).to_string())).await;
    browser.open(url).await;
    browser.until(&is_shown(title)).await;
    tokio::time::sleep(Duration::from_secs(SETTLED)).await;
    let turned = next_page(&browser).await;
    (browser, turned)
}

fn is_shown(title: &str) -> String {
    format!("document.body.innerText.includes({})", json!(title))
}

/// Presses the link to the next page, on which the pointer was before, and gives the time until its heading is seen.
async fn next_page(browser: &Browser) -> f64 {
    let over = browser.value(LINK).await;
    browser.devtools("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": over[0], "y": over[1] })).await;
    tokio::time::sleep(HOVER).await;
    let place = browser.value(LINK).await;
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({ "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1 });
        browser.devtools("Input.dispatchMouseEvent", event).await;
    }
    browser.until("sessionStorage.benchSeen").await;
    browser.value("sessionStorage.benchSeen - sessionStorage.benchPressed").await.as_f64().unwrap()
}
