//! What is written of a page is read, and nothing else is.

use super::*;
use crate::{AnchorId, Date};

fn read(json: &str) -> Option<Page> {
    serde_json::from_str(json).ok()
}

fn pages() -> Vec<Page> {
    let neighbour = |title: &str| Neighbour { address: Address::Help, title: title.to_owned() };
    let section = |id: &str, sections| Section { id: AnchorId::parse(id).unwrap(), title: id.to_owned(), sections };
    let opening = Opening {
        name: FigureName::parse("one-day").unwrap(),
        title: "A day".to_owned(),
        width: NonZeroU32::MIN,
        height: NonZeroU32::MAX,
    };
    let entry = ArticleEntry { page: neighbour("One"), summary: "S".to_owned(), minutes: 7 };
    let phases = Phase::ALL.map(|phase| PhaseEntry { phase, steps: vec![neighbour("A")] }).into();
    let part = Part { number: 1, of: 12 };
    let facts = ArticleFacts { part: Some(part), minutes: 1, sources: 0 };
    let review = Review {
        reviewed: Date::new(2026, 11, 24).unwrap(),
        review_due: Date::new(2027, 5, 24).unwrap(),
        reviewed_by: Some("N \"N\" N".to_owned()),
    };
    let kinds = [
        Kind::Home(Listing { opening: Some(opening), articles: vec![entry], phases }),
        Kind::Home(Listing { opening: None, articles: Vec::new(), phases: Vec::new() }),
        Kind::Article(facts.clone()),
        Kind::Article(ArticleFacts { part: None, ..facts }),
        Kind::WhatToExpect,
        Kind::Step(StepFacts { part, phase: Phase::TheDay }),
        Kind::Plain,
        Kind::Moved("/help/#x".to_owned()),
        Kind::NotFound(vec![neighbour("One"), neighbour("Two")]),
    ];
    let page = |kind| Page {
        address: Address::WhatToExpect,
        shell: Shell {
            title: "T – \\".to_owned(),
            summary: "<S>".to_owned(),
            review: match &kind {
                Kind::Article(facts) if facts.part.is_none() => Some(Review { reviewed_by: None, ..review.clone() }),
                Kind::Article(_) | Kind::Plain => Some(review.clone()),
                _ => None,
            },
            kind,
            contents: vec![section("a", vec![section("b", vec![section("c", Vec::new())])]), section("d", Vec::new())],
            neighbours: Neighbours { previous: Some(neighbour("Before")), next: None },
        },
        body: Html::from_compiler("<p>\n\"🌿\"</p>".to_owned()),
    };
    kinds.map(page).into()
}

#[test]
fn what_is_written_is_read() {
    for page in pages() {
        let json = serde_json::to_string(&page).unwrap();
        assert_eq!(read(&json), Some(page.clone()), "{json}");
    }
}

#[test]
fn a_page_that_was_cut_anywhere_is_none() {
    for page in pages() {
        let json = serde_json::to_string(&page).unwrap();
        for (place, _) in json.char_indices() {
            assert_eq!(read(&json[..place]), None, "{}", &json[..place]);
        }
    }
}

#[test]
fn a_page_with_anything_wrong_in_it_is_none() {
    let json = serde_json::to_string(&pages()[0]).unwrap();
    for (right, wrong) in [
        ("\"/what-to-expect/\"", "\"/nowhere/\""),
        ("\"shell\"", "\"shall\""),
        ("\"the-day\"", "\"a-day\""),
        ("\"one-day\"", "\"One day\""),
        ("\"width\":1", "\"width\":0"),
        ("\"minutes\":7", "\"minutes\":\"7\""),
        ("\"id\":\"c\"", "\"id\":\"-\""),
        ("\"home\"", "\"house\""),
        ("\"next\":null", "\"next\":1"),
    ] {
        assert!(json.contains(right), "{right} is not in {json}");
        assert_eq!(read(&json.replace(right, wrong)), None, "{wrong}");
    }
}
