//! How words are said that a voice would say wrong: names of medicines, of tests and of what is in a cell.

/// A word, and how it is said, in letters that any voice reads as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pronunciation {
    word: String,
    said: String,
}

impl Pronunciation {
    /// A word and how it is said; `None` for what is no single word, cannot be said, or is said as it is written.
    pub fn new(word: &str, said: &str) -> Option<Self> {
        let is_word = ends_in_letters(word) && word.bytes().all(|byte| is_letter(byte) || byte == b'-');
        let is_said = ends_in_letters(said) && said.bytes().all(|byte| is_letter(byte) || b"-'. ".contains(&byte));
        (is_word && is_said && word != said).then(|| Self { word: word.to_owned(), said: said.to_owned() })
    }

    /// The word.
    pub fn word(&self) -> &str {
        &self.word
    }

    /// How it is said.
    pub fn said(&self) -> &str {
        &self.said
    }

    /// Whether the word stands at a place in a text, whole. The first letter of a word in small letters may be a capital
    /// there, as at the beginning of a sentence; else the letters are as in the word: NICE is not nice.
    pub fn is_at(&self, text: &str, place: usize) -> bool {
        let (before, rest) = text.as_bytes().split_at(place);
        let word = self.word.as_bytes();
        let Some((found, after)) = rest.split_at_checked(word.len()) else { return false };
        let may_begin = word.get(1).is_none_or(u8::is_ascii_lowercase) && found[0] == word[0].to_ascii_uppercase();
        let is_same = found[0] == word[0] || may_begin;
        let goes_on = |byte: Option<&u8>| byte.is_some_and(|byte| is_letter(*byte));
        is_same && found[1..] == word[1..] && !goes_on(before.last()) && !goes_on(after.first())
    }

    /// Whether the word stands anywhere in a text.
    pub fn is_in(&self, text: &str) -> bool {
        (0..text.len()).any(|place| self.is_at(text, place))
    }

    /// Words as the file holds that is published, a line for each.
    pub fn to_text(words: &[Self]) -> String {
        words.iter().map(|Self { word, said }| format!("{word}={said}\n")).collect()
    }

    /// Reads that file. Lines that are none are left out: where the file is missing, a host may send a page.
    pub fn parse(text: &str) -> Vec<Self> {
        text.lines().filter_map(|line| line.split_once('=').and_then(|(word, said)| Self::new(word, said))).collect()
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

fn ends_in_letters(text: &str) -> bool {
    let bytes = text.as_bytes();
    [bytes.first(), bytes.last()].into_iter().all(|byte| byte.is_some_and(|byte| is_letter(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_whole_and_in_its_own_case() {
        let ketamine = Pronunciation::new("ketamine", "kett-uh-meen").unwrap();
        for text in ["ketamine", "Ketamine works.", "a (ketamine) b", "ketamine’s", "“ketamine-assisted”"] {
            assert!(ketamine.is_in(text), "{text}");
        }
        for text in ["", "esketamine", "ketamines", "KETAMINE", "keta mine", "ketamin", "ketamine2", "é"] {
            assert!(!ketamine.is_in(text), "{text}");
        }
        let nice = Pronunciation::new("NICE", "nice").unwrap();
        assert!(nice.is_in("NICE says") && !nice.is_in("A nice day. Nice."));
    }

    #[test]
    fn what_is_written_is_what_is_read() {
        let words = ["ketamine=kett-uh-meen", "PHQ-9=P H Q nine", "mTOR=em-tor"].join("\n");
        let read = Pronunciation::parse(&words);
        assert_eq!(read.len(), 3);
        assert_eq!(Pronunciation::parse(&Pronunciation::to_text(&read)), read);
    }

    #[test]
    fn what_cannot_be_said_is_none() {
        let page = "<!doctype html>\n<html lang=\"en\">\n=x\nx=\nx=x\na b=c\n-a=b\nx=<b>\nx= y\nx=y|z";
        assert_eq!(Pronunciation::parse(page), []);
    }
}
