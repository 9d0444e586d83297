//! The words of a page as sentences, to be spoken one by one.

use std::ops::Range;

/// Words whose point ends no sentence, in small letters.
const ABBREVIATIONS: [&str; 19] = [
    "e.g", "i.e", "eg", "ie", "cf", "vs", "dr", "mr", "mrs", "ms", "prof", "st", "approx", "vol", "fig", "ed", "eds",
    "et al", "pp",
];

/// What may stand between the end of a sentence and the space behind it, and before the first word of the next.
const CLOSING: &str = "”’\"')]»…";
const OPENING: &str = "“‘\"'([«";

/// Where the sentences of a text are, in their order, without space around them. The text has a line for each block:
/// a heading, a list item or a cell of a table ends where its line does, whatever its last sign.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (place, character) in text.char_indices() {
        let behind = place + character.len_utf8();
        if character == '\n' {
            push(text, start..place, &mut found);
            start = behind;
        } else if matches!(character, '.' | '!' | '?') {
            let rest = &text[behind..];
            let after = rest.trim_start_matches(|sign| CLOSING.contains(sign));
            if (after.starts_with(' ') || after.starts_with('\u{a0}'))
                && ends(&text[start..place], character, after.trim_start())
            {
                let end = text.len() - after.len();
                push(text, start..end, &mut found);
                start = end;
            }
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

/// Keeps a sentence without the space around it, where it holds anything.
fn push(text: &str, place: Range<usize>, found: &mut Vec<Range<usize>>) {
    let Some(words) = text.get(place.clone()) else { return };
    let start = place.start + (words.len() - words.trim_start().len());
    let words = words.trim();
    if !words.is_empty() {
        found.push(start..start + words.len());
    }
}

/// Whether a sign that may end a sentence does, between what is before it and what comes next.
fn ends(before: &str, sign: char, next: &str) -> bool {
    let mut letters = next.trim_start_matches(|sign| OPENING.contains(sign)).bytes();
    let goes_on = letters.next().is_some_and(|first| first.is_ascii_lowercase())
        && !letters.next().is_some_and(|second| second.is_ascii_uppercase());
    !goes_on && (sign != '.' || !is_abbreviation(before))
}

/// Whether a text ends in a word whose point belongs to it: one of the list, or a single capital, as before a name.
fn is_abbreviation(text: &str) -> bool {
    let is_whole = |start: usize| !text[..start].ends_with(|before: char| before.is_ascii_alphanumeric());
    ABBREVIATIONS.iter().any(|known| {
        let start = text.len().checked_sub(known.len());
        start.is_some_and(|start| {
            text.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(known)) && is_whole(start)
        })
    }) || text.len().checked_sub(1).is_some_and(|start| {
        // "I" is a word, and "vitamin C" ends a sentence more often than a middle name follows a small letter.
        text.as_bytes()[start].is_ascii_uppercase() && is_whole(start) && is_initial(&text[..start])
    })
}

/// Whether what stands before a single capital is what stands before a name: nothing, another point, or a capital word.
fn is_initial(before: &str) -> bool {
    let before = before.trim_end();
    let word = before.rsplit([' ', '\n']).next().unwrap_or_default();
    word.is_empty() || word.ends_with('.') || word.as_bytes()[0].is_ascii_uppercase()
}

#[cfg(test)]
mod tests;
