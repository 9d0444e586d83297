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
use article::{Base, Page, Section};
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
    compile(&content, &base).map_err(|report| report.to_string())
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
