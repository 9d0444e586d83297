//! Pages as the app draws them on the host: whatever was written, they are HTML that no browser repairs, with nothing in
//! them that an author could have brought; and everything stands where a reader looks for it.
//!
//! The series are those of the compiler's tests.

use std::fs;

use compiler::Site;
use model::{Evidence, Page, Route, Visit};

use crate::site::built;
use support::attacked::{PLACES, assert_no_attack_comes_through, series};
use support::html::{Element, parse};
use support::safety::known::Known;
use support::safety::wrong_in_html;
use support::{
    ARTICLE_PAGE, CLINIC, Content, FIGURES, STEP_PAGE, assert_holds, base, compiled, edited, moved, page, site, text,
    valid, with_file, with_hours, with_more, with_option,
};

#[path = "../../crates/compiler/tests/support/mod.rs"]
mod support;

const OVERVIEW: &str = "/what-to-expect/";

/// What the app draws of a page, in the form in which the compiler writes HTML.
fn drawn(page: &Page) -> String {
    let html = exploring_kap::render(page, &base());
    let html = ["<!---->", "<!--<() />-->"].iter().fold(html, |html, mark| html.replace(mark, ""));
    ["path", "use"].iter().fold(html, |html, name| html.replace(&format!("></{name}>"), ">"))
}

/// The same as a tree of elements.
#[track_caller]
fn tree(site: &Site, address: &str) -> Element {
    parse(&drawn(page(site, address))).expect("the page is a tree of elements")
}

fn wrong(site: &Site) -> Option<String> {
    site.pages.iter().find_map(|page| {
        let error = wrong_in_html(&drawn(page), &[], &Known::IN_PAGES)?;
        Some(format!("{}: {error}", page.address()))
    })
}

/// Series that together hold all that a page can be drawn of.
fn all_kinds() -> [Content; 6] {
    let mut files = with_more();
    files.insert("clinic.toml".to_owned(), CLINIC.into());
    files.extend(with_hours().into_iter().filter(|(path, _)| path == "session-hours.toml"));
    let old = "\"/sources/#old_one\" = \"/sources/#beta2021\"\n\"/about/#gone\" = \"/articles/first/#in-the-brain\"\n";
    let register = format!("{}{old}", moved("/articles/older/", "/articles/first/"));
    let options = with_option(FIGURES, "Words & *more*.[^fact: beta2021]");
    [valid(), files, with_hours(), options, with_file("addresses.toml", &register), series(&[])]
}

#[test]
fn every_kind_of_page_is_well_formed() {
    for files in all_kinds() {
        assert_eq!(wrong(&site(files)), None);
    }
}

#[test]
fn no_attack_at_any_place_comes_through_to_a_page() {
    assert_no_attack_comes_through(wrong);
}

#[test]
fn words_that_look_like_html_are_shown_as_they_are_written() {
    let attack = "\\<script\\>alert(1)\\</script\\>";
    let mut shown = 0;
    for place in 0..*PLACES {
        let Ok(site) = compiled(series(&[(place, attack)])) else { continue };
        shown += usize::from(site.pages.iter().any(|page| drawn(page).contains("&lt;script")));
    }
    assert!(shown > 30, "it was shown at {shown} places");
}

#[test]
fn what_the_grades_mean_is_one_touch_away_wherever_they_are_used() {
    let mut used = 0;
    for page in &site(valid()).pages {
        let text = drawn(page);
        if text.contains("class=\"citation\"") || text.contains("(evidence: ") {
            used += 1;
            assert_holds(&text, "popovertarget=\"grades_legend\"", 1);
            assert_holds(&text, "id=\"grades_legend\"", 1);
            for grade in Evidence::ALL {
                assert_holds(&text, &format!("<dt>{}</dt><dd>{}</dd>", grade.word(), grade.meaning()), 1);
            }
        }
    }
    assert_eq!(used, 4, "an article, the steps on one page, a step and the glossary use grades");
}

#[test]
fn home_says_what_is_known_and_for_whom() {
    let line = "[bottom_line]\nsays = \"It helps some.[^moderate: alpha2020]\"\nscope = \"For adults.\"\n";
    let files = with_file("series.toml", &format!("{}\n{line}", text(&valid(), "series.toml")));
    let home = drawn(page(&site(files), "/"));
    assert_holds(&home, "It helps <span class=\"kept\">some.", 1);
    assert_holds(&home, "<p>For adults.</p>", 1);
    assert_holds(&home, "id=\"grades_legend\"", 1);
}

#[test]
fn a_few_pages_are_named_and_more_stand_behind_their_number() {
    let uses =
        edited("steps/call.md", "## Who is there\n\n- Something.", "## Who is there\n\n- A [cell](term:synapse).");
    let site = site(uses);
    let glossary = tree(&site, "/glossary/");
    let uses: Vec<String> = glossary.of_class("used-in").iter().map(|uses| uses.text()).collect();
    assert_eq!(uses, ["Used in “The “first” article”", "also in “The call”"]);
    let links: Vec<&str> = glossary.of_class("used-in").iter().map(|link| link.get("href")).collect();
    assert_eq!(links, ["/some/path/articles/first/", "/some/path/what-to-expect/call/"]);
    // In the series there are sources that many pages cite.
    let sources = fs::read_to_string(built().join("sources/index.html")).unwrap();
    let behind: Vec<&str> = sources.split("<summary>Cited in ").skip(1).collect();
    assert!(!behind.is_empty());
    for list in behind {
        let (number, links) = list.split_once(" pages</summary>").unwrap();
        let links = links.split_once("</details>").unwrap().0.matches("<a ").count();
        assert_eq!(number.parse(), Ok(links));
        assert!(links > 3, "{links} pages stand behind their number");
    }
}

/// The telephone numbers of the clinic that an element links to.
fn calls(element: &Element) -> Vec<&str> {
    let targets = element.named("a").into_iter().map(|link| link.get("href"));
    targets.filter(|target| ["tel:+442079460000", "tel:111"].contains(target)).collect()
}

#[test]
fn the_clinic_is_named_on_the_page_of_help_and_wherever_a_step_says_when_to_call() {
    let site = site(with_file("clinic.toml", CLINIC));
    let help = tree(&site, "/help/");
    let clinic = help.of_class("clinic")[0];
    assert_eq!(calls(clinic), ["tel:111", "tel:+442079460000"]);
    assert!(clinic.text().contains("A & “B”") && clinic.text().contains("9 to 17 & later"), "{}", clinic.text());
    for address in [OVERVIEW, STEP_PAGE] {
        let body = tree(&site, address);
        let part = body.of_class("step-help")[0];
        assert_eq!(calls(part), ["tel:+442079460000", "tel:111"], "{address}");
        assert_eq!(calls(&body), calls(part), "{address}");
        assert!(part.of_class("clinic")[0].text().starts_with("A & “B”: "), "{address}");
    }
    for page in &support::site(valid()).pages {
        assert_holds(&drawn(page), "class=\"clinic\"", 0);
    }
}

#[test]
fn a_section_that_moved_to_another_page_leads_there_from_its_old_page() {
    let site = site(with_file("addresses.toml", &moved("/about/#brain", "/articles/first/#in-the-brain")));
    let body = tree(&site, "/about/");
    let notice = body.with_id("brain");
    assert_eq!(notice.get("class"), "moved");
    assert_eq!(notice.named("a")[0].get("href"), "/some/path/articles/first/#in-the-brain");
    assert!(tree(&site, ARTICLE_PAGE).of_class("moved").is_empty());
}

#[test]
fn a_page_that_moved_leads_on_from_its_old_address() {
    let part = "\"/articles/older/#part\" = \"/articles/first/#in-the-brain\"\n";
    let register = format!("{}{part}", moved("/articles/older/", "/articles/first/"));
    let site = site(with_file("addresses.toml", &register));
    let Page::Moved(old) = page(&site, "/articles/older/") else { panic!("the old page knows that it has moved") };
    let body = tree(&site, "/articles/older/");
    assert_eq!(body.with_id("part").named("a")[0].get("href"), "/some/path/articles/first/#in-the-brain");
    let article = body.named("article")[0];
    assert_eq!(article.named("a").last().unwrap().get("href"), old.link);
}

#[test]
fn what_moved_within_a_page_of_the_app_is_found_right_before_its_successor() {
    for (old, new, page) in [
        ("/sources/#old_one", "/sources/#beta2021", "/sources/"),
        ("/glossary/#nerve", "/glossary/#synapse", "/glossary/"),
        ("/help/#usa", "/help/#united-states", "/help/"),
        ("/plan/#later", "/plan/#next", "/plan/"),
        ("/what-to-expect/#ring", "/what-to-expect/#call", OVERVIEW),
        ("/what-to-expect/#early", "/what-to-expect/#before", OVERVIEW),
        ("/what-to-expect/call/#ask", "/what-to-expect/call/#what-to-ask", STEP_PAGE),
        ("/what-to-expect/call/#notes", "/what-to-expect/call/#sources", STEP_PAGE),
    ] {
        let site = site(with_file("addresses.toml", &moved(old, new)));
        let html = drawn(support::page(&site, page));
        let place = |address: &str| {
            let id = address.split('#').nth(1).unwrap();
            html.find(&format!(" id=\"{id}\"")).unwrap_or_else(|| panic!("{id} is not in {page}"))
        };
        let tree = parse(&html).unwrap();
        let notices = tree.of_class("moved");
        assert_eq!(notices.len(), 1, "{old}");
        assert_eq!((notices[0].get("id"), notices[0].text().as_str()), (&old[old.find('#').unwrap() + 1..], MOVED));
        let (first, second) = (place(old).min(place(new)), place(old).max(place(new)));
        assert_holds(&html[first..second], " id=\"", 1);
    }
}

const MOVED: &str = "The section you looked for is now this one.";

#[test]
fn every_place_that_can_be_linked_to_is_there() {
    for files in [valid(), with_more(), with_hours()] {
        let site = site(files);
        for address in &site.addresses {
            let (path, place) = address.split_once('#').map_or((&**address, None), |(path, id)| (path, Some(id)));
            let body = tree(&site, path);
            if let Some(place) = place {
                body.with_id(place);
            }
        }
    }
}

/// The place of the first element of a class in the page.
#[track_caller]
fn place(body: &str, class: &str) -> usize {
    body.find(&format!("class=\"{class}")).unwrap_or_else(|| panic!("there is no {class}"))
}

#[test]
fn sections_behind_the_parts_of_a_step_have_a_button_that_prints_them() {
    let site = site(with_more());
    let body = drawn(page(&site, STEP_PAGE));
    let tree = parse(&body).unwrap();
    let more = tree.of_class("step-more")[0];
    let headings: Vec<&str> =
        more.all().into_iter().filter(|one| one.name.starts_with('h')).map(|one| one.get("id")).collect();
    assert_eq!(headings, ["questions-to-ask", "on-the-phone", "to-fill-in"]);
    assert!(
        place(&body, "step-part step-help") < place(&body, "step-more")
            && place(&body, "step-more") < place(&body, "step-evidence")
    );
    let buttons = more.of_class("print-sheet");
    assert_eq!(buttons.len(), 1);
    assert_eq!((buttons[0].get("data-sheet"), buttons[0].text().as_str()), (more.get("id"), "Print this as one sheet"));
    assert_holds(&body, "</h2><button type=\"button\" data-sheet=\"step_more\" class=\"needs-program print-sheet\"", 1);
    assert_holds(&drawn(page(&site, OVERVIEW)), "Questions to ask", 0);
    assert_holds(&drawn(page(&support::site(valid()), STEP_PAGE)), "step-more", 0);
}

#[test]
fn every_step_has_a_place_for_the_choice_and_a_name_for_all_that_can_be_chosen() {
    let tree = tree(&site(valid()), STEP_PAGE);
    let options = |name: &str| -> Vec<&str> {
        let inputs = tree.with_id("treatment_choice").named("input").into_iter();
        inputs.filter(|input| input.get("name") == name).map(|input| input.get("value")).collect()
    };
    assert_eq!(options("route").join(" "), format!("any {}", Route::ALL.map(Route::id).join(" ")));
    assert_eq!(options("visit").join(" "), format!("any {}", Visit::ALL.map(Visit::id).join(" ")));
    let spans = tree.named("span");
    let named = |name: &'static str| {
        let values: Vec<&str> = spans.iter().map(|span| span.get(name)).filter(|value| !value.is_empty()).collect();
        values.join(" ")
    };
    assert_eq!(named("data-routes"), Route::ALL.map(Route::id).join(" "));
    assert_eq!(named("data-visits"), Visit::ALL.map(Visit::id).join(" "));
}

#[test]
fn the_hours_of_a_session_follow_the_text_of_their_step_and_stand_before_its_sources() {
    let whole = drawn(page(&site(with_hours()), STEP_PAGE));
    let places = [
        "href=\"#session-hours\"",
        "id=\"what-happens\"",
        "id=\"session-hours\"",
        "Rough.",
        "<table>",
        "id=\"sources\"",
    ];
    let found: Vec<Option<usize>> = places.iter().map(|place| whole.find(place)).collect();
    assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{found:?}");
    assert_holds(&whole, "<dd>A &lt; b.</dd>", 5);
    assert_holds(&whole, "A &lt; b.", 10);
    assert_holds(&whole, "<td data-column=\"Ready to leave\">at least 121</td>", 4);
}
