//! What the series becomes: its pages, what they say of each other, and old addresses that lead on.

mod support;

use compiler::Site;
use model::page::{Kind, Listing};
use model::{Page, Section};
use support::html::{Element, parse};
use support::{
    ARTICLE, ARTICLE_PAGE, Content, DRAWING, assert_holds, edited, page, site, text, valid, with_file, with_text,
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

fn html(page: &Page) -> Element {
    parse(page.body.as_str()).expect("the page is a tree of elements")
}

#[test]
fn a_series_without_a_mistake_becomes_a_page_for_each_address() {
    let site = site(valid());
    let addresses: Vec<String> = site.pages.iter().map(|page| page.address.to_string()).collect();
    assert_eq!(
        addresses,
        [
            "/",
            ARTICLE_PAGE,
            "/what-to-expect/",
            "/what-to-expect/call/",
            "/plan/",
            "/questions/",
            "/saved/",
            "/glossary/",
            "/sources/",
            "/help/",
            "/about/",
            "/404.html"
        ]
    );
    let article = page(&site, ARTICLE_PAGE);
    assert_eq!(article.shell.title, "The “first” article");
    assert_eq!(
        outline(&article.shell.contents, ""),
        "what-it-does What it does\n  in-the-brain In “the” brain\nhow-long-it-lasts How long it lasts\n\
         sources Sources\n"
    );
    let Kind::Article(facts) = &article.shell.kind else { panic!("an article has the facts of one") };
    let review = article.shell.review.as_ref().expect("an article is dated");
    assert_eq!((facts.sources, review.reviewed.to_string().as_str()), (2, "2026-01-15"));
    let cited: Vec<&str> = site.series.articles[0].cited.iter().map(|source| source.as_str()).collect();
    assert_eq!(cited, ["alpha2020", "beta2021"]);
    let sources = &page(&site, "/sources/").body;
    assert_holds(sources.as_str(), " pages</summary><a href=\"/some/path/articles/first/\">The “first” article</a>", 2);
    assert_holds(&page(&site, "/help/").body.as_str().replace('\n', ""), "<a href=\"tel:988\">Call 988</a>", 1);
}

#[test]
fn the_glossary_says_which_pages_use_a_term() {
    let site = site(edited(
        "steps/call.md",
        "## Who is there\n\n- Something.",
        "## Who is there\n\n- A [cell](term:synapse).",
    ));
    let glossary = html(page(&site, "/glossary/"));
    let uses: Vec<String> = glossary.of_class("used-in").iter().map(|uses| uses.text()).collect();
    assert_eq!(uses, ["Used in 2 pagesThe “first” article, The call"]);
    let links: Vec<&str> = glossary.of_class("used-in")[0].named("a").iter().map(|link| link.get("href")).collect();
    assert_eq!(links, ["/some/path/articles/first/", "/some/path/what-to-expect/call/"]);
}

const CLINIC: &str = "name = 'A & \"B\"'\ntelephone = \"[020 7946 0000](tel:+442079460000)\"\n\
                      hours = \"9 to 17 & later\"\nout_of_hours = \"[111](tel:111)\"\n";

/// The telephone numbers of the clinic that an element links to.
fn calls(element: &Element) -> Vec<&str> {
    let targets = element.named("a").into_iter().map(|link| link.get("href"));
    targets.filter(|target| ["tel:+442079460000", "tel:111"].contains(target)).collect()
}

#[test]
fn the_clinic_is_named_on_the_page_of_help_and_wherever_a_step_says_when_to_call() {
    let site = site(with_file("clinic.toml", CLINIC));
    let help = html(page(&site, "/help/"));
    let clinic = help.of_class("clinic")[0];
    assert_eq!(calls(clinic), ["tel:111", "tel:+442079460000"]);
    assert!(clinic.text().contains("A & “B”") && clinic.text().contains("9 to 17 & later"), "{}", clinic.text());
    for address in ["/what-to-expect/", "/what-to-expect/call/"] {
        let body = html(page(&site, address));
        let part = body.of_class("step-help")[0];
        assert_eq!(calls(part), ["tel:+442079460000", "tel:111"], "{address}");
        assert_eq!(calls(&body), calls(part), "{address}");
        assert!(part.of_class("clinic")[0].text().starts_with("A & “B”: "), "{address}");
    }
}

#[test]
fn without_a_clinic_no_page_speaks_of_one() {
    let site = site(valid());
    assert_eq!(site.series.clinic, None);
    for page in &site.pages {
        assert_holds(page.body.as_str(), "class=\"clinic\"", 0);
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

fn listing(site: &Site) -> &Listing {
    let Kind::Home(listing) = &page(site, "/").shell.kind else { panic!("home has a listing") };
    listing
}

#[test]
fn home_opens_with_the_drawing_that_the_series_names() {
    let site = site(with_drawing("series.toml", "opening = \"day\"\n"));
    let opening = listing(&site).opening.as_ref().expect("home has a drawing");
    assert_eq!((opening.name.as_str(), opening.title.as_str()), ("day", "A day & a \"night\""));
    assert_eq!((opening.width.get(), opening.height.get()), (560, 200));
    assert!(site.warnings.is_empty(), "{}", site.warnings);
    assert_eq!(listing(&support::site(valid())).opening, None);
}

#[test]
fn a_drawing_is_published_whichever_text_shows_it_and_nobody_is_warned() {
    let figure = "\n```figure day\n24 hours.\nA day.[^fact: beta2021]\n```\n";
    for path in [ARTICLE, "about.md", "steps/call.md", "glossary.md"] {
        let site = site(with_drawing(path, figure));
        assert!(site.warnings.is_empty(), "{path}: {}", site.warnings);
        let uses = |page: &&Page| page.body.as_str().contains("<use href=\"/some/path/figures/day.svg#figure\"/>");
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
        let words = html(page(&site, address)).of_class("figure")[0].named("p")[0].named("a")[0].get("href").to_owned();
        assert_eq!(words, "/some/path/what-to-expect/call/#what-to-ask", "{address}");
    }
}

fn moved(from: &str, to: &str) -> String {
    format!("[moved]\n\"{from}\" = \"{to}\"\n")
}

#[test]
fn a_section_that_moved_within_its_page_is_found_right_before_its_successor() {
    // The same characters in a text are not the place.
    let mut files = edited(ARTICLE, "A plain citation.", "`x id=\"how-long-it-lasts\"` is code.");
    let register = moved("/articles/first/#duration", "/articles/first/#how-long-it-lasts");
    files.insert("addresses.toml".to_owned(), register.into_bytes());
    let site = site(files);
    let body = page(&site, ARTICLE_PAGE).body.as_str();
    let tree = parse(body).unwrap();
    assert_eq!(tree.of_class("moved").len(), 1);
    assert_eq!(tree.of_class("moved")[0].get("id"), "duration");
    assert_holds(body, "now this one.</p>\n<h2 id=\"how-long-it-lasts\"", 1);
}

#[test]
fn a_section_that_moved_to_another_page_leads_there_from_its_old_page() {
    let site = site(with_file("addresses.toml", &moved("/about/#brain", "/articles/first/#in-the-brain")));
    let body = html(page(&site, "/about/"));
    let notice = body.with_id("brain");
    assert_eq!(notice.get("class"), "moved");
    assert_eq!(notice.named("a")[0].get("href"), "/some/path/articles/first/#in-the-brain");
    assert!(html(page(&site, ARTICLE_PAGE)).of_class("moved").is_empty());
}

#[test]
fn a_page_that_moved_leads_on_from_its_old_address() {
    let register = format!(
        "{}\"/articles/older/#part\" = \"/articles/first/#in-the-brain\"\n",
        moved("/articles/older/", "/articles/first/")
    );
    let site = site(with_file("addresses.toml", &register));
    let old = page(&site, "/articles/older/");
    let Kind::Moved(link) = &old.shell.kind else { panic!("the old page knows that it has moved") };
    // What may follow is the place of a notice.
    assert_eq!(link.split('#').next(), Some("/some/path/articles/first/"));
    let body = html(old);
    assert_eq!(body.with_id("part").named("a")[0].get("href"), "/some/path/articles/first/#in-the-brain");
    assert_eq!(body.named("a").last().unwrap().get("href"), link);
    assert!(!site.addresses.contains("/articles/older/"), "an address that was given up is not listed as new");
}

#[test]
fn a_source_and_a_term_that_moved_are_found_in_a_well_formed_page() {
    let register =
        format!("{}\"/glossary/#nerve\" = \"/glossary/#synapse\"\n", moved("/sources/#old_one", "/sources/#beta2021"));
    let site = site(with_file("addresses.toml", &register));
    let sources = html(page(&site, "/sources/"));
    assert_eq!(sources.with_id("beta2021").of_class("moved")[0].get("id"), "old_one");
    assert_eq!(html(page(&site, "/glossary/")).with_id("nerve").get("class"), "moved");
}

#[test]
fn every_place_that_can_be_linked_to_is_an_address_of_the_series() {
    let site = site(valid());
    for address in &site.addresses {
        let (path, place) =
            address.split_once('#').map_or((address.as_str(), None), |(path, place)| (path, Some(place)));
        let body = html(page(&site, path));
        if let Some(place) = place {
            body.with_id(place);
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
fn headings_tables_and_marks_do_not_change_the_grade_of_a_text() {
    let marked =
        FOUR_SENTENCES.replace("room.", "room.[^moderate: alpha2020 | Considerable methodological limitations.]");
    let text = format!(
        "{marked}\n## Considerable difficulty {{#x}}\n\n| Considerable | difficulty |\n|---|---|\n| exceptionally | \
         complicated |\n"
    );
    assert_eq!(grade(&text), grade(FOUR_SENTENCES));
}

#[test]
fn a_text_of_a_few_words_has_no_grade() {
    assert_eq!(grade("Neuropharmacological considerations predominate."), "0.0");
}

#[test]
fn the_time_to_read_counts_the_words_and_not_the_marks() {
    let words = |text: &str| site(with_text(text)).series.articles[0].meta.words;
    assert_eq!(words("One two.[^strong: alpha2020 | Three four.]") - words(""), 2);
}
