//! How soon a page answers to a finger or a key, by the browser's own Event Timing, on a page that is kept.

use std::time::Duration;

use serde_json::{Value, json};

use crate::phone::{TIMES, median, start};
use crate::session::Browser;
use crate::site::{Folder, Server};

/// Something that a reader does, on a page that was loaded for it.
struct Interaction {
    name: &'static str,
    /// The page on which it is done.
    page: &'static str,
    /// What is pressed before, unmeasured; nothing where it is empty.
    before: &'static str,
    /// What is pressed.
    pressed: &'static str,
    by: By,
    /// What is there once the reader can see the answer.
    seen: &'static str,
    /// How many notes are kept of the article that follows.
    notes: u32,
}

enum By {
    Finger,
    /// The key Enter.
    Key,
    /// Another key, while nothing that takes it has the focus.
    KeyOnPage(&'static str),
}

const ARTICLE: &str = "articles/neuroplasticity/";
const STEP: &str = "what-to-expect/arrival-and-baseline/";

const PANEL: &str = ".bottom-bar [popovertarget=panel_text]";

const SENTENCE: &str = ".selection-panel:popover-open #selection_after";

const INTERACTIONS: [Interaction; 19] = [
    press("open a card", ARTICLE, ".prose p .citation", ".card:popover-open"),
    Interaction { by: By::Key, ..press("open a card by key", ARTICLE, ".prose p .citation", ".card:popover-open") },
    press("open the contents", ARTICLE, ".bottom-bar [popovertarget=page_contents]", ".contents:popover-open"),
    press("open the reading panel", ARTICLE, PANEL, "#panel_text:popover-open input"),
    after(PANEL, press("change the theme", ARTICLE, "#panel_text label:has([value=dark])", "[data-theme=dark]")),
    after(PANEL, press("change the text size", ARTICLE, "#panel_text label:has([value='130'])", "[data-size='130']")),
    press("go to a page that is kept", ARTICLE, ".pager-next", "#does-it-work"),
    Interaction { notes: 1000, ..press("the same, 1,000 notes in it", ARTICLE, ".pager-next", "#does-it-work") },
    by_key("turn to the next step by key", STEP, "ArrowRight", "#session-hours"),
    press("turn to the next step", STEP, ".pager-next", "#session-hours"),
    press("set the status of a step", STEP, ".step-status label:has([value=done])", "[data-status=done]"),
    press("tick a thing in the plan", "plan/", ".plan-list label", ".plan-list :checked"),
    press("copy the link to a section", ARTICLE, "h2 .anchor", "#selection_said p"),
    by_key("choose a sentence", ARTICLE, "s", SENTENCE),
    after("h2 .anchor", press("highlight words", ARTICLE, "#selection_highlight", "#page_notes:not([hidden])")),
    after("h2 .anchor", press("show the code of a section", ARTICLE, "#selection_code", "#selection_said svg")),
    after("h2 .anchor", press("keep a question about it", ARTICLE, "#selection_ask", "#selection_said a")),
    press("keep a question of a step", STEP, "main .ask", "#page_announcer:not(:empty)"),
    press("take all off the device", "saved/", "#saved_wipe", "#saved_wiped p"),
];

const fn press(name: &'static str, page: &'static str, pressed: &'static str, seen: &'static str) -> Interaction {
    Interaction { name, page, before: "", pressed, by: By::Finger, seen, notes: 0 }
}

const fn by_key(name: &'static str, page: &'static str, key: &'static str, seen: &'static str) -> Interaction {
    Interaction { by: By::KeyOnPage(key), ..press(name, page, "h1", seen) }
}

const fn after(before: &'static str, interaction: Interaction) -> Interaction {
    Interaction { before, ..interaction }
}

/// Keeps one note of the article that follows, whose words are not in the text: those take longest to look for.
const KEEP: &str = "const id = [...number.toString(16).padStart(5, '0')].map((digit) => 'abcdefghijklmnop'[parseInt(digit, 16)]).join(''); \
    localStorage.setItem(`exploring-kap / note /articles/the-science-of-ketamine/ ${id}`, JSON.stringify({ version: '1', \
    words: `Words that no text says, number ${number}.`, before: 'before', after: 'after', section: 'sources', \
    note: 'What a reader writes about a passage is a line or two, as here.', made: '1795860000' }));";

/// Notes every interaction, and how long it takes until a frame holds what was asked for.
const NOTE: &str = r#"
    globalThis.noted = { duration: 0, processing: 0, seen: null };
    new PerformanceObserver((list) => {
        for (const { interactionId, startTime, processingEnd, duration } of list.getEntries()) {
            if (interactionId === 0) continue;
            noted.duration = Math.max(noted.duration, duration);
            noted.processing = Math.max(noted.processing, processingEnd - startTime);
        }
    }).observe({ type: "event", durationThreshold: 16 });
    for (const type of ["pointerup", "keydown"]) {
        addEventListener(type, ({ timeStamp }) => {
            const look = () => {
                if (!isSeen()) return requestAnimationFrame(look);
                // A task that is posted in a frame runs when the frame is drawn.
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => { noted.seen = performance.now() - timeStamp; };
                port2.postMessage(null);
            };
            requestAnimationFrame(look);
        }, { capture: true, once: true });
    }
"#;

/// Measures every interaction and shows the table.
pub(crate) async fn measure() {
    let server = Server::start(&Folder::built("release"));
    let browser = start().await;
    browser.open_started(&server.url).await;
    browser.kept().await;

    println!("Answers, 4 times slower, 360 px wide, each on a page just loaded; median and worst of {TIMES}, in ms");
    println!(
        "`paint` is from the touch to the next frame, as INP has it, in steps of 8; `work` until the handlers ended;"
    );
    println!("`seen` until a frame held what was asked for; at most 50 is wanted");
    println!("{:<30}{:>8}{:>7}{:>8}{:>7}{:>8}{:>7}", "", "paint", "worst", "work", "worst", "seen", "worst");
    for interaction in &INTERACTIONS {
        let mut noted = Vec::new();
        for _ in 0..TIMES {
            noted.push(once(&browser, &server, interaction).await);
        }
        let of = |name: &str| -> Vec<f64> { noted.iter().map(|one| one[name].as_f64().unwrap()).collect() };
        let row = ["duration", "processing", "seen"]
            .map(|name| format!("{:>8.0}{:>7.0}", median(of(name)), of(name).into_iter().fold(0.0, f64::max)));
        println!("{:<30}{}", interaction.name, row.concat());
    }
    browser.close().await;
}

/// Does it once and gives what was noted.
async fn once(
    browser: &Browser,
    server: &Server,
    Interaction { page, before, pressed, by, seen, notes, .. }: &Interaction,
) -> Value {
    // What the time before chose.
    browser.run("localStorage.clear()").await;
    browser.run(&format!("for (let number = 0; number < {notes}; number += 1) {{ {KEEP} }}")).await;
    browser.open_started(&format!("{}{page}", server.url)).await;
    if !before.is_empty() {
        touch(browser, before).await;
        browser.until(&format!("document.querySelector(\"{pressed}\")")).await;
    }
    browser.value_of_promise("new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))").await;
    browser.run(&format!("globalThis.isSeen = () => document.querySelector(\"{seen}\") !== null;{NOTE}")).await;
    match by {
        By::Finger => touch(browser, pressed).await,
        By::Key => {
            browser.run(&format!("document.querySelector(\"{pressed}\").focus()")).await;
            browser.press("Enter").await;
        }
        By::KeyOnPage(key) => browser.press(key).await,
    }
    browser.until("noted.seen !== null").await;
    // An event is reported after its frame, and not at all when it took less than the least that can be asked for.
    tokio::time::sleep(Duration::from_millis(300)).await;
    browser.value("noted").await
}

/// Presses an element with real input, as it comes from a device.
async fn touch(browser: &Browser, selector: &str) {
    let place = format!(
        "(() => {{ const element = document.querySelector(\"{selector}\");\
         element.scrollIntoView({{ block: 'center' }});\
         const box = element.getBoundingClientRect();\
         return [box.x + box.width / 2, box.y + box.height / 2]; }})()"
    );
    let place = browser.value(&place).await;
    browser.value_of_promise("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))").await;
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({ "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1 });
        browser.devtools("Input.dispatchMouseEvent", event).await;
    }
}
