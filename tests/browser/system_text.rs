//! Readers who have the text of their whole system larger: help and the way out stay within the window.

use serde_json::json;

use crate::session::{Browser, Profile};
use crate::site::{Folder, Server};

/// The sizes of a browser's text, in CSS pixels; 16 is usual.
const SIZES: [u32; 2] = [24, 32];

/// What cannot be seen whole within the window, of what a reader may need at once.
const OUT_OF_SIGHT: &str = "[...document.querySelectorAll('.masthead-leave, .masthead-help, .bottom-bar > *')]\
    .filter((part) => part.checkVisibility()).filter((part) => { \
        const range = new Range(); range.selectNodeContents(part); \
        return [part.getBoundingClientRect(), ...range.getClientRects()].some((box) => \
            box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight); \
    }).map((part) => part.innerText)";

/// What is wider than the window.
const TOO_WIDE: &str = "document.documentElement.scrollWidth <= innerWidth ? [] : \
    [`${document.documentElement.scrollWidth} px`, ...[...document.querySelectorAll('body *')].filter((part) => \
        part.checkVisibility() && part.getBoundingClientRect().right > innerWidth).map((part) => part.outerHTML.slice(0, 80))]";

const IN_REACH: &str = "document.querySelector('.masthead-leave').checkVisibility() && \
    [...document.querySelectorAll('.masthead-help, .bottom-bar-help')].some((help) => help.checkVisibility())";

/// A browser whose text is so large, in a window of this size.
async fn browser(profile: &Profile, size: u32, width: u32, height: u32) -> Browser {
    let setting = format!("--blink-settings=defaultFontSize={size}");
    let browser = Browser::start_among(profile, &[&setting], &[]).await;
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    browser
}

#[tokio::test]
async fn with_large_system_text_every_page_fits_a_phone_with_help_and_quick_exit_in_sight() {
    let folder = Folder::built("release");
    let server = Server::start(&folder);
    for size in SIZES {
        let profile = Profile::new();
        let browser = browser(&profile, size, 360, 640).await;
        for page in folder.pages().iter().map(String::as_str).chain(["no-such-page/"]) {
            browser.open_started(&format!("{}{page}", server.url)).await;
            assert_eq!(browser.value(TOO_WIDE).await, json!([]), "/{page}, text of {size} px");
            for position in ["0", "1000"] {
                browser.run(&format!("scrollTo(0, {position})")).await;
                browser.drawn().await;
                assert_eq!(browser.value(OUT_OF_SIGHT).await, json!([]), "/{page}, text of {size} px, at {position}");
                assert_eq!(browser.value(IN_REACH).await, json!(true), "/{page}, text of {size} px, at {position}");
            }
        }
        browser.close().await;
    }
}

#[tokio::test]
async fn help_and_quick_exit_stay_in_sight_with_large_system_text_and_the_readers_own_size_on_every_width() {
    let server = Server::start(&Folder::built("release"));
    for size in SIZES {
        for (width, height) in [(320, 568), (360, 740), (412, 915), (768, 1024), (1280, 800)] {
            let profile = Profile::new();
            let browser = browser(&profile, size, width, height).await;
            browser.open_started(&format!("{}articles/safety/", server.url)).await;
            for own in [90, 100, 130, 200] {
                browser.run(&format!("document.documentElement.dataset.size = '{own}'")).await;
                let how = format!("text of {size} px at {own} %, {width} px wide");
                assert_eq!(browser.value(OUT_OF_SIGHT).await, json!([]), "{how}");
                // Beyond 200 % in all, on a phone, the widest words of a table may need a scroll to the side.
                if size * own <= 3200 {
                    assert_eq!(browser.value(TOO_WIDE).await, json!([]), "{how}");
                }
                assert_eq!(browser.value(IN_REACH).await, json!(true), "{how}");
            }
            browser.close().await;
        }
    }
}

#[tokio::test]
async fn large_system_text_is_large_text() {
    let server = Server::start(&Folder::built("release"));
    let size_of = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)";
    let mut sizes = Vec::new();
    for size in [16, 32] {
        let profile = Profile::new();
        let browser = browser(&profile, size, 360, 740).await;
        browser.open_started(&format!("{}articles/safety/", server.url)).await;
        sizes.push(browser.value(size_of).await.as_f64().unwrap());
        browser.close().await;
    }
    assert!(sizes[1] >= 1.9 * sizes[0], "{sizes:?}");
}
