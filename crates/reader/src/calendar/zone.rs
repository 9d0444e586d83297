//! The zone of a file for calendars: its name, and how far its clocks are from UTC around the session (RFC 5545, section
//! 3.6.5). The browser knows both, so the program carries no table of zones.

use model::Date;

/// The zone where the reader is.
pub struct Zone<'device> {
    /// Its name in the tables that all programs share, such as `Europe/London`; empty where the device knows none.
    pub name: String,
    /// How many minutes its clocks show more than UTC at a moment, in seconds since the beginning of 1970 in UTC.
    pub minutes_from_utc: &'device dyn Fn(u64) -> i32,
}

/// The name of a zone that has none. What is said of its clocks counts for all who read the file.
const UNNAMED: &str = "Local";

/// So many days before and after the session changes of clocks are told: each kind of change once and more.
const AROUND: i32 = 366;

/// No clock is changed twice in so many seconds: a week.
const STEP: u64 = 7 * 86_400;

impl Zone<'_> {
    /// The name as it stands in the file: one that could mean something else there is none.
    pub(super) fn id(&self) -> &str {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
        let is_name = !self.name.is_empty() && self.name.len() <= 60 && self.name.bytes().all(is_plain);
        if is_name { &self.name } else { UNNAMED }
    }

    /// What is said of its clocks for a session on this day, line by line; `None` beyond the days that calendars hold.
    pub(super) fn lines(&self, session: Date) -> Option<Vec<String>> {
        let days = Date::new(1970, 1, 1)?.days_until(session);
        let second = |days: i32| u64::try_from(days.max(0)).unwrap_or_default() * 86_400;
        let (mut at, end) = (second(days - AROUND), second(days + AROUND));
        let mut offset = (self.minutes_from_utc)(at);
        let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{}", self.id())];
        lines.extend(observance("STANDARD", at, offset, offset)?);
        while at < end {
            let next = at + STEP;
            if (self.minutes_from_utc)(next) != offset {
                let change = self.change(at, next, offset);
                let later = (self.minutes_from_utc)(change);
                let kind = if later > offset { "DAYLIGHT" } else { "STANDARD" };
                lines.extend(observance(kind, change, offset, later)?);
                offset = later;
                at = change;
            } else {
                at = next;
            }
        }
        lines.push("END:VTIMEZONE".to_owned());
        Some(lines)
    }

    /// The first second between two moments at which the clocks are not so far from UTC any more.
    fn change(&self, mut before: u64, mut after: u64, offset: i32) -> u64 {
        while after - before > 1 {
            let between = before + (after - before) / 2;
            if (self.minutes_from_utc)(between) == offset { before = between } else { after = between }
        }
        after
    }
}

/// What counts from a moment on: it is told by the clocks as they were until then.
fn observance(kind: &str, from: u64, before: i32, after: i32) -> Option<[String; 5]> {
    let local = i64::try_from(from).ok()? + i64::from(before) * 60;
    let day = Date::new(1970, 1, 1)?.plus_days(i32::try_from(local.div_euclid(86_400)).ok()?)?;
    let second = local.rem_euclid(86_400);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    Some([
        format!("BEGIN:{kind}"),
        format!("DTSTART:{}T{hour:02}{minute:02}{second:02}", super::file::digits(day)),
        format!("TZOFFSETFROM:{}", signed(before)),
        format!("TZOFFSETTO:{}", signed(after)),
        format!("END:{kind}"),
    ])
}

fn signed(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(name: &str, session: &str, minutes_from_utc: &dyn Fn(u64) -> i32) -> Vec<String> {
        Zone { name: name.to_owned(), minutes_from_utc }.lines(Date::parse(session).unwrap()).unwrap()
    }

    #[test]
    fn every_change_of_clocks_around_the_session_is_told_once() {
        // The European Union in 2027: 28 March and 31 October, at 1:00 in UTC.
        let europe = |at: u64| if (1_806_195_600..1_824_944_400).contains(&at) { 120 } else { 60 };
        let told = lines("Europe/Berlin", "2027-06-01", &europe).join(" ");
        assert_eq!(told.matches("TZOFFSETTO").count(), 3, "{told}");
        assert!(told.contains("BEGIN:DAYLIGHT DTSTART:20270328T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200"), "{told}");
        assert!(told.contains("BEGIN:STANDARD DTSTART:20271031T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100"), "{told}");
        assert!(told.contains("DTSTART:20260531T010000 TZOFFSETFROM:+0100 TZOFFSETTO:+0100"), "{told}");
    }

    #[test]
    fn a_zone_without_changes_with_halves_and_behind_utc_is_told_as_it_is() {
        let told = lines("America/St_Johns", "2027-06-01", &|_| -210).join(" ");
        assert_eq!(told.matches("TZOFFSETTO").count(), 1, "{told}");
        assert!(told.contains("DTSTART:20260530T203000 TZOFFSETFROM:-0330 TZOFFSETTO:-0330"), "{told}");
    }

    #[test]
    fn a_name_that_could_mean_something_else_is_none() {
        for name in ["", "A:B", "A\r\nBEGIN:VEVENT", "A;B", "Ä", &"x".repeat(61)] {
            assert_eq!(lines(name, "2027-06-01", &|_| 0)[1], "TZID:Local", "{name}");
        }
        assert_eq!(lines("Etc/GMT+3", "2027-06-01", &|_| 0)[1], "TZID:Etc/GMT+3");
    }
}
