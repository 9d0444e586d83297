//! The words of a page as one text, and passages in it: named by what they say and by what stands before and behind
//! them, found again when the text is set anew or edited, and never taken for others that look alike.

use std::ops::Range;

/// So many characters on either side are kept beside a passage: half a line of a book.
const AROUND: usize = 32;

/// A passage whose neighbourhood changed on both sides is still known by its own words when it has so many characters
/// and stands in the page once: about a sentence. Fewer could be said again elsewhere.
const A_SENTENCE: usize = 40;

/// A passage of no more bytes is kept or searched for: some ten pages of a book.
pub const LONGEST: usize = 8000;

/// A passage: what it says, and what stands around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// Its words.
    pub words: String,
    /// What stands before it, as far as that goes.
    pub before: String,
    /// What stands behind it.
    pub after: String,
}

/// The words of a page, where white space is one space and nothing is said twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    text: String,
}

impl Words {
    /// The words of a page whose pieces are joined as they stand. White space that is not a space must have been made
    /// one, so that places in the text stay those of the page.
    pub fn new(text: String) -> Self {
        Self { text }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The passage at a place, without space at its ends; nothing for a place that holds no words.
    pub fn quote(&self, place: Range<usize>) -> Option<Quote> {
        let words = self.text.get(place.clone())?;
        let start = place.start + (words.len() - words.trim_start().len());
        let words = words.trim();
        let end = start + words.len();
        (!words.is_empty() && words.len() <= LONGEST).then(|| Quote {
            words: words.to_owned(),
            before: last(&self.text[..start], AROUND).to_owned(),
            after: first(&self.text[end..], AROUND).to_owned(),
        })
    }

    /// Where a passage is now; `None` when the page does not say it any more, or says it more than once and nothing
    /// around it tells which one was meant.
    ///
    /// The words have to be the same to the letter. Of several the one counts that has the same neighbours on both
    /// sides, else on one. A passage that stands alone counts when a neighbour is the same, or when it is long enough to
    /// be no other.
    pub fn find(&self, quote: &Quote) -> Option<Range<usize>> {
        if quote.words.is_empty() || quote.words.len() > LONGEST {
            return None;
        }
        let mut best: Option<(usize, usize)> = None;
        let (mut count, mut equals) = (0_usize, 0_usize);
        for (start, _) in self.text.match_indices(&quote.words) {
            count += 1;
            let score = self.neighbours(start, quote);
            match best {
                Some((known, _)) if known > score => {}
                Some((known, _)) if known == score => equals += 1,
                _ => (best, equals) = (Some((score, start)), 1),
            }
        }
        let (score, start) = best?;
        let is_known = score > 0 || (count == 1 && quote.words.chars().count() >= A_SENTENCE);
        (is_known && equals == 1).then(|| start..start + quote.words.len())
    }

    /// How many of the two neighbours are as they were. At an end of the page nothing is a neighbour, too.
    fn neighbours(&self, start: usize, quote: &Quote) -> usize {
        let end = start + quote.words.len();
        let before = if quote.before.is_empty() { start == 0 } else { self.text[..start].ends_with(&quote.before) };
        let after =
            if quote.after.is_empty() { end == self.text.len() } else { self.text[end..].starts_with(&quote.after) };
        usize::from(before) + usize::from(after)
    }
}

/// The first `count` characters of a text.
pub fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}

/// The last `count` characters of a text.
fn last(text: &str, count: usize) -> &str {
    if count == 0 {
        return "";
    }
    text.char_indices().nth_back(count - 1).map_or(text, |(start, _)| &text[start..])
}

#[cfg(test)]
mod tests;
