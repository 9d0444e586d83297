//! What matters to a reader: weighed by touch or by keyboard, kept on the device, gathered for a visit, carried by a link,
//! and never moved to other words.

use serde_json::{Value, json};

use crate::own_state::press;
use crate::plan::{says, tab_to};
use crate::printer::{A4, LETTER};
use crate::saved_files::SavedFiles;
use crate::session::Browser;
use crate::site::{Folder, Server};

/// The answers that are chosen, by the names of their groups.
const CHOSEN: &str =
    "Object.fromEntries([...document.querySelectorAll('.values-weigh :checked')].map((one) => [one.name, one.value]))";
/// What has to be known or decided first.
const NOTICE: &str = "document.querySelector('#values_notice').innerText";
/// What the reader said, gathered.
const SAID: &str = "document.querySelector('#values_said').innerText";
/// What is stored of it.
const STORED: &str = "Object.keys(localStorage).filter((name) => name.includes('/ value '))";

const FIRST: &str = ".values-statement:nth-of-type(1)";
const SECOND: &str = ".values-statement:nth-of-type(2)";

fn option(statement: &str, weight: &str) -> String {
    format!("{statement} label:has([value={weight}])")
}

async fn chosen(browser: &Browser, weights: &[&str]) {
    browser.until(&format!("JSON.stringify(Object.values({CHOSEN})) === '{}'", json!(weights))).await;
}

async fn open_and_weigh(browser: &Browser, server: &Server) {
    browser.open_started(&format!("{}options/what-matters-to-me/", server.url)).await;
    browser.click(&option(FIRST, "a-lot")).await;
    browser.click(&option(SECOND, "unsure")).await;
    chosen(browser, &["a-lot", "unsure"]).await;
}

#[tokio::test]
async fn by_touch_and_without_a_network_what_matters_is_weighed_gathered_and_there_again() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_touched_phone().await;
    browser.open_started(&format!("{}options/", server.url)).await;
    browser.kept().await;
    server.stop();
    browser.run("document.querySelector('#what-matters-to-me').scrollIntoView()").await;
    browser.tap("main a[href='/options/what-matters-to-me/']").await;
    browser.until("document.querySelector('h1').innerText === 'What matters to me'").await;
    says(&browser, SAID, "Nothing yet.").await;
    browser.tap(&option(FIRST, "a-lot")).await;
    browser.tap(&option(SECOND, "unsure")).await;
    chosen(&browser, &["a-lot", "unsure"]).await;
    let title = browser.text(&format!("document.querySelector('{FIRST} h3').innerText")).await;
    says(&browser, SAID, &title).await;
    says(&browser, SAID, "It touches: ").await;
    // A question that is still open is put on the list for the visit.
    browser.tap(&format!("{SECOND} .ask")).await;
    browser.until(&format!("document.querySelector('{SECOND} .ask').innerText.includes('On your list')")).await;
    browser.reload().await;
    browser.started().await;
    chosen(&browser, &["a-lot", "unsure"]).await;
    browser.close().await;
}

#[tokio::test]
async fn by_keyboard_alone_it_is_weighed_and_taken_back() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}options/what-matters-to-me/#to-weigh", server.url)).await;
    browser.run("document.querySelector('#to-weigh').focus()").await;
    tab_to(&browser, &format!("{FIRST} input")).await;
    browser.press(" ").await;
    chosen(&browser, &["a-lot"]).await;
    browser.press("ArrowRight").await;
    chosen(&browser, &["some"]).await;
    browser.run("document.querySelector('#another-device').focus()").await;
    tab_to(&browser, "#carried_forget").await;
    browser.press("Enter").await;
    chosen(&browser, &[]).await;
    browser.until("document.querySelector('#carried_undo')").await;
    press(&browser, "#carried_undo").await;
    chosen(&browser, &["some"]).await;
    browser.close().await;
}

#[tokio::test]
async fn every_statement_names_options_with_their_evidence_and_a_question_without_a_script() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    browser.open(&format!("{}options/what-matters-to-me/", server.url)).await;
    let statements = "[...document.querySelectorAll('.values-statement')]";
    let count = browser.value(&format!("{statements}.length")).await.as_u64().unwrap();
    assert!((8..=12).contains(&count), "{count} statements");
    let lacks = format!(
        "{statements}.filter((one) => !one.querySelector('.values-ask').innerText.includes('?') || \
         one.querySelectorAll('.values-touches li').length < 2 || [...one.querySelectorAll('.values-touches li')]\
         .some((line) => !line.querySelector('a[href^=\"/options/#\"]') || !line.querySelector('.citation')))\
         .map((one) => one.querySelector('h3').innerText)"
    );
    assert_eq!(browser.value(&lacks).await, json!([]));
    browser.close().await;
}

#[tokio::test]
async fn on_paper_it_is_one_sheet_with_what_was_said_and_what_to_ask_or_boxes_to_tick() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}options/what-matters-to-me/", server.url)).await;
    for paper in [A4, LETTER] {
        assert_eq!(browser.printed_pages(paper).await, 1, "{paper:?}: the empty sheet is more than one");
    }
    browser.show_paper(true).await;
    let boxes = "[...document.querySelectorAll('.values-weigh input')].filter((one) => one.checkVisibility()).length";
    assert!(browser.value(boxes).await.as_u64().unwrap() >= 32, "there is nothing to tick by hand");
    browser.show_paper(false).await;
    let all =
        "[...document.querySelectorAll('.values-weigh')].forEach((one) => one.querySelector('[value=a-lot]').click())";
    browser.run(all).await;
    browser
        .until(&format!("Object.values({CHOSEN}).length === document.querySelectorAll('.values-weigh').length"))
        .await;
    for paper in [A4, LETTER] {
        assert_eq!(browser.printed_pages(paper).await, 1, "{paper:?}: the sheet is more than one");
    }
    browser.show_paper(true).await;
    for shown in
        ["h1", "#values_said", "#values_said .values-touched", "#values_said .values-to-ask", ".footer-help li"]
    {
        assert_eq!(
            browser.value(&format!("document.querySelector('{shown}').checkVisibility()")).await,
            json!(true),
            "{shown}"
        );
    }
    for hidden in [".values-weigh", ".values-touches", ".values-ask", "#what-this-is", "#print", ".masthead"] {
        let is_seen = browser.value(&format!("document.querySelector('{hidden}').checkVisibility()")).await;
        assert_eq!(is_seen, json!(false), "{hidden} is printed");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_link_carries_the_answers_to_another_device_where_nothing_changes_until_they_are_taken() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    open_and_weigh(&browser, &server).await;
    browser.click("#carried_show").await;
    browser.until("document.querySelector('#carried_link svg')").await;
    let link = browser.text("document.querySelector('#carried_text').value").await;
    browser.close().await;

    let other = Browser::start().await;
    let address = format!("{}options/what-matters-to-me/", server.url);
    other.open_started(&address).await;
    other.click(&option(FIRST, "not")).await;
    chosen(&other, &["not"]).await;
    other.open("about:blank").await;
    other.open_started(&link).await;
    says(&other, NOTICE, "Nothing is changed until you choose.").await;
    chosen(&other, &["not"]).await;
    other.click("#carried_take").await;
    chosen(&other, &["a-lot", "unsure"]).await;
    assert_eq!(other.text("location.href").await, address);
    for (opened, sentence) in [
        (link[..link.len() - 3].to_owned(), "are not whole"),
        (format!("{address}#hello-world"), "that is no answers"),
        (format!("{address}#values2.a-b.abcde"), "made by a newer version"),
        (format!("{address}#values1.<img src=x onerror=window.ran=true>"), "are not whole"),
    ] {
        other.open("about:blank").await;
        other.open_started(&opened).await;
        says(&other, NOTICE, sentence).await;
        chosen(&other, &["a-lot", "unsure"]).await;
        assert_eq!(other.value("window.ran ?? null").await, Value::Null, "{opened:.80} ran");
    }
    other.close().await;
}

#[tokio::test]
async fn an_answer_to_words_that_changed_is_kept_shown_as_such_and_never_moved() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}options/what-matters-to-me/", server.url)).await;
    browser.click(&option(FIRST, "a-lot")).await;
    browser.until(&format!("{STORED}.length === 1")).await;
    // The words as an author had written them before: their name is made of them.
    let older = "const [name] = STORED; const record = JSON.parse(localStorage.getItem(name)); localStorage.removeItem(name); \
                 localStorage.setItem(name.replace(/ [^ ]+$/, ' HASH'), JSON.stringify({ ...record, words: 'I cannot wait.' }))"
        .replace("STORED", STORED)
        .replace("HASH", &model::ItemId::of("I cannot wait.").to_string());
    browser.run(&older).await;
    browser.reload().await;
    browser.started().await;
    says(&browser, "document.querySelector('#values_before').innerText", "The question changed.").await;
    says(&browser, "document.querySelector('#values_before').innerText", "I cannot wait.").await;
    chosen(&browser, &[]).await;
    browser.click(&option(FIRST, "some")).await;
    browser.until(&format!("{STORED}.length === 2")).await;
    browser.click("#values_before .button").await;
    browser.until(&format!("{STORED}.length === 1 && document.querySelector('#values_before').innerText === ''")).await;
    chosen(&browser, &["some"]).await;
    browser.close().await;
}

#[tokio::test]
async fn the_answers_are_among_what_is_saved_in_the_file_and_gone_when_they_are_deleted() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    open_and_weigh(&browser, &server).await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    let kept = "document.querySelector('#saved_stored').innerText";
    says(&browser, kept, "What matters to me: 2 statements weighed.").await;
    let saved = SavedFiles::by(&browser).await;
    browser.click("#saved_export").await;
    let file = saved.take("exploring-kap.json", "\n}\n").await;
    assert!(file.contains("\"weight\":\"a-lot\"") && file.contains("\"weight\":\"unsure\""), "{file}");
    browser.click("[data-forget^=value]").await;
    browser.until(&format!("!{kept}.includes('matters to me') && {STORED}.length === 0")).await;
    browser.click("#saved_undo").await;
    browser.until(&format!("{STORED}.length === 2")).await;
    browser.close().await;
}
