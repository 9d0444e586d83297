//! The part of a link that leads to certain words of a page: `text=[before-,]start[,end][,-after]`
//! (URL Fragment Text Directives, draft of the WICG, section 3.2).
//!
//! A browser takes the first place of the document that fits, letter by letter without regard to case, word by word, and
//! each of the four terms within one stretch of text. So terms are chosen which hold no citation and no end of a
//! block, and a link is given only when what it leads to first is the passage that was meant.

use std::ops::Range;

use super::words::Words;

/// A passage of at most so many bytes within one stretch is spelled whole.
const WHOLE: usize = 160;

/// A term has at least and at most so many words. More would make a link that programs cut off.
const FEWEST: usize = 3;
const MOST: usize = 14;

/// The words of a neighbour, where one is needed.
const AROUND: usize = 4;

/// Which words a link leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directive {
    before: String,
    start: String,
    end: String,
    after: String,
}

/// A page as the search for words sees it.
pub struct Searched<'page> {
    /// The words of its text.
    pub words: &'page Words,
    /// Where something that is no words stands between them.
    pub gaps: &'page [usize],
    /// What stands in the document before the text: titles, the contents.
    pub above: &'page str,
}

impl Directive {
    /// The directive that leads to a place; `None` when none is sure to.
    pub fn to(page: &Searched<'_>, place: &Range<usize>) -> Option<Self> {
        let text = page.words.text();
        let place = whole_words(text, place)?;
        let (head, tail) = (page.stretch(place.start, false), page.stretch(place.end, true));
        let is_one = head == tail && place.len() <= WHOLE;
        let before = last_words(&text[head.start..place.start], AROUND);
        let after = first_words(&text[place.end..tail.end], AROUND);
        (FEWEST..=MOST).find_map(|count| {
            let (start, end) = if is_one {
                (&text[place.clone()], "")
            } else {
                let start = first_words(&text[place.start..head.end.min(place.end)], count);
                (start, last_words(&text[tail.start.max(place.start + start.len())..place.end], count))
            };
            let choices = [("", ""), ("", after), (before, ""), (before, after)];
            choices.into_iter().find_map(|(before, after)| {
                let term = |words: &str| words.trim().to_owned();
                let directive = Self { before: term(before), start: term(start), end: term(end), after: term(after) };
                let is_above = holds(page.above, &format!("{} {}", directive.before, directive.start));
                (!is_above && directive.find(page.words).as_ref() == Some(&place)).then_some(directive)
            })
        })
    }

    /// Reads a directive from what stands behind `:~:` in an address.
    pub fn parse(text: &str) -> Option<Self> {
        let terms = text.split('&').find_map(|part| part.strip_prefix("text="))?;
        let mut directive = Self::default();
        for term in terms.split(',') {
            if let Some(before) = term.strip_suffix('-') {
                directive.before = decoded(before)?;
            } else if let Some(after) = term.strip_prefix('-') {
                directive.after = decoded(after)?;
            } else if directive.start.is_empty() {
                directive.start = decoded(term)?;
            } else {
                directive.end = decoded(term)?;
            }
        }
        (!directive.start.is_empty()).then_some(directive)
    }

    /// The directive as it stands in an address, behind `:~:`.
    pub fn to_text(&self) -> String {
        let mut terms = vec![encoded(&self.start)];
        if !self.before.is_empty() {
            terms.insert(0, encoded(&self.before) + "-");
        }
        if !self.end.is_empty() {
            terms.push(encoded(&self.end));
        }
        if !self.after.is_empty() {
            terms.push(format!("-{}", encoded(&self.after)));
        }
        format!("text={}", terms.join(","))
    }

    /// The first place to which the directive leads; `None` when the page does not say it.
    pub fn find(&self, words: &Words) -> Option<Range<usize>> {
        // Without regard to the case of plain letters, which changes no place.
        let text = words.text().to_ascii_lowercase();
        let lower = |term: &str| term.to_ascii_lowercase();
        let (before, start, end, after) =
            (lower(&self.before), lower(&self.start), lower(&self.end), lower(&self.after));
        text.match_indices(&start).find_map(|(place, _)| {
            if !is_end(&text[..place], &before) {
                return None;
            }
            let first = place + start.len();
            let stop = text[first..].match_indices(&end).map(|(gap, _)| first + gap + end.len());
            let mut stops = stop.filter(|stop| text[*stop..].trim_start().starts_with(&after));
            // Without an end the passage is the start, and only what stands behind that counts.
            if end.is_empty() {
                return text[first..].trim_start().starts_with(&after).then_some(place..first);
            }
            stops.next().map(|stop| place..stop)
        })
    }
}

impl Searched<'_> {
    /// The text around a place that no citation and no end of a block interrupts. Where one stands at the place itself,
    /// what counts is behind it, or before it for the end of a passage.
    fn stretch(&self, place: usize, is_end: bool) -> Range<usize> {
        let text = self.words.text();
        let (until, from) = if is_end { (place.saturating_sub(1), place) } else { (place, place + 1) };
        let last_gap = self.gaps.iter().copied().rfind(|gap| *gap <= until).unwrap_or_default();
        let next_gap = self.gaps.iter().copied().find(|gap| *gap >= from).unwrap_or(text.len());
        let bytes = text.as_bytes();
        let line = bytes[..until].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let end =
            bytes[from.min(text.len())..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |gap| from + gap);
        line.max(last_gap)..end.min(next_gap)
    }
}

/// A place, as far as the words reach that it begins and ends in: browsers look for whole words.
fn whole_words(text: &str, place: &Range<usize>) -> Option<Range<usize>> {
    let within = text.get(place.clone())?;
    let start = place.start + (within.len() - within.trim_start().len());
    let end = start + within.trim().len();
    if start == end {
        return None;
    }
    let is_letter = |character: &char| character.is_alphanumeric();
    let first = if text[start..].starts_with(char::is_alphanumeric) {
        start - text[..start].chars().rev().take_while(is_letter).map(char::len_utf8).sum::<usize>()
    } else {
        start
    };
    let last = if text[..end].ends_with(char::is_alphanumeric) {
        end + text[end..].chars().take_while(is_letter).map(char::len_utf8).sum::<usize>()
    } else {
        end
    };
    Some(first..last)
}

fn first_words(text: &str, count: usize) -> &str {
    text.match_indices(' ')
        .filter(|(gap, _)| !text[..*gap].trim().is_empty())
        .nth(count - 1)
        .map_or(text, |(end, _)| &text[..end])
}

fn last_words(text: &str, count: usize) -> &str {
    let gaps = text.rmatch_indices(' ').filter(|(gap, _)| !text[*gap..].trim().is_empty());
    gaps.take(count)
        .last()
        .filter(|_| text.split_whitespace().count() > count)
        .map_or(text, |(start, _)| &text[start..])
}

fn holds(text: &str, term: &str) -> bool {
    text.to_ascii_lowercase().contains(&term.trim().to_ascii_lowercase())
}

fn is_end(text: &str, term: &str) -> bool {
    term.is_empty() || text.trim_end().ends_with(term)
}

/// Everything but letters, digits and a few marks as `%` and two digits in base 16 (RFC 3986, section 2.1). What has a
/// meaning in a directive is among it.
fn encoded(term: &str) -> String {
    let mut text = String::new();
    for byte in term.bytes() {
        if byte.is_ascii_alphanumeric() || b"_.!~*'()".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push('%');
            text.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
        }
    }
    text
}

fn decoded(term: &str) -> Option<String> {
    let mut bytes = term.bytes();
    let mut read = Vec::new();
    while let Some(byte) = bytes.next() {
        read.push(if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            u8::try_from(digit(bytes.next())? * 16 + digit(bytes.next())?).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(read).ok()
}

#[cfg(test)]
mod tests;
