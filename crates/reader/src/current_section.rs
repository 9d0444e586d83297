//! Which section of a page the reader is at.

/// What is known of the page and of what the reader sees of it, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// How high the window is.
    pub height: f64,
    /// How much of the page is still below it.
    pub below: f64,
}

/// Where the eye rests while reading, from the top of the window: a heading that passed it has been read.
const READING_LINE: f64 = 0.3;

/// The section that the reader is at, as its place in the list; `None` above the first.
///
/// `tops` are the distances of the sections' headings from the top of the window, in order. Over the last screen of the
/// page the reading line sinks from its place to the foot of the window, so that every section gets its turn, however
/// short the last ones are. Several headings may be in sight above the line; then `asked_for`, the section that the
/// address names, is the one that the reader went to.
pub fn current_section(tops: &[f64], view: View, asked_for: Option<usize>) -> Option<usize> {
    let near_the_end = 1.0 - (view.below / view.height).clamp(0.0, 1.0);
    let line = view.height * (READING_LINE + (1.0 - READING_LINE) * near_the_end);
    let is_before_the_eye = |place: &usize| tops.get(*place).is_some_and(|top| (0.0..=line).contains(top));
    asked_for.filter(is_before_the_eye).or_else(|| tops.iter().rposition(|top| *top <= line))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of 4,000 pixels in a window of 1,000, scrolled to a place, with headings at these places.
    fn at(scrolled: f64, headings: &[f64], asked_for: Option<usize>) -> Option<usize> {
        let tops: Vec<f64> = headings.iter().map(|heading| heading - scrolled).collect();
        current_section(&tops, View { height: 1000.0, below: 3000.0 - scrolled }, asked_for)
    }

    const HEADINGS: [f64; 5] = [400.0, 1500.0, 3500.0, 3700.0, 3900.0];

    #[test]
    fn at_the_top_the_reader_is_at_no_section_and_then_at_the_one_that_passed_the_eye() {
        assert_eq!(at(0.0, &HEADINGS, None), None);
        assert_eq!(at(200.0, &HEADINGS, None), Some(0));
        assert_eq!(at(1150.0, &HEADINGS, None), Some(0));
        assert_eq!(at(1300.0, &HEADINGS, None), Some(1));
    }

    #[test]
    fn every_section_gets_its_turn_even_the_short_ones_at_the_end() {
        let mut seen: Vec<usize> = (0..=3000).filter_map(|scrolled| at(f64::from(scrolled), &HEADINGS, None)).collect();
        seen.dedup();
        assert_eq!(seen, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn a_heading_right_above_another_one_can_be_asked_for() {
        assert_eq!(at(380.0, &[400.0, 450.0], None), Some(1));
        assert_eq!(at(380.0, &[400.0, 450.0], Some(0)), Some(0));
        assert_eq!(at(420.0, &[400.0, 450.0], Some(0)), Some(1), "the reader has gone on");
    }

    #[test]
    fn at_the_end_the_section_that_was_asked_for_counts() {
        assert_eq!(at(3000.0, &HEADINGS, None), Some(4));
        assert_eq!(at(3000.0, &HEADINGS, Some(2)), Some(2));
        assert_eq!(at(3000.0, &HEADINGS, Some(0)), Some(4), "a section out of sight is not where the reader is");
    }

    #[test]
    fn a_page_that_fits_into_the_window_is_at_its_last_section() {
        assert_eq!(current_section(&[100.0, 300.0], View { height: 1000.0, below: 0.0 }, None), Some(1));
        assert_eq!(current_section(&[], View { height: 1000.0, below: 0.0 }, None), None);
    }
}
