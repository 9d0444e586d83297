//! The form of a file for calendars: lines, folds, escapes (RFC 5545, section 3.1 and 3.3.11).

use model::Date;

use super::{Device, Stamp, Time};

/// A line is no longer than this, in bytes, its end left out.
const LONGEST_LINE: usize = 75;

/// When an entry begins and how long it is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Start {
    /// At a time on the clock of the zone where the reader is.
    At { day: Date, time: Time, minutes: u16 },
    /// Whole days.
    Day { day: Date, days: i32 },
}

/// A file that is being written.
pub(super) struct File<'device> {
    text: String,
    session: Date,
    device: &'device Device<'device>,
}

impl<'device> File<'device> {
    /// A file for the session on a day.
    pub(super) fn new(session: Date, device: &'device Device<'device>) -> Self {
        let mut file = Self { text: String::new(), session, device };
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Appointments//Calendar 1//EN");
        file
    }

    /// Writes what the clocks of the zone do; says whether a calendar can hold it.
    pub(super) fn zone(&mut self) -> Option<()> {
        self.device.zone.lines(self.session)?.iter().for_each(|line| self.line(line));
        Some(())
    }

    /// Writes an entry: its name within the plan, its title, what it says besides, when it is, and when it reminds, as
    /// times from its start. `None`, and nothing is written, beyond the days that a calendar can hold.
    pub(super) fn entry(
        &mut self,
        name: &str,
        title: &str,
        details: &str,
        when: Start,
        reminders: &[&str],
    ) -> Option<()> {
        let (start, end) = when.and_end(self.device.zone.id())?;
        let Stamp { day, second, minutes } = self.device.stamp;
        let stamp = format!("{}T{:02}{:02}{:02}Z", digits(day), second / 3600, second / 60 % 60, second % 60);
        let uid = format!("UID:appointment-{}-{name}-{}", digits(self.session), self.device.name);
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
        self.line(if matches!(when, Start::At { .. }) { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" });
        for reminder in reminders {
            self.line("BEGIN:VALARM");
            self.line("ACTION:DISPLAY");
            self.line(&format!("TRIGGER:{reminder}"));
            self.line(&format!("DESCRIPTION:{title}"));
            self.line("END:VALARM");
        }
        self.line("END:VEVENT");
        Some(())
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
    /// The start and the end as they stand behind `DTSTART` and `DTEND`, in a zone; `None` beyond the days that a calendar
    /// can hold.
    fn and_end(self, zone: &str) -> Option<(String, String)> {
        match self {
            Self::At { day, time, minutes } => {
                let end = u32::from(time.minutes()) + u32::from(minutes);
                let end_day = day.plus_days(i32::try_from(end / 1440).ok()?)?;
                Some((at(zone, day, time.minutes().into()), at(zone, end_day, end % 1440)))
            }
            Self::Day { day, days } => Some((whole(day), whole(day.plus_days(days)?))),
        }
    }
}

fn at(zone: &str, day: Date, minute: u32) -> String {
    format!(";TZID={zone}:{}T{:02}{:02}00", digits(day), minute / 60, minute % 60)
}

fn whole(day: Date) -> String {
    format!(";VALUE=DATE:{}", digits(day))
}

pub(super) fn digits(day: Date) -> String {
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
