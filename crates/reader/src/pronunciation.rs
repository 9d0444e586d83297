//! A text as a voice says it.

use model::Pronunciation;

/// The text with every word that is listed replaced by how it is said. Where several stand at a place, such as a test
/// and one of its versions, the longest counts.
pub fn as_said(text: &str, list: &[Pronunciation]) -> String {
    let mut said = String::new();
    let mut place = 0;
    while let Some(character) = text[place..].chars().next() {
        let words = list.iter().filter(|one| one.is_at(text, place));
        match words.max_by_key(|one| one.word().len()) {
            Some(one) => {
                said.push_str(one.said());
                place += one.word().len();
            }
            None => {
                said.push(character);
                place += character.len_utf8();
            }
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list() -> Vec<Pronunciation> {
        Pronunciation::parse("ketamine=kett-uh-meen\nPHQ=P H Q\nPHQ-9=P H Q nine\nmTOR=em-tor\nBDNF=B D N F")
    }

    #[test]
    fn words_are_said_as_they_are_listed_and_all_else_is_as_it_is_written() {
        for (written, said) in [
            ("Ketamine raises BDNF.", "kett-uh-meen raises B D N F."),
            ("The PHQ-9, a short PHQ, asks.", "The P H Q nine, a short P H Q, asks."),
            ("Esketamine is no ketamine; nor is MTOR mTOR.", "Esketamine is no kett-uh-meen; nor is MTOR em-tor."),
            ("“ketamine”’s dose – 0.5 mg", "“kett-uh-meen”’s dose – 0.5 mg"),
            ("", ""),
        ] {
            assert_eq!(as_said(written, &list()), said);
        }
    }

    proptest! {
        #[test]
        fn without_a_listed_word_nothing_changes(text in "\\PC*") {
            prop_assert_eq!(as_said(&text, &[]), text.as_str());
            if !list().iter().any(|one| one.is_in(&text)) {
                prop_assert_eq!(as_said(&text, &list()), text);
            }
        }
    }
}
