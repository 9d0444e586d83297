//! What authors are told. A valid series becomes the pages it should, and every kind of mistake gives the report that
//! is kept for it.
//!
//! `diagnostics/valid/` is a small series without a mistake. Every other folder in `diagnostics/` is a case: the files
//! in which it differs from the valid series, `removed.txt` with the files it lacks, and `expected.txt`, its report.
//! `SNAPSHOTS=overwrite cargo test -p compiler` writes the reports anew; read them as an author would.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use article::page::Kind;
use article::{Base, Date, Page, Section};
use compiler::{Files, Site, compile};

const VALID: &str = "valid";
const EXPECTED: &str = "expected.txt";
const REMOVED: &str = "removed.txt";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics")
}

/// The cases, without the valid series.
fn cases() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder())
        .expect("the folder of cases is there")
        .map(|entry| entry.expect("a folder can be listed").file_name().into_string().expect("names are UTF-8"))
        .filter(|name| name != VALID)
        .collect();
    names.sort();
    names
}

/// Every file below a folder, by its path below it.
fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let entry = entry.expect("a folder can be listed");
        let name = entry.file_name().into_string().expect("names are UTF-8");
        if entry.path().is_dir() {
            let below = files_below(&entry.path());
            files.extend(below.into_iter().map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            files.insert(name, fs::read(entry.path()).expect("a file can be read"));
        }
    }
    files
}

fn valid() -> BTreeMap<String, Vec<u8>> {
    files_below(&folder().join(VALID))
}

/// The content of a case: the valid series with the case's own files over it.
fn content(case: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = valid();
    let mut own = files_below(&folder().join(case));
    own.remove(EXPECTED);
    let removed = own.remove(REMOVED).unwrap_or_default();
    for path in String::from_utf8(removed).expect("removed.txt is UTF-8").lines() {
        files.remove(path).expect("a removed file is part of the valid series");
    }
    files.extend(own);
    files
}

fn compiled(files: BTreeMap<String, Vec<u8>>) -> Result<Site, String> {
    let mut content = Files::default();
    for (path, bytes) in files {
        content.insert(path, bytes);
    }
    let base = Base::parse("/some/path/").expect("this is a base path");
    compile(&content, &base, today()).map_err(|report| report.to_string())
}

/// The day on which the cases are compiled.
fn today() -> Date {
    Date::parse("2026-11-24").expect("this is a day")
}

fn report(files: BTreeMap<String, Vec<u8>>) -> String {
    compiled(files).err().unwrap_or_else(|| "nothing was reported\n".to_owned())
}

#[test]
fn every_mistake_gives_the_report_that_is_kept_for_it() {
    let overwrite = std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite");
    let mut wrong = Vec::new();
    for case in cases() {
        let path = folder().join(&case).join(EXPECTED);
        let report = match compiled(content(&case)) {
            Ok(_) => {
                wrong.push(format!("{case}: nothing was reported"));
                continue;
            }
            Err(report) => report,
        };
        if overwrite {
            fs::write(&path, report).expect("the report can be written");
            continue;
        }
        match fs::read_to_string(&path) {
            Ok(expected) if expected == report => {}
            Ok(expected) => wrong.push(format!("{case}: expected\n\n{expected}\nand got\n\n{report}")),
            Err(error) => wrong.push(format!("{case}: {EXPECTED} cannot be read: {error}")),
        }
    }
    assert!(wrong.is_empty(), "{} cases differ\n\n{}", wrong.len(), wrong.join("\n"));
}

fn page<'site>(site: &'site Site, address: &str) -> &'site Page {
    let found = site.pages.iter().find(|page| page.address.to_string() == address);
    found.unwrap_or_else(|| panic!("there is no page {address}"))
}

/// Ids and titles of sections, each on a line, those below another one indented.
fn outline(sections: &[Section], indent: &str) -> String {
    let below = |section: &Section| outline(&section.sections, &format!("{indent}  "));
    sections.iter().map(|section| format!("{indent}{} {}\n{}", section.id, section.title, below(section))).collect()
}

#[track_caller]
fn assert_holds(text: &str, part: &str, times: usize) {
    assert_eq!(text.matches(part).count(), times, "{part} in\n{text}");
}

#[test]
fn a_series_without_a_mistake_becomes_a_page_for_each_address() {
    let site = compiled(valid()).unwrap();
    let addresses: Vec<String> = site.pages.iter().map(|page| page.address.to_string()).collect();
    assert_eq!(
        addresses,
        [
            "/",
            "/articles/first/",
            "/what-to-expect/",
            "/what-to-expect/call/",
            "/glossary/",
            "/sources/",
            "/help/",
            "/about/",
            "/404.html"
        ]
    );
    let article = page(&site, "/articles/first/");
    assert_eq!(article.shell.title, "The “first” article");
    assert_eq!(
        outline(&article.shell.contents, ""),
        "what-it-does What it does\n  in-the-brain In “the” brain\nhow-long-it-lasts How long it lasts\n\
         sources Sources\n"
    );
    let Kind::Article(facts) = &article.shell.kind else { panic!("an article has the facts of one") };
    assert_eq!((facts.sources, facts.reviewed.to_string().as_str()), (2, "2026-01-15"));
    let cited: Vec<&str> = site.series.articles[0].cited.iter().map(|source| source.as_str()).collect();
    assert_eq!(cited, ["alpha2020", "beta2021"]);
    let sources = &page(&site, "/sources/").body;
    assert_holds(sources.as_str(), "Cited in <a href=\"/some/path/articles/first/\">The “first” article</a>", 2);
    assert_holds(&page(&site, "/help/").body.as_str().replace('\n', ""), "<a href=\"tel:988\">Call 988</a>", 1);
}

#[test]
fn a_mark_opens_one_card_that_names_its_sources() {
    let site = compiled(valid()).unwrap();
    let body = page(&site, "/articles/first/").body.as_str();
    let button = |id: &str, grade: &str, word: &str| {
        format!(
            "<button type=\"button\" class=\"mark\" data-grade=\"{grade}\" popovertarget=\"{id}\" \
             aria-label=\"{word}: evidence and sources\">{word}</button>"
        )
    };
    assert_holds(
        body,
        &format!(
            "helps for a while.{}<span class=\"card\" id=\"mark_1\" popover><strong>Moderate evidence</strong> Good \
             trials exist, with real limits.<br><a href=\"#ref_alpha2020\" rel=\"external\">Alpha \
             and others, 2020</a></span>",
            button("mark_1", "moderate", "moderate")
        ),
        1,
    );
    // Two marks that say the same share a card; a plain citation has a card without a grade.
    assert_holds(body, &button("mark_2", "strong", "strong"), 2);
    assert_holds(body, "id=\"mark_2\"", 1);
    assert_holds(
        body,
        &format!(
            "A plain citation.{}<span class=\"card\" id=\"mark_3\" popover><a href=\"#ref_beta2021\" \
             rel=\"external\">Agency B&amp;C, 2021</a></span>",
            button("mark_3", "none", "source")
        ),
        1,
    );
    assert_holds(body, "<li id=\"ref_alpha2020\">Alpha and others, 2020. <a href=\"https://example.org/alpha\">", 1);
}

#[test]
fn a_term_opens_a_card_that_a_page_holds_once() {
    let site = compiled(valid()).unwrap();
    let body = page(&site, "/articles/first/").body.as_str();
    assert_holds(
        body,
        "A <button type=\"button\" class=\"term\" popovertarget=\"term_synapse\">synapse</button><span class=\"card\" \
         id=\"term_synapse\" popover><strong>Synapse</strong> Where two cells meet, as in memory.<br>\
         <a href=\"/some/path/glossary/#synapse\">In the glossary</a></span> is",
        1,
    );
    assert_holds(
        body,
        "<button type=\"button\" class=\"term\" popovertarget=\"term_synapse\">synapses</button> lead",
        1,
    );
    assert_holds(body, "id=\"term_synapse\"", 1);
}

#[test]
fn a_link_leads_where_the_site_is_published() {
    let site = compiled(valid()).unwrap();
    let body = page(&site, "/articles/first/").body.as_str();
    for link in [
        "<a href=\"#how-long-it-lasts\" rel=\"external\">below</a>",
        "<a href=\"/some/path/what-to-expect/call/\">the call</a>",
        "<a href=\"/some/path/help/\">Help</a>",
        "<a href=\"/some/path/articles/first/#how-long-it-lasts\">its duration</a>",
        "<a href=\"https://example.org/?a=1&amp;b=2\">another site</a>",
    ] {
        assert_holds(body, link, 1);
    }
}

#[test]
fn a_link_to_a_part_of_a_step_also_leads_there_from_the_page_with_all_steps() {
    let site = compiled(valid()).unwrap();
    for address in ["/what-to-expect/", "/what-to-expect/call/"] {
        let body = page(&site, address).body.as_str();
        assert_holds(body, "<a href=\"/some/path/what-to-expect/call/#what-to-ask\">ask</a>", 1);
    }
}

#[test]
fn a_heading_has_its_id_and_a_link_to_itself() {
    let site = compiled(valid()).unwrap();
    assert_holds(
        page(&site, "/articles/first/").body.as_str(),
        "<h3 id=\"in-the-brain\" tabindex=\"-1\">In “the” brain<a class=\"anchor\" href=\"#in-the-brain\" \
         rel=\"external\" aria-label=\"Link to this section: In “the” brain\"></a></h3>",
        1,
    );
}

#[test]
fn a_mark_or_a_term_in_a_heading_keeps_the_contents_and_the_link_to_it_readable() {
    let mut files = valid();
    let text = String::from_utf8(files["articles/first.md"].clone()).unwrap();
    let heading = "## What a [synapse](term:synapse) does[^strong: alpha2020] {#what-it-does}";
    files.insert("articles/first.md".to_owned(), text.replace("## What it does {#what-it-does}", heading).into());
    let site = compiled(files).unwrap();
    let article = page(&site, "/articles/first/");
    assert_eq!(article.shell.contents[0].title, "What a synapse does");
    assert_holds(article.body.as_str(), "aria-label=\"Link to this section: What a synapse does\"", 1);
}

#[test]
fn text_comes_out_as_text_whatever_it_holds() {
    let site = compiled(valid()).unwrap();
    let body = page(&site, "/articles/first/").body.as_str();
    assert_holds(body, "is “small”: a &lt; b &amp; “c”, and <code>&lt;script&gt;</code> is a word.", 1);
    assert_holds(body, "<a href=\"https://example.org/alpha\">On &quot;small&quot; things</a>", 1);
    for page in &site.pages {
        assert_holds(page.body.as_str(), "<script", 0);
    }
}

#[test]
fn windows_line_ends_and_byte_order_marks_change_nothing() {
    let windows = |files: BTreeMap<String, Vec<u8>>| -> BTreeMap<String, Vec<u8>> {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace('\n', "\r\n");
        files.into_iter().map(|(path, bytes)| (path, format!("\u{feff}{}", text(bytes)).into_bytes())).collect()
    };
    let (unix, changed) = (compiled(valid()).unwrap(), compiled(windows(valid())).unwrap());
    assert_eq!(unix.series, changed.series);
    assert_eq!(unix.pages, changed.pages);
    for case in cases() {
        assert_eq!(report(windows(content(&case))), report(content(&case)), "{case}");
    }
}

#[test]
fn a_file_in_another_encoding_is_shown_at_its_first_foreign_byte() {
    let mut files = valid();
    let text = String::from_utf8(files["articles/first.md"].clone()).unwrap();
    let (before, after) = text.split_once("The same").unwrap();
    let latin1 = [before.as_bytes(), b"Caf\xe9. ", after.as_bytes()].concat();
    files.insert("articles/first.md".to_owned(), latin1);
    let line = before.lines().count() + 1;
    let report = report(files);
    assert!(report.starts_with("error: the file is not UTF-8\n"), "{report}");
    assert_holds(&report, &format!("--> content/articles/first.md:{line}:4\n"), 1);
    assert!(report.ends_with("\n\n1 mistake in the content; nothing was written\n"), "{report}");
}
