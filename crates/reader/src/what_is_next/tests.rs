//! What is promised of the days that a plan counts.

use super::*;
use crate::plan::Time;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn steps() -> Vec<StepInPlan> {
    let step = |id, title: &str, phase, days| StepInPlan {
        id: StepId::parse(id).unwrap(),
        title: title.to_owned(),
        phase,
        days,
    };
    vec![
        step("check", "Medical check", Phase::Before, None),
        step("preparation", "Preparation", Phase::Before, None),
        step("eve", "The day before and the morning", Phase::TheDay, Some(-1..=0)),
        step("dosing", "The session", Phase::TheDay, Some(0..=0)),
        step("home", "Going home", Phase::After, Some(0..=1)),
        step("talk", "Integration sessions", Phase::After, Some(1..=3)),
        step("review", "Review", Phase::After, Some(14..=28)),
    ]
}

fn plan(day: &str, done: &[&str]) -> Plan {
    let statuses = done.iter().map(|id| (StepId::parse(id).unwrap(), StepStatus::Done)).collect();
    let session = Date::parse(day).map(|day| Session { day, time: None });
    Plan { session, statuses, ..Plan::default() }
}

fn said(plan: &Plan, today: Result<Date, ClockWrong>) -> String {
    let steps = steps();
    let next = what_is_next(plan, today, &steps);
    let lines = next.lines.iter().map(Line::in_words);
    [next.session.clone()].into_iter().chain(lines).chain(next.note.clone()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_plan_says_on_every_day_what_comes_next() {
    let early = ["check", "preparation"];
    for (session, today, done, expected) in [
        (
            "2026-12-07",
            "2026-11-28",
            &["check"][..],
            "Monday 7 December 2026, in 9 days. Before then: Preparation. In 8 days: The day before and the morning.",
        ),
        (
            "2026-12-07",
            "2026-12-05",
            &early,
            "Monday 7 December 2026, in 2 days. Tomorrow: The day before and the morning.",
        ),
        (
            "2027-01-01",
            "2026-12-31",
            &[],
            "Friday 1 January 2027, tomorrow. Before then: Medical check, Preparation. \
             Now: The day before and the morning. Tomorrow: The session, Going home.",
        ),
        (
            "2028-02-29",
            "2028-02-29",
            &early,
            "Tuesday 29 February 2028, today. Today: The day before and the morning, The session, Going home. \
             Tomorrow: Integration sessions.",
        ),
        (
            "2028-02-28",
            "2028-03-01",
            &["eve", "dosing"],
            "Monday 28 February 2028, 2 days ago. Now: Integration sessions. In 12 to 26 days: Review.",
        ),
        (
            "2026-12-31",
            "2027-01-01",
            &["home"],
            "Thursday 31 December 2026, yesterday. Now: Integration sessions. In 13 to 27 days: Review.",
        ),
        ("2026-11-01", "2026-11-20", &[], "Sunday 1 November 2026, 19 days ago. Now: Review."),
        (
            "2026-11-01",
            "2026-11-20",
            &["review"],
            "Sunday 1 November 2026, 19 days ago. The days of this plan are over. For another session, give its date.",
        ),
        (
            "2026-11-01",
            "2026-12-31",
            &[],
            "Sunday 1 November 2026, 60 days ago. The days of this plan are over. For another session, give its date.",
        ),
        (
            "2026-11-01",
            "2027-01-01",
            &[],
            "Sunday 1 November 2026, 61 days ago. That is more than 60 days ago. Is the date right?",
        ),
        (
            "2027-11-28",
            "2026-11-28",
            &["check", "preparation", "eve"],
            "Sunday 28 November 2027, in 365 days. In 365 days: The session, Going home.",
        ),
        (
            "2027-11-29",
            "2026-11-28",
            &early,
            "Monday 29 November 2027, in 366 days. In 365 days: The day before and the morning. \
             That is more than a year away. Is the date right?",
        ),
        (
            "2026-12-07",
            "2026-12-01",
            &["check", "preparation", "eve", "dosing", "home", "talk", "review"],
            "Monday 7 December 2026, in 6 days. You have marked every step as done.",
        ),
    ] {
        assert_eq!(said(&plan(session, done), Ok(date(today))), expected, "{session} on {today}");
    }
}

#[test]
fn without_a_date_the_plan_asks_for_one_and_names_the_first_open_step() {
    let asks = "Give the date of your session and the plan counts the days.";
    assert_eq!(said(&plan("", &[]), Ok(date("2026-12-01"))), format!("{asks} Next: Medical check."));
    assert_eq!(said(&plan("", &["check"]), Err(ClockWrong(None))), format!("{asks} Next: Preparation."));
}

#[test]
fn a_step_that_the_reader_planned_is_still_named() {
    let mut plan = plan("", &[]);
    plan.statuses.set(StepId::parse("check").unwrap(), Some(StepStatus::Planned));
    assert!(said(&plan, Ok(date("2026-12-01"))).ends_with("Next: Medical check."));
}

#[test]
fn a_clock_that_cannot_be_right_counts_no_days() {
    let written = date("2026-11-24");
    assert_eq!(today(Some(written), written), Ok(written));
    let wrong = today(Some(date("2001-01-01")), written);
    assert_eq!(
        said(&plan("2026-12-07", &[]), wrong),
        "Monday 7 December 2026. This device says that today is 1 January 2001, so the plan cannot count days. \
         Next: Medical check."
    );
    assert!(said(&plan("2026-12-07", &[]), today(None, written)).contains("does not say which day it is"));
}

#[test]
fn the_time_of_the_session_is_told_where_it_is_known() {
    let session = Some(Session { day: date("2026-12-07"), time: Time::parse("09:30") });
    let words = said(&Plan { session, ..Plan::default() }, Ok(date("2026-12-07")));
    assert!(words.starts_with("Monday 7 December 2026 at 09:30, today. "), "{words}");
}
