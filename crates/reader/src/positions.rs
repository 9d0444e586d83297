//! Where the reader was on each page of this visit, so that Back returns to it.

/// More entries than anybody goes back; beyond them the oldest are forgotten.
const KEPT: usize = 100;

/// So many parts of a CSS pixel are told apart. Whole numbers, because what reads and writes fractions is 3 kB of program.
const PARTS: f64 = 100.0;

/// Positions by history entry, in parts of a CSS pixel, the newest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Positions(Vec<(String, u32)>);

impl Positions {
    /// Reads stored positions. What cannot be read is as good as nothing stored.
    pub fn parse(stored: &str) -> Self {
        let read = |line: &str| {
            let (position, entry) = line.split_once(' ')?;
            Some((entry.to_owned(), position.parse().ok()?))
        };
        let mut positions = Self(stored.lines().map(read).collect::<Option<_>>().unwrap_or_default());
        positions.forget_oldest();
        positions
    }

    /// The positions as they are stored: a line for each. No key or address of an entry holds the end of a line.
    pub fn to_text(&self) -> String {
        self.0.iter().map(|(entry, position)| format!("{position} {entry}\n")).collect()
    }

    /// Keeps the position of an entry, in CSS pixels from the top.
    pub fn keep(&mut self, entry: &str, position: f64) {
        // A number that is too large or none at all becomes one that fits.
        let position = (position * PARTS).round() as u32;
        // Scrolling keeps the last entry's position again and again; that must cost nothing.
        match self.0.last_mut() {
            Some((last, kept)) if last == entry => *kept = position,
            _ => {
                self.0.retain(|(other, _)| other != entry);
                self.0.push((entry.to_owned(), position));
                self.forget_oldest();
            }
        }
    }

    /// The position of an entry.
    pub fn of(&self, entry: &str) -> Option<f64> {
        self.0.iter().find(|(other, _)| other == entry).map(|(_, position)| f64::from(*position) / PARTS)
    }

    fn forget_oldest(&mut self) {
        let surplus = self.0.len().saturating_sub(KEPT);
        self.0.drain(..surplus);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_survive_being_stored() {
        let mut positions = Positions::default();
        positions.keep("a", 10.0);
        positions.keep("b", 20.5);
        positions.keep("a", 30.0);
        let read = Positions::parse(&positions.to_text());
        assert_eq!(read, positions);
        assert_eq!((read.of("a"), read.of("b"), read.of("c")), (Some(30.0), Some(20.5), None));
    }

    #[test]
    fn stored_nonsense_is_as_good_as_nothing() {
        for stored in ["", "null", "[[\"a\",4]]", "1", "a b", "-4 a", "1.5 a", "4294967296 a", "1 a\n2"] {
            assert_eq!(Positions::parse(stored), Positions::default(), "{stored}");
        }
    }

    #[test]
    fn a_long_visit_does_not_grow_without_end() {
        let mut positions = Positions::default();
        for entry in 0..1000 {
            positions.keep(&entry.to_string(), 1.0);
        }
        assert_eq!(positions.0.len(), KEPT);
        assert_eq!(positions.of("999"), Some(1.0));
    }
}
