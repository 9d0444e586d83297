//! What the hours of a session become in the page of their step. Where they stand in it is in `tests/suite/pages.rs`; how
//! they are drawn and move, in `tests/browser/session_hours.rs`.

mod support;

use model::page::HoursOfStep;
use model::session_hours::Band;
use model::{Evidence, Page, Route};
use support::{STEP_PAGE, assert_holds, page, site, valid, with_hours};

fn hours(page: &Page) -> Option<&HoursOfStep> {
    let Page::Step(step) = page else { panic!("a step is a page of its own kind") };
    step.hours.as_ref()
}

#[test]
fn the_hours_of_a_session_are_data_of_their_step_and_words_with_links_to_their_sources() {
    let site = site(with_hours());
    let page = page(&site, STEP_PAGE);
    let HoursOfStep { hours, in_words } = hours(page).expect("the step has the hours");
    assert_holds(hours.caption.as_str(), "Rough.", 1);
    assert_holds(hours.caption.as_str(), "data-grade=\"fact\"", 1);
    let routes = hours.routes.each_ref().map(|route| route.hours.route());
    assert_eq!(routes, Route::ALL);
    for route in &hours.routes {
        assert_eq!(route.hours.begins(), [0, 2, 30, 50, 120]);
        assert_eq!(route.hours.told(Band::Leave), "at least 121");
    }
    for stage in &hours.stages {
        let words = &stage.words;
        let words = [&words.title, &words.typical, &words.staff, &words.feel];
        assert_eq!(words, ["T", "A < b.", "S.", "F."], "words are words, and whoever shows them escapes them");
        assert_eq!(stage.evidence, Evidence::Consensus);
    }
    // A link for each route and each stage.
    assert_holds(in_words.as_str(), "<a rel=\"external\" href=\"#ref_alpha2020\">Alpha and others, 2020</a>", 9);
    assert_holds(in_words.as_str(), "<td data-column=\"Ready to leave\">at least 121</td>", 4);
    assert_holds(in_words.as_str(), "A &lt; b.", 5);
    // The heads of the text, the picture and the sources, which follow each other, are the contents.
    let contents = page.contents();
    let contents: Vec<&str> = contents.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(contents.first(), Some(&"what-happens"));
    assert!(contents.ends_with(&["session-hours", "sources"]), "{contents:?}");
    let cited: Vec<&str> = site.series.steps[0].cited.iter().map(|source| source.as_str()).collect();
    assert_eq!(cited, ["beta2021", "alpha2020"]);
}

#[test]
fn a_series_without_hours_has_none() {
    assert_eq!(hours(page(&site(valid()), STEP_PAGE)), None);
}
