//! A reader's plan when all is not well: a link that is cut or strange, a day that is none, a clock that is off, a browser
//! that keeps nothing. And what a link or another tab may change, and what not.

use serde_json::{Value, json};

use crate::plan::{NOTICE, SAID, TICKED, day_ahead, kept_plan, make_a_plan, pick, says, tab_to};
use crate::session::Browser;
use crate::site::{Folder, Server};

/// The link that carries the plan.
pub(crate) async fn link(browser: &Browser) -> String {
    browser.click("#plan_carry").await;
    browser.until("document.querySelector('#plan_link svg')").await;
    browser.text("document.querySelector('#carried_text').value").await
}

#[tokio::test]
async fn a_link_carries_the_plan_to_another_device_and_changes_nothing_there_until_it_is_taken() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    let plan = make_a_plan(&browser, &server).await;
    let link = link(&browser).await;
    browser.close().await;

    let other = Browser::start().await;
    other.open_started(&link).await;
    says(&other, NOTICE, "Nothing is changed until you choose.").await;
    assert_eq!(kept_plan(&other).await, json!([[], [], ["", ""]]));
    assert_eq!(other.value("localStorage.getItem('exploring-kap / plan')").await, Value::Null);
    other.click("#plan_take").await;
    says(&other, SAID, ", in 9 days.").await;
    assert_eq!(kept_plan(&other).await, plan);
    assert_eq!(other.text("location.href").await, format!("{}plan/", server.url));
    other.reload().await;
    other.started().await;
    says(&other, SAID, ", in 9 days.").await;
    assert_eq!(kept_plan(&other).await, plan);
    other.close().await;
}

#[tokio::test]
async fn a_link_that_holds_no_plan_says_why_runs_nothing_and_leaves_the_plan_as_it_was() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    let plan = make_a_plan(&browser, &server).await;
    let link = link(&browser).await;
    let address = format!("{}plan/", server.url);
    for (opened, sentence) in [
        (link[..link.len() - 3].to_owned(), "is not whole"),
        (format!("{address}#hello-world"), "that is no plan"),
        (format!("{address}#plan1.{}", "a".repeat(4001)), "longer than any plan can be"),
        (format!("{address}#plan2.day-2026-12-07.abcde"), "made by a newer version"),
        (format!("{address}#plan1.<img src=x onerror=window.ran=true>"), "is not whole"),
        (format!("{address}#<img src=x onerror=window.ran=true>"), "that is no plan"),
    ] {
        // Once into the page that is open, and once into a new one.
        browser.open(&opened).await;
        says(&browser, NOTICE, sentence).await;
        browser.open("about:blank").await;
        browser.open_started(&opened).await;
        says(&browser, NOTICE, sentence).await;
        assert_eq!(kept_plan(&browser).await, plan, "after {opened:.80}");
        assert_eq!(browser.value("window.ran ?? null").await, Value::Null, "{opened} ran");
    }
    browser.click("#plan_leave").await;
    browser.until(&format!("{NOTICE} === '' && location.href === '{address}'")).await;
    assert_eq!(kept_plan(&browser).await, plan);
    browser.close().await;
}

#[tokio::test]
async fn a_day_that_does_not_exist_and_one_that_has_passed_are_said_to_be() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    // The day that is typed does not exist, so its parts are ordered by one that does and ends in the same digits.
    tab_to(&browser, "#plan_day").await;
    let order = "new Intl.DateTimeFormat().formatToParts().map((part) => ({ day: '31', month: '02', year: '2027' })[part.type] ?? '').join('')";
    for key in browser.text(order).await.chars() {
        browser.press(&key.to_string()).await;
    }
    tab_to(&browser, "#plan_time").await;
    says(&browser, SAID, "That day does not exist.").await;
    let day = day_ahead(&browser, -3).await;
    pick(&browser, "#plan_day", &day).await;
    says(&browser, SAID, ", 3 days ago.").await;
    browser.click("#plan_calendar").await;
    says(&browser, "document.querySelector('#plan_calendar_said').innerText", "has passed").await;
    browser.close().await;
}

#[tokio::test]
async fn where_the_clock_is_off_the_plan_says_so_and_counts_no_days() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser
        .before_each_page(
            "const Real = Date; Date = class extends Real {\
               constructor(...given) { given.length ? super(...given) : super(2001, 0, 1); }\
               static now() { return new Real(2001, 0, 1).getTime(); } };",
        )
        .await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    pick(&browser, "#plan_day", "2027-03-01").await;
    says(&browser, SAID, "1 March 2027. This device says that today is 1 January 2001").await;
    assert!(!browser.text(SAID).await.contains("in "), "days are counted");
    browser.close().await;
}

#[tokio::test]
async fn a_tick_in_one_tab_is_seen_in_the_other() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    let first = browser.open_tab().await;
    let plan = make_a_plan(&browser, &server).await;
    browser.return_to(first).await;
    browser.until(&format!("{TICKED}.length === 1")).await;
    says(&browser, SAID, ", in 9 days.").await;
    assert_eq!(kept_plan(&browser).await, plan);
    browser.close().await;
}

#[tokio::test]
async fn where_nothing_is_kept_the_plan_holds_until_the_page_is_closed_and_the_reader_is_told() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.refuse_storage().await;
    let plan = make_a_plan(&browser, &server).await;
    says(&browser, NOTICE, "This browser keeps nothing").await;
    browser.click(".masthead nav a[href='/what-to-expect/']").await;
    // The plan shows the same step, so the other page has to be there first.
    browser.until("document.querySelector('.steps-tools')").await;
    browser.until("document.querySelector('[data-step=first-contact]').dataset.status === 'done'").await;
    browser.click(".steps-tools a[href='/plan/']").await;
    browser.until("document.title.startsWith('My plan')").await;
    assert_eq!(kept_plan(&browser).await, plan);
    browser.close().await;
}
