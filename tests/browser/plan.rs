//! A reader's plan: made by touch or by keyboard, kept on the device, carried by a link, and never lost to a mistake.

use serde_json::{Value, json};

use crate::printer::{A4, LETTER};
use crate::saved_files::SavedFiles;
use crate::session::Browser;
use crate::site::{Folder, Server};

/// What the plan says is next.
pub(crate) const SAID: &str = "document.querySelector('#plan_said').innerText";
/// What has to be known or decided first.
pub(crate) const NOTICE: &str = "document.querySelector('#plan_notice').innerText";
/// The steps whose status is done, and how many things are ticked.
pub(crate) const DONE_STEPS: &str =
    "[...document.querySelectorAll('.plan-step [value=done]:checked')].map((status) => status.name)";
pub(crate) const TICKED: &str = "[...document.querySelectorAll('.plan-list :checked')].map((tick) => tick.value)";

/// The steps that readers set as done here.
const DONE: [&str; 3] = ["first-contact", "mental-health-screening", "medical-evaluation"];

pub(crate) async fn says(browser: &Browser, place: &str, words: &str) {
    browser.until(&format!("{place}.includes({})", json!(words))).await;
}

/// The day so many days after the browser's own today, as fields hold it.
pub(crate) async fn day_ahead(browser: &Browser, days: i32) -> String {
    let day = format!(
        "(() => {{ const day = new Date(); day.setDate(day.getDate() + {days}); const two = (part) => \
         String(part).padStart(2, '0'); return `${{day.getFullYear()}}-${{two(day.getMonth() + 1)}}-${{two(day.getDate())}}`; }})()"
    );
    browser.text(&day).await
}

/// Gives a field what a phone's own picker gives it: the value, and the news of it.
pub(crate) async fn pick(browser: &Browser, field: &str, value: &str) {
    let news = "for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));";
    browser.run(&format!("const field = document.querySelector('{field}'); field.value = '{value}'; {news}")).await;
}

/// What is kept, as everything else is made of it.
pub(crate) async fn kept_plan(browser: &Browser) -> Value {
    json!([
        browser.value(DONE_STEPS).await,
        browser.value(TICKED).await,
        browser.value("[document.querySelector('#plan_day').value, document.querySelector('#plan_time').value]").await,
    ])
}

#[tokio::test]
async fn by_touch_and_without_a_network_a_plan_is_made_saved_printed_and_kept() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.be_a_touched_phone().await;
    browser.open_started(&server.url).await;
    browser.kept().await;
    server.stop();

    browser.tap("main a.button-quiet[href='/what-to-expect/']").await;
    browser.until("document.title.startsWith('What to expect')").await;
    browser.tap("#dosing-session").await;
    let words = "document.querySelector('[data-step=dosing-session] details[open]')?.innerText";
    browser.until(&format!("{words}?.includes('What you may feel')")).await;
    assert!(browser.text(words).await.contains("Staff check your blood pressure"));
    for step in DONE {
        browser.tap(&format!("label:has([name=mark_{step}])")).await;
        browser.until(&format!("document.querySelector('[data-step={step}]').dataset.status === 'done'")).await;
    }

    browser.tap(".steps-tools a[href='/plan/']").await;
    browser.until("document.title.startsWith('My plan')").await;
    assert_eq!(browser.value(DONE_STEPS).await, json!(DONE.map(|step| format!("mark_{step}"))));
    let day = day_ahead(&browser, 9).await;
    pick(&browser, "#plan_day", &day).await;
    pick(&browser, "#plan_time", "09:30").await;
    says(&browser, SAID, " at 09:30, in 9 days.").await;
    let next = browser.text(SAID).await;
    assert!(next.contains("Before then: ") && next.contains("In 8 days: "), "{next}");
    assert!(!next.contains("Mental health assessment"), "what is done is said to be next: {next}");
    for item in [1, 2] {
        browser.tap(&format!("[data-step=dosing-session] .plan-list li:nth-child({item}) label")).await;
        browser.until(&format!("{TICKED}.length === {item}")).await;
    }

    let saved = SavedFiles::by(&browser).await;
    browser.tap("#plan_calendar").await;
    says(&browser, "document.querySelector('#plan_calendar_said').innerText", "Saved as appointment.ics").await;
    let calendar = saved.take("appointment.ics", "END:VCALENDAR\r\n").await;
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
    let zone = browser.text("Intl.DateTimeFormat().resolvedOptions().timeZone").await;
    assert!(calendar.contains(&format!("DTSTART;TZID={zone}:{}T093000", day.replace('-', ""))), "{calendar}");
    for word in ["ketamin", "kap", "session", "dosing", "clinic", "therap"] {
        assert!(!calendar.to_lowercase().contains(word), "the calendar says `{word}`: {calendar}");
    }

    for paper in [A4, LETTER] {
        assert_eq!(browser.printed_pages(paper).await, 1, "{paper:?}: the plan is more than one sheet");
    }

    let before = kept_plan(&browser).await;
    browser.reload().await;
    browser.started().await;
    says(&browser, SAID, " at 09:30, in 9 days.").await;
    assert_eq!(kept_plan(&browser).await, before);
    assert_eq!(before[1].as_array().map(Vec::len), Some(2));
    browser.close().await;
}

/// Presses Tab until the focus is where a selector says. It goes on with each press; a date takes one for each part.
pub(crate) async fn tab_to(browser: &Browser, selector: &str) {
    let is_there = format!("document.activeElement.matches({})", json!(selector));
    let mut places = 0;
    while browser.value(&is_there).await != json!(true) {
        browser.press("Tab").await;
        places += 1;
        assert!(places < 150, "Tab does not lead to `{selector}`");
    }
}

/// Types a day and a time into the fields that have the focus, in the order in which the browser asks for them.
async fn type_moment(browser: &Browser, moment: &str, options: &str) {
    let parts =
        format!("new Intl.DateTimeFormat(undefined, {options}).format(new Date('{moment}')).replace(/[^0-9AP]/g, '')");
    for key in browser.text(&parts).await.chars() {
        browser.press(&key.to_string()).await;
    }
}

const DAY: &str = "{ year: 'numeric', month: '2-digit', day: '2-digit' }";
const TIME: &str = "{ hour: '2-digit', minute: '2-digit' }";

#[tokio::test]
async fn by_keyboard_alone_a_step_is_set_as_done_the_next_is_read_and_the_plan_is_kept() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}what-to-expect/first-contact/", server.url)).await;
    tab_to(&browser, "[name=mark_first-contact]").await;
    for _ in 0..2 {
        browser.press("ArrowLeft").await;
    }
    browser.until("document.activeElement.matches('[value=done]:checked')").await;
    assert!(browser.text("document.title").await.starts_with("Finding a provider"), "the choice turned the page");
    browser.press("Tab").await;
    browser.press("ArrowRight").await;
    browser.until("document.title.startsWith('Mental health assessment') && scrollY === 0").await;
    assert_eq!(browser.text("document.activeElement.tagName").await, "H1");

    tab_to(&browser, ".step-status a").await;
    browser.press("Enter").await;
    browser.until("document.title.startsWith('My plan')").await;
    let day = day_ahead(&browser, 30).await;
    tab_to(&browser, "#plan_day").await;
    type_moment(&browser, &format!("{day}T09:30"), DAY).await;
    says(&browser, SAID, ", in 30 days.").await;
    tab_to(&browser, "#plan_time").await;
    type_moment(&browser, &format!("{day}T09:30"), TIME).await;
    says(&browser, SAID, " at 09:30, in 30 days.").await;
    tab_to(&browser, "[data-step=first-contact] .plan-list input").await;
    browser.press(" ").await;
    browser.until(&format!("{TICKED}.length === 1")).await;
    tab_to(&browser, "#plan_forget").await;

    let before = kept_plan(&browser).await;
    assert_eq!(before[0], json!(["mark_first-contact"]));
    assert_eq!(before[2], json!([day, "09:30"]));
    browser.reload().await;
    browser.started().await;
    says(&browser, SAID, " at 09:30, in 30 days.").await;
    assert_eq!(kept_plan(&browser).await, before);
    browser.close().await;
}

/// Opens the plan and puts something of everything into it.
pub(crate) async fn make_a_plan(browser: &Browser, server: &Server) -> Value {
    browser.open_started(&format!("{}plan/", server.url)).await;
    let day = day_ahead(browser, 9).await;
    pick(browser, "#plan_day", &day).await;
    browser.click("label:has([name=mark_first-contact][value=done])").await;
    browser.click("[data-step=preparation] .plan-list label").await;
    says(browser, SAID, ", in 9 days.").await;
    browser.until(&format!("{TICKED}.length === 1 && {DONE_STEPS}.length === 1")).await;
    kept_plan(browser).await
}
