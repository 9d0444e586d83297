//! What a text becomes: citations, terms, links, headings and words.

mod support;

use support::html::{Element, parse};
use support::{ARTICLE, ARTICLE_PAGE, article_with, assert_holds, edited, html, page, site, texts, tree, valid};

/// The card that a button opens.
#[track_caller]
fn card<'page>(body: &'page Element, button: &Element) -> &'page Element {
    body.with_id(button.get("popovertarget"))
}

fn article() -> Element {
    tree(&site(valid()), ARTICLE_PAGE)
}

#[test]
fn a_citation_opens_a_card_that_says_how_sure_we_are_and_links_to_its_sources() {
    let body = article();
    let citation = body.of_class("citation")[0];
    assert_eq!((citation.name.as_str(), citation.text().as_str()), ("button", "moderate"));
    assert_eq!((citation.get("data-grade"), citation.get("data-sources")), ("moderate", "1"));
    assert_eq!(citation.get("aria-label"), "moderate: evidence and sources");
    let card = card(&body, citation);
    assert_eq!(card.text(), "Moderate evidence Good trials exist, with real limits. Alpha and others, 2020");
    let source = card.named("a")[0];
    assert_eq!(source.get("href"), "#ref_alpha2020");
    let entry = body.with_id("ref_alpha2020");
    assert_eq!(entry.text(), "Alpha and others, 2020. On \"small\" things");
    assert_eq!(entry.named("a")[0].get("href"), "https://example.org/alpha");
}

#[test]
fn citations_that_say_the_same_share_a_card() {
    let body = article();
    let cards: Vec<&str> = body.of_class("citation").iter().map(|citation| citation.get("popovertarget")).collect();
    assert_eq!(cards, ["mark_1", "mark_2", "mark_2", "mark_3"]);
    for card in ["mark_1", "mark_2", "mark_3"] {
        assert_eq!(body.all().iter().filter(|element| element.get("id") == card).count(), 1, "{card}");
    }
}

#[test]
fn a_plain_citation_names_its_source_and_no_grade() {
    let body = article();
    let citation = body.of_class("citation")[3];
    assert_eq!((citation.get("data-grade"), citation.text().as_str()), ("none", "source"));
    assert_eq!(card(&body, citation).text(), "Agency B&C, 2021");
}

#[test]
fn the_numbers_of_a_citation_are_those_of_its_sources_in_the_list_of_the_page() {
    let body = article();
    let citation = body.of_class("citation")[1];
    assert_eq!(citation.get("data-sources"), "2 1");
    let links: Vec<String> = card(&body, citation)
        .named("a")
        .iter()
        .map(|link| link.get("href").trim_start_matches('#').to_owned())
        .collect();
    let entries: Vec<&Element> =
        body.named("li").into_iter().filter(|entry| entry.get("id").starts_with("ref_")).collect();
    assert_eq!(links, [entries[1].get("id"), entries[0].get("id")]);
}

#[test]
fn a_reason_stands_in_place_of_the_general_meaning_and_is_text() {
    let written = "It helps.[^moderate: alpha2020 | Few *people*: 5 < 6 & \"blind\" <b>.] Again.[^moderate: alpha2020]";
    let body = parse(&article_with(written)).unwrap();
    let citations = body.of_class("citation");
    let (reasoned, plain) = (citations[citations.len() - 2], citations[citations.len() - 1]);
    assert_eq!(card(&body, reasoned).text(), "Moderate evidence Few people: 5 < 6 & “blind” . Alpha and others, 2020");
    assert!(card(&body, plain).text().contains("Good trials exist"), "{}", card(&body, plain).text());
}

#[test]
fn two_reasons_for_one_grade_have_a_card_each() {
    let written = "One.[^moderate: alpha2020 | Few people.] Two.[^moderate: alpha2020 | Few days.]";
    let body = parse(&article_with(written)).unwrap();
    let last: Vec<String> =
        body.of_class("citation").iter().rev().take(2).map(|citation| card(&body, citation).text()).collect();
    assert!(last[0].contains("Few days.") && last[1].contains("Few people."), "{last:?}");
}

#[test]
fn a_term_opens_a_card_that_a_page_holds_once() {
    let site = site(valid());
    let body = html(&site, ARTICLE_PAGE);
    assert_holds(
        &body,
        "A <button class=\"term\" popovertarget=\"term_synapse\">synapse</button><span class=\"card\" \
         id=\"term_synapse\" popover><strong>Synapse</strong> Where two cells meet, as in memory.<br>\
         <a href=\"/some/path/glossary/#synapse\">In the glossary</a></span> is",
        1,
    );
    assert_holds(&body, "<button class=\"term\" popovertarget=\"term_synapse\">synapses</button> lead", 1);
    assert_holds(&body, "id=\"term_synapse\"", 1);
}

#[test]
fn a_link_leads_where_the_site_is_published() {
    let site = site(valid());
    let body = html(&site, ARTICLE_PAGE);
    for link in [
        "<a href=\"#how-long-it-lasts\" rel=\"external\">below</a>",
        "<a href=\"/some/path/what-to-expect/call/\">the call</a>",
        "<a href=\"/some/path/help/\">Help</a>",
        "<a href=\"/some/path/articles/first/#how-long-it-lasts\">its duration</a>",
        "<a href=\"https://example.org/?a=1&amp;b=2\">another site</a>",
    ] {
        assert_holds(&body, link, 1);
    }
}

#[test]
fn what_touches_a_citation_or_a_term_without_a_space_stays_with_it() {
    let site = site(edited(ARTICLE, "Two [synapses](term:synapse) lead", "Two (“[synapses](term:synapse)”), lead"));
    let body = html(&site, ARTICLE_PAGE);
    assert_holds(&body, "The same <span class=\"kept\">again.<button class=\"citation\"", 1);
    assert_holds(&body, "Two <span class=\"kept\">(“<button class=\"term\"", 1);
    assert_holds(&body, "synapses</button>”),</span> lead", 1);
}

#[test]
fn a_link_to_the_book_gives_a_file_to_keep() {
    let site = site(edited(ARTICLE, "](page:help)", "](page:book)"));
    let link = "<a href=\"/some/path/exploring-kap.epub\" rel=\"external\" download>Help</a>";
    assert_holds(&html(&site, ARTICLE_PAGE), link, 1);
}

#[test]
fn a_link_to_a_part_of_a_step_also_leads_there_from_the_page_with_all_steps() {
    let site = site(valid());
    for address in ["/what-to-expect/", "/what-to-expect/call/"] {
        let body = html(&site, address);
        assert_holds(&body, "<a href=\"/some/path/what-to-expect/call/#what-to-ask\">ask</a>", 1);
    }
}

#[test]
fn a_heading_has_its_id_and_a_link_to_itself() {
    let site = site(valid());
    assert_holds(
        &html(&site, ARTICLE_PAGE),
        "<h3 id=\"in-the-brain\" tabindex=\"-1\">In “the” brain<a class=\"anchor\" href=\"#in-the-brain\" \
         rel=\"external\" aria-label=\"Link to this section: In “the” brain\"></a></h3>",
        1,
    );
}

#[test]
fn a_citation_or_a_term_in_a_heading_keeps_the_contents_and_the_link_to_it_readable() {
    let heading = "## What a [synapse](term:synapse) does[^strong: alpha2020] {#what-it-does}";
    let site = site(edited(ARTICLE, "## What it does {#what-it-does}", heading));
    let article = page(&site, ARTICLE_PAGE);
    assert_eq!(article.contents()[0].title, "What a synapse does");
    assert_holds(&texts::html(article), "aria-label=\"Link to this section: What a synapse does\"", 1);
}

#[test]
fn text_comes_out_as_text_whatever_it_holds() {
    let site = site(valid());
    let body = html(&site, ARTICLE_PAGE);
    assert_holds(
        &body,
        "is “small”: a &lt; b &amp; “c”, and <code>&lt;script&gt;</code> is a <span class=\"kept\">word.",
        1,
    );
    assert_holds(&body, "<a href=\"https://example.org/alpha\">On &quot;small&quot; things</a>", 1);
    for page in &site.pages {
        assert_holds(&texts::html(page), "<script", 0);
    }
}
