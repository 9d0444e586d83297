//! The real content: everything that is published.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use compiler::{Files, Site};
use model::{Base, Date, Phase, Series};

use crate::files::files_below;

fn site() -> Site {
    let mut files = Files::default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for file in files_below(&folder) {
        let bytes = fs::read(folder.join(&file)).unwrap();
        files.insert(file, bytes);
    }
    // The day on which the texts were last checked, so that time alone fails no test; `cargo xtask check` warns.
    let day = Date::parse("2026-11-29").unwrap();
    compiler::compile(&files, &Base::root(), day).unwrap_or_else(|report| panic!("{report}"))
}

/// The series as it is in `content/`.
pub(crate) fn series() -> Series {
    site().series
}

#[test]
fn the_content_has_no_mistake_and_nothing_to_warn_of() {
    let site = site();
    assert!(site.pages.len() > 20);
    assert!(site.warnings.is_empty(), "{}", site.warnings);
}

#[test]
fn every_address_of_the_site_is_registered_so_that_it_can_never_be_lost() {
    let register = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("content/addresses.toml")).unwrap();
    for address in site().addresses {
        assert!(register.contains(&format!("\"{address}\"")), "{address} is missing: run `cargo xtask register`");
    }
}

#[test]
fn every_page_has_a_title_and_a_summary_of_its_own() {
    let mut titles = BTreeSet::new();
    for page in site().pages {
        let header = page.header();
        assert!(!header.title.is_empty(), "{} has no title", header.address);
        assert!(header.summary.len() > 20, "{} has no summary", header.address);
        assert!(titles.insert(header.title.clone()), "two pages are called `{}`", header.title);
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
fn the_seven_articles_are_long_enough_to_be_true_and_short_enough_to_be_read() {
    let series = series();
    assert_eq!(series.articles.len(), 7);
    for article in series.articles {
        let (slug, words) = (article.meta.slug, article.meta.words);
        let allowed = match slug.as_str() {
            // Read first, and by people who are tired.
            "what-kap-is" => 500..=950,
            // The lists of who should not take it, of medicines and of when to call are whole, however long that is.
            "safety" => 1000..=2900,
            _ => 1000..=2200,
        };
        assert!(allowed.contains(&words), "{slug} has {words} words");
        assert!(article.cited.len() >= 10, "{slug} cites {} sources", article.cited.len());
    }
}

#[test]
fn the_series_rests_on_at_least_fifty_sources() {
    let cited: BTreeSet<_> = series().articles.into_iter().flat_map(|article| article.cited).collect();
    assert!(cited.len() >= 50, "the articles cite {} sources", cited.len());
}

#[test]
fn every_page_carries_the_help_lines_that_a_reader_may_need_at_night() {
    let every_page: Vec<String> = series()
        .help
        .regions
        .iter()
        .flat_map(|region| &region.lines)
        .filter(|line| line.place == model::help::HelpPlace::EveryPage)
        .map(|line| line.contact.as_str().to_owned())
        .collect();
    for number in ["tel:988", "tel:911", "tel:116123", "tel:999", "tel:112"] {
        assert!(every_page.iter().any(|contact| contact.contains(number)), "no page carries {number}");
    }
}
