//! What readers enter and take along is as they meant it: days and hours are those on their clock, nothing is erased or
//! replaced that they did not touch, and files are whole.

use serde_json::json;

use crate::own_state::{COMES_BACK, press, stored, stored_elsewhere};
use crate::plan::{NOTICE, SAID, TICKED, make_a_plan, pick, says};
use crate::plan_elsewhere::link;
use crate::saved_files::SavedFiles;
use crate::session::Browser;
use crate::site::{Folder, Server};

#[tokio::test]
async fn days_are_those_where_the_reader_is() {
    let server = Server::start(&Folder::built("release"));
    for (zone, day) in [
        ("America/Los_Angeles", "Friday 27 November 2026"),
        ("UTC", "Saturday 28 November 2026"),
        ("Pacific/Auckland", "Saturday 28 November 2026"),
    ] {
        let browser = Browser::start().await;
        browser.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await;
        browser.open_started(&format!("{}saved/", server.url)).await;
        // 28 November 2026, 3:00 in UTC.
        let place = "{\"version\":\"1\",\"hundredths\":\"40\",\"when\":\"1795834800\"}";
        stored_elsewhere(&browser, "place /articles/safety/", place).await;
        browser.run(COMES_BACK).await;
        says(&browser, "document.querySelector('#saved_stored').innerText", &format!("40% read, on {day}.")).await;
        browser.close().await;
    }
}

#[tokio::test]
async fn a_time_that_is_given_before_the_day_stays() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    pick(&browser, "#plan_time", "09:30").await;
    // Whatever else is done meanwhile.
    browser.click("label:has([name=mark_first-contact][value=done])").await;
    browser.until(&format!("{} !== null", stored("plan"))).await;
    assert_eq!(browser.text("document.querySelector('#plan_time').value").await, "09:30");
    pick(&browser, "#plan_day", "2030-03-01").await;
    says(&browser, SAID, "1 March 2030 at 09:30").await;
    pick(&browser, "#plan_day", "").await;
    says(&browser, SAID, "Give the date").await;
    assert_eq!(browser.text("document.querySelector('#plan_time').value").await, "09:30");
    pick(&browser, "#plan_day", "12030-03-01").await;
    says(&browser, SAID, "No plan goes as far as that year.").await;
    browser.click("#plan_forget").await;
    browser.until("document.querySelector('#plan_time').value === ''").await;
    browser.close().await;
}

#[tokio::test]
async fn a_page_that_is_left_from_a_field_stays_alive() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}what-to-expect/", server.url)).await;
    browser.click(".steps-tools a[href='/plan/']").await;
    browser.until("document.title.startsWith('My plan')").await;
    pick(&browser, "#plan_day", "2030-07-01").await;
    browser.run("document.querySelector('#plan_day').focus(); history.back()").await;
    browser.until("document.title.startsWith('What to expect') && !document.querySelector('#plan_day')").await;
    browser.click("label:has([name=mark_first-contact])").await;
    browser.until("document.querySelector('[data-step=first-contact]').dataset.status === 'done'").await;
    assert!(browser.text(&stored("plan")).await.contains("day-2030-07-01.done-first-contact"));
    browser.close().await;
}

#[tokio::test]
async fn what_was_emptied_or_set_back_leaves_nothing() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    browser.click("label:has([name=mark_first-contact][value=done])").await;
    browser.until(&format!("{} !== null", stored("plan"))).await;
    browser.click("#plan_forget").await;
    browser.click(".masthead-text").await;
    browser.click("#panel_text input[name=theme][value=dark]").await;
    browser.click("#panel_text_usual").await;
    browser.press("Escape").await;
    browser.until("localStorage.length === 0").await;
    browser.click(".footer-links a[href='/saved/']").await;
    says(&browser, "document.querySelector('#saved_stored').innerText", "Nothing of yours is kept on this device.")
        .await;
    browser.close().await;
}

#[tokio::test]
async fn a_plan_that_is_added_leaves_the_treatment_and_one_that_replaces_it_can_be_taken_back() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    make_a_plan(&browser, &server).await;
    stored_elsewhere(&browser, "variant", "version=1 route=spray visit=first").await;
    browser.reload().await;
    browser.started().await;
    let link = link(&browser).await;
    for (button, treatment) in [("#plan_add", "route=drip visit=later"), ("#plan_take", "route=spray visit=first")] {
        stored_elsewhere(&browser, "variant", "version=1 route=drip visit=later").await;
        browser.open("about:blank").await;
        browser.open_started(&link).await;
        says(&browser, NOTICE, "A plan came with this link").await;
        // What the link brings is not ticked here.
        press(&browser, "[data-step=preparation] .plan-list :checked").await;
        browser.until(&format!("!{TICKED}.length")).await;
        press(&browser, button).await;
        browser.until(&format!("{TICKED}.length === 1")).await;
        assert_eq!(browser.text(&stored("variant")).await, format!("version=1 {treatment}"));
        if button == "#plan_take" {
            press(&browser, "#plan_undo").await;
            browser.until(&format!("{} === 'version=1 route=drip visit=later'", stored("variant"))).await;
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn the_calendar_names_the_zone_of_the_reader_and_entries_that_nobody_else_has() {
    let server = Server::start(&Folder::built("release"));
    let mut entries = Vec::new();
    for _ in ["one person", "another"] {
        let browser = Browser::start().await;
        let saved = SavedFiles::by(&browser).await;
        browser.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": "Europe/Berlin" })).await;
        browser.open_started(&format!("{}plan/", server.url)).await;
        pick(&browser, "#plan_day", "2030-07-01").await;
        pick(&browser, "#plan_time", "09:30").await;
        says(&browser, SAID, " at 09:30").await;
        for _ in 0..2 {
            press(&browser, "#plan_calendar").await;
            let text = saved.take("appointment.ics", "END:VCALENDAR\r\n").await;
            assert!(text.contains("DTSTART;TZID=Europe/Berlin:20300701T093000\r\n"), "{text}");
            let summer = "DTSTART:20300331T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n";
            assert!(text.contains(summer), "{text}");
            entries.push(text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>());
        }
        browser.close().await;
    }
    assert_eq!(entries[0], entries[1], "a new file does not replace the entries of the one before");
    assert!(entries[2].iter().all(|name| !entries[0].contains(name)), "two people share an entry");
}

#[tokio::test]
async fn the_calendar_lists_what_is_for_the_treatment_of_the_reader() {
    const FOR_SPRAY: &str = "decongestant nose spray";
    const FOR_LOZENGE: &str = "With a lozenge:";
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    let saved = SavedFiles::by(&browser).await;
    browser.open_started(&format!("{}plan/", server.url)).await;
    pick(&browser, "#plan_day", "2030-07-01").await;
    says(&browser, SAID, "1 July 2030").await;
    press(&browser, "#plan_plainly").await;
    for (route, listed) in [("any", [true, true]), ("spray", [true, false]), ("lozenge", [false, true])] {
        press(&browser, &format!("#treatment_choice [name=route][value={route}]")).await;
        browser.until(&format!("(document.documentElement.dataset.route ?? 'any') === '{route}'")).await;
        press(&browser, "#plan_calendar").await;
        let text = saved.take("appointment.ics", "END:VCALENDAR\r\n").await.replace("\r\n ", "");
        assert_eq!([FOR_SPRAY, FOR_LOZENGE].map(|words| text.contains(words)), listed, "{route}: {text}");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_file_stays_behind_its_link_until_every_browser_has_fetched_it() {
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    browser
        .before_each_page(
            "const revoke = URL.revokeObjectURL.bind(URL), timer = setTimeout; window.revoked = 0; window.later = []; \
             URL.revokeObjectURL = (url) => { revoked += 1; revoke(url); }; \
             window.setTimeout = (then, time, ...rest) => { if (time >= 30000) later.push(then); return timer(then, time, ...rest); };",
        )
        .await;
    browser.open_started(&format!("{}saved/", server.url)).await;
    browser.click("#saved_export").await;
    says(&browser, "document.querySelector('#saved_report').innerText", "Saved as").await;
    assert_eq!(browser.value("[revoked, later.length]").await, json!([0, 1]));
    // The browser's clock is put forward.
    browser.run("later[0]()").await;
    assert_eq!(browser.value("revoked").await, json!(1), "the file is held for ever");
    browser.close().await;
}
