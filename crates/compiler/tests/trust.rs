//! How far a page can be trusted: when it was checked, what is known first, and claims that have one grade everywhere.
//! That a page which uses grades tells what they mean is in `tests/suite/pages.rs`.

mod support;

use model::Page;
use support::{ARTICLE_PAGE, assert_holds, html, page, site, text, valid, with_text};

#[test]
fn every_page_that_claims_something_says_when_it_was_checked() {
    let site = site(valid());
    for page in &site.pages {
        let is_a_tool = ["/plan/", "/questions/", "/saved/", "/search/", "/404.html"]
            .contains(&page.address().to_string().as_str());
        let is_dated = page.header().review.is_some() || matches!(page, Page::Moved(_));
        assert_eq!(is_dated, !is_a_tool, "{}", page.address());
    }
}

#[test]
fn home_says_first_what_is_known_and_its_citations_lead_to_the_page_of_sources() {
    let mut files = valid();
    let series = text(&files, "series.toml");
    let line = "[bottom_line]\nsays = \"It helps some.[^moderate: alpha2020]\"\nscope = \"For adults.\"\n";
    files.insert("series.toml".to_owned(), format!("{series}\n{line}").into_bytes());
    let site = site(files);
    let Page::Home(home) = page(&site, "/") else { panic!("home is a page of its own kind") };
    let line = home.bottom_line.as_ref().expect("home says what is known");
    assert_eq!(line.scope, "For adults.");
    assert_holds(line.text.as_str(), "It helps <span class=\"kept\">some.", 1);
    assert_holds(line.text.as_str(), "<a href=\"/some/path/sources/#alpha2020\">Alpha and others, 2020</a>", 1);
}

#[test]
fn a_claim_of_the_list_is_cited_with_its_grade_its_sources_and_its_reason() {
    let mut files = with_text("So it is told.[^claim: relapse] And again.[^claim: relapse]");
    let claim =
        "[relapse]\nsays = \"They relapsed.\"\ngrade = \"not-known\"\nsources = [\"alpha2020\"]\nreason = \"Why.\"\n";
    files.insert("claims.toml".to_owned(), claim.as_bytes().to_vec());
    let site = site(files);
    let text = html(&site, ARTICLE_PAGE);
    assert_holds(&text, "data-grade=\"not-known\"", 2);
    assert_holds(&text, "<strong>Not known</strong> Why. <a", 1);
}
