//! When it starts, is strongest and fades, and when people leave: in order, or not at all.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Stage;
use crate::Route;

/// A stretch of time, in minutes from the start. It never ends before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[serde(try_from = "String", into = "String")]
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

    /// The stage that is typical so many minutes after the start.
    pub fn stage_at(&self, minute: u16) -> Stage {
        match minute {
            _ if minute < self.starts.from => Stage::Before,
            _ if minute < self.strongest.from => Stage::Rising,
            _ if minute < self.strongest.to => Stage::Strongest,
            _ if minute < self.fading.to => Stage::Fading,
            _ => Stage::Resting,
        }
    }
}

/// The hours as they travel, as in `drip 2-10 30-50 60-120 120-180`. An end that is not known is left out.
impl TryFrom<String> for RouteHours {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        const WRONG: &str = "these are not the hours of a route";
        let mut words = text.split(' ');
        let route = words.next().and_then(Route::parse).ok_or(WRONG)?;
        let mut band = || {
            let (from, to) = words.next()?.split_once('-')?;
            Some((from.parse().ok()?, to.parse().ok()))
        };
        let mut range = || {
            let (from, to) = band()?;
            MinuteRange::new(from, to?)
        };
        let (starts, strongest, fading) = (range(), range(), range());
        let leave = match band().ok_or(WRONG)? {
            (from, Some(to)) => MinuteRange::new(from, to).map(Leave::Within),
            (from, None) => Some(Leave::NotBefore(from)),
        };
        match (starts, strongest, fading, leave) {
            (Some(starts), Some(strongest), Some(fading), Some(leave)) => {
                Self::new(route, starts, strongest, fading, leave).map_err(|_| WRONG)
            }
            _ => Err(WRONG),
        }
    }
}

impl From<RouteHours> for String {
    fn from(hours: RouteHours) -> Self {
        let mut text = hours.route.id().to_owned();
        for (from, to) in Band::ALL.map(|band| hours.band(band)) {
            let to = to.map(|to| to.to_string()).unwrap_or_default();
            text.push_str(&format!(" {from}-{to}"));
        }
        text
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
    fn each_minute_has_one_stage_and_a_gap_belongs_to_what_begins_in_it() {
        let stages = [
            (0, Stage::Before),
            (2, Stage::Rising),
            (25, Stage::Rising),
            (30, Stage::Strongest),
            (49, Stage::Strongest),
            (50, Stage::Fading),
            (119, Stage::Fading),
            (120, Stage::Resting),
            (u16::MAX, Stage::Resting),
        ];
        for (minute, stage) in stages {
            assert_eq!(drip().stage_at(minute), stage, "{minute}");
        }
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
    fn hours_read_back_as_themselves_and_wrong_ones_are_refused() {
        let spray = RouteHours::new(Route::Spray, range(5, 15), range(30, 60), range(90, 120), Leave::NotBefore(120));
        for hours in [drip(), spray.unwrap()] {
            let json = serde_json::to_string(&hours).unwrap();
            assert_eq!(serde_json::from_str::<RouteHours>(&json).unwrap(), hours);
        }
        for wrong in ["\"\"", "\"drip 2-10\"", "\"drip 2-1 30-50 60-120 120-\"", "\"drip 2-10 5-50 60-120 120-180\""] {
            assert!(serde_json::from_str::<RouteHours>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn no_minute_is_told_as_exact() {
        assert_eq!(drip().told(Band::Strongest), "about 30 to 50");
        assert_eq!(Leave::NotBefore(120).to_string(), "at least 120");
    }
}
