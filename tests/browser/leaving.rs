//! Quick exit works in every state of a page, and only when it is asked for.

use serde_json::json;

use crate::elsewhere::Elsewhere;
use crate::session::Browser;
use crate::site::{Folder, Server};

const PAGES: [&str; 3] = ["", "glossary/", "articles/safety/"];

/// A site whose quick exit leads elsewhere and that keeps nothing, and a browser.
async fn begin() -> (Elsewhere, Folder, Server, Browser) {
    let elsewhere = Elsewhere::start();
    let folder = elsewhere.site();
    folder.keep_nothing();
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    (elsewhere, folder, server, browser)
}

/// Whether the page is still there: quick exit hides it at once, and then another one comes.
async fn is_read(browser: &Browser, server: &Server) -> bool {
    let is_here = format!("!document.body.hidden && location.href.startsWith('{}')", server.url);
    browser.value(&is_here).await == json!(true)
}

#[tokio::test]
async fn quick_exit_leaves_no_page_behind_after_three_whole_page_loads() {
    let (elsewhere, _folder, server, browser) = begin().await;
    let before = browser.value("history.length").await.as_u64().unwrap();
    for page in PAGES {
        browser.open_started(&format!("{}{page}", server.url)).await;
    }
    browser.click(".masthead-leave").await;
    elsewhere.is_shown(&browser).await;
    // What was there before, the page that leads away, and where it led.
    assert_eq!(browser.value("history.length").await, json!(before + 2));
    elsewhere.is_shown_after_back(&browser).await;
    browser.back().await;
    browser.until("!location.protocol.startsWith('http')").await;
    browser.close().await;
}

#[tokio::test]
async fn quick_exit_leaves_nothing_stored() {
    let (elsewhere, _folder, server, browser) = begin().await;
    for pages in [&PAGES[..1], &PAGES[..]] {
        for page in pages {
            browser.open_started(&format!("{}{page}", server.url)).await;
        }
        browser.click(".masthead-leave").await;
        elsewhere.is_shown(&browser).await;
        browser.open_tab().await;
        browser.open_started(&server.url).await;
        assert_eq!(browser.value("Object.keys(localStorage)").await, json!([]), "after {pages:?}");
    }
    browser.close().await;
}

#[tokio::test]
async fn quick_exit_leaves_no_page_behind_while_the_program_is_blocked() {
    let (elsewhere, _folder, server, browser) = begin().await;
    browser.before_each_page("delete window.WebAssembly;").await;
    let before = browser.value("history.length").await.as_u64().unwrap();
    browser.open(&server.url).await;
    browser.click(".masthead nav a[href='/glossary/']").await;
    browser.until("document.title.startsWith('Glossary')").await;
    browser.click(".masthead nav a[href='/about/']").await;
    browser.until("document.title.startsWith('About') && document.readyState === 'complete'").await;
    browser.click(".masthead-leave").await;
    elsewhere.is_shown(&browser).await;
    assert_eq!(browser.value("history.length").await, json!(before + 2));
    browser.close().await;
}

#[tokio::test]
async fn without_the_navigation_api_back_from_quick_exit_leads_away_again() {
    let (elsewhere, _folder, server, browser) = begin().await;
    browser.be_without_the_navigation_api().await;
    for page in PAGES {
        browser.open_started(&format!("{}{page}", server.url)).await;
    }
    browser.click(".masthead-leave").await;
    elsewhere.is_shown(&browser).await;
    for _ in PAGES {
        elsewhere.is_shown_after_back(&browser).await;
    }
    // Who comes back of their own accord may read.
    browser.open_started(&format!("{}glossary/", server.url)).await;
    browser.click(".masthead nav a[href='/about/']").await;
    browser.until("document.title.startsWith('About')").await;
    browser.back().await;
    browser.until("document.title.startsWith('Glossary')").await;
    assert!(is_read(&browser, &server).await);
    browser.reload().await;
    browser.started().await;
    assert!(is_read(&browser, &server).await);
    browser.close().await;
}

#[tokio::test]
async fn in_a_tab_that_shows_an_old_version_quick_exit_and_show_it_work() {
    let elsewhere = Elsewhere::start();
    for pressed in [".masthead-leave", "#page_update_now"] {
        let folder = elsewhere.site();
        let server = Server::start(&folder);
        let browser = Browser::start().await;
        browser.open_started(&format!("{}help/", server.url)).await;
        browser.kept().await;
        browser.reload().await;
        browser.started().await;
        browser.click(".masthead nav a[href='/glossary/']").await;
        browser.until("document.title.startsWith('Glossary')").await;
        browser
            .run("navigator.serviceWorker.addEventListener('controllerchange', () => { window.isOld = true; })")
            .await;
        let reader = browser.open_tab().await;
        browser.open_started(&format!("{}help/", server.url)).await;

        let file = "help/index.html";
        folder.write(file, &folder.read(file).replace("<title>", "<title>Newer: "));
        folder.publish_next_version(&[("/help/", file)]);
        browser.reload_to_an_update().await;
        browser.click("#page_update_now").await;
        browser.until("document.title.startsWith('Newer: ')").await;

        browser.return_to(reader).await;
        browser.until("window.isOld && !document.getElementById('page_update').hidden").await;
        browser.click(pressed).await;
        if pressed == ".masthead-leave" {
            elsewhere.is_shown(&browser).await;
            elsewhere.is_shown_after_back(&browser).await;
        } else {
            browser.until("window.isOld === undefined && document.title.startsWith('Glossary')").await;
        }
        browser.close().await;
    }
}

#[tokio::test]
async fn a_program_that_failed_leaves_quick_exit_and_takes_its_voice_along() {
    let (elsewhere, _folder, server, browser) = begin().await;
    browser.before_each_page("speechSynthesis.cancel = () => { window.silenced = true; };").await;
    browser.open_started(&server.url).await;
    browser.click(".masthead nav a[href='/glossary/']").await;
    browser.until("document.title.startsWith('Glossary')").await;
    browser.run("window.silenced = false").await;
    browser.run("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))").await;
    assert_eq!(browser.value("window.silenced").await, json!(true), "its own button cannot be trusted any more");
    browser.click(".masthead-leave").await;
    elsewhere.is_shown(&browser).await;
    elsewhere.is_shown_after_back(&browser).await;
    browser.close().await;
}

/// The number by which Chromium's protocol knows a modifier key.
const ALT: u32 = 1;
const SHIFT: u32 = 8;

/// Presses or lets go of a key while others are held.
async fn key(browser: &Browser, kind: &str, key: &str, modifiers: u32) {
    let code = if key == "Shift" { 16 } else { 18 };
    let event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers });
    browser.devtools("Input.dispatchKeyEvent", event).await;
}

/// What a hand does while it holds the Shift key, at a place in the text.
async fn with_the_pointer(browser: &Browser, kind: &str) {
    let kinds: &[&str] = if kind == "click" { &["mousePressed", "mouseReleased"] } else { &["mouseWheel"] };
    for kind in kinds {
        let event = json!({ "type": kind, "x": 500, "y": 400, "button": if *kind == "mouseWheel" { "none" } else { "left" },
            "clickCount": i32::from(*kind != "mouseWheel"), "deltaX": 0, "deltaY": 40, "modifiers": SHIFT });
        browser.devtools("Input.dispatchMouseEvent", event).await;
    }
}

#[tokio::test]
async fn only_three_taps_of_shift_alone_leave() {
    let (elsewhere, _folder, server, browser) = begin().await;
    browser.open_started(&format!("{}articles/safety/", server.url)).await;
    browser.run("addEventListener('wheel', () => { window.wheels = (window.wheels ?? 0) + 1; })").await;
    for kind in ["click", "wheel"] {
        for _ in 0..4 {
            key(&browser, "rawKeyDown", "Shift", SHIFT).await;
            with_the_pointer(&browser, kind).await;
            key(&browser, "keyUp", "Shift", 0).await;
        }
        assert!(is_read(&browser, &server).await, "Shift was held for a {kind}");
    }
    browser.until("window.wheels === 4").await;
    // Alt and Shift change the layout of a keyboard.
    key(&browser, "rawKeyDown", "Alt", ALT).await;
    for _ in 0..4 {
        key(&browser, "rawKeyDown", "Shift", ALT | SHIFT).await;
        key(&browser, "keyUp", "Shift", ALT).await;
    }
    key(&browser, "keyUp", "Alt", 0).await;
    assert!(is_read(&browser, &server).await, "Alt was held");
    // A capital letter, twice, then two taps.
    for press in ["A", "B", "", ""] {
        key(&browser, "rawKeyDown", "Shift", SHIFT).await;
        if !press.is_empty() {
            browser.press(press).await;
        }
        key(&browser, "keyUp", "Shift", 0).await;
    }
    assert!(is_read(&browser, &server).await, "Shift was held for capital letters");
    browser.press("Shift").await;
    elsewhere.is_shown(&browser).await;
    browser.close().await;
}
