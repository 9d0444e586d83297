//! When the way of a finger is a swipe to a side.

/// A finger on the screen: where, in CSS pixels of the window, and when, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Since any moment that is the same for both ends of a way.
    pub time: f64,
}

/// A swipe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swipe {
    /// To the left, as a page is turned.
    Next,
    /// To the right, as a page is turned back.
    Previous,
}

/// So far a finger has to go, in CSS pixels: no tap that slips, and less than a thumb's reach.
const LEAST: f64 = 70.0;

/// So long it may take, in milliseconds: who moves slower is reading along or looking for something.
const LONGEST: f64 = 700.0;

/// From so near to an edge, in CSS pixels, swipes are the browser's own: back and forward.
const EDGE: f64 = 32.0;

/// What a finger's way is, in a window of this width.
pub fn swipe(from: Touch, to: Touch, width: f64) -> Option<Swipe> {
    let (right, down) = (to.x - from.x, to.y - from.y);
    let is_swipe = right.abs() >= LEAST
        && right.abs() > 2.5 * down.abs()
        && to.time - from.time <= LONGEST
        && (EDGE..=width - EDGE).contains(&from.x);
    is_swipe.then_some(if right < 0.0 { Swipe::Next } else { Swipe::Previous })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(from: (f64, f64), to: (f64, f64), time: f64) -> Option<Swipe> {
        let touch = |(x, y): (f64, f64), time| Touch { x, y, time };
        swipe(touch(from, 0.0), touch(to, time), 360.0)
    }

    #[test]
    fn only_a_quick_way_to_a_side_turns_the_page() {
        assert_eq!(way((250.0, 300.0), (120.0, 310.0), 200.0), Some(Swipe::Next));
        assert_eq!(way((120.0, 300.0), (250.0, 290.0), 200.0), Some(Swipe::Previous));
        let others = [
            ("a scroll", way((250.0, 300.0), (230.0, 100.0), 200.0)),
            ("a slanting scroll", way((250.0, 300.0), (160.0, 240.0), 200.0)),
            ("a tap that slips", way((250.0, 300.0), (220.0, 300.0), 80.0)),
            ("a slow finger", way((250.0, 300.0), (100.0, 300.0), 1500.0)),
            ("the browser's own way back", way((10.0, 300.0), (250.0, 300.0), 200.0)),
            ("the browser's own way forward", way((352.0, 300.0), (100.0, 300.0), 200.0)),
        ];
        for (what, found) in others {
            assert_eq!(found, None, "{what} turned the page");
        }
    }
}
