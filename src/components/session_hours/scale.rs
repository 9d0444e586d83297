//! The hours of a session as they are drawn: one axis of minutes for all routes, a shape for each band.

use model::session_hours::{Band, RouteHours};

/// The axis, from the start to a minute that no band goes beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale(u16);

/// The axis ends on a multiple of this.
const STEP: u16 = 30;

/// How high a band can be, in the unit in which it is drawn.
pub(super) const HEIGHT: u16 = 24;

impl Scale {
    /// The axis on which these hours fit.
    pub(super) fn of(routes: &[RouteHours]) -> Self {
        let last = routes.iter().map(RouteHours::end).max().unwrap_or_default();
        Self(last.div_ceil(STEP).max(1).saturating_mul(STEP))
    }

    /// The last minute of it.
    pub(super) fn end(self) -> u16 {
        self.0
    }

    /// Each whole hour: how far along the axis it is, and its name.
    pub(super) fn hours(self) -> impl Iterator<Item = (String, String)> {
        (0..=self.0 / 60).map(move |hour| {
            let tenths_of_percent = u32::from(hour) * 60_000 / u32::from(self.0);
            let name = match hour {
                0 => "Start".to_owned(),
                1 => "1 hour".to_owned(),
                hour => format!("{hour} hours"),
            };
            (format!("{}.{}%", tenths_of_percent / 10, tenths_of_percent % 10), name)
        })
    }

    /// A line across at each whole hour, as the data of a path.
    pub(super) fn lines(self) -> String {
        (0..=self.0 / 60).map(|hour| format!("M{} 0V{HEIGHT}", hour * 60)).collect()
    }

    /// The outline of a band, as the data of a path. Each band has a shape of its own, so that none is told apart by its
    /// colour alone: it rises, stands, falls, and is open.
    pub(super) fn outline(self, hours: &RouteHours, band: Band) -> String {
        let (from, to) = hours.band(band);
        outline(band, from, to, self.0)
    }
}

/// The outline of a band between two minutes; one without an end goes on to the edge, and is open there.
pub(super) fn outline(band: Band, from: u16, to: Option<u16>, edge: u16) -> String {
    let end = to.unwrap_or(edge);
    match (band, to) {
        (Band::Starts, _) => format!("M{from} {HEIGHT}L{end} 8V{HEIGHT}Z"),
        (Band::Strongest, _) => format!("M{from} {HEIGHT}V1H{end}V{HEIGHT}Z"),
        (Band::Fading, _) => format!("M{from} {HEIGHT}V8L{end} {HEIGHT}Z"),
        (Band::Leave, Some(_)) => format!("M{from} {HEIGHT}V8H{end}V{HEIGHT}Z"),
        (Band::Leave, None) => format!("M{end} {HEIGHT}H{from}V8H{end}"),
    }
}

#[cfg(test)]
mod tests {
    use model::Route;
    use model::session_hours::{Leave, MinuteRange};

    use super::*;

    fn hours(leave: Leave) -> RouteHours {
        let range = |from, to| MinuteRange::new(from, to).unwrap();
        RouteHours::new(Route::Spray, range(5, 15), range(30, 60), range(90, 120), leave).unwrap()
    }

    #[test]
    fn every_band_lies_within_the_axis() {
        let open = hours(Leave::NotBefore(120));
        let closed = hours(Leave::Within(MinuteRange::new(120, 185).unwrap()));
        let scale = Scale::of(&[open, closed]);
        assert_eq!(scale.end(), 210);
        assert_eq!(scale.outline(&open, Band::Leave), "M210 24H120V8H210");
        assert_eq!(scale.outline(&closed, Band::Leave), "M120 24V8H185V24Z");
        assert_eq!(Scale::of(&[open]).end(), 120);
    }

    #[test]
    fn whole_hours_stand_where_they_are() {
        let scale = Scale::of(&[hours(Leave::Within(MinuteRange::new(120, 210).unwrap()))]);
        let told: Vec<String> = scale.hours().map(|(place, name)| format!("{name} {place}")).collect();
        assert_eq!(told, ["Start 0.0%", "1 hour 28.5%", "2 hours 57.1%", "3 hours 85.7%"]);
        assert_eq!(scale.lines(), "M0 0V24M60 0V24M120 0V24M180 0V24");
    }
}
