//! Reading: from page to page and back, sections, citations, steps.

use serde_json::json;

use crate::engine::Engine;
use crate::session::Browser;
use crate::site::{Folder, Server};

in_each_engine! {
    a_link_to_a_section_opens_at_the_section_and_the_reader_goes_on_from_there;
    a_link_within_the_series_opens_the_other_article_at_its_section;
    the_contents_lead_to_their_sections;
    back_restores_the_reading_position;
    a_step_leads_to_the_next_step;
    a_citation_says_why_and_names_its_sources;
    a_misspelt_query_finds_its_passage_online_and_offline;
}

const ARTICLE: &str = "articles/the-science-of-ketamine/";

/// Waits until an element is where a reader who was led to it sees it first: at the top, just below the head of the page.
async fn is_at_the_top(browser: &Browser, id: &str) {
    let top = format!("document.getElementById('{id}')?.getBoundingClientRect().top");
    browser.until(&format!("{top} >= 0 && {top} < 150")).await;
}

async fn a_link_to_a_section_opens_at_the_section_and_the_reader_goes_on_from_there(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}{ARTICLE}#how-long-it-lasts", server.url)).await;
    is_at_the_top(browser, "how-long-it-lasts").await;
    browser.click(".pager-next").await;
    browser.until(&format!("location.pathname !== '/{ARTICLE}' && scrollY === 0")).await;
    browser.until("document.activeElement === document.querySelector('h1')").await;
}

async fn a_link_within_the_series_opens_the_other_article_at_its_section(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}articles/questions-people-ask/", server.url)).await;
    browser.click(&format!(".prose a[href='/{ARTICLE}#how-long-it-lasts']")).await;
    browser.until(&format!("location.pathname === '/{ARTICLE}'")).await;
    is_at_the_top(browser, "how-long-it-lasts").await;
}

async fn the_contents_lead_to_their_sections(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    for id in ["what-trials-show", "how-long-it-lasts", "what-ketamine-is"] {
        browser.click(&format!(".contents a[href='#{id}']")).await;
        browser.until(&format!("location.hash === '#{id}'")).await;
        is_at_the_top(browser, id).await;
    }
}

async fn back_restores_the_reading_position(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    // WebKit has no Navigation API: there the program has to remember by itself.
    let has_navigation = browser.value("'navigation' in window").await;
    assert!(browser.engine() != Engine::WebKit || has_navigation == json!(false), "WebKit has learned it");
    browser.scroll_to(2345).await;
    browser.click(".masthead nav a[href='/about/']").await;
    browser.until("location.pathname === '/about/' && scrollY === 0").await;
    browser.back().await;
    browser.until(&format!("location.pathname === '/{ARTICLE}' && Math.abs(scrollY - 2345) < 3")).await;
}

async fn a_step_leads_to_the_next_step(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}what-to-expect/first-contact/", server.url)).await;
    browser.click(".pager-next").await;
    browser.until("location.pathname === '/what-to-expect/mental-health-screening/'").await;
    browser.until("document.querySelector('h1').innerText === 'Mental health assessment'").await;
}

async fn a_citation_says_why_and_names_its_sources(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}{ARTICLE}", server.url)).await;
    browser.click(".prose p .citation").await;
    browser.until("document.querySelector('.card:popover-open strong') !== null").await;
    browser.until("document.querySelector('.card:popover-open a[href^=\"#ref_\"]') !== null").await;
}

async fn a_misspelt_query_finds_its_passage_online_and_offline(browser: &Browser) {
    let server = Server::start(&Folder::built("release"));
    browser.open_started(&format!("{}search/", server.url)).await;
    let first = "document.querySelector('.search-hits a')?.getAttribute('href')";
    let is_bladder = format!("/#.*bladder$/.test({first})");
    browser.type_into("#search_field", "ketamin bladdr").await;
    browser.until(&is_bladder).await;
    browser.kept().await;
    let url = server.url.clone();
    server.stop();
    browser.open_started(&format!("{url}search/?q=ketamin+bladdr")).await;
    browser.until(&is_bladder).await;
    browser.click(".search-hits a").await;
    browser.until("/bladder$/.test(location.hash) && document.querySelector(location.hash)").await;
    let id = browser.text("location.hash.slice(1)").await;
    is_at_the_top(browser, &id).await;
}
