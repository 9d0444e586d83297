//! What the test programs share: the published series, the same with other content, and one with hostile words.

#![allow(dead_code, reason = "each test program uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};

use compiler::{Files, Site};
use model::{Base, Date, Page};
use publication::Origin;

/// Words that would break whatever does not escape them: HTML, XML, JSON and the slots of the shell.
pub(crate) const HOSTILE: &str =
    "</script><script>alert(1)</script> <!-- & \"'\\ ]]> \u{7}\u{0} <b>&amp; {{ app }} é\u{1f600}";

/// The same as a reader of XML gets it: what XML cannot hold is gone.
pub(crate) const HOSTILE_IN_XML: &str =
    "</script><script>alert(1)</script> <!-- & \"'\\ ]]>  <b>&amp; {{ app }} é\u{1f600}";

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn add(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            add(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

fn compile(folders: &[&str], base: &Base) -> Site {
    let mut files = Files::default();
    for folder in folders {
        add(&project().join(folder), "", &mut files);
    }
    compiler::compile(&files, base, Date::parse("2026-11-24").unwrap()).unwrap_or_else(|report| panic!("{report}"))
}

/// The series as it is published.
pub(crate) fn published(base: &Base) -> Site {
    compile(&["content"], base)
}

/// The series with the files that the tests of the site put in place of its own: addresses that moved, and a clinic.
pub(crate) fn overlaid() -> Site {
    compile(&["content", "tests/overlay"], &Base::root())
}

/// The series with hostile words wherever an author writes a plain text.
pub(crate) fn hostile() -> Site {
    let mut site = published(&Base::root());
    let words = || HOSTILE.to_owned();
    let series = &mut site.series;
    (series.title, series.subtitle, series.summary) = (words(), words(), words());
    for article in series.articles.iter_mut().chain([&mut series.about, &mut series.carers]) {
        (article.meta.title, article.meta.summary) = (words(), words());
    }
    for step in &mut series.steps {
        (step.title, step.in_short) = (words(), words());
    }
    for term in &mut series.glossary.terms {
        term.name = words();
    }
    for page in &mut site.pages {
        let header = page.header_mut();
        (header.title, header.summary) = (words(), words());
        for neighbour in [&mut header.neighbours.previous, &mut header.neighbours.next].into_iter().flatten() {
            neighbour.title = words();
        }
        match page {
            Page::Overview(page) => {
                for step in page.phases.iter_mut().flat_map(|phase| &mut phase.steps) {
                    (step.title, step.in_short) = (words(), words());
                }
            }
            Page::Step(page) => page.evidence_note = words(),
            Page::Glossary(page) => page.terms.iter_mut().for_each(|term| term.name = words()),
            Page::Help(page) => {
                for line in page.regions.iter_mut().flat_map(|region| &mut region.lines) {
                    (line.need, line.hours) = (words(), words());
                }
            }
            _ => {}
        }
    }
    site
}

/// Where the series is published.
pub(crate) fn origin() -> Origin {
    Origin::parse("https://kap.example").unwrap()
}
