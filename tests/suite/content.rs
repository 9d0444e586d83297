//! The real content: everything that is published.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use article::{Base, Phase, Series};
use compiler::{Files, Site};

fn add(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().into_string().unwrap());
        if entry.path().is_dir() {
            add(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

fn site() -> Site {
    let mut files = Files::default();
    add(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), "", &mut files);
    compiler::compile(&files, &Base::root()).unwrap_or_else(|report| panic!("{report}"))
}

/// The series as it is in `content/`.
pub(crate) fn series() -> Series {
    site().series
}

#[test]
fn the_content_has_no_mistake() {
    assert!(site().pages.len() > 20);
}

#[test]
fn every_page_has_a_title_and_a_summary_of_its_own() {
    let mut titles = BTreeSet::new();
    for page in site().pages {
        assert!(!page.shell.title.is_empty(), "{} has no title", page.address);
        assert!(page.shell.summary.len() > 20, "{} has no summary", page.address);
        assert!(titles.insert(page.shell.title.clone()), "two pages are called `{}`", page.shell.title);
    }
}

#[test]
fn the_explainer_has_its_twelve_steps_in_the_order_of_time() {
    let series = series();
    assert_eq!(series.steps.len(), 12);
    assert!(series.steps.is_sorted_by_key(|step| step.phase), "a step stands in the wrong phase");
    for phase in Phase::ALL {
        assert!(series.steps.iter().any(|step| step.phase == phase), "no step is in the phase {phase:?}");
    }
}

#[test]
fn every_article_cites_its_sources_and_says_when_it_must_be_checked_again() {
    for article in series().articles {
        assert!(article.cited.len() >= 10, "{} cites {} sources", article.meta.slug, article.cited.len());
        assert!(article.meta.review_due > article.meta.reviewed, "{} was due before it was checked", article.meta.slug);
    }
}

/// The words that promise more than anybody can keep, or that sell.
const WORDS_TO_AVOID: [&str; 13] = [
    "durable",
    "instant",
    "rewire",
    "rewiring",
    "dissolve",
    "erase",
    "reset",
    "breakthrough",
    "miracle",
    "cure",
    "proven",
    "transformative",
    "magic",
];

#[test]
fn no_page_promises_more_than_anybody_can_keep() {
    for page in site().pages {
        // Titles of sources are not our words.
        let text = page.body.as_str().split("class=\"references\"").next().unwrap().to_lowercase();
        let words: BTreeSet<&str> = text.split(|character: char| !character.is_alphabetic()).collect();
        for word in WORDS_TO_AVOID {
            assert!(!words.contains(word), "{} says `{word}`", page.address);
        }
    }
}

#[test]
fn every_page_carries_the_help_lines_that_a_reader_may_need_at_night() {
    let every_page: Vec<String> = series()
        .help
        .iter()
        .flat_map(|region| &region.lines)
        .filter(|line| line.place == article::help::HelpPlace::EveryPage)
        .map(|line| line.contact.as_str().to_owned())
        .collect();
    for number in ["tel:988", "tel:911", "tel:116123", "tel:999", "tel:112"] {
        assert!(every_page.iter().any(|contact| contact.contains(number)), "no page carries {number}");
    }
}
