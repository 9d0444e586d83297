//! How far a page can be trusted: when it was checked, what its grades mean, and claims that have one grade everywhere.

mod support;

use model::Evidence;
use model::page::Kind;
use support::{ARTICLE_PAGE, assert_holds, page, site, text, valid, with_text};

#[test]
fn every_page_that_claims_something_says_when_it_was_checked() {
    let site = site(valid());
    for page in &site.pages {
        let is_a_tool = ["/plan/", "/questions/", "/saved/", "/404.html"].contains(&page.address.to_string().as_str());
        let is_dated = page.shell.review.is_some() || matches!(page.shell.kind, Kind::Moved(_));
        assert_eq!(is_dated, !is_a_tool, "{}", page.address);
    }
}

#[test]
fn what_the_grades_mean_is_one_touch_away_wherever_they_are_used() {
    let site = site(valid());
    for page in &site.pages {
        let text = page.body.as_str();
        if text.contains("class=\"mark\"") || text.contains("(evidence: ") {
            assert_holds(text, "popovertarget=\"grades_legend\"", 1);
            assert_holds(text, "id=\"grades_legend\"", 1);
            for grade in Evidence::ALL {
                assert_holds(text, &format!("<dt>{}</dt><dd>{}</dd>", grade.mark(), grade.meaning()), 1);
            }
        }
    }
}

#[test]
fn home_says_first_what_is_known_and_its_citations_lead_to_the_page_of_sources() {
    let mut files = valid();
    let series = text(&files, "series.toml");
    let line = "[bottom_line]\nsays = \"It helps some.[^moderate: alpha2020]\"\nscope = \"For adults.\"\n";
    files.insert("series.toml".to_owned(), format!("{series}\n{line}").into_bytes());
    let site = site(files);
    let home = &page(&site, "/").body;
    assert_holds(home.as_str(), "It helps <span class=\"kept\">some.", 1);
    assert_holds(home.as_str(), "<p>For adults.</p>", 1);
    assert_holds(home.as_str(), "<a href=\"/some/path/sources/#alpha2020\">Alpha and others, 2020</a>", 1);
}

#[test]
fn a_claim_of_the_list_is_cited_with_its_grade_its_sources_and_its_reason() {
    let mut files = with_text("So it is told.[^claim: relapse] And again.[^claim: relapse]");
    let claim =
        "[relapse]\nsays = \"They relapsed.\"\ngrade = \"not-known\"\nsources = [\"alpha2020\"]\nreason = \"Why.\"\n";
    files.insert("claims.toml".to_owned(), claim.as_bytes().to_vec());
    let site = site(files);
    let text = page(&site, ARTICLE_PAGE).body.as_str();
    assert_holds(text, "data-grade=\"not-known\"", 2);
    assert_holds(text, "<strong>Not known</strong> Why.<br>", 1);
}
