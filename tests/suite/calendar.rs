//! The files for calendars, as Mozilla's ical.js reads them. The client's own tests hold that these files are what it
//! writes, and read them with another program.

use std::path::Path;
use std::process::Command;

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
        let reminders: Vec<String> = reminders.iter().map(|at| format!("{at} DISPLAY: {title}")).collect();
        json!({
            "name": format!("appointment-20261207-{name}"), "title": title, "start": start, "end": end,
            "zone": "floating", "details": null, "made": made, "reminders": reminders,
        })
    };
    let expected = [
        entry(
            "2",
            "Appointment",
            "2026-12-07T09:30:00",
            "2026-12-07T12:30:00",
            &["2026-12-06T09:30:00", "2026-12-07T07:30:00"],
        ),
        entry("1", "Appointment tomorrow", "2026-12-06", "2026-12-07", &["2026-12-06T18:00:00"]),
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
