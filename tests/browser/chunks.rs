//! A chunk of the program that does not come leaves a page that can be read, and comes when it is asked for again.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

/// The chunk with the plan, the questions, what is stored and much else.
const CHUNK: &str = "split_reading.wasm";

const IS_MISSED: &str = "!document.getElementById('page_part_missing').hidden";

#[tokio::test]
async fn a_chunk_that_does_not_come_is_said_reading_goes_on_and_it_can_be_asked_for_again() {
    let (_, of_another_build) = Folder::built("debug").chunk(CHUNK);
    let (_, whole) = Folder::built("release").chunk(CHUNK);
    for (why, bytes) in [
        ("it is missing", None),
        ("it breaks off", Some(&whole[..whole.len() / 2])),
        ("it is of another build", Some(&of_another_build[..])),
        ("it is a page", Some(&b"<!doctype html>"[..])),
    ] {
        let folder = Folder::copy();
        folder.keep_nothing();
        let (file, whole) = folder.chunk(CHUNK);
        match bytes {
            Some(bytes) => folder.add(&file, bytes),
            None => folder.remove(&file),
        }
        let server = Server::start(&folder);
        let browser = Browser::start().await;
        browser.open(&format!("{}plan/", server.url)).await;
        browser.until(IS_MISSED).await;
        let help = "document.querySelector('.masthead-help').checkVisibility()";
        assert_eq!(browser.value(help).await, json!(true), "no help is in reach when {why}");
        browser.run("window.isFirst = true").await;
        browser.click(".footer-links a[href='/about/']").await;
        browser.until("document.title.startsWith('About')").await;
        assert_eq!(browser.value("window.isFirst").await, json!(true), "links are slow when {why}");
        folder.add(&file, &whole);
        browser.click("#page_part_again").await;
        browser.started().await;
        assert_eq!(browser.value(IS_MISSED).await, json!(false));
        browser.close().await;
    }
}

#[tokio::test]
async fn a_chunk_that_does_not_come_holds_up_nothing_of_another() {
    for (missing, other, key, opens) in
        [("notes", "reading", "t", "#panel_text"), ("reading", "notes", "s", "#panel_selection")]
    {
        let folder = Folder::copy();
        folder.keep_nothing();
        folder.remove(&folder.chunk(&format!("split_{missing}.wasm")).0);
        let server = Server::start(&folder);
        let browser = Browser::start().await;
        browser.open(&format!("{}articles/neuroplasticity/", server.url)).await;
        browser.until(IS_MISSED).await;
        browser.until(&format!("document.documentElement.matches('[data-started={other}]')")).await;
        browser.press(key).await;
        browser.until(&format!("document.querySelector('{opens}').matches(':popover-open')")).await;
        // What would do nothing is not to be seen.
        let text = "document.querySelector('.masthead-text').checkVisibility({ visibilityProperty: true })";
        assert_eq!(browser.value(text).await, json!(other == "reading"));
        browser.close().await;
    }
}

#[tokio::test]
async fn a_view_that_does_not_come_is_said_and_drawn_when_it_is_asked_for_again() {
    let folder = Folder::copy();
    folder.keep_nothing();
    let (file, whole) = folder.chunk("split_session.wasm");
    folder.remove(&file);
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open(&format!("{}what-to-expect/dosing-session/", server.url)).await;
    browser.until(IS_MISSED).await;
    browser.until("document.querySelector('main .prose').innerText.length > 1000").await;
    // What is written into a field that nothing listens to is lost, so there is none to be seen.
    browser.started().await;
    let controls = "[...document.querySelectorAll('main article .needs-program')].map(one => one.checkVisibility({ \
                    visibilityProperty: true }))";
    assert_eq!(browser.value(&format!("{controls}.includes(true)")).await, json!(false));
    folder.add(&file, &whole);
    browser.click("#page_part_again").await;
    // No route is chosen before the program draws the hours.
    browser.until("document.querySelector('.hours-row input:checked')").await;
    assert_eq!(browser.value(IS_MISSED).await, json!(false));
    assert_eq!(browser.value(&format!("{controls}.includes(true)")).await, json!(true));
    browser.close().await;
}

#[tokio::test]
async fn shared_chunks_that_came_as_something_else_are_fetched_again() {
    let folder = Folder::copy();
    folder.keep_nothing();
    let (file, whole) = folder.chunk("shared_chunks_0.bin");
    folder.add(&file, &vec![b'?'; whole.len()]);
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser.open(&server.url).await;
    browser.until(IS_MISSED).await;
    folder.add(&file, &whole);
    browser.click("#page_part_again").await;
    browser.started().await;
    assert_eq!(browser.value(IS_MISSED).await, json!(false));
    browser.close().await;
}

#[tokio::test]
async fn a_chunk_that_comes_at_the_second_try_is_never_missed() {
    let folder = Folder::built("release");
    let server = Server::start(&folder);
    let browser = Browser::start().await;
    browser
        .before_each_page(
            "const fetchAtOnce = fetch; window.failed = 0; window.wasMissed = false;\
             window.fetch = (what, ...rest) => String(what.url ?? what).includes('split_reading') && failed++ === 0\
               ? Promise.reject(new TypeError('the connection broke')) : fetchAtOnce(what, ...rest);\
             addEventListener('DOMContentLoaded', () => {\
               const notice = document.getElementById('page_part_missing');\
               new MutationObserver(() => { wasMissed ||= !notice.hidden; }).observe(notice, { attributes: true });\
             });",
        )
        .await;
    browser.open_started(&server.url).await;
    assert_eq!(browser.value("[failed > 1, wasMissed]").await, json!([true, false]));
    browser.close().await;
}

#[tokio::test]
async fn a_network_that_is_back_while_a_chunk_is_asked_for_again_is_not_missed() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    // The second try fails after the browser has said that there is a network again.
    browser
        .before_each_page(
            "const fetchAtOnce = fetch; window.tries = 0;\
             window.fetch = async (what, ...rest) => {\
               if (!String(what.url ?? what).includes('split_reading')) return fetchAtOnce(what, ...rest);\
               tries += 1;\
               if (tries === 2) dispatchEvent(new Event('online'));\
               if (tries <= 2) throw new TypeError('the connection broke');\
               return fetchAtOnce(what, ...rest); };",
        )
        .await;
    browser.open_started(&server.url).await;
    assert_eq!(browser.value(IS_MISSED).await, json!(false));
    browser.close().await;
}

#[tokio::test]
async fn a_host_that_does_not_know_wasm_has_every_chunk_all_the_same() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser
        .before_each_page(
            "const fetchAtOnce = fetch;\
             window.fetch = async (what, ...rest) => {\
               const answer = await fetchAtOnce(what, ...rest);\
               if (!String(what.url ?? what).endsWith('.wasm')) return answer;\
               return new Response(await answer.arrayBuffer(), { headers: { 'content-type': 'text/plain' } });\
             };",
        )
        .await;
    browser.open_started(&server.url).await;
    browser.close().await;
}
