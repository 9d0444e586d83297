//! What the series becomes: its pages, what they say of each other, and old addresses that lead on. How the app draws them
//! is in `tests/suite/pages.rs`.

mod support;

use compiler::Site;
use model::page::{ArticlePage, HomePage, MovedSection, Neighbour, Successor};
use model::{Clinic, Page, Section};
use support::html::parse;
use support::texts::{self, ids_of_data};
use support::{
    ARTICLE, ARTICLE_PAGE, CLINIC, Content, DRAWING, STEP_PAGE, assert_holds, edited, html, moved, page, site, text,
    tree, valid, with_file, with_text,
};

#[test]
fn every_page_is_read_as_it_was_written() {
    for page in site(valid()).pages {
        let json = serde_json::to_string(&page).expect("a page is texts, numbers and lists");
        assert_eq!(serde_json::from_str::<Page>(&json).unwrap(), page);
    }
}

/// Ids and titles of sections, each on a line, those below another one indented.
fn outline(sections: &[Section], indent: &str) -> String {
    let below = |section: &Section| outline(&section.sections, &format!("{indent}  "));
    sections.iter().map(|section| format!("{indent}{} {}\n{}", section.id, section.title, below(section))).collect()
}

/// Addresses and titles of pages that are linked to.
fn links(pages: &[Neighbour]) -> Vec<(String, &str)> {
    pages.iter().map(|page| (page.address.to_string(), page.title.as_str())).collect()
}

#[test]
fn a_series_without_a_mistake_becomes_a_page_for_each_address() {
    let site = site(valid());
    let addresses: Vec<String> = site.pages.iter().map(|page| page.address().to_string()).collect();
    assert_eq!(
        addresses,
        [
            "/",
            ARTICLE_PAGE,
            "/what-to-expect/",
            "/what-to-expect/call/",
            "/plan/",
            "/plan/bad-days/",
            "/questions/",
            "/saved/",
            "/glossary/",
            "/sources/",
            "/help/",
            "/carers/",
            "/about/",
            "/404.html",
            "/search/"
        ]
    );
    let page = page(&site, ARTICLE_PAGE);
    assert_eq!(page.header().title, "The “first” article");
    assert_eq!(
        outline(&page.contents(), ""),
        "what-it-does What it does\n  in-the-brain In “the” brain\nhow-long-it-lasts How long it lasts\n\
         sources Sources\n"
    );
    let Page::Article(ArticlePage { header, cited, .. }) = page else { panic!("an article has the facts of one") };
    let review = header.review.as_ref().expect("an article is dated");
    assert_eq!((*cited, review.reviewed.to_string().as_str()), (2, "2026-01-15"));
    let cited: Vec<&str> = site.series.articles[0].cited.iter().map(|source| source.as_str()).collect();
    assert_eq!(cited, ["alpha2020", "beta2021"]);
}

#[test]
fn the_page_of_sources_says_where_each_is_cited_and_the_page_of_help_whom_to_call() {
    let site = site(valid());
    let Page::Sources(sources) = page(&site, "/sources/") else { panic!("the sources are a page of their own kind") };
    let article = (ARTICLE_PAGE.to_owned(), "The “first” article");
    let step = (STEP_PAGE.to_owned(), "The call");
    let cited: Vec<_> = sources.sources.iter().map(|source| (source.id.as_str(), links(&source.cited_in))).collect();
    let glossary = ("/glossary/".to_owned(), "Glossary");
    let beta = vec![article.clone(), step.clone(), glossary];
    assert_eq!(cited, [("beta2021", beta), ("alpha2020", vec![article, step])]);
    assert_holds(&html(&site, "/help/").replace('\n', ""), "<a href=\"tel:988\">Call 988</a>", 1);
}

#[test]
fn the_glossary_says_which_pages_use_a_term() {
    let site = site(edited(
        "steps/call.md",
        "## Who is there\n\n- Something.",
        "## Who is there\n\n- A [cell](term:synapse).",
    ));
    let Page::Glossary(glossary) = page(&site, "/glossary/") else { panic!("the terms are a page of their own kind") };
    let uses: Vec<_> = glossary.terms.iter().map(|term| (term.id.as_str(), links(&term.used_in))).collect();
    let both = vec![(ARTICLE_PAGE.to_owned(), "The “first” article"), (STEP_PAGE.to_owned(), "The call")];
    assert_eq!(uses, [("memory", vec![]), ("synapse", both)]);
}

/// The clinic that a page names.
fn clinic(page: &Page) -> Option<&Clinic> {
    match page {
        Page::Help(page) => page.clinic.as_ref(),
        Page::Overview(page) => page.clinic.as_ref(),
        Page::Step(page) => page.clinic.as_ref(),
        _ => None,
    }
}

#[test]
fn the_page_of_help_and_every_page_of_a_step_names_the_clinic() {
    let site = site(with_file("clinic.toml", CLINIC));
    for address in ["/help/", "/what-to-expect/", STEP_PAGE] {
        let clinic = clinic(page(&site, address)).unwrap_or_else(|| panic!("{address} names no clinic"));
        assert_eq!((clinic.name.as_str(), clinic.hours.as_str()), ("A & “B”", "9 to 17 & later"), "{address}");
        assert_holds(clinic.telephone.as_str(), "<a href=\"tel:+442079460000\">020 7946 0000</a>", 1);
        assert_holds(clinic.out_of_hours.as_str(), "<a href=\"tel:111\">111</a>", 1);
    }
}

#[test]
fn without_a_clinic_no_page_speaks_of_one() {
    let site = site(valid());
    assert_eq!(site.series.clinic, None);
    for page in &site.pages {
        assert_eq!(clinic(page), None, "{}", page.address());
    }
}

/// The valid series with a drawing, and with more at the end of one file.
fn with_drawing(path: &str, more: &str) -> Content {
    let mut files = valid();
    let text = format!("{}{more}", text(&files, path));
    files.insert(path.to_owned(), text.into_bytes());
    files.insert("figures/day.svg".to_owned(), DRAWING.as_bytes().to_vec());
    files
}

fn home(site: &Site) -> &HomePage {
    let Page::Home(home) = page(site, "/") else { panic!("home is a page of its own kind") };
    home
}

#[test]
fn home_opens_with_the_drawing_that_the_series_names() {
    let site = site(with_drawing("series.toml", "opening = \"day\"\n"));
    let opening = home(&site).opening.as_ref().expect("home has a drawing");
    assert_eq!(opening.name.as_str(), "day");
    assert_eq!((opening.width.get(), opening.height.get()), (560, 200));
    assert!(site.warnings.is_empty(), "{}", site.warnings);
    assert_eq!(home(&support::site(valid())).opening, None);
}

#[test]
fn a_drawing_is_published_whichever_text_shows_it_and_nobody_is_warned() {
    let figure = "\n```figure day\n24 hours.\nA day.[^fact: beta2021]\n```\n";
    for path in [ARTICLE, "about.md", "steps/call.md", "glossary.md"] {
        let site = site(with_drawing(path, figure));
        assert!(site.warnings.is_empty(), "{path}: {}", site.warnings);
        let uses = |page: &&Page| texts::html(page).contains("<use href=\"/some/path/figures/day.svg#figure\"/>");
        // A step is shown by itself and among all of them.
        let pages = if path == "steps/call.md" { 2 } else { 1 };
        assert_eq!(site.pages.iter().filter(uses).count(), pages, "{path}");
    }
}

#[test]
fn the_words_of_a_figure_in_a_step_lead_to_the_page_of_the_step_wherever_they_are_shown() {
    let figure = "\n```figure day\n24 hours, [to ask about](#what-to-ask).\nA day.[^fact: beta2021]\n```\n";
    let site = site(with_drawing("steps/call.md", figure));
    for address in ["/what-to-expect/", "/what-to-expect/call/"] {
        let words = tree(&site, address).of_class("figure")[0].named("p")[0].named("a")[0].get("href").to_owned();
        assert_eq!(words, "/some/path/what-to-expect/call/#what-to-ask", "{address}");
    }
}

/// What a page says of its sections that moved.
fn moved_sections(page: &Page) -> Vec<(&str, &Successor)> {
    page.header().moved.iter().map(|MovedSection { id, to }| (id.as_str(), to)).collect()
}

fn elsewhere(link: &str) -> Successor {
    Successor::Elsewhere(link.to_owned())
}

fn here(id: &str) -> Successor {
    Successor::Here(id.to_owned())
}

#[test]
fn a_section_that_moved_within_its_page_is_found_right_before_its_successor() {
    // The same characters in a text are not the place.
    let mut files = edited(ARTICLE, "A plain citation.", "`x id=\"how-long-it-lasts\"` is code.");
    let register = moved("/articles/first/#duration", "/articles/first/#how-long-it-lasts");
    files.insert("addresses.toml".to_owned(), register.into_bytes());
    let site = site(files);
    let body = html(&site, ARTICLE_PAGE);
    let tree = parse(&body).unwrap();
    assert_eq!(tree.of_class("moved").len(), 1);
    assert_eq!(tree.of_class("moved")[0].get("id"), "duration");
    assert_eq!(moved_sections(page(&site, ARTICLE_PAGE)), [], "the text says it");
    assert_holds(&body, "now this one.</p>\n<h2 id=\"how-long-it-lasts\"", 1);
}

#[test]
fn a_section_that_moved_to_another_page_leads_there_from_its_old_page() {
    let site = site(with_file("addresses.toml", &moved("/about/#brain", "/articles/first/#in-the-brain")));
    let to = elsewhere("/some/path/articles/first/#in-the-brain");
    assert_eq!(moved_sections(page(&site, "/about/")), [("brain", &to)]);
    assert_eq!(moved_sections(page(&site, ARTICLE_PAGE)), []);
    assert!(tree(&site, ARTICLE_PAGE).of_class("moved").is_empty());
}

#[test]
fn a_page_that_moved_leads_on_from_its_old_address() {
    let register = format!(
        "{}\"/articles/older/#part\" = \"/articles/first/#in-the-brain\"\n",
        moved("/articles/older/", "/articles/first/")
    );
    let site = site(with_file("addresses.toml", &register));
    let old = page(&site, "/articles/older/");
    let Page::Moved(data) = old else { panic!("the old page knows that it has moved") };
    // What may follow is the place of a notice.
    assert_eq!(data.link.split('#').next(), Some("/some/path/articles/first/"));
    assert_eq!(moved_sections(old), [("part", &elsewhere("/some/path/articles/first/#in-the-brain"))]);
    assert!(!site.addresses.contains("/articles/older/"), "an address that was given up is not listed as new");
}

#[test]
fn a_source_and_a_term_that_moved_are_found_at_their_successors() {
    let register =
        format!("{}\"/glossary/#nerve\" = \"/glossary/#synapse\"\n", moved("/sources/#old_one", "/sources/#beta2021"));
    let site = site(with_file("addresses.toml", &register));
    assert_eq!(moved_sections(page(&site, "/sources/")), [("old_one", &here("beta2021"))]);
    assert_eq!(moved_sections(page(&site, "/glossary/")), [("nerve", &here("synapse"))]);
}

#[test]
fn every_place_that_can_be_linked_to_is_an_address_of_the_series() {
    let site = site(valid());
    for address in &site.addresses {
        let (path, place) =
            address.split_once('#').map_or((address.as_str(), None), |(path, place)| (path, Some(place)));
        let page = page(&site, path);
        if let Some(place) = place.filter(|place| !ids_of_data(page).iter().any(|id| id == place)) {
            tree(&site, path).with_id(place);
        }
    }
    for address in
        ["/", "/articles/first/#in-the-brain", "/glossary/#synapse", "/sources/#beta2021", "/help/#united-states"]
    {
        assert!(site.addresses.contains(address), "{address}");
    }
}

/// Four sentences with 44 words and 50 syllables: 13 words and as many syllables, then 9 words and 12 syllables, twice.
const FOUR_SENTENCES: &str = "You lie in a big chair and a kind nurse sits with you. The medicine may alter how you \
                              see the room.\nYou lie in a big chair and a kind nurse sits with you. The medicine may \
                              alter how you see the room.\n";

fn grade(text: &str) -> String {
    let front = "+++\ntitle = \"T\"\nsummary = \"S\"\nreviewed = 2026-01-15\nreview_due = 2026-07-15\n+++\n\n";
    let mut files = with_file(ARTICLE, &format!("{front}{text}"));
    // Nothing else may link to the sections that are gone.
    files.insert(
        "about.md".to_owned(),
        format!("{front}Text.\n\n## How sure we are {{#how-sure-we-are}}\n").into_bytes(),
    );
    site(files).series.articles[0].meta.grade.to_string()
}

#[test]
fn the_grade_of_a_text_is_as_computed_by_hand() {
    // 0.39 × 44 / 4 + 11.8 × 50 / 44 − 15.59 = 4.29 + 13.41 − 15.59
    assert_eq!(grade(FOUR_SENTENCES), "2.1");
    // A word of three syllables that the glossary explains counts as two: 0.39 × 44 / 4 + 11.8 × 48 / 44 − 15.59
    assert_eq!(grade(&FOUR_SENTENCES.replace("medicine", "memory")), "1.6");
}

#[test]
fn headings_tables_and_citations_do_not_change_the_grade_of_a_text() {
    let cited =
        FOUR_SENTENCES.replace("room.", "room.[^moderate: alpha2020 | Considerable methodological limitations.]");
    let text = format!(
        "{cited}\n## Considerable difficulty {{#x}}\n\n| Considerable | difficulty |\n|---|---|\n| exceptionally | \
         complicated |\n"
    );
    assert_eq!(grade(&text), grade(FOUR_SENTENCES));
}

#[test]
fn a_text_of_a_few_words_has_no_grade() {
    assert_eq!(grade("Neuropharmacological considerations predominate."), "0.0");
}

#[test]
fn the_time_to_read_counts_the_words_and_not_the_citations() {
    let words = |text: &str| site(with_text(text)).series.articles[0].meta.words;
    assert_eq!(words("One two.[^strong: alpha2020 | Three four.]") - words(""), 2);
}
