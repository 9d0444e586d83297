//! What a saved file promises: nothing is lost, nothing is there twice, and whatever is opened is a file or a reason.

mod things;

use std::cell::RefCell;

use model::ItemId;
use proptest::prelude::*;

use things::{a_note, a_part, a_position, a_question, an_answer, kept};

use super::merge::{Device, Report, merge};
use super::*;
use crate::values::Weight;

type Kept = Vec<(String, String)>;

/// Puts a file onto a device that has room for so many things.
fn put_with_room(file: &str, device: &RefCell<Kept>, room: usize) -> Report {
    let get = |name: &str| device.borrow().iter().find(|(known, _)| known == name).map(|(_, text)| text.clone());
    let set = |name: &str, text: &str| {
        let mut kept = device.borrow_mut();
        kept.retain(|(known, _)| known != name);
        let is_kept = kept.len() < room;
        if is_kept {
            let place = kept.partition_point(|(known, _)| known.as_str() < name);
            kept.insert(place, (name.to_owned(), text.to_owned()));
        }
        is_kept
    };
    merge(&File::parse(file).unwrap(), &Device { get: &get, set: &set })
}

fn put(file: &str, device: &RefCell<Kept>) -> Report {
    put_with_room(file, device, usize::MAX)
}

fn file(things: &[(String, String)]) -> String {
    to_file("2026-11-28", things)
}

/// The file of version 1, as it was first written. It must be readable for ever.
const FIRST: &str = include_str!("first.json");

#[test]
fn the_first_file_is_read_for_ever() {
    let device = RefCell::default();
    let report = put(FIRST, &device);
    assert_eq!((report.added, report.unreadable, report.said.len()), (4, 0, 1), "{report:?}");
    let device = device.into_inner();
    let names: Vec<&str> = device.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "note /articles/safety/ 5s6ze",
            "place /articles/safety/",
            "plan",
            "question abcde",
            "question bcdef",
            "settings",
            "variant"
        ]
    );
    assert_eq!(file(&device), FIRST, "it is written as it was read");
}

#[test]
fn what_differs_is_kept_beside_and_what_is_the_same_is_left() {
    let device = RefCell::new(vec![kept(&a_note("It passes.", "mine")), kept(&a_question("How long?", false))]);
    let other = Question { words: "How much?".to_owned(), ..a_question("How long?", false) };
    let theirs = file(&[kept(&a_note("It passes.", "theirs")), kept(&other)]);
    for beside in [2, 0] {
        let report = put(&theirs, &device);
        assert_eq!((report.beside, report.known, report.added), (beside, 2 - beside, 0), "{report:?}");
        assert_eq!(device.borrow().len(), 4);
    }
    let ticked = put(&file(&[kept(&a_question("How long?", true))]), &device);
    assert_eq!(ticked.known, 1);
    assert!(device.borrow().contains(&kept(&a_question("How long?", true))));
}

#[test]
fn a_part_of_the_plan_for_bad_days_holds_the_lines_of_both() {
    let part = |words: &str| kept(&a_part(words));
    let device = RefCell::new(vec![part("The park\nAnn")]);
    for (beside, known) in [(1, 0), (0, 1)] {
        let report = put(&file(&[part("Ann\nThe library")]), &device);
        assert_eq!((report.beside, report.known, report.added), (beside, known, 0), "{report:?}");
        assert_eq!(*device.borrow(), [part("The park\nAnn\nThe library")]);
    }
    let report = put(&file(&[part(&"x".repeat(7990))]), &device);
    assert_eq!((report.said.len(), report.beside), (1, 0), "{report:?}");
    assert_eq!(*device.borrow(), [part("The park\nAnn\nThe library")]);
}

#[test]
fn a_statement_that_was_weighed_on_the_device_stays_as_it_was_weighed() {
    let device = RefCell::new(vec![kept(&an_answer("I want it soon.", Weight::ALot))]);
    let file = file(&[
        kept(&an_answer("I want it soon.", Weight::Not)),
        kept(&an_answer("I want to stay awake.", Weight::Some)),
    ]);
    for (added, known) in [(1, 0), (0, 1)] {
        let report = put(&file, &device);
        assert_eq!((report.added, report.known, report.said.len()), (added, known, 1), "{report:?}");
        assert!(device.borrow().contains(&kept(&an_answer("I want it soon.", Weight::ALot))));
    }
}

#[test]
fn of_two_reading_positions_the_newer_counts_and_what_was_read_stays_read() {
    let device = RefCell::new(vec![kept(&a_position(5, true))]);
    assert_eq!(put(&file(&[kept(&a_position(9, false))]), &device).newer, 1);
    assert_eq!(*device.borrow(), [kept(&a_position(9, true))]);
    let report = put(&file(&[kept(&a_position(7, false))]), &device);
    assert_eq!(report.older, 1);
    assert_eq!(*device.borrow(), [kept(&a_position(9, true))]);
    assert_eq!(report.in_words(), ["1 with a place that is newer on this device; it stays."]);
}

#[test]
fn choices_of_the_device_stay_and_are_said_to() {
    let device = RefCell::new(vec![("settings".to_owned(), "version=1 theme=dark ".to_owned())]);
    let report = put(&file(&[("settings".to_owned(), "version=1 theme=light ".to_owned())]), &device);
    assert_eq!(report.said, ["How the text is set stays as it is on this device."]);
    assert!(device.borrow()[0].1.contains("dark"));
}

#[test]
fn what_cannot_be_read_is_counted_and_left_where_it_is() {
    let newer = "{\"version\":\"2\",\"words\":\"x\",\"order\":\"1\"}".to_owned();
    let device = RefCell::new(vec![("question abcde".to_owned(), newer.clone())]);
    let theirs = file(&[
        ("question bcdef".to_owned(), newer.clone()),
        ("question zzzzz".to_owned(), "{\"version\":\"1\",\"words\":\"x\",\"order\":\"-1\"}".to_owned()),
        ("question abcde".to_owned(), "{\"version\":\"1\",\"words\":\"x\",\"order\":\"1\"}".to_owned()),
    ]);
    let report = put(&theirs, &device);
    assert_eq!((report.unreadable, report.beside), (2, 1), "{report:?}");
    assert!(device.borrow().contains(&("question abcde".to_owned(), newer)));
}

#[test]
fn what_a_full_device_does_not_keep_is_counted() {
    let theirs: Vec<_> = (0..5).map(|number| kept(&a_question(&format!("{number}?"), false))).collect();
    let report = put_with_room(&file(&theirs), &RefCell::default(), 3);
    assert_eq!((report.added, report.not_kept), (5, 2));
}

#[test]
fn what_is_no_file_says_why() {
    let many: String = (0..=MOST_RECORDS).map(|number| format!("\"question {number}\":{{}},")).collect();
    for (text, error) in [
        ("", FileError::Invalid),
        ("{}", FileError::Invalid),
        ("[]", FileError::Invalid),
        ("<script>alert(1)</script>", FileError::Invalid),
        ("{\"exploring-kap\":1}", FileError::Invalid),
        ("{\"exploring-kap\":\"one\"}", FileError::Invalid),
        ("{\"exploring-kap\":\"2\"}", FileError::Newer),
        ("{\"exploring-kap\":\"2\",\"records\":[]}", FileError::Newer),
        ("{\"exploring-kap\":\"1\",\"records\":[]}", FileError::Invalid),
        ("{\"exploring-kap\":\"1\"} x", FileError::Invalid),
        (&format!("{{\"exploring-kap\":\"1\",\"records\":{{{many}\"a\":{{}}}}}}"), FileError::Invalid),
        (&format!("{{\"exploring-kap\":\"1\",\"a\":{}", "[".repeat(100_000)), FileError::Invalid),
    ] {
        assert_eq!(File::parse(text), Err(error), "{text:.60}");
    }
    for end in 1..FIRST.trim_end().len() {
        assert!(FIRST.get(..end).is_none_or(|cut| File::parse(cut).is_err()), "cut at {end}");
    }
}

#[test]
fn what_is_kept_as_text_is_taken_from_a_file_or_told_of() {
    let newer = "plan2.day-2030-01-01.abcde".to_owned();
    let text = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let all = [
        text("listening", "version=1 rate=12 voice=near"),
        ("plan".to_owned(), newer.clone()),
        text("plan that could not be read", "plan3.abcde"),
        text("settings", "version=1 theme=dark "),
        text("variant", "version=1 route=drip"),
    ];
    let device = RefCell::default();
    put(&file(&all), &device);
    let mut expected = all.to_vec();
    expected.remove(1);
    assert_eq!(*device.borrow(), expected, "something of the file is dropped");
    // A plan that cannot be read is kept where there is room for it.
    let device = RefCell::default();
    let report = put(&file(&all[1..2]), &device);
    assert_eq!(*device.borrow(), [("plan that could not be read".to_owned(), newer)]);
    assert!(report.in_words()[0].contains("is kept as it is"), "{report:?}");
    // What the device has stays, and the reader is told; what this version does not know is counted.
    let others = [
        text("listening", "version=1 rate=9 voice=far"),
        text("plan that could not be read", "plan4.abcde"),
        text("weather", "fine"),
    ];
    let device = RefCell::new(all.to_vec());
    let report = put(&file(&others), &device);
    assert_eq!(*device.borrow(), all);
    assert_eq!((report.said.len(), report.unreadable), (2, 1), "{report:?}");
}

fn things() -> impl Strategy<Value = Kept> {
    let thing = prop_oneof![
        ("[ab]", "[xy<\"]{0,2}").prop_map(|(words, said)| kept(&a_note(&words, &said))),
        ("[ab]", "[ab]", any::<bool>())
            .prop_map(|(id, words, is_done)| kept(&Question { id: ItemId::of(&id), ..a_question(&words, is_done) })),
        (0_u64..4, any::<bool>()).prop_map(|(when, is_read)| kept(&a_position(when, is_read))),
        "[ab\n]{1,3}".prop_map(|words| kept(&a_part(&words))),
        ("[ab]", any::<bool>())
            .prop_map(|(words, is_sure)| kept(&an_answer(&words, if is_sure { Weight::Not } else { Weight::Unsure }))),
    ];
    prop::collection::vec(thing, 0..8)
}

/// Every note, every question and every line of a plan that something holds, by its words.
fn said(kept: &Kept) -> Vec<String> {
    let mut said: Vec<String> = kept
        .iter()
        .filter_map(|(key, text)| Thing::read(key, &Record::parse(text)?))
        .flat_map(|thing| match thing {
            Thing::Note(note) => vec![format!("{} {}", note.quote.words, note.said)],
            Thing::Question(question) => vec![question.words],
            Thing::ReadingPosition(_) => Vec::new(),
            Thing::BadDays(part) => part.words.lines().map(str::to_owned).filter(|line| !line.is_empty()).collect(),
            Thing::Value(answer) => vec![answer.words],
        })
        .collect();
    said.sort();
    said.dedup();
    said
}

proptest! {
    #[test]
    fn joining_loses_nothing_and_joining_again_changes_nothing(mine in things(), theirs in things()) {
        let device = RefCell::default();
        put(&file(&mine), &device);
        let before = device.borrow().clone();
        put(&file(&theirs), &device);
        let after = device.borrow().clone();
        for words in said(&before).into_iter().chain(said(&theirs)) {
            prop_assert!(said(&after).contains(&words), "{words} is lost");
        }
        put(&file(&theirs), &device);
        prop_assert_eq!(&*device.borrow(), &after);
        put(&file(&after), &device);
        prop_assert_eq!(&*device.borrow(), &after);
    }

    #[test]
    fn new_things_come_out_the_same_in_either_order(words in prop::collection::vec("[a-z]{8}", 0..8)) {
        let all: Kept = words.iter().map(|words| kept(&a_note(words, ""))).collect();
        let (some, rest) = all.split_at(all.len() / 2);
        let (one, other) = (RefCell::default(), RefCell::default());
        put(&file(some), &one);
        put(&file(rest), &one);
        put(&file(rest), &other);
        put(&file(some), &other);
        prop_assert_eq!(one, other);
    }

    #[test]
    fn every_file_is_read_as_it_was_written(mine in things(), plan in ".{0,40}") {
        let mut all = mine;
        all.sort();
        all.dedup_by(|one, other| one.0 == other.0);
        all.push(("plan".to_owned(), plan));
        let read = File::parse(&file(&all)).unwrap();
        prop_assert_eq!(read.texts.get("plan"), all.pop().unwrap().1);
        let records: Kept = read.records.0.iter().map(|(key, record)| (key.clone(), record.to_json())).collect();
        prop_assert_eq!(records, all);
    }

    #[test]
    fn whatever_is_opened_is_a_file_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0..FIRST.len(), byte: u8) {
        let _ = File::parse(&String::from_utf8_lossy(&bytes));
        let mut changed = FIRST.as_bytes().to_vec();
        changed[cut] = byte;
        if let Ok(file) = File::parse(&String::from_utf8_lossy(&changed)) {
            let _ = merge(&file, &Device { get: &|_| None, set: &|_, _| true });
        }
    }
}
