//! What is promised of a plan's text.

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;

fn sessions() -> impl Strategy<Value = Session> {
    // Up to the last year that a day can hold: a field for dates lets readers write more than four digits.
    let days = (0..=u16::MAX, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("such days", |(year, month, day)| Date::new(year, month, day));
    let times = (0..24_u8, 0..60_u8).prop_filter_map("such times", |(hour, minute)| Time::new(hour, minute));
    (days, of(times)).prop_map(|(day, time)| Session { day, time })
}

fn plans() -> impl Strategy<Value = Plan> {
    // Short ids, too, so that two plans have steps in common.
    let steps = prop_oneof!["[a-d]", "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}"].prop_map(|id| StepId::parse(&id).unwrap());
    let statuses = btree_map(steps, select(vec![StepStatus::Planned, StepStatus::Done]), 0..14);
    let ticked = btree_set(any::<u32>().prop_map(|words| ItemId::of(&words.to_string())), 0..50);
    let (routes, visits) = (of(select(Route::ALL.to_vec())), of(select(Visit::ALL.to_vec())));
    (of(sessions()), routes, visits, statuses, ticked).prop_map(|(session, route, visit, statuses, ticked)| Plan {
        session,
        route,
        visit,
        statuses: statuses.into_iter().collect(),
        ticked: ticked.into_iter().map(|item| (item, ())).collect(),
    })
}

/// A text of fields with the right check at its end.
fn checked(fields: &str) -> String {
    format!("{fields}.{}", check(fields))
}

fn step(id: &str) -> StepId {
    StepId::parse(id).unwrap()
}

proptest! {
    #[test]
    fn what_is_written_is_what_is_read(plan in plans()) {
        prop_assert!(plan.fits());
        prop_assert_eq!(Plan::parse(&plan.to_text()), Ok(plan));
    }

    #[test]
    fn the_text_passes_through_links_and_messages_as_it_is(plan in plans()) {
        let text = plan.to_text();
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte)));
        prop_assert!(text.ends_with(|last: char| last.is_ascii_alphanumeric()));
        prop_assert!(!["--", "..", "-.", ".-"].iter().any(|pair| text.contains(pair)), "{}", text);
    }

    #[test]
    fn whatever_is_read_is_the_text_of_the_plan_it_gives(
        pieces in vec(prop_oneof![
            "\\PC{0,12}",
            "[a-z0-9.-]{0,30}",
            select(vec!["plan1", "plan2", ".", "-", "day-2026-12-07", "done-a", "ahead-a", "ticks-abcde", "route-drip", "\0"])
                .prop_map(str::to_owned),
        ], 0..12),
        with_check in any::<bool>(),
    ) {
        let text = pieces.concat();
        let text = if with_check { checked(&text) } else { text };
        if let Ok(plan) = Plan::parse(&text) {
            prop_assert_eq!(plan.to_text(), text);
        }
    }

    #[test]
    fn fields_in_any_order_and_number_give_no_plan_but_their_own(
        fields in vec(select(vec![
            "day-2026-12-07", "day-2026-12-07-09-30", "day-2026-02-31", "route-drip", "visit-later", "ahead-b", "done-a",
            "done-b", "ticks-abcde", "ticks-bbbbbaaaaa",
        ]), 0..6),
    ) {
        let text = checked(&format!("plan1{}", fields.iter().map(|field| format!(".{field}")).collect::<String>()));
        if let Ok(plan) = Plan::parse(&text) {
            prop_assert_eq!(plan.to_text(), text);
        }
    }

    /// A text with a check that is not its own passes once in 33 million: not in as few cases as these.
    #[test]
    fn a_text_that_was_cut_is_no_plan(plan in plans()) {
        let text = plan.to_text();
        for end in 0..text.len() {
            prop_assert!(Plan::parse(&text[..end]).is_err(), "{}", &text[..end]);
        }
    }

    #[test]
    fn a_character_that_was_changed_is_noticed(plan in plans(), place in any::<Index>(), new in "[a-z0-9.A-Z%-]") {
        let mut text = plan.to_text();
        let place = place.index(text.len());
        if text[place..=place] != new {
            text.replace_range(place..=place, &new);
            prop_assert!(Plan::parse(&text).is_err(), "{}", text);
        }
    }

    #[test]
    fn to_join_loses_nothing_and_to_join_again_changes_nothing(mine in plans(), theirs in plans()) {
        let joined = mine.join(&theirs);
        prop_assert_eq!(&joined.join(&theirs), &joined);
        prop_assert_eq!(&joined.join(&mine), &joined);
        prop_assert_eq!(mine.join(&mine), mine.clone());
        prop_assert!(mine.ticked.iter().chain(theirs.ticked.iter()).all(|(item, ())| joined.ticked.get(item).is_some()));
        for (step, status) in mine.statuses.iter().chain(theirs.statuses.iter()) {
            prop_assert!(joined.statuses.get(step) >= Some(*status));
        }
        prop_assert_eq!(joined.session, mine.session.or(theirs.session));
        prop_assert_eq!(joined.route, mine.route.or(theirs.route));
        prop_assert_eq!(joined.visit, mine.visit.or(theirs.visit));
    }
}

#[test]
fn a_plan_reads_like_this() {
    let plan = Plan {
        session: Some(Session { day: Date::new(2026, 12, 7).unwrap(), time: Time::parse("09:30") }),
        route: Some(Route::Drip),
        visit: Some(Visit::First),
        statuses: [(step("first-contact"), StepStatus::Done), (step("preparation"), StepStatus::Planned)]
            .into_iter()
            .collect(),
        ticked: ["abcde", "fghij"].map(|item| (ItemId::parse(item).unwrap(), ())).into_iter().collect(),
    };
    let fields =
        "plan1.day-2026-12-07-09-30.route-drip.visit-first.done-first-contact.ahead-preparation.ticks-abcdefghij";
    assert_eq!(plan.to_text(), checked(fields));
    // A link that was sent is a promise: this one, too, must be read for ever.
    assert_eq!(Plan::parse(&format!("{fields}.ytu5p")), Ok(plan));
}

#[test]
fn a_plan_in_short_counts_what_is_in_it() {
    assert_eq!(Plan::default().in_short(), "no date, 0 steps marked, 0 things ticked");
    let plan = Plan {
        session: Some(Session { day: Date::new(2026, 12, 7).unwrap(), time: None }),
        statuses: [(step("preparation"), StepStatus::Planned)].into_iter().collect(),
        ticked: [(ItemId::of("a ride home"), ()), (ItemId::of("water"), ())].into_iter().collect(),
        ..Plan::default()
    };
    assert_eq!(plan.in_short(), "a session on Monday 7 December 2026, 1 step marked, 2 things ticked");
}

#[test]
fn a_text_that_is_no_plan_is_known_for_what_it_is() {
    assert_eq!(Plan::parse(&Plan::default().to_text()), Ok(Plan::default()));
    assert!(Plan::default().is_empty());
    for invalid in
        ["", "p", "plan", "plan.", "#plan1", "plan0.x", "plan01.x", "planet", "version=1 theme=dark", "Plan1.x"]
    {
        assert_eq!(Plan::parse(invalid), Err(PlanError::Invalid), "{invalid}");
    }
    for cut in ["plan1", "plan1.", "plan1.day-2026-1", "plan1.day-2026-12-07.aaaaa"] {
        assert_eq!(Plan::parse(cut), Err(PlanError::Cut), "{cut}");
    }
    for newer in ["plan2", "plan2.a.b", "plan10.!", "plan99999999999999999999.x"] {
        assert_eq!(Plan::parse(newer), Err(PlanError::Newer), "{newer}");
    }
    for newer in ["plan1.mood-7", "plan1.route-patch", "plan1.visit-third", "plan1.flag", "plan1."] {
        assert_eq!(Plan::parse(&checked(newer)), Err(PlanError::Newer), "{newer}");
    }
    for invalid in [
        "plan1.day-2026-02-31",
        "plan1.day-2026-12-07-24-00",
        "plan1.day-2026-12-07-9-30",
        "plan1.day-2026-12-7",
        "plan1.day-+2026-12-07",
        "plan1.day-2026-12-07-09-30-00",
        "plan1.done-A",
        "plan1.done-a--b",
        "plan1.done-b.done-a",
        "plan1.done-a.ahead-a",
        "plan1.ticks-",
        "plan1.ticks-abcd",
        "plan1.ticks-abcdefghi",
        "plan1.ticks-bbbbbaaaaa",
        "plan1.ticks-äbcdé",
        "plan1.visit-first.route-drip",
    ] {
        assert_eq!(Plan::parse(&checked(invalid)), Err(PlanError::Invalid), "{invalid}");
    }
    let long = checked(&format!("plan1.done-{}", "a".repeat(LONGEST)));
    assert_eq!(Plan::parse(&long), Err(PlanError::TooLong));
    assert_eq!(Plan::parse(&"é".repeat(LONGEST)), Err(PlanError::TooLong));
}

#[test]
fn only_times_that_clocks_show_are_times() {
    for text in ["", "9:30", "09:60", "24:00", "09.30", "09:30:00", "+9:30", "0930", "٠٩:٣٠"] {
        assert_eq!(Time::parse(text), None, "{text}");
    }
    assert_eq!(Time::parse("23:59").map(|time| time.to_string()).as_deref(), Some("23:59"));
    assert_eq!(Time::parse("09:30").map(Time::minutes), Some(570));
}
