//! What the hours of a session become in the page of their step.

mod support;

use model::Route;
use model::session_hours::Stage;
use support::html::parse;
use support::{assert_holds, page, site, with_file};

#[test]
fn the_hours_of_a_session_follow_the_text_of_their_step_and_stand_before_its_sources() {
    let mut hours = "step = \"call\"\ncaption = \"Rough.[^fact: beta2021]\"\n".to_owned();
    for route in Route::ALL {
        let bands = "starts = [2, 10]\nstrongest = [30, 50]\nfading = [60, 120]\nleave = [121]";
        hours.push_str(&format!("[[route]]\nroute = \"{}\"\n{bands}\nsources = [\"alpha2020\"]\n", route.id()));
    }
    for stage in Stage::ALL {
        let words = "title = \"T\"\ntypical = \"A < b.\"\nstaff = \"S.\"\nfeel = \"F.\"\nevidence = \"consensus\"";
        hours.push_str(&format!("[[stage]]\nstage = \"{}\"\n{words}\nsources = [\"alpha2020\"]\n", stage.id()));
    }
    let site = site(with_file("session-hours.toml", &hours));
    let page = page(&site, "/what-to-expect/call/");
    let whole = page.body.as_str();
    parse(whole).expect("the page is a tree of elements");
    assert_holds(whole, "<dd>A &lt; b.</dd>", 5);
    assert_holds(whole, "<input class=\"needs-program\" type=\"radio\" name=\"hours_route\"", 4);
    assert_holds(whole, "data-begins=\"0 2 30 50 120\"", 4);
    let places =
        ["#session-hours", "id=\"what-happens\"", "id=\"session-hours\"", "Rough.", "<table>", "id=\"sources\""];
    let found: Vec<Option<usize>> = places.iter().map(|place| whole.find(place)).collect();
    assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{found:?}");
    assert_holds(whole, "<td data-column=\"Ready to leave\">at least 121</td>", 4);
    assert_holds(whole, "A &lt; b.", 10);
    // The heads of the text, the picture and the sources, which follow each other, are the contents.
    let contents: Vec<&str> = page.shell.contents.iter().map(|section| section.id.as_str()).collect();
    assert!(contents.ends_with(&["session-hours", "sources"]), "{contents:?}");
    let cited: Vec<&str> = site.series.steps[0].cited.iter().map(|source| source.as_str()).collect();
    assert_eq!(cited, ["beta2021", "alpha2020"]);
}
