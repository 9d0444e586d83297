//! Sentences in small, in the whole series, and in whatever is written.

use std::fs;
use std::path::{Path, PathBuf};

use compiler::Files;
use model::{Base, Date, Prose};
use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn read(text: &str) -> Vec<&str> {
    sentences(text).into_iter().map(|place| &text[place]).collect()
}

#[test]
fn a_sentence_ends_at_its_sign_and_at_the_end_of_its_line() {
    for (text, expected) in [
        ("One. Two? Three! Four", &["One.", "Two?", "Three!", "Four"][..]),
        (
            "How it may work\nIt blocks a receptor. \n An item\n",
            &["How it may work", "It blocks a receptor.", "An item"],
        ),
        ("He said “yes.” Then (at last.) he sat.", &["He said “yes.”", "Then (at last.) he sat."]),
        ("She left. (He did not.) They met.", &["She left.", "(He did not.)", "They met."]),
        (
            "“Will it work?” people ask. Some say “No!” and go.",
            &["“Will it work?” people ask.", "Some say “No!” and go."],
        ),
        ("It is 0.5 mg/kg over 40 min. At 2.5 it ends.", &["It is 0.5 mg/kg over 40 min.", "At 2.5 it ends."]),
        ("Drugs, e.g. Valium, i.e. diazepam, vs. Dr. Lee.", &["Drugs, e.g. Valium, i.e. diazepam, vs. Dr. Lee."]),
        ("By J. A. Smith et al. In 2019 it rose.", &["By J. A. Smith et al. In 2019 it rose."]),
        ("So am I. You too. Take vitamin C. Rest.", &["So am I.", "You too.", "Take vitamin C.", "Rest."]),
        ("Why? mTOR is a switch. pH too.", &["Why?", "mTOR is a switch.", "pH too."]),
        ("Well... it works. Hm… Good.", &["Well... it works.", "Hm… Good."]),
        ("See kap.example. Next.", &["See kap.example.", "Next."]),
        ("", &[]),
        (" \n \n", &[]),
        (".", &["."]),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

/// What is in all sentences is all that is in the text but space, in its order.
fn covers_all_in_order(text: &str) -> Result<(), String> {
    let mut before = 0;
    for place in sentences(text) {
        if place.start < before || place.is_empty() {
            return Err(format!("{place:?} is out of order"));
        }
        let between = &text[before..place.start];
        if !between.trim().is_empty() {
            return Err(format!("`{between}` is in no sentence"));
        }
        let words = &text[place.clone()];
        if words.trim() != words || words.contains('\n') {
            return Err(format!("`{words}` holds more than a sentence"));
        }
        before = place.end;
    }
    if text[before..].trim().is_empty() { Ok(()) } else { Err("the end is in no sentence".to_owned()) }
}

proptest! {
    #[test]
    fn every_word_is_in_one_sentence(text in "[ -~\n“”’…é\u{a0}\u{2028}]*") {
        prop_assert_eq!(covers_all_in_order(&text), Ok(()));
    }

    #[test]
    fn whatever_is_written_every_word_is_in_one_sentence(text in any::<String>()) {
        prop_assert_eq!(covers_all_in_order(&text), Ok(()));
    }
}

fn content() -> Files {
    fn add(folder: &Path, root: &Path, files: &mut Files) {
        let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                add(&path, root, files);
            } else {
                files.insert(path.strip_prefix(root).unwrap().to_str().unwrap(), fs::read(&path).unwrap());
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let mut files = Files::default();
    add(&root, &root, &mut files);
    files
}

/// The words of a page, roughly as the browser gathers them: a line for each block, without citations and cards.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut left_out = 0;
    for (number, piece) in html.split('<').enumerate() {
        let Some((tag, behind)) = piece.split_once('>').filter(|_| number > 0) else { continue };
        let is_left_out =
            ["class=\"card\"", "class=\"citation", "class=\"anchor\""].iter().any(|one| tag.contains(one));
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
        if is_left_out || (left_out > 0 && ["span", "button", "a"].contains(&name) && !tag.starts_with('/')) {
            left_out += 1;
        } else if left_out > 0 && ["span", "button", "a"].contains(&name) {
            left_out -= 1;
        }
        if !["a", "button", "span", "em", "strong", "br", "cite"].contains(&name) {
            text.push('\n');
        }
        if left_out == 0 {
            text.push_str(&behind.replace('\n', " ").replace("&quot;", "\"").replace("&amp;", "&"));
        }
    }
    text
}

/// Whatever a page says in words: its texts, and the words that the app draws around them, a line for each.
fn add_words(value: &Value, text: &mut String) {
    match value {
        Value::String(line) => text.push_str(line),
        Value::Array(entries) => entries.iter().for_each(|entry| add_words(entry, text)),
        Value::Object(members) => {
            let open =
                members.iter().filter(|(name, _)| !["references", "citation", "used_in"].contains(&name.as_str()));
            open.for_each(|(name, member)| match member {
                Value::String(html) if name == Prose::MEMBER => text.push_str(&words(html)),
                member => add_words(member, text),
            });
        }
        _ => {}
    }
    text.push('\n');
}

#[test]
fn the_series_is_read_sentence_by_sentence() {
    let site = compiler::compile(&content(), &Base::root(), Date::new(2026, 11, 24).unwrap()).unwrap();
    let (mut count, mut longest) = (0, String::new());
    for page in &site.pages {
        // The list of sources is not read aloud, and nothing that is closed.
        let mut text = String::new();
        add_words(&serde_json::to_value(page).unwrap(), &mut text);
        assert_eq!(covers_all_in_order(&text), Ok(()), "{}", page.address());
        for sentence in read(&text) {
            count += 1;
            if sentence.len() > longest.len() {
                longest = sentence.to_owned();
            }
            let inner = sentence.trim_end_matches(|last: char| !last.is_alphanumeric());
            for sign in [". ", "? ", "! "] {
                let behind = inner.split_once(sign).map(|(_, behind)| behind).unwrap_or_default();
                assert!(
                    !behind.starts_with(|first: char| first.is_uppercase()) || is_known(inner),
                    "{}: two sentences in `{sentence}`",
                    page.address()
                );
            }
        }
    }
    assert!(count > 1500, "{count}");
    assert!(longest.len() < 400, "`{longest}` is too long to hear as one");
}

/// Whether the sentence holds a point that ends none and stands before a capital.
fn is_known(sentence: &str) -> bool {
    ABBREVIATIONS.iter().any(|known| sentence.to_lowercase().contains(&format!("{known}. ")))
}
