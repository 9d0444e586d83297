//! A worried reader finds the passage: in their own words, misspelt, without a network, without the program, and with help
//! first where that is what they need.

use serde_json::json;

use crate::session::Browser;
use crate::site::{Folder, Server};

const FIELD: &str = "#search_field";
/// What was found, by its links, the best first.
const LINKS: &str = "[...document.querySelectorAll('.search-hits h3 a')].map((link) => link.getAttribute('href'))";
const STATUS: &str = "document.querySelector('.search-status').innerText";
const HELP: &str = "document.querySelector('.search-help')";
/// What was found, in the panel over a page.
const OPTIONS: &str = "document.querySelectorAll('#panel_search [role=option]')";
/// Whether the panel is open, and what is typed goes into its field.
const IS_READY: &str = "document.activeElement.matches('#panel_search:popover-open #panel_search_field')";
const MISSING: &str = "document.querySelector('.search-missing')";

async fn open(browser: &Browser, server: &Server) {
    browser.open_started(&format!("{}search/", server.url)).await;
    browser.until("document.querySelector('main:not([aria-busy]) #search_field')").await;
}

/// Puts a query in the place of what stands in the field, as a reader types it.
async fn type_query(browser: &Browser, query: &str) {
    browser.click(FIELD).await;
    browser.run(&format!("document.querySelector('{FIELD}').select()")).await;
    browser.press("Backspace").await;
    browser.devtools("Input.insertText", json!({ "text": query })).await;
}

/// Waits until one of these links is among the first three.
async fn finds(browser: &Browser, links: &[&str]) {
    browser.until(&format!("{LINKS}.slice(0, 3).some((link) => {}.includes(link))", json!(links))).await;
}

#[tokio::test]
async fn a_reader_finds_the_passage_in_their_own_words_and_the_words_are_coloured_there() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    open(&browser, &server).await;
    for (query, links) in [
        ("wil i be awake", &["/articles/questions-people-ask/#will-i-be-unconscious"][..]),
        ("side efects", &["/articles/safety/#common-effects", "/articles/the-science-of-ketamine/#side-effects"]),
        ("K hole", &["/glossary/#dissociation", "/articles/what-to-expect-during-treatment/#what-it-may-feel-like"]),
        ("ketamin bladder", &["/articles/safety/#bladder", "/articles/questions-people-ask/#will-it-hurt-my-bladder"]),
    ] {
        type_query(&browser, query).await;
        finds(&browser, links).await;
        browser.until("document.querySelector('.search-hits li mark')").await;
        browser.until(&format!("/place/.test({STATUS})")).await;
    }
    let link = browser.text(&format!("{LINKS}[0]")).await;
    browser.click(".search-hits h3 a").await;
    browser.until(&format!("location.pathname + location.hash === {}", json!(link))).await;
    browser.until("document.activeElement === document.querySelector(location.hash)").await;
    browser.until("CSS.highlights.get('shared')?.size > 0").await;
    let coloured = "[...CSS.highlights.get('shared')].map(String).every((words) => /bladder|ketamine/i.test(words))";
    browser.until(coloured).await;

    browser.back().await;
    browser.until(&format!("location.search === '?q=ketamin%20bladder' && {LINKS}.length > 0")).await;
    assert_eq!(browser.text(&format!("document.querySelector('{FIELD}').value")).await, "ketamin bladder");
    browser.close().await;
}

#[tokio::test]
async fn after_the_first_visit_the_search_needs_no_network() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}help/", server.url)).await;
    browser.kept().await;
    server.stop();
    browser.click(".masthead-search").await;
    browser.until(IS_READY).await;
    browser.devtools("Input.insertText", json!({ "text": "cost" })).await;
    browser.until(&format!("{OPTIONS}.length > 2")).await;
    browser.click("#panel_search_all").await;
    browser.until(&format!("document.title.startsWith('Search') && {LINKS}.length > 2")).await;
    browser.click(".search-hits h3 a").await;
    browser.until("!document.title.startsWith('Search')").await;
    browser.close().await;
}

#[tokio::test]
async fn words_that_sound_like_danger_bring_help_above_all_that_is_found() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_phone().await;
    open(&browser, &server).await;
    for query in ["i want to die", "suicde", "cant breathe", "overdoes"] {
        type_query(&browser, "music").await;
        browser.until(&format!("{LINKS}.length > 0 && !{HELP}.checkVisibility()")).await;
        type_query(&browser, query).await;
        browser.until(&format!("{HELP}.checkVisibility() && {HELP}.querySelector('a[href=\"tel:988\"]')")).await;
        browser.until(&format!("{STATUS}.startsWith('Help lines come first.')")).await;
        let is_above = format!(
            "[...document.querySelectorAll('.search-hits')].every((hits) => \
             hits.getBoundingClientRect().top > {HELP}.getBoundingClientRect().bottom)"
        );
        assert_eq!(browser.value(&is_above).await, json!(true), "{query}");
    }
    browser.close().await;
}

#[tokio::test]
async fn the_address_names_the_query_by_one_history_entry_and_brings_it_back() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}search/?q=side+efects%20%3Cb%3E&x=y", server.url)).await;
    finds(&browser, &["/articles/safety/#common-effects", "/articles/the-science-of-ketamine/#side-effects"]).await;
    assert_eq!(browser.text(&format!("document.querySelector('{FIELD}').value")).await, "side efects <b>");
    browser.click(".search-corrected button").await;
    browser.until("!document.querySelector('.search-corrected')").await;

    let entries = browser.value("history.length").await;
    for query in ["cost", "driving home"] {
        type_query(&browser, query).await;
        browser.until(&format!("location.search === '?q={}'", query.replace(' ', "%20"))).await;
    }
    assert_eq!(browser.value("history.length").await, entries);
    browser.press("Enter").await;
    browser.until("document.activeElement.matches('#search_results')").await;
    browser.reload().await;
    browser.started().await;
    browser.until(&format!("{LINKS}.length > 0")).await;
    assert_eq!(browser.text(&format!("document.querySelector('{FIELD}').value")).await, "driving home");

    browser.click(".masthead-search").await;
    browser.until(&format!("location.search === '' && document.querySelector('{FIELD}').value === ''")).await;
    browser.until("document.querySelectorAll('.search-examples button').length > 2").await;
    browser.back().await;
    browser.until(&format!("document.querySelector('{FIELD}').value === 'driving home'")).await;
    let stored = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])";
    assert!(!browser.text(stored).await.contains("driving"), "a query is stored");
    browser.close().await;
}

#[tokio::test]
async fn in_private_reading_the_address_does_not_say_what_was_searched_for() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    browser.click("#saved_private_begin").await;
    browser.until("document.querySelector('#page_private')").await;
    open(&browser, &server).await;
    type_query(&browser, "bladder").await;
    browser.until(&format!("{LINKS}.length > 0")).await;
    // The address follows at once when the field is left.
    browser.press("Enter").await;
    browser.until("document.activeElement.matches('#search_results')").await;
    assert_eq!(browser.text("location.search").await, "");
    browser.close().await;
}

#[tokio::test]
async fn without_the_program_the_letters_lead_on() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.open(&format!("{}search/", server.url)).await;
    assert_eq!(browser.value(&format!("{HELP}.checkVisibility()")).await, json!(false));
    browser.click(".search-letters [href='#letter_k']").await;
    browser.until("document.querySelector('#letter_k:target')").await;
    browser.click(".search-places [href='/glossary/#ketamine'], .search-places [href*='/#k']").await;
    browser.until("location.pathname !== '/search/' && document.querySelector(':target')").await;
    browser.close().await;
}

#[tokio::test]
async fn an_index_that_does_not_come_whole_is_said_the_letters_stay_and_it_can_be_asked_for_again() {
    let whole = Folder::built("release").bytes("search.txt");
    let mut other = whole.clone();
    other[..16].reverse();
    for (why, bytes) in [
        ("it is missing", None),
        ("it is empty", Some(&b""[..])),
        ("it breaks off", Some(&whole[..whole.len() / 2])),
        ("it is of another build", Some(&other[..])),
        ("it is a page", Some(&b"<!doctype html>"[..])),
    ] {
        let folder = Folder::copy();
        folder.keep_nothing();
        match bytes {
            Some(bytes) => folder.add("search.txt", bytes),
            None => folder.remove("search.txt"),
        }
        let server = Server::start(&folder);
        let browser = Browser::start().await;
        open(&browser, &server).await;
        browser.until(&format!("{MISSING}?.innerText.includes('A to Z')")).await;
        type_query(&browser, "bladder").await;
        browser.until(&format!("document.querySelector('{FIELD}').value === 'bladder'")).await;
        assert_eq!(browser.value(&format!("{LINKS}.length")).await, json!(0), "{why}");
        assert_eq!(browser.value("document.querySelectorAll('.search-places li').length > 50").await, json!(true));
        folder.add("search.txt", &whole);
        browser.click(".search-missing button").await;
        browser.until(&format!("{LINKS}.length > 0 && !{MISSING}")).await;
        browser.close().await;
    }
}

#[tokio::test]
async fn whatever_is_typed_leaves_the_page_alive() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    open(&browser, &server).await;
    let long = "ketamine ".repeat(1_200);
    let unbroken = "k".repeat(10_000);
    for query in [
        &*long,
        &*unbroken,
        "\u{0}\u{1}\u{7f}\u{200b}",
        "\u{202e}هل سأكون مستيقظا",
        "😀🫁👩‍👩‍👧‍👦",
        "<img src=x onerror=window.broken=true>",
        "(.*)+[a-z]{1,9999}\\",
        "\"unclosed",
        "%E0%A4%A",
        "???",
    ] {
        let set = "const field = document.querySelector('#search_field'); field.value = QUERY; \
                   field.dispatchEvent(new Event('input', { bubbles: true }));";
        browser.run(&set.replace("QUERY", &json!(query).to_string())).await;
        browser.until(&format!("{STATUS} !== ''")).await;
        browser.until(&format!("[...document.querySelector('{FIELD}').value].length <= 200")).await;
        type_query(&browser, "bladder").await;
        finds(&browser, &["/articles/safety/#bladder"]).await;
    }
    assert_eq!(browser.value("window.broken ?? null").await, json!(null));
    browser.open_started(&format!("{}search/?q=%E0%A4%A", server.url)).await;
    type_query(&browser, "bladder").await;
    finds(&browser, &["/articles/safety/#bladder"]).await;
    browser.close().await;
}

#[tokio::test]
async fn a_query_that_finds_nothing_is_told_where_to_go_on() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    open(&browser, &server).await;
    type_query(&browser, "xyzzyqwv").await;
    browser.until(&format!("{STATUS} === 'Nothing found.'")).await;
    browser.press("Enter").await;
    browser.until("document.activeElement.matches('#search_results')").await;
    browser.click("#search_results a").await;
    browser.until("document.title.startsWith('Help now')").await;
    browser.close().await;
}
