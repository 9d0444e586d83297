//! A reader's plan: the day of the session, the treatment, the status of steps, and what was ticked; as one text for the
//! device and for a link.
//!
//! The text is fields with points between them, as in
//! `plan1.day-2026-12-07-09-30.route-drip.visit-first.ahead-preparation.done-first-contact.ticks-abcdefghij.ytu5p`.
//! It holds letters, digits, hyphens and points alone, no two of the last two side by side, and ends in a letter or
//! digit: nothing of it is escaped in a fragment or by `encodeURIComponent`, taken for markup or for a dash by programs
//! that people write to each other with, or cut off as the full stop of a sentence.
//!
//! The last field is made of all that stands before it, so that a link which was cut or changed on its way is no plan
//! and not half of one. A changed text passes once in 33 million: 25 bits.

mod ordered;

use std::fmt;
use std::fmt::Write as _;

use model::{Date, ItemId, Route, StepId, Visit};

pub use ordered::Ordered;

/// The name under which is stored, beside the plan, what was stored as one and could not be read.
pub const UNREADABLE: &str = "plan that could not be read";

/// What the text begins with: what it is, and the version of its form.
const NAME: &str = "plan";
const VERSION: &str = "plan1";

/// No text of a plan is longer, in bytes: a tick takes five, and a step has one status.
const LONGEST: usize = 4000;

/// What a reader said of their treatment and did about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// When the session is.
    pub session: Option<Session>,
    /// How the medicine is given.
    pub route: Option<Route>,
    /// Which session it is.
    pub visit: Option<Visit>,
    /// The status of steps, where the reader gave them one.
    pub statuses: Ordered<StepId, StepStatus>,
    /// What was asked, packed or done.
    pub ticked: Ordered<ItemId, ()>,
}

/// The status that a reader gave to a step. `Done` is the greater one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepStatus {
    /// It is ahead of the reader.
    Planned,
    /// It is done.
    Done,
}

/// When a session is, as the clock on the clinic's wall will show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// The day.
    pub day: Date,
    /// The time of day, where it is known.
    pub time: Option<Time>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    hour: u8,
    minute: u8,
}

/// Why a text is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// It began as a plan, and a part of it was lost or changed on the way.
    Cut,
    /// It is something else, or holds what no plan can hold.
    Invalid,
    /// It is longer than any plan.
    TooLong,
    /// It is the plan of a newer version of this program.
    Newer,
}

impl StepStatus {
    /// The name in a page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Planned => "ahead",
            Self::Done => "done",
        }
    }
}

impl Time {
    /// A time that clocks show; `None` for one that they do not, such as 24:00.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }

    /// Reads `09:30`, as a field for times gives it.
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text, ':')
    }

    /// How many minutes of the day have passed.
    pub fn minutes(self) -> u16 {
        u16::from(self.hour) * 60 + u16::from(self.minute)
    }

    fn read(text: &str, between: char) -> Option<Self> {
        let (hour, minute) = text.split_once(between)?;
        let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        (digits(hour) && digits(minute)).then(|| Self::new(hour.parse().ok()?, minute.parse().ok()?))?
    }
}

/// The time as `09:30`.
impl fmt::Display for Time {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl Plan {
    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The plan as text, for the device and for a link. The same plan gives the same text.
    pub fn to_text(&self) -> String {
        let mut text = VERSION.to_owned();
        if let Some(session) = self.session {
            text = text + ".day-" + &session.day.to_string();
            if let Some(time) = session.time {
                text = text + "-" + &time.to_string().replace(':', "-");
            }
        }
        if let Some(route) = self.route {
            text = text + ".route-" + route.id();
        }
        if let Some(visit) = self.visit {
            text = text + ".visit-" + visit.id();
        }
        for (step, status) in self.statuses.iter() {
            text += match status {
                StepStatus::Planned => ".ahead-",
                StepStatus::Done => ".done-",
            };
            text += step.as_str();
        }
        if !self.ticked.is_empty() {
            text += ".ticks-";
            for (item, ()) in self.ticked.iter() {
                // Writing to a `String` cannot fail.
                let _ = write!(text, "{item}");
            }
        }
        let check = check(&text);
        text + "." + &check
    }

    /// Reads what [`to_text`](Self::to_text) wrote.
    ///
    /// A field or a treatment that this version does not know makes the whole text `Newer`. To leave it out would lose
    /// it: a copy of the program that is kept for use without a network would read the plan, and store the rest. So a
    /// later version may add fields under the same number, and needs another one only to change what is there.
    ///
    /// What passes the check and is not the text of the plan that it gives (a day that does not exist, a field twice,
    /// another order) did not come from this program.
    pub fn parse(text: &str) -> Result<Self, PlanError> {
        if text.len() > LONGEST {
            return Err(PlanError::TooLong);
        }
        let version = text.split('.').next().unwrap_or_default();
        if version != VERSION {
            let newer = version.strip_prefix(NAME).is_some_and(is_number);
            return Err(if newer { PlanError::Newer } else { PlanError::Invalid });
        }
        let (fields, end) = text.rsplit_once('.').ok_or(PlanError::Cut)?;
        if check(fields) != end {
            return Err(PlanError::Cut);
        }
        let mut plan = Self::default();
        for field in fields.split('.').skip(1) {
            plan.read(field)?;
        }
        if plan.to_text() == text { Ok(plan) } else { Err(PlanError::Invalid) }
    }

    /// The plan in a few words.
    pub fn in_short(&self) -> String {
        let session =
            self.session.map_or("no date".to_owned(), |session| format!("a session on {}", session.day.in_words()));
        let count = |number: usize, one: &str, more: &str| format!("{number} {}", if number == 1 { one } else { more });
        format!(
            "{session}, {}, {}",
            count(self.statuses.len(), "step marked", "steps marked"),
            count(self.ticked.len(), "thing ticked", "things ticked")
        )
    }

    /// Whether the plan can be read again. A plan of this series always can; one joined with a forged one may not.
    pub fn fits(&self) -> bool {
        self.to_text().len() <= LONGEST
    }

    /// This plan with what another one holds besides: every tick and every status of both, where done counts before
    /// planned; the session, the route and the visit of the other where this one has none.
    pub fn join(&self, other: &Self) -> Self {
        let mut joined = Self {
            session: self.session.or(other.session),
            route: self.route.or(other.route),
            visit: self.visit.or(other.visit),
            ..Self::default()
        };
        for plan in [self, other] {
            for (item, ()) in plan.ticked.iter() {
                joined.ticked.set(*item, Some(()));
            }
            for (step, status) in plan.statuses.iter() {
                let known = joined.statuses.get(step);
                joined.statuses.set(step.clone(), known.max(Some(*status)));
            }
        }
        joined
    }

    fn read(&mut self, field: &str) -> Result<(), PlanError> {
        let (key, value) = field.split_once('-').ok_or(PlanError::Newer)?;
        match key {
            "day" => self.session = Some(Session::read(value).ok_or(PlanError::Invalid)?),
            "route" => self.route = Some(Route::parse(value).ok_or(PlanError::Newer)?),
            "visit" => self.visit = Some(Visit::parse(value).ok_or(PlanError::Newer)?),
            "ahead" | "done" => {
                let step = StepId::parse(value).map_err(|_| PlanError::Invalid)?;
                self.statuses.set(step, Some(if key == "done" { StepStatus::Done } else { StepStatus::Planned }));
            }
            "ticks" => {
                for item in value.as_bytes().chunks(ItemId::LENGTH) {
                    let item = std::str::from_utf8(item).ok().and_then(ItemId::parse);
                    self.ticked.set(item.ok_or(PlanError::Invalid)?, Some(()));
                }
            }
            _ => return Err(PlanError::Newer),
        }
        Ok(())
    }
}

impl Session {
    /// Reads a day, or a day and a time.
    fn read(text: &str) -> Option<Self> {
        let (day, time) = match text.match_indices('-').nth(2) {
            Some((end, _)) => (&text[..end], Some(Time::read(&text[end + 1..], '-')?)),
            None => (text, None),
        };
        Some(Self { day: Date::parse(day)?, time })
    }
}

/// A number above one, written without a zero in front.
fn is_number(text: &str) -> bool {
    text != "1" && !text.is_empty() && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Five letters and digits that are made of the text: the hash that names items as well, so that there is one.
fn check(fields: &str) -> String {
    ItemId::of(fields).to_string()
}

#[cfg(test)]
mod tests;
