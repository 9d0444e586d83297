//! A highlight stays with its words, or says that they changed.

use proptest::prelude::*;

use super::*;

const PAGE: &str = "You may feel far away from your body. It passes. Staff check your blood pressure before, during and \
    after. It passes. You go home with somebody who stays with you until the next day.";

fn quote_of(page: &str, words: &str) -> Quote {
    let start = page.find(words).unwrap();
    Words::new(page.to_owned()).quote(start..start + words.len()).unwrap()
}

#[test]
fn a_passage_is_found_where_it_is_however_often_its_words_are_said() {
    let words = Words::new(PAGE.to_owned());
    for (start, said) in PAGE.match_indices("It passes.") {
        let quote = words.quote(start..start + said.len()).unwrap();
        assert_eq!(words.find(&quote), Some(start..start + said.len()));
    }
}

#[test]
fn a_passage_stays_where_the_text_around_it_was_edited() {
    let quote = quote_of(PAGE, "Staff check your blood pressure before, during and after.");
    for (old, new) in [("It passes. Staff", "Most of it is gone soon. Staff"), ("after. It", "after. Then it")] {
        let edited = PAGE.replacen(old, new, 1);
        let place = Words::new(edited.clone()).find(&quote).unwrap();
        assert_eq!(&edited[place], quote.words);
    }
    let rewritten = "Nothing is as it was. Staff check your blood pressure before, during and after. Nor is this.";
    assert!(Words::new(rewritten.to_owned()).find(&quote).is_some(), "a sentence is known by itself");
}

#[test]
fn a_passage_is_never_moved_to_a_look_alike() {
    let second = PAGE.rfind("It passes.").unwrap();
    let quote = Words::new(PAGE.to_owned()).quote(second..second + 10).unwrap();
    let without_it = PAGE.replace("after. It passes. You go", "after. You leave");
    assert!(without_it.contains("It passes."));
    assert_eq!(Words::new(without_it).find(&quote), None);

    let quote = quote_of(PAGE, "blood pressure");
    assert_eq!(
        Words::new(PAGE.replace("Staff check your", "We watch the")).find(&quote).map(|place| place.len()),
        Some(14)
    );
    let elsewhere = "High blood pressure is a reason to wait.";
    assert_eq!(Words::new(elsewhere.to_owned()).find(&quote), None);
}

#[test]
fn a_passage_whose_words_changed_is_not_found() {
    let quote = quote_of(PAGE, "You go home with somebody who stays with you until the next day.");
    assert_eq!(Words::new(PAGE.replace("the next day", "the evening")).find(&quote), None);
}

#[test]
fn two_that_nothing_tells_apart_are_none() {
    let page = "So it is. So it is. So it is. So it is. So it is. So it is. So it is. So it is. So it is. So it is.";
    let quote = quote_of(&page[20..], "So it is.");
    let same = Quote { before: String::from("is. "), after: String::from(" So"), ..quote };
    assert_eq!(Words::new(page.to_owned()).find(&same), None);
}

#[test]
fn a_place_without_words_is_no_passage() {
    let words = Words::new("One.  Two. é".to_owned());
    assert_eq!(words.quote(4..6), None, "nothing but space");
    assert_eq!(words.quote(3..3), None);
    assert_eq!(words.quote(12..13), None, "within a letter");
    assert_eq!(words.quote(0..99), None);
    assert_eq!(Words::new("x".repeat(LONGEST + 1)).quote(0..LONGEST + 1), None);
}

proptest! {
    #[test]
    fn what_is_found_is_what_was_quoted(page in "[ab .é]{0,60}", other in "[ab .é]{0,60}", start in 0_usize..60, length in 1_usize..30) {
        let words = Words::new(page.clone());
        if let Some(quote) = words.quote(start..start + length) {
            if let Some(place) = words.find(&quote) {
                prop_assert_eq!(&page[place], &quote.words);
            }
            if let Some(place) = Words::new(other.clone()).find(&quote) {
                prop_assert_eq!(&other[place], &quote.words);
            }
        }
    }

    #[test]
    fn a_passage_of_a_page_that_says_nothing_twice_is_found(start in 0_usize..150, length in 1_usize..60) {
        let page: String = (0..100_u32).map(|number| format!("w{number} ")).collect();
        let words = Words::new(page.clone());
        if let Some(quote) = words.quote(start..start + length) {
            prop_assert_eq!(words.find(&quote).map(|place| page[place].to_owned()), Some(quote.words));
        }
    }
}
