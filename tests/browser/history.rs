//! Back, Forward and links in any order: the address bar names what is shown.

use serde_json::json;

use crate::session::{Browser, STARTED};
use crate::site::{Folder, Server};

/// Pages that every page links to, and two articles; each with words that can be selected.
const PAGES: [&str; 6] = [
    "/what-to-expect/",
    "/glossary/",
    "/sources/",
    "/about/",
    "/articles/neuroplasticity/",
    "/articles/the-science-of-ketamine/",
];

/// Follows a link of the page, or one of the first page of the series where this page has none.
async fn follow_link(browser: &Browser, path: &str) {
    browser
        .run(&format!(
            "const known = document.querySelector('a[href=\"{path}\"]');\
             const link = known ?? document.createElement('a'); link.href = '{path}';\
             if (!known) document.querySelector('.footer').append(link);\
             link.click(); if (!known) link.remove();"
        ))
        .await;
}

/// Waits until the page with this path is shown, and the bar names it.
async fn until_shown(browser: &Browser, path: &str, heading: &str) {
    browser
        .until(&format!(
            "{STARTED} && !document.querySelector('main[aria-busy]') && \
             location.pathname === '{path}' && document.querySelector('main h1')?.innerText === {}",
            json!(heading)
        ))
        .await;
}

/// The headings of pages, as each shows it when it is opened.
async fn headings(browser: &Browser, url: &str, paths: &[&str]) -> Vec<String> {
    let mut headings = Vec::new();
    for path in paths {
        browser.open_started(&format!("{}{path}", url.trim_end_matches('/'))).await;
        headings.push(browser.text("document.querySelector('main h1').innerText").await);
    }
    headings
}

/// The first words of the page that a reader would show somebody.
const WORDS: &str = "[...document.querySelectorAll('main .prose :is(p, li, dd)')].find((one) => one.checkVisibility() && \
    one.innerText.length > 40 && !one.closest('.treatment-choice, .needs-program, .legend-line') && !one.querySelector('input'))";

/// Copies a link to words of the page that is shown, and waits until it is one to this address.
async fn copied_link_leads_to(browser: &Browser, address: &str) {
    browser.value_of_promise("navigator.clipboard.writeText('')").await;
    browser.until(WORDS).await;
    browser.run(&format!("getSelection().selectAllChildren({WORDS})")).await;
    browser.until("document.querySelector('#panel_selection:popover-open #selection_copy')").await;
    browser.run("document.querySelector('#selection_copy').click()").await;
    let link = json!(address);
    browser
        .until_promise(&format!("navigator.clipboard.readText().then((text) => text.split('#')[0] === {link})"))
        .await;
    browser.run("getSelection().removeAllRanges()").await;
}

#[tokio::test]
async fn after_any_sequence_of_links_back_forward_and_reload_the_bar_names_what_is_shown() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.allow_copying(&server.url).await;
    let headings = headings(&browser, &server.url, &PAGES).await;
    browser.open_started(&format!("{}{}", server.url.trim_end_matches('/'), PAGES[0])).await;
    let first = browser.value("navigation.currentEntry.index").await.as_u64().unwrap();
    let mut random = 0x2026_1129_u32;
    let (mut entries, mut current) = (vec![0], 0);
    for step in 0..60 {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let page = (random >> 8) as usize % PAGES.len();
        let what = match (random >> 24) % 8 {
            0 | 1 if current > 0 => {
                current -= 1;
                browser.traverse(-1).await;
                "Back"
            }
            2 if current + 1 < entries.len() => {
                current += 1;
                browser.traverse(1).await;
                "Forward"
            }
            3 if current > 1 => {
                current -= 2;
                browser.traverse(-2).await;
                "go(-2)"
            }
            4 => {
                browser.reload().await;
                "reload"
            }
            _ => {
                if page != entries[current] {
                    current += 1;
                    entries.truncate(current);
                    entries.push(page);
                }
                follow_link(&browser, PAGES[page]).await;
                "link"
            }
        };
        let shown = entries[current];
        println!("step {step}: {what} to {}", PAGES[shown]);
        browser.until(&format!("navigation.currentEntry.index === {}", first + current as u64)).await;
        until_shown(&browser, PAGES[shown], &headings[shown]).await;
        copied_link_leads_to(&browser, &format!("{}{}", server.url.trim_end_matches('/'), PAGES[shown])).await;
    }
    browser.close().await;
}

#[tokio::test]
async fn a_link_after_back_and_forward_changes_the_bar() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&server.url).await;
    follow_link(&browser, "/glossary/").await;
    browser.until("document.title.startsWith('Glossary')").await;
    follow_link(&browser, "/about/").await;
    browser.until("document.title.startsWith('About')").await;
    browser.back().await;
    browser.until("document.title.startsWith('Glossary')").await;
    browser.traverse(1).await;
    browser.until("document.title.startsWith('About')").await;
    follow_link(&browser, "/glossary/").await;
    browser.until("location.pathname === '/glossary/' && document.title.startsWith('Glossary')").await;
    browser.back().await;
    browser.until("location.pathname === '/about/' && document.title.startsWith('About')").await;
    browser.close().await;
}

#[tokio::test]
async fn a_link_after_two_steps_back_at_once_changes_the_bar() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&server.url).await;
    let home = browser.text("document.title").await;
    follow_link(&browser, "/glossary/").await;
    browser.until("document.title.startsWith('Glossary')").await;
    follow_link(&browser, "/about/").await;
    browser.until("document.title.startsWith('About')").await;
    browser.traverse(-2).await;
    browser.until(&format!("location.pathname === '/' && document.title === {}", json!(home))).await;
    follow_link(&browser, "/about/").await;
    browser.until("location.pathname === '/about/' && document.title.startsWith('About')").await;
    browser.back().await;
    browser.until(&format!("location.pathname === '/' && document.title === {}", json!(home))).await;
    browser.close().await;
}

#[tokio::test]
async fn a_link_to_the_page_that_is_shown_keeps_the_bar_right() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.click(".contents a[href='#painful-memories']").await;
    browser.until("location.hash === '#painful-memories' && scrollY > 500").await;
    follow_link(&browser, "/articles/neuroplasticity/").await;
    browser.until("location.hash === '' && scrollY === 0").await;
    follow_link(&browser, "/articles/neuroplasticity/#painful-memories").await;
    browser.until("document.querySelector('#painful-memories:target') && scrollY > 500").await;
    browser.back().await;
    browser.until("location.hash === '' && scrollY === 0").await;
    browser.close().await;
}

#[tokio::test]
async fn without_the_navigation_api_back_restores_each_reading_position() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_without_the_navigation_api().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.scroll_to(1500).await;
    follow_link(&browser, "/about/").await;
    browser.until("document.title.startsWith('About') && scrollY === 0").await;
    // The same page once more: another entry, another reading position.
    follow_link(&browser, "/articles/neuroplasticity/").await;
    browser.until("document.title.startsWith('Neuroplasticity') && scrollY === 0").await;
    browser.scroll_to(700).await;
    browser.reload().await;
    browser.started().await;
    browser.until("scrollY === 700").await;
    browser.traverse(-1).await;
    browser.until("document.title.startsWith('About') && scrollY === 0").await;
    browser.traverse(-1).await;
    browser.until("document.title.startsWith('Neuroplasticity') && scrollY === 1500").await;
    browser.traverse(2).await;
    browser.until("document.title.startsWith('Neuroplasticity') && scrollY === 700").await;
    browser.close().await;
}

#[tokio::test]
async fn without_the_navigation_api_an_address_that_is_opened_anew_begins_at_its_top() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_without_the_navigation_api().await;
    let article = format!("{}articles/neuroplasticity/", server.url);
    browser.open_started(&article).await;
    browser.scroll_to(1500).await;
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.open_started(&article).await;
    browser.drawn().await;
    assert_eq!(browser.value("scrollY").await, json!(0));
    browser.back().await;
    browser.started().await;
    browser.back().await;
    browser.started().await;
    browser.until("document.title.startsWith('Neuroplasticity') && scrollY === 1500").await;
    browser.close().await;
}

#[tokio::test]
async fn a_page_that_the_browser_brings_back_at_its_top_returns_to_the_reading_position() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}articles/neuroplasticity/", server.url)).await;
    browser.scroll_to(1500).await;
    // As WebKit does after Back from another site.
    browser
        .run(
            "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); scrollTo(0, 0);\
             dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));",
        )
        .await;
    browser.drawn().await;
    assert_eq!(browser.value("scrollY").await, json!(1500));
    browser.close().await;
}

#[tokio::test]
async fn back_from_a_page_that_moved_returns_to_the_page_with_the_link() {
    let server = Server::start(&Folder::built("overlay"));
    let browser = Browser::start().await;
    browser.open_started(&server.url).await;
    browser.open_started(&format!("{}help/", server.url)).await;
    follow_link(&browser, "/articles/an-old-name/").await;
    browser.until("location.pathname === '/what-to-expect/dosing-session/' && document.title.startsWith('The')").await;
    browser.started().await;
    browser.traverse(-1).await;
    browser.until("location.pathname === '/help/' && document.title.startsWith('Help')").await;
    browser.close().await;
}
