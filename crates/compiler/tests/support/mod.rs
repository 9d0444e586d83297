//! What the test programs share: the valid series in `diagnostics/valid/`, and how it is changed and compiled.

#![allow(dead_code, reason = "each test program uses a part of it")]

pub(crate) mod attacked;
pub(crate) mod html;
pub(crate) mod safety;
pub(crate) mod texts;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use compiler::{Files, Site, compile};
use html::{Element, parse};
use model::choice::Row;
use model::session_hours::Stage;
use model::{Base, Date, Page, Route};

/// The files of a content folder.
pub(crate) type Content = BTreeMap<String, Vec<u8>>;

/// The article of the valid series.
pub(crate) const ARTICLE: &str = "articles/first.md";
/// Where that article is.
pub(crate) const ARTICLE_PAGE: &str = "/articles/first/";

/// The step of the valid series.
pub(crate) const STEP: &str = "steps/call.md";
/// Where that step is.
pub(crate) const STEP_PAGE: &str = "/what-to-expect/call/";

/// The folder of cases. The tests of the whole use it as well, so it is looked for from the root of the project on.
pub(crate) fn folder() -> PathBuf {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let mut folders = above.map(|folder| folder.join("crates/compiler/tests/diagnostics"));
    folders.find(|folder| folder.is_dir()).expect("the folder of cases is there")
}

/// Every file below a folder, by its path below it.
pub(crate) fn files_below(folder: &Path) -> Content {
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

/// A series without a mistake and without a warning.
pub(crate) fn valid() -> Content {
    files_below(&folder().join("valid"))
}

/// The text of a file.
pub(crate) fn text(files: &Content, path: &str) -> String {
    String::from_utf8(files[path].clone()).expect("the content is UTF-8")
}

/// The valid series with other words in one place of one file.
pub(crate) fn edited(path: &str, from: &str, to: &str) -> Content {
    let mut files = valid();
    let text = text(&files, path);
    assert_eq!(text.matches(from).count(), 1, "`{from}` in {path}");
    files.insert(path.to_owned(), text.replace(from, to).into_bytes());
    files
}

/// The valid series with Markdown at the end of its article.
pub(crate) fn with_text(markdown: &str) -> Content {
    let mut files = valid();
    let text = format!("{}\n{markdown}\n", text(&files, ARTICLE));
    files.insert(ARTICLE.to_owned(), text.into_bytes());
    files
}

/// The valid series with one more file.
pub(crate) fn with_file(path: &str, text: &str) -> Content {
    let mut files = valid();
    files.insert(path.to_owned(), text.as_bytes().to_vec());
    files
}

/// A drawing without a mistake: it shows a number, with all that a drawing may hold.
pub(crate) const DRAWING: &str = r##"<?xml version="1.0"?>
<!-- Drawn by hand. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 200">
  <title>A day &amp; a "night"</title>
  <desc>From left to right.</desc>
  <g fill="none" stroke="var(--rule)" stroke-width="2" transform="translate(10 10) rotate(0)">
    <path d="M0 0h20v5H0z"/><rect x="1" y="1" width="5" height="5" rx="1"></rect>
    <circle cx="5" cy="5" r="4" fill="var(--accent-surface)"/><ellipse cx="1" cy="1" rx="2" ry="3"/>
    <line x1="0" y1="0" x2="5" y2="5" stroke-dasharray="4 2" stroke-linecap="round"/>
    <polyline points="0,0 5,5" stroke-linejoin="round"/><polygon points="0,0 5,5 5,0" opacity=".5"/>
  </g>
  <g font-size="24" text-anchor="middle">
    <text x="5" y="50" fill="currentColor">For <tspan font-weight="600">24</tspan> hours<tspan x="5" dy="20">a &lt; b</tspan></text>
  </g>
</svg>
"##;

/// The valid series with a drawing of the name `day` and a figure that shows it, with these lines.
pub(crate) fn with_figure(drawing: &str, lines: &str) -> Content {
    let mut files = with_text(&format!("```figure day\n{lines}\n```"));
    files.insert("figures/day.svg".to_owned(), drawing.as_bytes().to_vec());
    files
}

/// The valid series with a section behind the parts of its step, a section of that one, and another.
pub(crate) fn with_more() -> Content {
    let mut files = valid();
    let step = format!("{}{MORE}", text(&files, STEP));
    files.insert(STEP.to_owned(), step.into_bytes());
    files
}

const MORE: &str = "\n## Questions to ask {#questions-to-ask}\n\nBring [them](#what-to-ask).[^fact: beta2021]\n\n\
                    ### On the phone {#on-the-phone}\n\n- One?\n\n## To fill in {#to-fill-in}\n\nWords.\n";

/// The valid series with the hours of a session.
pub(crate) fn with_hours() -> Content {
    let mut hours = "step = \"call\"\ncaption = \"Rough.[^fact: beta2021]\"\n".to_owned();
    for route in Route::ALL {
        let bands = "starts = [2, 10]\nstrongest = [30, 50]\nfading = [60, 120]\nleave = [121]";
        hours.push_str(&format!("[[route]]\nroute = \"{}\"\n{bands}\nsources = [\"alpha2020\"]\n", route.id()));
    }
    for stage in Stage::ALL {
        let words = "title = \"T\"\ntypical = \"A < b.\"\nstaff = \"S.\"\nfeel = \"F.\"\nevidence = \"consensus\"";
        hours.push_str(&format!("[[stage]]\nstage = \"{}\"\n{words}\nsources = [\"alpha2020\"]\n", stage.id()));
    }
    with_file("session-hours.toml", &hours)
}

/// The valid series with a page of one option, `therapy`, whose rows hold these words after those of `figures`.
pub(crate) fn with_option(figures: &str, words: &str) -> Content {
    let mut files = valid();
    let series = text(&files, "series.toml").replacen("steps = [", "options = [\"therapy\"]\nsteps = [", 1);
    let rows: String = Row::ALL.map(|row| format!("\n## {}\n\n{words}\n", row.title())).concat();
    let option = format!("+++\ntitle = \"A & B\"\nin_short = \"Talks & more.\"\n{figures}+++\n{rows}");
    files.insert("series.toml".to_owned(), series.into_bytes());
    files.insert("options.md".to_owned(), OPTIONS.into());
    files.insert("options/therapy.md".to_owned(), option.into_bytes());
    files
}

/// What stands around the options.
const OPTIONS: &str = "+++\ntitle = \"Options\"\nsummary = \"What can be tried, in the same rows.\"\nreviewed = 2026-01-15\n\
                       review_due = 2026-07-15\n+++\n\nAbove.\n\n## Side by side {#side-by-side}\n\nSee \
                       [therapy](#therapy).[^fact: beta2021]\n\n## What follows {#what-follows}\n\nBehind.\n";

/// A figure with a comparison, and one without.
pub(crate) const FIGURES: &str = "[[figure]]\nrow = \"How many it helps\"\nwhat = \"Symptoms halved\"\n\
                                  when = \"after two months\"\ngroups = [\"41 of 100 in therapy\"]\n\
                                  against = \"17 of 100 in usual care\"\n\
                                  people = \"Adults in 228 trials.[^moderate: alpha2020]\"\n\
                                  [[figure]]\nrow = \"Main harms\"\nwhat = \"Tired\"\nwhen = \"in a week\"\n\
                                  groups = [\"9 of 100 in therapy\"]\nuncontrolled = true\n\
                                  people = \"Adults.[^preliminary: beta2021]\"\n";

/// A clinic that hands the series out.
pub(crate) const CLINIC: &str = "name = 'A & \"B\"'\ntelephone = \"[020 7946 0000](tel:+442079460000)\"\n\
                      hours = \"9 to 17 & later\"\nout_of_hours = \"[111](tel:111)\"\n";

/// A register in which an address has moved.
pub(crate) fn moved(from: &str, to: &str) -> String {
    format!("[moved]\n\"{from}\" = \"{to}\"\n")
}

/// The path under which the series is published.
pub(crate) fn base() -> Base {
    Base::parse("/some/path/").expect("this is a base path")
}

/// The day on which the series is compiled.
pub(crate) fn today() -> Date {
    Date::parse("2026-03-01").expect("this is a day")
}

/// The finished site, or the report of its mistakes.
pub(crate) fn compiled(files: Content) -> Result<Site, String> {
    let mut content = Files::default();
    for (path, bytes) in files {
        content.insert(path, bytes);
    }
    compile(&content, &base(), today()).map_err(|report| report.to_string())
}

/// The finished site of content without a mistake.
#[track_caller]
pub(crate) fn site(files: Content) -> Site {
    compiled(files).unwrap_or_else(|report| panic!("mistakes were reported\n\n{report}"))
}

/// What the author is told: the mistakes, or the warnings when there are none.
pub(crate) fn report(files: Content) -> String {
    compiled(files).map_or_else(|report| report, |site| site.warnings.to_string())
}

/// The page at an address.
#[track_caller]
pub(crate) fn page<'site>(site: &'site Site, address: &str) -> &'site Page {
    let found = site.pages.iter().find(|page| page.address().to_string() == address);
    found.unwrap_or_else(|| panic!("there is no page {address}"))
}

/// What authors wrote for the page at an address, as one text.
#[track_caller]
pub(crate) fn html(site: &Site, address: &str) -> String {
    texts::html(page(site, address))
}

/// The same as a tree of elements.
#[track_caller]
pub(crate) fn tree(site: &Site, address: &str) -> Element {
    parse(&html(site, address)).expect("the texts are a tree of elements")
}

/// The article with its sources when this Markdown ends it.
#[track_caller]
pub(crate) fn article_with(markdown: &str) -> String {
    html(&site(with_text(markdown)), ARTICLE_PAGE)
}

/// Fails when a text does not hold a part so many times.
#[track_caller]
pub(crate) fn assert_holds(text: &str, part: &str, times: usize) {
    assert_eq!(text.matches(part).count(), times, "{part} in\n{text}");
}
