//! A text as words that can be compared: without case, accents and apostrophes, each with its place in the text.

use std::ops::Range;

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// A word in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// In small letters, without accents and apostrophes.
    pub(crate) folded: String,
    /// Where it stands in the text.
    pub(crate) place: Range<usize>,
}

/// Whether a text holds a word that can be searched for.
pub fn has_word(text: &str) -> bool {
    words(text).next().is_some()
}

/// The words of a text, in order. A hyphen stands between words, an apostrophe within one.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let mut word: Option<Word> = None;
        while let Some(&(at, sign)) = rest.peek() {
            if !(sign.is_alphanumeric() || is_combining(sign) || (is_apostrophe(sign) && word.is_some())) {
                if word.as_ref().is_some_and(|word| !word.folded.is_empty()) {
                    break;
                }
                word = None;
            } else {
                let word = word.get_or_insert_with(|| Word { folded: String::new(), place: at..at });
                fold(sign, &mut word.folded);
                if sign.is_alphanumeric() {
                    word.place.end = at + sign.len_utf8();
                }
            }
            rest.next();
        }
        word.filter(|word| !word.folded.is_empty())
    })
}

/// The stem of a folded word, by Snowball's English: `driving` and `drives` are both `drive`.
pub(crate) fn stem(folded: &str) -> String {
    Stemmer::create(Algorithm::English).stem(folded).into_owned()
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | 'ʼ')
}

/// The accents that stand by themselves (Unicode block "Combining Diacritical Marks").
fn is_combining(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

/// Adds a character in small letters and without its accent: those of Latin-1 and the commonest of Latin Extended-A, which
/// readers of English meet in names. A table of all of Unicode weighs more than all of the search.
fn fold(sign: char, folded: &mut String) {
    if is_apostrophe(sign) || is_combining(sign) {
        return;
    }
    for sign in sign.to_lowercase() {
        let plain = match sign {
            'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
            'æ' => "ae",
            'ç' | 'ć' | 'č' => "c",
            'ď' | 'đ' | 'ð' => "d",
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
            'ğ' => "g",
            'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
            'ł' => "l",
            'ñ' | 'ń' | 'ň' => "n",
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
            'œ' => "oe",
            'ř' => "r",
            'ś' | 'ş' | 'š' => "s",
            'ß' => "ss",
            'ť' => "t",
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
            'ý' | 'ÿ' => "y",
            'ź' | 'ż' | 'ž' => "z",
            _ if is_combining(sign) => "",
            other => {
                folded.push(other);
                continue;
            }
        };
        folded.push_str(plain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).map(|word| word.folded).collect()
    }

    #[test]
    fn words_have_no_case_accent_or_apostrophe() {
        assert_eq!(folded("Can’t  BREATHE?"), ["cant", "breathe"]);
        assert_eq!(folded("naïve cafe\u{301} Ærø"), ["naive", "cafe", "aero"]);
        assert_eq!(folded("off-label (K-hole), 2.5"), ["off", "label", "k", "hole", "2", "5"]);
        assert_eq!(folded("'quoted' ’’ \u{301}"), ["quoted"]);
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = "Ünter the clinic’s door";
        let places: Vec<&str> = words(text).map(|word| &text[word.place]).collect();
        assert_eq!(places, ["Ünter", "the", "clinic’s", "door"]);
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        assert_eq!(stem("driving"), stem("drives"));
        assert_eq!(stem("seizures"), stem("seizure"));
    }
}
