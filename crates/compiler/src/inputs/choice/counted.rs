//! So many of 100 people, as the front matter of an option says it; and counts out of other numbers in a text, which
//! cannot be compared with them.

use model::people::OfHundred;

/// People who were counted: `41 of 100 in talking therapy`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Counted<'text> {
    /// So many of 100, and who they are.
    OfHundred(OfHundred, &'text str),
    /// They are counted out of another number.
    OfAnother(&'text str),
    /// The text says something else.
    Unreadable,
}

impl<'text> Counted<'text> {
    /// Reads a group.
    pub(crate) fn read(text: &'text str) -> Self {
        let mut words = text.trim().splitn(4, ' ');
        let (Some(number), Some("of"), Some(all), Some(who)) = (words.next(), words.next(), words.next(), words.next())
        else {
            return Self::Unreadable;
        };
        let is_number = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
        if !is_number(number) || !is_number(all) {
            return Self::Unreadable;
        }
        if all != "100" {
            return Self::OfAnother(all);
        }
        match number.parse::<u8>().ok().and_then(|number| OfHundred::try_from(number).ok()) {
            Some(number) => Self::OfHundred(number, who.trim()),
            None => Self::Unreadable,
        }
    }
}

/// The numbers out of which a sentence counts, as in `7 of 10,000` or `5 in 1,000`.
pub(crate) fn counted_out_of<'sentence>(sentence: &'sentence str) -> Vec<&'sentence str> {
    let words: Vec<&'sentence str> = sentence.split_whitespace().collect();
    let is_digit = |character: char| character.is_ascii_digit();
    let is_count = |words: &&[&str]| words[0].ends_with(is_digit) && ["of", "in"].contains(&words[1]);
    let all = |words: &[&'sentence str]| {
        let number: &'sentence str = words[2].trim_end_matches(|last| !is_digit(last));
        let zeros = number.strip_prefix('1')?;
        (zeros.len() > 1 && zeros.chars().all(|sign| matches!(sign, '0' | ','))).then_some(number)
    };
    words.windows(3).filter(is_count).filter_map(all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_so_many_of_100_and_who_they_are() {
        let number = OfHundred::try_from(41).unwrap();
        assert_eq!(Counted::read("41 of 100 in talking therapy"), Counted::OfHundred(number, "in talking therapy"));
        assert_eq!(Counted::read("5 of 1,000 people"), Counted::OfAnother("1,000"));
        for text in ["", "41", "41 of 100", "101 of 100 people", "half of 100 people", "41% of people"] {
            assert_eq!(Counted::read(text), Counted::Unreadable, "{text}");
        }
    }

    #[test]
    fn counts_out_of_round_numbers_are_found_in_a_sentence() {
        let sentence = "In 35 of 100 people, and 7 in 10,000, but 17 of 24 people and 3 in 2026; 5 of 1,000.";
        assert_eq!(counted_out_of(sentence), ["100", "10,000", "1,000"]);
    }
}
