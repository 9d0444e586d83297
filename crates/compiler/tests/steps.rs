//! What a step becomes: words for some readers, and the sections that follow its parts. How they are drawn is in
//! `tests/suite/pages.rs`.

mod support;

use model::{Page, Route, Visit};
use support::html::parse;
use support::{ARTICLE, ARTICLE_PAGE, STEP, STEP_PAGE, assert_holds, edited, html, page, site, text, valid, with_more};

/// The pages on which the step is shown, when its first part begins with this Markdown.
fn shown(markdown: &str) -> [String; 2] {
    let part = "## Who is there\n\n";
    let site = site(edited(STEP, &format!("{part}- Something."), &format!("{part}{markdown}")));
    [STEP_PAGE, "/what-to-expect/"].map(|address| html(&site, address))
}

#[test]
fn words_for_some_readers_say_for_whom_they_are_and_nothing_else() {
    for (written, html) in [
        (
            "- {for: drip, shot} With a drip.\n- For all.",
            "<li data-routes=\"drip shot\">With a drip.</li>\n<li>For all",
        ),
        ("- {for: spray, later} Again.", "<li data-routes=\"spray\" data-visits=\"later\">Again.</li>"),
        (
            "- {for: first} One.\n\n  {for: drip} Two.",
            "<li data-visits=\"first\">\n<p>One.</p>\n<p data-routes=\"drip\">Two.",
        ),
        ("{for:shot}**Soon** it is over.", "<p data-routes=\"shot\"><strong>Soon</strong> it is over.</p>"),
        ("> [!NOTE]\n> {for: lozenge} It melts.", "<p data-routes=\"lozenge\">It melts.</p>"),
        ("{for: lozenge, drip} Then rest.", "<p data-routes=\"drip lozenge\">Then rest.</p>"),
        ("\\{for: drip} `{for: drip}` {fort}", "<p>{for: drip} <code>{for: drip}</code> {fort}</p>"),
    ] {
        for body in shown(written) {
            assert_holds(&body, html, 1);
        }
    }
}

#[test]
fn every_route_and_visit_can_be_named() {
    for id in Route::ALL.map(Route::id).into_iter().chain(Visit::ALL.map(Visit::id)) {
        for body in shown(&format!("- {{for: {id}}} It is.")) {
            assert_holds(&body, &format!("=\"{id}\">It is.</li>"), 1);
        }
    }
}

#[test]
fn sections_behind_the_parts_stand_on_the_page_of_the_step_alone() {
    let site = site(with_more());
    let step = page(&site, STEP_PAGE);
    let Page::Step(data) = step else { panic!("a step is a page of its own kind") };
    let more = data.more.as_ref().expect("there is more to say");
    assert_eq!((more.heading.id.as_str(), more.heading.title.as_str()), ("questions-to-ask", "Questions to ask"));
    let text = parse(more.text.as_str()).unwrap();
    let headings: Vec<&str> =
        text.all().into_iter().filter(|one| one.name.starts_with('h')).map(|one| one.get("id")).collect();
    assert_eq!(headings, ["on-the-phone", "to-fill-in"]);
    let overview = serde_json::to_string(page(&site, "/what-to-expect/")).unwrap();
    for words in ["Questions to ask", "questions-to-ask", "to-fill-in"] {
        assert_holds(&overview, words, 0);
    }
    assert!(site.addresses.contains("/what-to-expect/call/#on-the-phone"));
    let contents = step.contents();
    let ids: Vec<&str> = contents.iter().skip(7).map(|section| section.id.as_str()).collect();
    assert_eq!(ids, ["questions-to-ask", "to-fill-in", "sources"]);
    assert_eq!(contents[7].sections[0].id.as_str(), "on-the-phone");
}

#[test]
fn every_text_can_link_to_a_section_of_a_step() {
    let mut files = with_more();
    let article = text(&files, ARTICLE).replace("](step:call)", "](step:call#to-fill-in)");
    files.insert(ARTICLE.to_owned(), article.replace("](page:help)", "](step:call#what-to-ask)").into_bytes());
    let site = site(files);
    let body = html(&site, ARTICLE_PAGE);
    assert_holds(&body, "href=\"/some/path/what-to-expect/call/#to-fill-in\"", 1);
    assert_holds(&body, "href=\"/some/path/what-to-expect/call/#what-to-ask\"", 1);
}

#[test]
fn a_step_without_such_sections_has_none() {
    let more = |files| match page(&site(files), STEP_PAGE) {
        Page::Step(step) => step.more.clone(),
        other => panic!("a step is a page of its own kind: {other:?}"),
    };
    assert_eq!(more(valid()), None);
    assert!(more(with_more()).is_some());
}
