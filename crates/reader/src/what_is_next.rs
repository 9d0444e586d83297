//! What a reader's plan says today: how far away the session is, and which steps come next. Counted by the calendar, from
//! one day to another, so no clock and no change of clocks has a part in it.

use std::ops::RangeInclusive;

use model::page::PlanStep;
use model::{Date, Phase, StepId};

use super::plan::{Plan, Session, StepStatus};

/// A session that is so many days away, or was more than so many days ago, may be a slip of the finger.
const FAR_AHEAD: i32 = 366;
const LONG_AGO: i32 = 60;

/// When a step's days are more than these, both ends of them are told: one alone would say more than anybody knows.
const ONE_TIME: i32 = 6;

/// A step, as a plan counts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepInPlan {
    /// Its id.
    pub id: StepId,
    /// Its title.
    pub title: String,
    /// When it happens.
    pub phase: Phase,
    /// Its days, counted from the session, which is day 0. Steps before the day that is set have none.
    pub days: Option<RangeInclusive<i32>>,
}

impl From<&PlanStep> for StepInPlan {
    fn from(step: &PlanStep) -> Self {
        let days = step.days.map(|days| days.first()..=days.last());
        Self { id: step.id.clone(), title: step.title.clone(), phase: step.phase, days }
    }
}

/// Why no days can be counted: the clock of the device names a day before the texts were written, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockWrong(pub Option<Date>);

/// What the plan says, in sentences and in steps that can be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIsNext<'steps> {
    /// The session and how far away it is: a sentence or two.
    pub session: String,
    /// The steps that come next: those before the session that have no day, those of now, and the first after now.
    pub lines: Vec<Line<'steps>>,
    /// What else is to be said: that the date may be wrong, or that all is over.
    pub note: Option<String>,
}

/// Steps that come at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'steps> {
    /// When, as in "In 8 days".
    pub when: String,
    /// The steps, in their order; never none.
    pub steps: Vec<&'steps StepInPlan>,
}

/// Today, where the clock of the device can be right: the texts were written on that day or before.
pub fn today(by_the_device: Option<Date>, written: Date) -> Result<Date, ClockWrong> {
    by_the_device.filter(|day| *day >= written).ok_or(ClockWrong(by_the_device))
}

/// What the plan says on a day.
pub fn what_is_next<'steps>(
    plan: &Plan,
    today: Result<Date, ClockWrong>,
    steps: &'steps [StepInPlan],
) -> WhatIsNext<'steps> {
    let open: Vec<&StepInPlan> =
        steps.iter().filter(|step| plan.statuses.get(&step.id) != Some(StepStatus::Done)).collect();
    let all_done = || open.is_empty().then(|| "You have marked every step as done.".to_owned());
    let (session, today) = match (plan.session, today) {
        (None, _) => {
            let session = "Give the date of your session and the plan counts the days.".to_owned();
            return WhatIsNext { session, lines: first(&open), note: all_done() };
        }
        (Some(session), Err(clock)) => {
            let session = format!("{}. {}", day_and_time(session), clock.in_words());
            return WhatIsNext { session, lines: first(&open), note: all_done() };
        }
        (Some(session), Ok(today)) => (session, today),
    };
    let ahead = today.days_until(session.day);
    let lines = lines(&open, ahead);
    let note = if ahead >= FAR_AHEAD {
        Some("That is more than a year away. Is the date right?".to_owned())
    } else if ahead < -LONG_AGO {
        Some(format!("That is more than {LONG_AGO} days ago. Is the date right?"))
    } else {
        all_done().or_else(|| {
            let over = lines.is_empty() && ahead < 0;
            over.then(|| "The days of this plan are over. For another session, give its date.".to_owned())
        })
    };
    WhatIsNext { session: format!("{}, {}.", day_and_time(session), away(ahead)), lines, note }
}

#[cfg(test)]
impl Line<'_> {
    /// The line as a sentence, as in "In 8 days: The day before and the morning."
    pub fn in_words(&self) -> String {
        let titles: Vec<&str> = self.steps.iter().map(|step| step.title.as_str()).collect();
        format!("{}: {}.", self.when, titles.join(", "))
    }
}

impl ClockWrong {
    fn in_words(self) -> String {
        match self.0 {
            Some(day) => {
                let day = day.in_words();
                let without_weekday = day.split_once(' ').map_or(day.as_str(), |(_, rest)| rest);
                format!("This device says that today is {without_weekday}, so the plan cannot count days.")
            }
            None => "This device does not say which day it is, so the plan cannot count days.".to_owned(),
        }
    }
}

/// The first step that is open, as long as no day is known.
fn first<'steps>(open: &[&'steps StepInPlan]) -> Vec<Line<'steps>> {
    open.first().map(|step| Line { when: "Next".to_owned(), steps: vec![*step] }).into_iter().collect()
}

/// The steps before the session, those of now and those that come first after now.
fn lines<'steps>(open: &[&'steps StepInPlan], ahead: i32) -> Vec<Line<'steps>> {
    let before = |step: &&StepInPlan| step.days.is_none() && step.phase == Phase::Before && ahead > 0;
    let on = |days: &RangeInclusive<i32>| days.contains(&-ahead);
    let next = open.iter().filter_map(|step| step.days.as_ref()).filter(|days| *days.start() > -ahead);
    let next = next.min_by_key(|days| *days.start());
    let line = |when: String, belongs: &dyn Fn(&&StepInPlan) -> bool| Line {
        when,
        steps: open.iter().copied().filter(belongs).collect(),
    };
    let now = if ahead == 0 { "Today" } else { "Now" };
    let mut lines =
        vec![line("Before then".to_owned(), &before), line(now.to_owned(), &|step| step.days.as_ref().is_some_and(on))];
    if let Some(days) = next {
        let begins = |step: &&StepInPlan| step.days.as_ref().is_some_and(|other| other.start() == days.start());
        lines.push(line(begin_with_capital(within(days, ahead)), &begins));
    }
    lines.retain(|line| !line.steps.is_empty());
    lines
}

fn day_and_time(session: Session) -> String {
    let day = session.day.in_words();
    session.time.map_or(day.clone(), |time| format!("{day} at {time}"))
}

/// How far away a day is, as in "in 9 days".
fn away(days: i32) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        2.. => format!("in {days} days"),
        _ => format!("{} days ago", -i64::from(days)),
    }
}

/// When the days of a step are, which are still to come.
fn within(days: &RangeInclusive<i32>, ahead: i32) -> String {
    let (from, to) = (days.start() + ahead, days.end() + ahead);
    if to - from > ONE_TIME { format!("in {from} to {to} days") } else { away(from) }
}

/// The words, which begin with a letter of ASCII, with a capital. The tables for all other letters are 5 kB of program.
fn begin_with_capital(mut words: String) -> String {
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

#[cfg(test)]
mod tests;
