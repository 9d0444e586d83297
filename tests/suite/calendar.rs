//! The files for calendars, as Mozilla's ical.js and the `icalendar` crate read them. The client's own tests hold that
//! these files are what it writes, and read them with a third program, calcard.

use std::path::Path;
use std::process::Command;

use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event};
use serde_json::{Value, json};

/// The library, which `cargo xtask test` brings.
const LIBRARY: &str = "target/tools/npm/node_modules/ical.js/dist/ical.js";

const FOLDER: &str = "tests/suite/calendar";

/// What ical.js reads in the two kept files.
fn read() -> [Vec<Value>; 2] {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(root.join(LIBRARY).is_file(), "ical.js is not there: run `cargo xtask sites`");
    let folder = root.join(FOLDER);
    let output = Command::new("node")
        .arg(folder.join("read.mjs"))
        .arg(root.join(LIBRARY))
        .args(["neutral.ics", "plain.ics"].map(|file| folder.join(file)))
        .output()
        .expect("Node is there: run `cargo xtask sites`");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_calendar_without_a_name_is_read_with_its_times_and_reminders() {
    let [neutral, _] = read();
    let made = "2026-11-28T05:04:03Z";
    let entry = |name: &str, title: &str, start: &str, end: &str, reminders: &[&str]| {
        let is_timed = start.contains('T');
        let reminders: Vec<String> = reminders.iter().map(|at| format!("{at} DISPLAY: {title}")).collect();
        json!({
            "name": format!("appointment-20261207-{name}-0123456789abcdef"), "title": title, "start": start, "end": end,
            "zone": if is_timed { "America/New_York" } else { "floating" },
            // Half past nine in New York, in winter.
            "moment": is_timed.then_some("2026-12-07T14:30:00.000Z"), "details": null, "made": made, "reminders": reminders,
        })
    };
    let expected = [
        entry(
            "2",
            "Appointment at 09:30",
            "2026-12-07T09:30:00",
            "2026-12-07T12:30:00",
            &["2026-12-06T09:30:00", "2026-12-07T07:30:00"],
        ),
        entry("1", "Appointment tomorrow at 09:30", "2026-12-06", "2026-12-07", &["2026-12-06T18:00:00"]),
        entry("3", "Quiet day", "2026-12-08", "2026-12-09", &["2026-12-08T09:00:00"]),
        entry("4", "Ask for the next appointment", "2026-12-08", "2026-12-11", &["2026-12-08T09:00:00"]),
    ];
    assert_eq!(neutral, expected);
}

#[test]
fn words_that_mean_something_in_the_format_are_read_as_they_were_written() {
    let [_, plain] = read();
    let titles: Vec<_> = plain.iter().map(|entry| entry["title"].as_str().unwrap()).collect();
    assert_eq!(
        titles,
        [
            "Ketamine session",
            "Ketamine session tomorrow",
            "Rest after the session",
            "Ask when your first session to talk it over is"
        ]
    );
    let expected = format!(
        "To bring or do:\n- A coat\t\"warm\": yes\n\n\
         To ask:\n- Why, then; and \\how\\n?\nOn two lines\nor three\n.\n- END:VEVENT\n- {}",
        "Grüße 🌱 日本 ".repeat(40)
    );
    assert_eq!(plain[0]["details"], expected);
    assert_eq!(plain[0]["start"], "2028-02-28");
    assert_eq!(plain[0]["end"], "2028-02-29", "a whole day ends where the next one begins");
    assert_eq!(plain[0]["reminders"], json!(["2028-02-27T18:00:00 DISPLAY: Ketamine session"]));
}

/// The names, titles and starts of the entries of a kept file, as the `icalendar` crate reads them.
fn read_by_a_crate(file: &str) -> Vec<[String; 3]> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(file)).unwrap();
    let calendar: Calendar = text.parse().unwrap();
    let read = |event: &Event| {
        let start = match event.get_start().unwrap() {
            DatePerhapsTime::Date(day) => day.to_string(),
            DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid }) => {
                format!("{date_time} {tzid}")
            }
            DatePerhapsTime::DateTime(other) => panic!("a time without a zone: {other:?}"),
        };
        [event.get_uid().unwrap().to_owned(), event.get_summary().unwrap().to_owned(), start]
    };
    calendar.components.iter().filter_map(|part| part.as_event().map(read)).collect()
}

#[test]
fn another_reader_finds_the_same_entries_at_the_same_hours() {
    let neutral = read_by_a_crate("neutral.ics");
    assert_eq!(neutral.len(), 4);
    let name = "appointment-20261207-2-0123456789abcdef";
    assert_eq!(neutral[0], [name, "Appointment at 09:30", "2026-12-07 09:30:00 America/New_York"]);
    assert_eq!(neutral[1][2], "2026-12-06");
    let plain = read_by_a_crate("plain.ics");
    assert_eq!((plain.len(), plain[0][2].as_str()), (4, "2028-02-28"));
}
