//! The pages as the HTML standard wants them, by the checker of those who write the standard.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::files::files_below;
use crate::site::folder;

/// The Nu HTML checker, which `cargo xtask test` brings.
const CHECKER: &str = "target/tools/npm/node_modules/vnu-jar/build/dist/vnu.jar";

/// The messages that are let pass, each with its reason.
const LET_PASS: &str = "tests/suite/html_let_pass.txt";

/// One run for all pages of the sites whose pages differ: the checker takes longer to start than to read a page.
#[test]
fn every_page_is_valid_html() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(root.join(CHECKER).is_file(), "the HTML checker is not there: run `cargo xtask sites`");
    let pages: Vec<_> = ["release", "sub-path", "overlay"]
        .map(folder)
        .into_iter()
        .flat_map(|site| files_below(&site).into_iter().map(move |file| site.join(file)))
        .filter(|file| file.extension().is_some_and(|extension| extension == "html"))
        .collect();
    assert!(pages.len() > 60, "there are only {} pages", pages.len());

    let output = Command::new("java")
        .arg("-jar")
        .arg(root.join(CHECKER))
        .args(["--errors-only", "--format", "json", "--stdout", "--filterfile"])
        .arg(root.join(LET_PASS))
        .args(&pages)
        .output()
        .expect("Java is there: run `cargo xtask sites`");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("the checker gave no report ({error}): {}", String::from_utf8_lossy(&output.stderr))
    });
    let messages = report["messages"].as_array().unwrap();

    // A mistake in the shell is one in every page: each message is shown once, with the first place of it.
    let mut mistakes: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for message in messages {
        mistakes.entry(message["message"].as_str().unwrap()).or_default().push(message);
    }
    let shown: Vec<String> = mistakes
        .into_iter()
        .map(|(message, places)| {
            let (first, count) = (places[0], places.len());
            let file = first["url"].as_str().unwrap_or_default();
            let (line, extract) = (&first["lastLine"], first["extract"].as_str().unwrap_or_default());
            format!("{message}\n  {count} times, first in {file}, line {line}: {extract}")
        })
        .collect();
    assert!(shown.is_empty(), "\n{}\nA mistake of the checker itself belongs into {LET_PASS}.", shown.join("\n"));
    assert!(output.status.success(), "the checker failed: {}", String::from_utf8_lossy(&output.stderr));
}
