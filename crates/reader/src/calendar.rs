//! The days of a plan as a file for calendars (iCalendar, RFC 5545).
//!
//! **Times name the zone where the reader is** (form 3 of section 3.3.5), and the file says what the clocks of that zone
//! do around the session. Without a zone (form 1) half past nine would be half past nine wherever the reader is; but
//! several programs refuse such times or take them for UTC, which is another hour on the wall. So that the hour on the
//! clinic's wall is the hour shown, also to who travels there from another zone and to programs that make their own of
//! zones, the titles say it in words.
//!
//! **What others may see.** A calendar is often shared, and its reminders stand on a locked screen. So the usual wording
//! says nothing of the treatment, neither in what is shown nor in the names that only programs read. Every entry is marked
//! as private, too, which calendars that are shared may respect.
//!
//! **The same day is the same entry.** An entry's name is made of the day of the session, of a number and of a name that
//! the device was given by chance. So a file that is brought in again, after a change of the time or of the ticks, replaces
//! the entries of the one before, and never those of another person with the same day in the same calendar.

use model::{Date, ItemId, Route};

use self::file::{File, Start};
use super::plan::{Plan, Session, StepStatus, Time};
use super::what_is_next::StepInPlan;

mod file;
mod zone;

pub use zone::Zone;

/// How long a session is thought to last, from its start until people leave: the later end of what is typical for most
/// ways, so that nobody is expected back too early.
const USUAL_MINUTES: u16 = 180;

/// How much the file says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wording {
    /// That there is an appointment, and no more.
    #[default]
    Neutral,
    /// What it is, and what to bring and ask.
    Plain,
}

/// What the plain wording lists, as far as it is not ticked: that of the steps around the session, as the page chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// What to ask at the session.
    pub to_ask: Vec<Item>,
    /// What to bring to it or do before it.
    pub to_bring: Vec<Item>,
}

/// One thing to ask, bring or do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub id: ItemId,
    /// Its words.
    pub words: String,
}

/// What the device adds to a plan.
pub struct Device<'device> {
    /// When the file is made.
    pub stamp: Stamp,
    /// What tells this reader's entries from those of others; see [`is_device_name`].
    pub name: String,
    /// Where the reader is.
    pub zone: Zone<'device>,
}

/// Whether a text can stand in the names of entries: letters and digits alone.
pub fn is_device_name(text: &str) -> bool {
    (8..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// When the file was made: what tells calendars which of two is newer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    day: Date,
    /// Seconds of that day.
    second: u32,
    /// Minutes since 1970.
    minutes: u32,
}

impl Stamp {
    /// The stamp of a moment, in seconds since the beginning of 1970 in UTC; `None` for none that a calendar can hold.
    pub fn at(seconds: u64) -> Option<Self> {
        let days = i32::try_from(seconds / 86_400).ok()?;
        let day = Date::new(1970, 1, 1)?.plus_days(days)?;
        // The numbers of entries (`SEQUENCE`) are small: below 2^31, which is the year 6053 in minutes.
        let minutes = i32::try_from(seconds / 60).ok()?.unsigned_abs();
        Some(Self { day, second: u32::try_from(seconds % 86_400).ok()?, minutes })
    }
}

/// The calendar of a plan; `None` where it has no day, or one that no calendar can hold.
///
/// Entries for the day after and for the first talks are left out where their step (the first whose days begin on day 0
/// and end after it; the first whose days begin on day 1) is not among `steps` or has the status done.
pub fn calendar(
    plan: &Plan,
    steps: &[StepInPlan],
    lists: &Lists,
    wording: Wording,
    device: &Device<'_>,
) -> Option<String> {
    let session = plan.session?;
    let mut file = File::new(session.day, device);
    if session.time.is_some() {
        file.zone()?;
    }
    let said = |neutral: &str, plain: &str| match wording {
        Wording::Neutral => neutral.to_owned(),
        Wording::Plain => plain.to_owned(),
    };
    let open = |first: &dyn Fn(i32, i32) -> bool| {
        let step =
            steps.iter().find(|step| step.days.as_ref().is_some_and(|days| first(*days.start(), *days.end())))?;
        (plan.statuses.get(&step.id) != Some(StepStatus::Done)).then_some(step)
    };

    let at = session.time.map(|time| format!(" at {time}")).unwrap_or_default();
    let title = said("Appointment", name(plan.route)) + &at;
    let details = match wording {
        Wording::Neutral => String::new(),
        Wording::Plain => details(plan, lists),
    };
    let start = start(session);
    // The day before has an entry of its own, so no two reminders come at the same time.
    let (reminders, day_before): (&[&str], &str) = match start {
        Start::At { .. } => (&["-P1D", "-PT2H"], "PT18H"),
        Start::Day { .. } => (&["-PT6H"], "PT9H"),
    };
    file.entry("2", &title, &details, start, reminders)?;

    if let Some(day) = session.day.plus_days(-1) {
        let title = said("Appointment tomorrow", &format!("{} tomorrow", name(plan.route))) + &at;
        let details =
            said("", "Confirm your ride home. Pack what you need to bring. Read the rules for food and medicines.");
        file.entry("1", &title, &details, Start::Day { day, days: 1 }, &[day_before]);
    }
    if let Some(day) = open(&|from, to| from == 0 && to > 0).and_then(|_| session.day.plus_days(1)) {
        let details = said("", "Rest. No driving until you have had a good night's sleep.");
        file.entry("3", &said("Quiet day", "Rest after the session"), &details, Start::Day { day, days: 1 }, &["PT9H"]);
    }
    let talk = open(&|from, _| from == 1);
    if let Some((step, day)) = talk.and_then(|step| Some((step, session.day.plus_days(1)?))) {
        let days = step.days.as_ref().map_or(1, |days| *days.end());
        let title = said("Ask for the next appointment", "Ask when your first session to talk it over is");
        let details = said("", &step.title);
        file.entry("4", &title, &details, Start::Day { day, days }, &["PT9H"]);
    }
    Some(file.finish())
}

fn name(route: Option<Route>) -> &'static str {
    match route {
        Some(Route::Spray) => "Esketamine session",
        Some(Route::Drip | Route::Shot | Route::Lozenge) | None => "Ketamine session",
    }
}

fn start(session: Session) -> Start {
    match session.time {
        Some(time) => Start::At { day: session.day, time, minutes: USUAL_MINUTES },
        None => Start::Day { day: session.day, days: 1 },
    }
}

/// What is still to bring and to ask.
fn details(plan: &Plan, lists: &Lists) -> String {
    let list = |title: &str, items: &[Item]| {
        let open = items.iter().filter(|item| plan.ticked.get(&item.id).is_none());
        let lines: String = open.map(|item| format!("\n- {}", item.words)).collect();
        if lines.is_empty() { lines } else { format!("{title}{lines}") }
    };
    let lists = [list("To bring or do:", &lists.to_bring), list("To ask:", &lists.to_ask)];
    lists.into_iter().filter(|list| !list.is_empty()).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests;
