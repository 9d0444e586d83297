//! What a step becomes: words for some readers, and the sections that follow its parts.

mod support;

use model::{Route, Visit};
use support::html::{Element, parse};
use support::{ARTICLE, STEP, STEP_PAGE, assert_holds, compiled, edited, page, site, text, valid};

/// The pages on which the step is shown, when its first part begins with this Markdown.
fn shown(markdown: &str) -> [String; 2] {
    let part = "## Who is there\n\n";
    let site = site(edited(STEP, &format!("{part}- Something."), &format!("{part}{markdown}")));
    [STEP_PAGE, "/what-to-expect/"].map(|address| page(&site, address).body.as_str().to_owned())
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

const MORE: &str = "\n## Questions to ask {#questions-to-ask}\n\nBring [them](#what-to-ask).[^fact: beta2021]\n\n\
                    ### On the phone {#on-the-phone}\n\n- One?\n\n## To fill in {#to-fill-in}\n\nWords.\n";

fn with_more() -> support::Content {
    let mut files = valid();
    let step = format!("{}{MORE}", text(&files, STEP));
    files.insert(STEP.to_owned(), step.into_bytes());
    files
}

/// The place of the first element of a class in the page.
#[track_caller]
fn place(body: &str, class: &str) -> usize {
    body.find(&format!("class=\"{class}")).unwrap_or_else(|| panic!("there is no {class}"))
}

#[test]
fn sections_behind_the_parts_stand_on_the_page_of_the_step_alone_with_a_button_that_prints_them() {
    let site = site(with_more());
    let body = page(&site, STEP_PAGE).body.as_str();
    let tree: Element = parse(body).unwrap();
    let more = tree.of_class("step-more")[0];
    let headings: Vec<&str> =
        more.all().into_iter().filter(|one| one.name.starts_with('h')).map(|one| one.get("id")).collect();
    assert_eq!(headings, ["questions-to-ask", "on-the-phone", "to-fill-in"]);
    assert!(
        place(body, "step-part step-help") < place(body, "step-more")
            && place(body, "step-more") < place(body, "step-evidence")
    );
    let buttons = more.of_class("print-sheet");
    assert_eq!(buttons.len(), 1);
    assert_eq!((buttons[0].get("data-sheet"), buttons[0].text().as_str()), (more.get("id"), "Print this as one sheet"));
    assert_holds(body, "</h2>\n<button type=\"button\" class=\"needs-program print-sheet\"", 1);
    assert_holds(page(&site, "/what-to-expect/").body.as_str(), "Questions to ask", 0);
    assert!(site.addresses.contains("/what-to-expect/call/#on-the-phone"));
    let contents = &page(&site, STEP_PAGE).shell.contents;
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
    let body = page(&site, "/articles/first/").body.as_str();
    assert_holds(body, "href=\"/some/path/what-to-expect/call/#to-fill-in\"", 1);
    assert_holds(body, "href=\"/some/path/what-to-expect/call/#what-to-ask\"", 1);
}

#[test]
fn a_step_without_such_sections_has_no_sheet() {
    assert_holds(page(&site(valid()), STEP_PAGE).body.as_str(), "step-more", 0);
    assert!(compiled(with_more()).is_ok_and(|site| site.series.steps[0].more.is_some()));
}

#[test]
fn every_step_has_a_place_for_the_choice_and_a_name_for_all_that_can_be_chosen() {
    let tree = parse(page(&site(valid()), STEP_PAGE).body.as_str()).unwrap();
    assert_eq!(tree.with_id("variant_choice").text(), "", "the program fills it in");
    let spans = tree.named("span");
    let named = |name: &'static str| {
        let values: Vec<&str> = spans.iter().map(|span| span.get(name)).filter(|value| !value.is_empty()).collect();
        values.join(" ")
    };
    assert_eq!(named("data-routes"), Route::ALL.map(Route::id).join(" "));
    assert_eq!(named("data-visits"), Visit::ALL.map(Visit::id).join(" "));
}
