//! What the options of a series become: the same rows for each, figures that can be compared, sections that can be linked to.

mod support;

use model::choice::{Choice, Row};
use model::page::OptionsPage;
use model::{Base, Page, Piece};
use support::{FIGURES, page, site, texts, with_option};

const OPTIONS_PAGE: &str = "/options/";
const WORDS: &str = "See [this page](page:options#therapy).[^fact: beta2021]";

fn options() -> OptionsPage {
    let site = site(with_option(FIGURES, WORDS));
    match page(&site, OPTIONS_PAGE) {
        Page::Options(page) => page.clone(),
        other => panic!("{other:?}"),
    }
}

fn therapy() -> Choice {
    options().choices.remove(0)
}

#[test]
fn an_option_has_every_row_in_their_order() {
    let therapy = therapy();
    assert_eq!((therapy.title.as_str(), therapy.in_short.as_str()), ("A & B", "Talks & more."));
    assert_eq!(therapy.rows.len(), Row::ALL.len());
    for row in &therapy.rows {
        assert!(row.text.as_str().contains("/some/path/options/#therapy"), "{:?}", row.text);
        assert!(!row.text.as_str().contains("<p>"), "{:?}", row.text);
    }
}

#[test]
fn a_figure_stands_in_its_row_with_its_comparison_or_says_that_there_is_none() {
    let therapy = therapy();
    let counts: Vec<usize> = therapy.rows.iter().map(|row| row.counts.len()).collect();
    assert_eq!(counts, [0, 0, 1, 0, 1, 0, 0, 0, 0]);
    let compared = &therapy.rows[2].counts[0];
    assert_eq!(compared.groups[0].number.get(), 41);
    assert_eq!(compared.groups[0].words.as_str(), "in therapy");
    assert_eq!(compared.against.as_ref().map(|group| group.number.get()), Some(17));
    let caption = compared.caption.as_str();
    assert!(caption.starts_with("<strong>Symptoms halved, after two months.</strong> Adults in 228 <"), "{caption}");
    assert!(caption.contains("popovertarget=\"mark_therapy_2\""), "{caption}");
    assert_eq!(therapy.rows[4].counts[0].against, None);
}

#[test]
fn the_options_stand_between_the_sections_around_them_and_below_the_one_that_introduces_them() {
    let page = options();
    let words = |pieces: &[Piece]| format!("{pieces:?}");
    assert!(words(&page.before).contains("Above.") && words(&page.before).contains("side-by-side"));
    assert!(words(&page.after).contains("Behind.") && !words(&page.after).contains("side-by-side"));
    assert_eq!(texts::contents(&Page::Options(page)), ["side-by-side", "therapy", "what-follows", "sources"]);
}

#[test]
fn a_series_without_options_has_no_page_of_them_and_no_link_to_it() {
    let site = site(support::valid());
    assert!(site.pages.iter().all(|page| page.address().to_string() != OPTIONS_PAGE));
    let report = support::report(support::with_text("See [options](page:options)."));
    assert!(report.contains("there is no page `options`"), "{report}");
    assert_eq!(Base::root().link(&model::Address::Options), OPTIONS_PAGE);
}
