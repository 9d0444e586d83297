//! What is shown of a document: the words that answer, and why it was found.

use std::ops::Range;

use crate::answer::{Hit, Marked, Why};
use crate::document::Document;
use crate::lexicon::{Lexicon, Term};
use crate::meaning::Concept;
use crate::part::By;
use crate::rank::Found;
use crate::words::words;

/// A passage is about so many bytes long: three lines on a phone.
const LENGTH: usize = 220;

/// Begins and ends a passage that is a part of a line.
const CUT: &str = "…";

/// A document as a hit.
pub(crate) fn hit(found: &Found, concepts: &[Concept], documents: &[Document], lexicon: &Lexicon) -> Hit {
    let document = &documents[found.document];
    let shown = found.ways.iter().filter(|(concept, _)| concepts[*concept].is_shown);
    let ways = shown.flat_map(|(concept, _)| &concepts[*concept].ways);
    let terms: Vec<Term> = ways.flat_map(|way| way.terms.iter().copied()).collect();
    let mut why: Vec<Why> = Vec::new();
    for (concept, way) in &found.ways {
        let by = concepts[*concept].ways[*way].by.clone();
        why.extend(reason(by));
    }
    Hit {
        target: document.target.clone(),
        title: marked(&document.title, &terms, lexicon),
        page: document.page.clone(),
        above: document.above.clone(),
        passage: passage(document, &terms, lexicon),
        why,
    }
}

fn reason(by: By) -> Option<Why> {
    match by {
        By::Typed => None,
        By::Synonym(typed, found) => Some(Why::Synonym { typed, found }),
        By::Corrected(typed, found) => Some(Why::Corrected { typed, found }),
        By::Beginning(typed, found) => Some(Why::Beginning { typed, found }),
    }
}

/// A text with the words that are forms of terms.
fn marked(text: &str, terms: &[Term], lexicon: &Lexicon) -> Marked {
    let is_meant = |folded: &str| lexicon.exact(folded).is_some_and(|term| terms.contains(&term));
    let ranges = words(text).filter(|word| is_meant(&word.folded)).map(|word| word.place).collect();
    Marked { text: text.to_owned(), ranges }
}

/// The line that holds most of the terms, the first of those that hold as many; where none does, what the document says
/// first.
fn passage(document: &Document, terms: &[Term], lexicon: &Lexicon) -> Marked {
    let lines = document.body.lines().chain(document.key.lines()).filter(|line| !line.is_empty());
    let mut best: Option<(usize, Marked)> = None;
    for line in lines {
        let line = marked(line, terms, lexicon);
        let mut held: Vec<Term> = Vec::new();
        for term in line.ranges.iter().filter_map(|place| term(&line.text[place.clone()], lexicon)) {
            if !held.contains(&term) {
                held.push(term);
            }
        }
        if best.as_ref().is_none_or(|(most, _)| held.len() > *most) {
            best = Some((held.len(), line));
        }
    }
    best.map(|(_, line)| shortened(line)).unwrap_or_default()
}

fn term(word: &str, lexicon: &Lexicon) -> Option<Term> {
    lexicon.exact(&words(word).next()?.folded)
}

/// As much of a line as is shown, around the first of its words.
fn shortened(line: Marked) -> Marked {
    if line.text.len() <= LENGTH {
        return line;
    }
    let first = line.ranges.first().map_or(0, |place| place.start);
    // A third of the passage stands before the words, so that they are read in their sentence.
    let start = if first <= LENGTH / 2 { 0 } else { next_word(&line.text, first - LENGTH / 3) };
    let end = last_word(&line.text, (start + LENGTH).min(line.text.len()), start);
    let before = if start > 0 { CUT } else { "" };
    let after = if end < line.text.len() { CUT } else { "" };
    let moved = |place: Range<usize>| place.start - start + before.len()..place.end - start + before.len();
    let inside = line.ranges.into_iter().filter(|place| place.start >= start && place.end <= end);
    Marked { ranges: inside.map(moved).collect(), text: format!("{before}{}{after}", line.text[start..end].trim_end()) }
}

/// The beginning of the first word at or behind a place.
fn next_word(text: &str, place: usize) -> usize {
    let place = (place..text.len()).find(|place| text.is_char_boundary(*place)).unwrap_or(0);
    text[place..].find(' ').map_or(place, |space| place + space + 1)
}

/// The end of the last word before a place; that place where no word ends between it and `start`.
fn last_word(text: &str, place: usize, start: usize) -> usize {
    if place == text.len() {
        return place;
    }
    let place = (start..=place).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(start);
    text[start..place].rfind(' ').map_or(place, |space| start + space)
}
