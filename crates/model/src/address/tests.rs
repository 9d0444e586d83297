//! How addresses are spelled and read.

use super::*;

fn every_kind() -> Vec<Address> {
    vec![
        Address::Home,
        Address::Article(Slug::parse("neuroplasticity").unwrap()),
        Address::Part(Slug::parse("the-brain").unwrap()),
        Address::WhatToExpect,
        Address::Plan,
        Address::BadDays,
        Address::Values,
        Address::Questions,
        Address::Saved,
        Address::Step(StepId::parse("dosing-session").unwrap()),
        Address::Glossary,
        Address::Sources,
        Address::Search,
        Address::Options,
        Address::Help,
        Address::Carers,
        Address::About,
        Address::NotFound,
    ]
}

#[test]
fn every_address_reads_back_as_itself() {
    for address in every_kind() {
        assert_eq!(Address::parse(&address.path()), Some(address.clone()));
        let through_json: Address = serde_json::from_str(&serde_json::to_string(&address).unwrap()).unwrap();
        assert_eq!(through_json, address);
    }
}

#[test]
fn one_page_is_found_however_its_address_is_spelled() {
    let article = Address::Article(Slug::parse("x").unwrap());
    for path in ["articles/x", "articles/x/", "/articles//x/", "articles/x/index.html"] {
        assert_eq!(Address::parse(path), Some(article.clone()), "{path}");
    }
    assert_eq!(Address::parse("index.html"), Some(Address::Home));
    for path in
        ["articles", "articles/x/y", "articles/X", "nothing", "what-to-expect/a/b", "plan/good-days", "carers/x"]
    {
        assert_eq!(Address::parse(path), None, "{path}");
    }
}

#[test]
fn a_drawing_is_linked_to_where_its_file_is() {
    let name = FigureName::parse("one-day").unwrap();
    let base = Base::parse("/some/path/").unwrap();
    assert_eq!(base.link_to_figure(&name), "/some/path/figures/one-day.svg#figure");
    assert_eq!(figure_file(&name), "figures/one-day.svg");
}

#[test]
fn every_page_has_a_card_and_no_two_articles_share_one() {
    for address in every_kind() {
        assert!(address.card_file().starts_with(CARDS), "{address}");
    }
    let article = |slug: &str| Address::Article(Slug::parse(slug).unwrap()).card_file();
    assert_eq!(article("neuroplasticity"), "cards/articles/neuroplasticity.png");
    // Whatever an article is called.
    assert_ne!(article("series"), Address::Home.card_file());
    assert_ne!(article("what-to-expect"), Address::WhatToExpect.card_file());
}

#[test]
fn a_base_is_stripped_only_at_a_slash() {
    let base = Base::parse("/some/path/").unwrap();
    assert_eq!(base.strip("/some/path/help/"), Some("help/"));
    assert_eq!(base.strip("/some/path"), Some(""));
    assert_eq!(base.strip("/some/pathology/"), None);
    assert_eq!(Base::root().strip("/help/"), Some("help/"));
    for wrong in ["", "x", "/x", "x/", "//", "/a b/", "/a?b/", "/ä/"] {
        assert!(Base::parse(wrong).is_err(), "{wrong:?} was accepted");
    }
}
