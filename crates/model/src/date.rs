//! A calendar day, as authors write it and readers read it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A day in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The last year that is written with four digits, as all do who read days (ISO 8601, iCalendar, fields of browsers).
const LAST_YEAR: u16 = 9999;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];

impl Date {
    /// A day that exists; `None` for one that does not, such as 31 February, and beyond the years 0 to 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        let exists = year <= LAST_YEAR && (1..=days).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `2026-11-24` (ISO 8601, calendar date).
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let date = Self::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)?;
        parts.next().is_none().then_some(date)
    }

    /// The day so many days later, or earlier; `None` beyond the years 0 to 9999.
    ///
    /// Counted by the calendar, so no clock and no change of clocks has a part in it.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_days(self.days().checked_add(days)?)
    }

    /// How many days it is until another day; negative when that one is before this one.
    pub fn days_until(self, other: Self) -> i32 {
        other.days() - self.days()
    }

    /// The number of this day, counted from 1 January 1970: Howard Hinnant, "chrono-compatible low-level date
    /// algorithms", `days_from_civil`, for years from 0 on.
    fn days(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        // The year begins in March, so that the leap day is its last one.
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day with this number: `civil_from_days` of the same source.
    fn from_days(days: i32) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = u8::try_from(day_of_year - (153 * month_from_march + 2) / 5 + 1).ok()?;
        let month =
            u8::try_from(if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 }).ok()?;
        let year = u16::try_from(year_of_era + era * 400 + i32::from(month <= 2)).ok()?;
        Self::new(year, month, day)
    }

    /// The day in words, as in "Monday 7 December 2026".
    pub fn in_words(self) -> String {
        // 1 January 1970 was a Thursday.
        let weekday = WEEKDAYS[self.days().rem_euclid(7) as usize];
        format!("{weekday} {} {}", self.day, self.month_and_year())
    }

    /// The month and year in words, as in "November 2026".
    pub fn month_and_year(self) -> String {
        format!("{} {}", MONTHS[usize::from(self.month - 1)], self.year)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is not a day: write it as 2026-11-24"))
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_dates() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-11",
            "x",
            "2026-11-24-1",
            "10000-01-01",
            "12026-12-07",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        let day = Date::parse("2028-02-29").unwrap();
        assert_eq!(day.to_string(), "2028-02-29");
        assert_eq!(day.month_and_year(), "February 2028");
    }

    #[test]
    fn days_are_counted_by_the_calendar_over_every_border() {
        let date = |text| Date::parse(text).unwrap();
        assert_eq!(date("2026-11-28").days_until(date("2026-12-07")), 9);
        assert_eq!(date("2028-02-28").plus_days(2), Some(date("2028-03-01")));
        assert_eq!(date("2026-12-31").plus_days(1), Some(date("2027-01-01")));
        assert_eq!(date("2026-01-01").plus_days(-1), Some(date("2025-12-31")));
        assert_eq!(date("9999-12-31").plus_days(1), None);
        assert_eq!(date("0000-01-01").plus_days(-1), None);
        assert_eq!(date("2026-12-07").in_words(), "Monday 7 December 2026");
        assert_eq!(date("1969-12-31").in_words(), "Wednesday 31 December 1969");
    }

    #[test]
    fn every_day_of_four_centuries_follows_the_one_before() {
        let mut day = Date::parse("1899-12-31").unwrap();
        for number in 1..=146_097 {
            let next = day.plus_days(1).unwrap();
            assert!(next > day, "{next} is not after {day}");
            assert_eq!(Date::parse("1899-12-31").unwrap().days_until(next), number);
            day = next;
        }
        assert_eq!(day.to_string(), "2299-12-31");
    }
}
