//! Where the words that a search found stand in a section.

use std::ops::Range;

/// The words, as one text: how a hit hands them to the page that it leads to.
pub fn to_text<'words>(words: impl Iterator<Item = &'words str>) -> String {
    let mut all: Vec<String> = Vec::new();
    for word in words.map(str::to_lowercase) {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all.join(" ")
}

/// The places of the words in a part of a text, whatever their case.
pub fn places(text: &str, part: Range<usize>, words: &str) -> Vec<Range<usize>> {
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    let Some(searched) = text.get(part.clone()) else { return Vec::new() };
    let is_inside = |character: char| character.is_alphanumeric() || "’'-".contains(character);
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(start) = searched[at..].find(char::is_alphanumeric).map(|gap| at + gap) {
        let end = searched[start..].find(|next| !is_inside(next)).map_or(searched.len(), |length| start + length);
        // As a whole, or by what its hyphens and apostrophes join.
        places.extend(pieces(&searched[start..end]).into_iter().find_map(|piece| {
            let found = searched[start + piece.start..start + piece.end].to_lowercase();
            words.contains(&found.as_str()).then(|| part.start + start + piece.start..part.start + start + piece.end)
        }));
        at = end;
    }
    places
}

/// A word as a whole, then what is joined in it.
fn pieces(word: &str) -> Vec<Range<usize>> {
    let whole = 0..word.trim_end_matches(|last: char| !last.is_alphanumeric()).len();
    let mut pieces = vec![whole];
    let mut at = 0;
    for piece in word.split(|joint: char| !joint.is_alphanumeric()) {
        pieces.push(at..at + piece.len());
        at += piece.len() + word[at + piece.len()..].chars().next().map_or(0, char::len_utf8);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_a_whole_whatever_their_case_and_in_their_part_alone() {
        let text = "Side effects.\nA side effect, an effect-size; the effects’ end. Sideways.";
        let words = to_text(["Effects", "side", "effects", "effect"].into_iter());
        assert_eq!(words, "effects side effect");
        let found = |part| {
            let found = places(text, part, &words);
            found.into_iter().map(|place| text[place].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found(0..text.len()), ["Side", "effects", "side", "effect", "effect", "effects"]);
        assert_eq!(found(14..28), ["side", "effect"]);
        assert!(places(text, 0..text.len(), "").is_empty());
        assert!(places("naïve", 0..3, "na").is_empty(), "a part that ends within a letter is none");
    }
}
