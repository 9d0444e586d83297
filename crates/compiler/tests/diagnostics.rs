//! What authors are told: every kind of mistake, and every kind of warning, gives the report that is kept for it.
//!
//! `diagnostics/valid/` is a small series without either. Every other folder in `diagnostics/` is a case: the files
//! in which it differs from the valid series, `removed.txt` with the files it lacks, and `expected.txt`, its report.
//! `SNAPSHOTS=overwrite cargo test -p compiler` writes the reports anew; read them as an author would.

mod support;

use std::fs;

use support::{ARTICLE, Content, assert_holds, compiled, files_below, folder, report, text, valid};

const VALID: &str = "valid";
const EXPECTED: &str = "expected.txt";
const REMOVED: &str = "removed.txt";

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

/// The content of a case: the valid series with the case's own files over it.
fn content(case: &str) -> Content {
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

#[test]
fn a_series_without_a_mistake_gives_no_report() {
    assert_eq!(report(valid()), "");
}

#[test]
fn every_mistake_and_every_warning_gives_the_report_that_is_kept_for_it() {
    let overwrite = std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite");
    let mut wrong = Vec::new();
    for case in cases() {
        let path = folder().join(&case).join(EXPECTED);
        let report = report(content(&case));
        if report.is_empty() {
            wrong.push(format!("{case}: nothing was reported"));
            continue;
        }
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

#[test]
fn only_mistakes_keep_a_series_from_being_published() {
    for case in cases() {
        let outcome = compiled(content(&case));
        let is_warned_of = case.contains("-warned-of");
        assert_eq!(outcome.is_ok(), is_warned_of, "{case}");
        if let Ok(site) = outcome {
            assert_eq!(site.warnings.mistakes(), 0, "{case}");
            assert_ne!(site.warnings.warnings(), 0, "{case}");
        }
    }
}

#[test]
fn windows_line_ends_and_byte_order_marks_change_nothing() {
    let windows = |files: Content| -> Content {
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
fn a_file_in_another_encoding_is_shown_at_its_first_invalid_byte() {
    let mut files = valid();
    let text = text(&files, ARTICLE);
    let (before, after) = text.split_once("The same").unwrap();
    let latin1 = [before.as_bytes(), b"Caf\xe9. ", after.as_bytes()].concat();
    files.insert(ARTICLE.to_owned(), latin1);
    let line = before.lines().count() + 1;
    let report = report(files);
    assert!(report.starts_with("error: the file is not UTF-8\n"), "{report}");
    assert_holds(&report, &format!("--> content/{ARTICLE}:{line}:4\n"), 1);
    assert!(report.ends_with("\n\n1 mistake in the content; nothing was written\n"), "{report}");
}
