//! What is promised of a calendar, as another program reads it: calcard here, and ical.js in `tests/suite/calendar.rs`.

use std::path::Path;

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use model::{Phase, StepId};
use proptest::prelude::*;

use super::*;

fn step(id: &str, title: &str, days: std::ops::RangeInclusive<i32>) -> StepInPlan {
    let id = StepId::parse(id).unwrap();
    StepInPlan { id, title: title.to_owned(), phase: Phase::After, days: Some(days) }
}

fn steps() -> Vec<StepInPlan> {
    vec![
        step("dosing-session", "The dosing session", 0..=0),
        step("first-24-hours", "Going home and the first day", 0..=1),
        step("integration", "Integration sessions", 1..=3),
    ]
}

fn lists(to_ask: &[&str], to_bring: &[&str]) -> Lists {
    let items =
        |words: &[&str]| words.iter().map(|words| Item { id: ItemId::of(words), words: (*words).to_owned() }).collect();
    Lists { to_ask: items(to_ask), to_bring: items(to_bring) }
}

fn plan(day: &str, time: &str) -> Plan {
    let session = Session { day: Date::parse(day).unwrap(), time: Time::parse(time) };
    Plan { session: Some(session), route: Some(Route::Drip), ..Plan::default() }
}

/// 28 November 2026, 05:04:03 in UTC.
fn stamp() -> Stamp {
    Stamp::at(1_795_842_243).unwrap()
}

fn adverse() -> Lists {
    lists(
        &["Why, then; and \\how\\n?\nOn two lines\r\nor three\r.", "END:VEVENT", &"Grüße 🌱 日本 ".repeat(40)],
        &["\u{0}\u{7f}\u{85}A coat\t\"warm\": yes"],
    )
}

/// New York from 1 November 2026 to 13 March 2028: the clocks go on at 7:00 and back at 6:00 in UTC.
fn new_york(at: u64) -> i32 {
    let is_summer = (1_805_007_600..1_825_567_200).contains(&at) || !(1_793_512_800..1_836_457_200).contains(&at);
    if is_summer { -240 } else { -300 }
}

fn device(name: &str) -> Device<'static> {
    let zone = Zone { name: "America/New_York".to_owned(), minutes_from_utc: &new_york };
    Device { stamp: stamp(), name: name.to_owned(), zone }
}

fn write(plan: &Plan, lists: &Lists, wording: Wording) -> String {
    calendar(plan, &steps(), lists, wording, &device("0123456789abcdef")).unwrap()
}

/// The entries of a file as calcard reads them.
fn entries(text: &str) -> Vec<ICalendarComponent> {
    let calendar = ICalendar::parse(text).unwrap();
    calendar.components.into_iter().filter(|part| part.component_type == ICalendarComponentType::VEvent).collect()
}

fn value(entry: &ICalendarComponent, name: &ICalendarProperty) -> Option<String> {
    match &entry.entries.iter().find(|line| line.name == *name)?.values[0] {
        ICalendarValue::Text(text) => Some(text.clone()),
        ICalendarValue::PartialDateTime(when) => {
            assert!(when.tz_hour.is_none() || *name == ICalendarProperty::Dtstamp, "{when:?}");
            let day = format!("{:04}-{:02}-{:02}", when.year?, when.month?, when.day?);
            Some(when.hour.map_or(day.clone(), |hour| format!("{day} {hour:02}:{:02}", when.minute.unwrap_or(99))))
        }
        other => panic!("{other:?}"),
    }
}

/// Title, start and end of each entry.
fn told(text: &str) -> Vec<[String; 3]> {
    let names = [ICalendarProperty::Summary, ICalendarProperty::Dtstart, ICalendarProperty::Dtend];
    entries(text).iter().map(|entry| names.each_ref().map(|name| value(entry, name).unwrap())).collect()
}

fn described(text: &str) -> Option<String> {
    value(&entries(text)[0], &ICalendarProperty::Description)
}

#[test]
fn a_plan_becomes_entries_on_its_days() {
    let file = write(&plan("2028-02-28", "22:30"), &Lists::default(), Wording::Neutral);
    let expected = [
        ["Appointment at 22:30", "2028-02-28 22:30", "2028-02-29 01:30"],
        ["Appointment tomorrow at 22:30", "2028-02-27", "2028-02-28"],
        ["Quiet day", "2028-02-29", "2028-03-01"],
        ["Ask for the next appointment", "2028-02-29", "2028-03-03"],
    ];
    assert_eq!(told(&file), expected);
    let whole_day = write(&plan("2026-12-31", ""), &Lists::default(), Wording::Plain);
    assert_eq!(told(&whole_day)[0], ["Ketamine session", "2026-12-31", "2027-01-01"]);
    let stamped = value(&entries(&file)[0], &ICalendarProperty::Dtstamp);
    assert_eq!(stamped.as_deref(), Some("2026-11-28 05:04"));
}

#[test]
fn without_a_day_there_is_no_calendar_and_what_is_done_has_no_entry() {
    let none = calendar(&Plan::default(), &steps(), &Lists::default(), Wording::Neutral, &device("0123456789abcdef"));
    assert_eq!(none, None);
    let mut plan = plan("2026-12-07", "09:30");
    for id in ["first-24-hours", "integration"] {
        plan.statuses.set(StepId::parse(id).unwrap(), Some(StepStatus::Done));
    }
    assert_eq!(told(&write(&plan, &Lists::default(), Wording::Neutral)).len(), 2);
    assert_eq!(Stamp::at(u64::MAX), None);
    // The last day that there is has none after it, where a whole day ends: no file is made rather than an empty one.
    let last_day = |time| {
        let last = Session { day: Date::new(9999, 12, 31).unwrap(), time };
        let plan = Plan { session: Some(last), ..plan.clone() };
        calendar(&plan, &steps(), &Lists::default(), Wording::Neutral, &device("0123456789abcdef"))
    };
    assert_eq!(last_day(None), None);
    assert_eq!(told(&last_day(Time::parse("09:30")).unwrap())[0][0], "Appointment at 09:30");
}

#[test]
fn the_usual_wording_says_nothing_of_the_treatment() {
    let file = write(&plan("2026-12-07", "09:30"), &adverse(), Wording::default()).to_lowercase();
    let words =
        ["ketamin", "session", "kap", "therap", "clinic", "drip", "integration", "dos", "medic", "coat", "http", "@"];
    for word in words {
        assert!(!file.contains(word), "the file says `{word}`");
    }
}

#[test]
fn the_plain_wording_names_it_and_lists_what_is_open() {
    let lists = lists(&["How long do I stay?", "Who drives?"], &["A list of medicines"]);
    let mut plan = plan("2026-12-07", "09:30");
    plan.ticked.set(ItemId::of("Who drives?"), Some(()));
    let file = write(&plan, &lists, Wording::Plain);
    assert_eq!(
        described(&file).as_deref(),
        Some("To bring or do:\n- A list of medicines\n\nTo ask:\n- How long do I stay?")
    );
    plan.route = Some(Route::Spray);
    assert_eq!(told(&write(&plan, &lists, Wording::Plain))[0][0], "Esketamine session at 09:30");
}

#[test]
fn the_same_day_is_the_same_entry_and_the_later_file_is_the_newer() {
    let names = |text: &str| -> Vec<String> {
        entries(text).iter().map(|entry| value(entry, &ICalendarProperty::Uid).unwrap()).collect()
    };
    let before = write(&plan("2026-12-07", "09:30"), &Lists::default(), Wording::Neutral);
    let after = write(&plan("2026-12-07", "14:00"), &adverse(), Wording::Plain);
    assert_eq!(names(&before), names(&after));
    let all: std::collections::BTreeSet<_> = names(&before).into_iter().collect();
    assert_eq!(all.len(), 4, "two entries have one name");
    let other_day = write(&plan("2026-12-14", "09:30"), &Lists::default(), Wording::Neutral);
    assert!(names(&other_day).iter().all(|name| !all.contains(name)));
    let plan = plan("2026-12-07", "09:30");
    let of_another =
        calendar(&plan, &steps(), &Lists::default(), Wording::Neutral, &device("fedcba9876543210")).unwrap();
    assert!(names(&of_another).iter().all(|name| !all.contains(name)), "two people share an entry");
    assert!(Stamp::at(1_795_842_243 + 60).unwrap().minutes > stamp().minutes);
}

/// Whatever is listed: lines of the right length that end as they must, and the words as they were.
fn holds(text: &str, words: &str) {
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.chars().any(|character| character.is_control() && character != '\t'), "{line:?}");
    }
    let breaks = words.replace("\r\n", "\n").replace('\r', "\n");
    let expected: String =
        breaks.chars().filter(|character| matches!(character, '\n' | '\t') || !character.is_control()).collect();
    assert_eq!(described(text), Some(format!("To ask:\n- {expected}")));
    assert_eq!(told(text).len(), 4);
}

proptest! {
    #[test]
    fn whatever_is_listed_comes_back_as_it_was(words in "([a-z ,;:\\\\\"n\n\r\t]|\\PC|\u{0}|END:VEVENT){0,120}\\.") {
        let file = write(&plan("2026-12-07", "09:30"), &lists(&[&words], &[]), Wording::Plain);
        holds(&file, &words);
    }
}

/// The files that `tests/suite/calendar.rs` gives to ical.js. `SNAPSHOTS=overwrite` writes them anew.
#[test]
fn the_kept_files_are_what_is_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/suite/calendar");
    let neutral = write(&plan("2026-12-07", "09:30"), &adverse(), Wording::Neutral);
    let plain = write(&plan("2028-02-28", ""), &adverse(), Wording::Plain);
    for (name, text) in [("neutral.ics", neutral), ("plain.ics", plain)] {
        let file = folder.join(name);
        if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
            std::fs::write(&file, &text).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text, "{name}: read it, then SNAPSHOTS=overwrite");
    }
}
