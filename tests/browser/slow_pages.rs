//! A page that is slow to come: the page before stays as it is, and what the reader does last counts.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

const NEXT: &str = "document.querySelector('.pager-next').click()";

const ARTICLE_IS_SHOWN: &str = "location.pathname === '/articles/neuroplasticity/' && \
     document.querySelector('main h1').innerText.startsWith('Neuroplasticity')";

const NEXT_IS_SHOWN: &str = "location.pathname === '/articles/questions-people-ask/' && \
     document.querySelector('main h1').innerText.startsWith('Questions people ask')";

async fn article_with_a_slow_next_one(server: &Server) -> Browser {
    let browser = Browser::start().await;
    browser.be_on_a_slow_network().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.hold_back("articles/questions-people").await;
    browser
}

/// Follows the link to the next page, and does something else once it is held back: in one call, so that the notice of a
/// slow page is not there yet.
async fn next_and_then(browser: &Browser, then: &str) {
    let look = format!("() => {{ if (!held.length) return setTimeout(look); {then}; done(true); }}");
    let both = format!("new Promise((done) => {{ {NEXT}; const look = {look}; look(); }})");
    assert_eq!(browser.value_of_promise(&both).await, json!(true));
}

#[tokio::test]
async fn a_double_click_on_a_slow_link_leaves_the_page_where_it_is_and_goes_there_once() {
    let server = Server::start(&Folder::built("release"));
    let browser = article_with_a_slow_next_one(&server).await;
    let before = browser.value("history.length").await.as_u64().unwrap();
    browser.scroll_to(1500).await;
    // In one call, so that the notice of a slow page is not there yet.
    let twice = format!(
        "new Promise((done) => {{ {NEXT}; setTimeout(() => {{ {NEXT}; requestAnimationFrame(() => requestAnimationFrame(() => \
         done([location.pathname, scrollY, {ARTICLE_IS_SHOWN}]))); }}); }})"
    );
    assert_eq!(browser.value_of_promise(&twice).await, json!(["/articles/neuroplasticity/", 1500, true]));
    browser.let_through().await;
    browser.until(NEXT_IS_SHOWN).await;
    browser.until("scrollY === 0").await;
    assert_eq!(browser.value("history.length").await, json!(before + 1));
    browser.back().await;
    browser.until(&format!("{ARTICLE_IS_SHOWN} && scrollY === 1500")).await;
    browser.close().await;
}

#[tokio::test]
async fn back_within_the_page_gives_up_a_slow_page_and_restores_the_reading_position() {
    let server = Server::start(&Folder::built("release"));
    let browser = article_with_a_slow_next_one(&server).await;
    browser.scroll_to(333).await;
    browser.click(".contents a[href='#painful-memories']").await;
    browser.until("location.hash === '#painful-memories' && scrollY > 1000").await;
    next_and_then(&browser, "history.back()").await;
    let is_back = format!(
        "{ARTICLE_IS_SHOWN} && location.hash === '' && scrollY === 333 && !document.querySelector('[aria-busy]')"
    );
    browser.until(&is_back).await;
    // Not even when the notice of a slow page would have come.
    browser.value_of_promise("new Promise((done) => setTimeout(done, 1000))").await;
    assert_eq!(browser.value(&is_back).await, json!(true));
    browser.let_through().await;
    browser.drawn().await;
    assert_eq!(browser.value(&is_back).await, json!(true));
    // A link that is followed now is newer than anything that was held back.
    browser.run("document.querySelector('.masthead-help').click()").await;
    browser.until("location.pathname === '/help/' && document.title.startsWith('Help')").await;
    browser.traverse(-1).await;
    browser.until(&is_back).await;
    browser.close().await;
}

#[tokio::test]
async fn a_link_within_the_page_gives_up_a_slow_page() {
    let server = Server::start(&Folder::built("release"));
    let browser = article_with_a_slow_next_one(&server).await;
    browser.scroll_to(333).await;
    next_and_then(&browser, "document.querySelector('.contents a[href=\"#painful-memories\"]').click()").await;
    let at_section = format!(
        "{ARTICLE_IS_SHOWN} && document.querySelector('#painful-memories:target') && \
         Math.abs(document.getElementById('painful-memories').getBoundingClientRect().top) < 150 && \
         !document.querySelector('[aria-busy]')"
    );
    browser.until(&at_section).await;
    browser.let_through().await;
    browser.drawn().await;
    assert_eq!(browser.value(&at_section).await, json!(true));
    browser.back().await;
    browser.until(&format!("{ARTICLE_IS_SHOWN} && location.hash === '' && scrollY === 333")).await;
    browser.close().await;
}

#[tokio::test]
async fn while_a_page_is_still_on_its_way_the_bar_names_it_and_back_returns_to_the_reading_position() {
    let server = Server::start(&Folder::built("release"));
    let browser = article_with_a_slow_next_one(&server).await;
    browser.scroll_to(1500).await;
    browser.run(NEXT).await;
    browser.until("document.querySelector('main h1').innerText === 'Still on its way'").await;
    browser.until("location.pathname === '/articles/questions-people-ask/'").await;
    browser.traverse(-1).await;
    browser.until(&format!("{ARTICLE_IS_SHOWN} && scrollY === 1500")).await;
    browser.traverse(1).await;
    browser.until("document.querySelector('main h1').innerText === 'Still on its way'").await;
    browser.let_through().await;
    browser.until(NEXT_IS_SHOWN).await;
    browser.traverse(-1).await;
    browser.until(&format!("{ARTICLE_IS_SHOWN} && scrollY === 1500")).await;
    browser.close().await;
}

/// Notes which pages are asked for and when something is pressed, on a device that is to save data or not.
fn note_requests(saves_data: bool) -> String {
    format!(
        "window.order = [];\
         const fetchAtOnce = fetch;\
         window.fetch = (what, ...rest) => {{\
           const [, page] = /data.*?([a-z-]+)[.]txt/.exec(String(what.url ?? what)) ?? [];\
           if (page) order.push(page);\
           return fetchAtOnce(what, ...rest); }};\
         addEventListener('click', () => order.push('pressed'), {{ capture: true }});\
         Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: {saves_data} }} }});"
    )
}

/// What happens when a link is pressed: whether its page is asked for before or after, and how often.
async fn order_of_a_press(saves_data: bool) -> serde_json::Value {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.before_each_page(&note_requests(saves_data)).await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.click(".masthead nav a[href='/about/']").await;
    browser.until("location.pathname === '/about/' && document.title.startsWith('About')").await;
    let order = browser.value("order").await;
    browser.close().await;
    order
}

#[tokio::test]
async fn a_page_is_asked_for_once_and_before_its_link_is_pressed_unless_data_is_to_be_saved() {
    assert_eq!(order_of_a_press(false).await, json!(["about", "pressed"]));
    assert_eq!(order_of_a_press(true).await, json!(["pressed", "about"]));
}

const TO_THE_END: &str = "document.querySelector('.pager').scrollIntoView({ block: 'end' })";

#[tokio::test]
async fn the_next_page_is_asked_for_when_the_reader_has_come_to_the_end_of_this_one() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.before_each_page(&note_requests(false)).await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    assert_eq!(browser.value("order").await, json!([]));
    browser.run(TO_THE_END).await;
    browser.until("order.length > 0").await;
    browser.run(NEXT).await;
    browser.until(NEXT_IS_SHOWN).await;
    let third = browser.text("document.querySelector('.pager-next').pathname.split('/').at(-2)").await;
    browser.run(TO_THE_END).await;
    browser.until("order.length > 2").await;
    assert_eq!(browser.value("order").await, json!(["questions-people-ask", "pressed", third]));
    browser.close().await;
}

#[tokio::test]
async fn the_next_step_and_its_view_are_there_before_it_is_turned_to_by_key() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.before_each_page(&note_requests(false)).await;
    browser.open_started(&format!("{}what-to-expect/arrival-and-baseline/", server.url)).await;
    browser.until("order.length === 1").await;
    let next = browser.text("document.querySelector('.pager-next').pathname").await;
    // Its data tell that it needs the chunk with the hours of a session.
    browser.until("performance.getEntriesByType('resource').some(({ name }) => name.includes('session'))").await;
    browser.run("window.fetch = () => Promise.reject(new TypeError('no network'))").await;
    browser.press("ArrowRight").await;
    browser.until(&format!("location.pathname === '{next}' && document.getElementById('session-hours')")).await;
    browser.close().await;
}

#[tokio::test]
async fn a_page_whose_request_stalled_before_its_link_was_pressed_is_asked_for_anew() {
    let server = Server::start(&Folder::built("release"));
    let browser = article_with_a_slow_next_one(&server).await;
    browser.run(TO_THE_END).await;
    browser.until("held.length === 1").await;
    // Ten seconds later, on a network that answers again.
    browser.run("const now = Date.now; Date.now = () => now() + 10000; window.holdBack = ''").await;
    browser.run(NEXT).await;
    browser.until(NEXT_IS_SHOWN).await;
    assert_eq!(browser.value("held.length").await, json!(1));
    browser.close().await;
}
