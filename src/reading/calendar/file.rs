//! The form of a file for calendars: lines, folds, escapes (RFC 5545, section 3.1 and 3.3.11).

use article::Date;

use super::{Stamp, Time};

/// A line is no longer than this, in bytes, its end left out.
const LONGEST_LINE: usize = 75;

/// When an entry begins and how long it is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Start {
    /// At a time on the clock of wherever the reader is.
    At { day: Date, time: Time, minutes: u16 },
    /// Whole days.
    Day { day: Date, days: i32 },
}

/// A file that is being written.
pub(super) struct File {
    text: String,
    session: Date,
    stamp: Stamp,
}

impl File {
    /// A file for the session on a day.
    pub(super) fn new(session: Date, stamp: Stamp) -> Self {
        let mut file = Self { text: String::new(), session, stamp };
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Appointments//Calendar 1//EN");
        file
    }

    /// Writes an entry: its name within the plan, its title, what it says besides, when it is, and when it reminds, as
    /// times from its start.
    pub(super) fn entry(&mut self, name: &str, title: &str, details: &str, start: Start, reminders: &[&str]) {
        let Some((start, end)) = start.and_end() else { return };
        let Stamp { day, second, minutes } = self.stamp;
        let stamp = format!("{}T{:02}{:02}{:02}Z", digits(day), second / 3600, second / 60 % 60, second % 60);
        let uid = format!("UID:appointment-{}-{name}", digits(self.session));
        let title = escaped(title);
        self.line("BEGIN:VEVENT");
        self.line(&uid);
        self.line(&format!("DTSTAMP:{stamp}"));
        self.line(&format!("LAST-MODIFIED:{stamp}"));
        self.line(&format!("SEQUENCE:{minutes}"));
        self.line(&format!("DTSTART{start}"));
        self.line(&format!("DTEND{end}"));
        self.line(&format!("SUMMARY:{title}"));
        if !details.is_empty() {
            self.line(&format!("DESCRIPTION:{}", escaped(details)));
        }
        self.line("CLASS:PRIVATE");
        // Whole days do not make the reader busy.
        self.line(if start.starts_with(':') { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" });
        for reminder in reminders {
            self.line("BEGIN:VALARM");
            self.line("ACTION:DISPLAY");
            self.line(&format!("TRIGGER:{reminder}"));
            self.line(&format!("DESCRIPTION:{title}"));
            self.line("END:VALARM");
        }
        self.line("END:VEVENT");
    }

    /// The whole file.
    pub(super) fn finish(mut self) -> String {
        self.line("END:VCALENDAR");
        self.text
    }

    /// Writes a line, in pieces where it is too long: a piece begins with a space that does not count as text. No
    /// character is split, as some programs read piece by piece.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for character in line.chars() {
            if length + character.len_utf8() > LONGEST_LINE {
                self.text += "\r\n ";
                length = 1;
            }
            self.text.push(character);
            length += character.len_utf8();
        }
        self.text += "\r\n";
    }
}

impl Start {
    /// The start and the end as they stand behind `DTSTART` and `DTEND`; `None` beyond the days that a calendar can hold.
    fn and_end(self) -> Option<(String, String)> {
        match self {
            Self::At { day, time, minutes } => {
                let end = u32::from(time.minutes()) + u32::from(minutes);
                let end_day = day.plus_days(i32::try_from(end / 1440).ok()?)?;
                Some((at(day, time.minutes().into()), at(end_day, end % 1440)))
            }
            Self::Day { day, days } => Some((whole(day), whole(day.plus_days(days)?))),
        }
    }
}

fn at(day: Date, minute: u32) -> String {
    format!(":{}T{:02}{:02}00", digits(day), minute / 60, minute % 60)
}

fn whole(day: Date) -> String {
    format!(";VALUE=DATE:{}", digits(day))
}

fn digits(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A text as a value: what has a meaning in the file is escaped, and of characters that control, which no value may hold,
/// the ends of lines are kept as such and the others left out.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\n' | '\r' => value += "\\n",
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\t' => value.push(character),
            _ if character.is_control() => {}
            _ => value.push(character),
        }
    }
    value
}
