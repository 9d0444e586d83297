//! A link leads to the words that were meant, or is not given.

use proptest::prelude::*;

use super::*;

const PAGE: &str = "Common effects\nMost unwanted effects are common and short: after a drip, most are gone within about \
    two hours. Some harms are serious, so staff watch you.\nBladder\nMost unwanted effects are rare here. Some harms are \
    serious - and, in part, lasting & slow. So ask.\nSo ask.\n";

fn searched(words: &Words) -> Searched<'_> {
    Searched { words, gaps: &[], above: "Common effects Bladder" }
}

fn directive_to(said: &str, nth: usize) -> Option<(Directive, Range<usize>)> {
    let words = Words::new(PAGE.to_owned());
    let (start, _) = PAGE.match_indices(said).nth(nth).unwrap();
    let place = start..start + said.len();
    let directive = Directive::to(&searched(&words), &place)?;
    assert_eq!(Directive::parse(&directive.to_text()).as_ref(), Some(&directive), "{}", directive.to_text());
    Some((directive, place))
}

#[test]
fn a_passage_that_is_said_once_is_its_own_link() {
    let (directive, _) = directive_to("gone within about two hours.", 0).unwrap();
    assert_eq!(directive.to_text(), "text=gone%20within%20about%20two%20hours.");
}

#[test]
fn a_passage_that_is_said_twice_is_told_by_its_neighbours() {
    for (nth, has_neighbour) in [(0, false), (1, true)] {
        let (directive, place) = directive_to("Some harms are serious", nth).unwrap();
        assert_eq!(directive.find(&Words::new(PAGE.to_owned())), Some(place));
        assert_eq!(!directive.before.is_empty() || !directive.after.is_empty(), has_neighbour, "{directive:?}");
    }
}

#[test]
fn a_long_passage_is_named_by_its_ends() {
    let (directive, place) = directive_to(PAGE[15..200].trim(), 0).unwrap();
    assert!(!directive.end.is_empty(), "{directive:?}");
    assert_eq!(directive.find(&Words::new(PAGE.to_owned())), Some(place));
}

#[test]
fn what_has_a_meaning_in_a_link_is_spelled_otherwise() {
    let (directive, _) = directive_to("serious - and, in part, lasting & slow", 0).unwrap();
    assert_eq!(directive.to_text(), "text=serious%20%2D%20and%2C%20in%20part%2C%20lasting%20%26%20slow");
}

#[test]
fn a_term_holds_no_citation_and_no_end_of_a_block() {
    let words = Words::new(PAGE.to_owned());
    let gap = PAGE.find(" Some harms").unwrap();
    let page = Searched { gaps: &[gap], ..searched(&words) };
    let end = PAGE.find("\nBladder").unwrap();
    let directive = Directive::to(&page, &(gap - 20..end)).unwrap();
    for term in [&directive.before, &directive.start, &directive.end, &directive.after] {
        assert!(!term.contains("hours. Some") && !term.contains('\n'), "{directive:?}");
    }
}

#[test]
fn a_passage_that_no_link_can_tell_apart_has_none() {
    assert_eq!(directive_to("Bladder", 0), None, "the contents say it before");
    assert_eq!(directive_to("So ask.", 1), None);
}

#[test]
fn words_that_are_not_in_the_page_are_not_found_and_a_forged_link_is_none() {
    let find = |text: &str| Directive::parse(text).and_then(|directive| directive.find(&Words::new(PAGE.to_owned())));
    assert!(find("text=staff%20watch").is_some());
    assert!(find("text=STAFF%20watch&text=x").is_some());
    for wrong in ["", "text=", "text=%", "text=%zz", "text=%ff", "text=cured", "x=staff", "text=ask-,so", "text=-,-"] {
        assert_eq!(find(wrong), None, "{wrong}");
    }
}

proptest! {
    #[test]
    fn a_link_leads_first_to_what_was_meant(page in "[ab .é\n-]{0,80}", start in 0_usize..80, length in 1_usize..60, gap in 0_usize..80) {
        let words = Words::new(page.clone());
        let gaps: Vec<usize> = [gap].into_iter().filter(|gap| page.is_char_boundary(*gap)).collect();
        if let Some(directive) = Directive::to(&Searched { words: &words, gaps: &gaps, above: "" }, &(start..start + length)) {
            let place = directive.find(&words).unwrap();
            prop_assert!(place.start <= start + length && place.end >= start);
            prop_assert_eq!(Directive::parse(&directive.to_text()), Some(directive));
        }
    }

    #[test]
    fn whatever_stands_in_an_address_is_a_directive_or_none(text in ".*", page in ".*") {
        if let Some(directive) = Directive::parse(&text) {
            let _ = directive.find(&Words::new(page.clone()));
        }
        if let Some(directive) = Directive::parse(&format!("text={text}")) {
            let _ = directive.find(&Words::new(page));
        }
    }
}
