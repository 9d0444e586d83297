//! Breaking a title into lines of nearly one length, at the largest size at which it fits.

use super::press::{CardError, Press, Style, text};
use super::{MEASURE, MIDDLE};

/// The sizes of a title in pixels, the largest first.
const SIZES: [f32; 8] = [176.0, 128.0, 92.0, 84.0, 76.0, 68.0, 60.0, SMALLEST];
const SMALLEST: f32 = 52.0;
/// How many lines a title may have.
const MOST_LINES: usize = 4;
/// From one baseline to the next, in sizes.
const LEADING: f32 = 1.12;
/// How far below the middle of a line its baseline is, in sizes: half the height of a capital.
const HALF_CAPITAL: f32 = 0.325;

/// A title set in lines.
pub(super) struct Lines {
    lines: Vec<String>,
    /// The size of the letters in pixels.
    size: f32,
    /// What else is said of them, as SVG's attributes.
    attributes: &'static str,
}

/// A word, and how wide it is at a size of one pixel.
struct Word {
    text: String,
    width: f32,
}

impl Lines {
    /// Sets a title at the largest size up to `largest`, and then in the fewest lines, in which it is no wider
    /// than the measure and no higher than `height`. One that does not fit at the smallest size is cut, and an ellipsis says so.
    pub(super) fn fit(
        title: &str,
        largest: f32,
        height: f32,
        attributes: &'static str,
        press: &Press,
    ) -> Result<Self, CardError> {
        let width = |text: &str| Ok(press.width(text, Style { size: 100.0, attributes })? / 100.0);
        // What stands at the end of a text is not measured, so a space is measured between letters.
        let space = width("n n")? - width("nn")?;
        let mut words = Vec::new();
        for text in title.split_whitespace() {
            words.push(Word { text: text.to_owned(), width: width(text)? });
        }
        for size in SIZES.into_iter().filter(|size| *size <= largest) {
            for count in 1..=MOST_LINES.min((height / (size * LEADING)) as usize) {
                if let Some(lines) = balanced(&words, count, MEASURE / size, space) {
                    return Ok(Self { lines: lines.into_iter().map(joined).collect(), size, attributes });
                }
            }
        }
        let measure = MEASURE / SMALLEST;
        let ellipsis = width("…")?;
        for word in words.iter_mut().filter(|word| word.width > measure) {
            // As much of the word as would fit if all its letters were as wide as the widest here.
            let most = ((measure - ellipsis) / width("W")?) as usize;
            word.text = word.text.chars().take(most).chain(['…']).collect();
            word.width = width(&word.text)?;
        }
        let lines = filled(&words, measure - ellipsis, space);
        let mut kept: Vec<String> = lines.iter().take(MOST_LINES).map(|line| joined(line)).collect();
        if let Some(last) = kept.last_mut().filter(|last| lines.len() > MOST_LINES && !last.ends_with('…')) {
            last.push('…');
        }
        Ok(Self { lines: kept, size: SMALLEST, attributes })
    }

    /// The lines as SVG, in the middle between two heights.
    pub(super) fn between(&self, top: f32, bottom: f32) -> String {
        let leading = self.size * LEADING;
        let height = leading * (self.lines.len() as f32 - 1.0);
        let first = (top + bottom - height) / 2.0 + self.size * HALF_CAPITAL;
        let style = Style { size: self.size, attributes: self.attributes };
        let lines = self.lines.iter().zip(0_u8..);
        lines.map(|(line, number)| text(line, MIDDLE, first + leading * f32::from(number), style)).collect()
    }
}

/// Breaks words into at most so many lines, the longest of which is as short as can be. `None` when they do not fit.
fn balanced(words: &[Word], count: usize, measure: f32, space: f32) -> Option<Vec<&[Word]>> {
    let fits =
        |measure: f32| words.iter().all(|word| word.width <= measure) && filled(words, measure, space).len() <= count;
    let (mut too_short, mut long_enough) = (0.0, measure);
    if !fits(long_enough) {
        return None;
    }
    // Sixteen halvings of a line of a thousand pixels come to less than a pixel.
    for _ in 0..16 {
        let middle = (too_short + long_enough) / 2.0;
        if fits(middle) {
            long_enough = middle;
        } else {
            too_short = middle;
        }
    }
    Some(filled(words, long_enough, space))
}

/// Puts as many words into each line as it holds, and at least one.
fn filled(words: &[Word], measure: f32, space: f32) -> Vec<&[Word]> {
    let mut lines = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (place, word) in words.iter().enumerate() {
        let with_word = if place == start { word.width } else { used + space + word.width };
        if place > start && with_word > measure {
            lines.push(&words[start..place]);
            (start, used) = (place, word.width);
        } else {
            used = with_word;
        }
    }
    if start < words.len() {
        lines.push(&words[start..]);
    }
    lines
}

fn joined(line: &[Word]) -> String {
    line.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(widths: &[f32]) -> Vec<Word> {
        widths.iter().map(|width| Word { text: format!("{width}"), width: *width }).collect()
    }

    fn lengths(lines: Option<Vec<&[Word]>>) -> Option<Vec<usize>> {
        lines.map(|lines| lines.into_iter().map(<[Word]>::len).collect())
    }

    #[test]
    fn lines_are_of_nearly_one_length() {
        let six = words(&[2.0; 6]);
        // Four words would fit into the first line.
        assert_eq!(lengths(balanced(&six, 2, 12.0, 1.0)), Some(vec![3, 3]));
        assert_eq!(lengths(balanced(&six, 3, 12.0, 1.0)), Some(vec![2, 2, 2]));
        assert_eq!(lengths(balanced(&six, 1, 12.0, 1.0)), None);
        assert_eq!(lengths(balanced(&words(&[2.0, 13.0]), 4, 12.0, 1.0)), None);
    }
}
