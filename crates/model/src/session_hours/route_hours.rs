//! When it starts, is strongest and fades, and when people leave: in order, or not at all.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Stage;
use crate::Route;

/// A stretch of time, in minutes from the start. It never ends before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinuteRange {
    from: u16,
    to: u16,
}

impl MinuteRange {
    /// The stretch between two minutes; `None` when the second is not behind the first.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < to).then_some(Self { from, to })
    }

    /// The minute in which it begins.
    pub fn from(self) -> u16 {
        self.from
    }

    /// The minute in which it ends.
    pub fn to(self) -> u16 {
        self.to
    }
}

/// The stretch for a reader: no such minute is exact.
impl fmt::Display for MinuteRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "about {} to {}", self.from, self.to)
    }
}

/// When people leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Leave {
    /// Typically within this stretch.
    Within(MinuteRange),
    /// By rule not before this minute.
    NotBefore(u16),
}

impl Leave {
    /// The first minute in which people leave.
    pub fn from(self) -> u16 {
        match self {
            Self::Within(range) => range.from,
            Self::NotBefore(minute) => minute,
        }
    }
}

/// The time for a reader.
impl fmt::Display for Leave {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Within(range) => range.fmt(formatter),
            Self::NotBefore(minute) => write!(formatter, "at least {minute}"),
        }
    }
}

/// Names a stretch of the hours of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// When it starts to work.
    Starts,
    /// When it is strongest.
    Strongest,
    /// When it fades.
    Fading,
    /// When people leave.
    Leave,
}

impl Band {
    /// All bands, in order.
    pub const ALL: [Self; 4] = [Self::Starts, Self::Strongest, Self::Fading, Self::Leave];

    /// The name in files and in class names.
    pub fn id(self) -> &'static str {
        match self {
            Self::Starts => "starts",
            Self::Strongest => "strongest",
            Self::Fading => "fading",
            Self::Leave => "leave",
        }
    }

    /// The name for readers.
    pub fn title(self) -> &'static str {
        match self {
            Self::Starts => "Starts",
            Self::Strongest => "Strongest",
            Self::Fading => "Fading",
            Self::Leave => "Ready to leave",
        }
    }
}

/// The hours of one route. No band begins before the one in front of it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteHours {
    route: Route,
    starts: MinuteRange,
    strongest: MinuteRange,
    fading: MinuteRange,
    leave: Leave,
}

impl RouteHours {
    /// Puts the hours of a route together.
    ///
    /// # Errors
    ///
    /// Gives the first band that begins before the one in front of it ends.
    pub fn new(
        route: Route,
        starts: MinuteRange,
        strongest: MinuteRange,
        fading: MinuteRange,
        leave: Leave,
    ) -> Result<Self, Band> {
        if strongest.from < starts.to {
            return Err(Band::Strongest);
        }
        if fading.from < strongest.to {
            return Err(Band::Fading);
        }
        if leave.from() < fading.to {
            return Err(Band::Leave);
        }
        Ok(Self { route, starts, strongest, fading, leave })
    }

    /// The route.
    pub fn route(&self) -> Route {
        self.route
    }

    /// Where a band begins, and where it ends if it does.
    pub fn band(&self, band: Band) -> (u16, Option<u16>) {
        let range = match (band, self.leave) {
            (Band::Starts, _) => self.starts,
            (Band::Strongest, _) => self.strongest,
            (Band::Fading, _) => self.fading,
            (Band::Leave, Leave::Within(range)) => range,
            (Band::Leave, Leave::NotBefore(minute)) => return (minute, None),
        };
        (range.from, Some(range.to))
    }

    /// A band for a reader.
    pub fn told(&self, band: Band) -> String {
        match band {
            Band::Starts => self.starts.to_string(),
            Band::Strongest => self.strongest.to_string(),
            Band::Fading => self.fading.to_string(),
            Band::Leave => self.leave.to_string(),
        }
    }

    /// The last minute that is known of.
    pub fn end(&self) -> u16 {
        match self.leave {
            Leave::Within(range) => range.to,
            Leave::NotBefore(minute) => minute,
        }
    }

    /// The minute in which each stage begins, in the order of [`Stage::ALL`]. What lies between two bands belongs to the
    /// stage that is coming.
    pub fn begins(&self) -> [u16; Stage::ALL.len()] {
        [0, self.starts.from, self.strongest.from, self.strongest.to, self.fading.to]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(from: u16, to: u16) -> MinuteRange {
        MinuteRange::new(from, to).unwrap()
    }

    fn drip() -> RouteHours {
        let leave = Leave::Within(range(120, 180));
        RouteHours::new(Route::Drip, range(2, 10), range(30, 50), range(60, 120), leave).unwrap()
    }

    #[test]
    fn stages_follow_each_other_and_what_is_between_two_bands_belongs_to_the_later_one() {
        assert_eq!(drip().begins(), [0, 2, 30, 50, 120]);
    }

    #[test]
    fn a_stretch_that_ends_before_it_begins_is_none() {
        assert_eq!(MinuteRange::new(10, 2), None);
        assert_eq!(MinuteRange::new(10, 10), None);
    }

    #[test]
    fn bands_that_are_out_of_order_make_no_hours() {
        let within = Leave::Within(range(120, 180));
        let hours = |starts, strongest, fading, leave| RouteHours::new(Route::Shot, starts, strongest, fading, leave);
        assert_eq!(hours(range(2, 10), range(9, 50), range(60, 120), within), Err(Band::Strongest));
        assert_eq!(hours(range(2, 10), range(30, 50), range(49, 120), within), Err(Band::Fading));
        assert_eq!(hours(range(2, 10), range(30, 50), range(60, 121), within), Err(Band::Leave));
        assert_eq!(hours(range(2, 10), range(30, 50), range(60, 120), Leave::NotBefore(119)), Err(Band::Leave));
    }

    #[test]
    fn no_minute_is_told_as_exact() {
        assert_eq!(drip().told(Band::Strongest), "about 30 to 50");
        assert_eq!(Leave::NotBefore(120).to_string(), "at least 120");
    }
}
