//! The house rules, as far as a program can see them. CONTRIBUTING.md gives the reasons.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::colour;
use crate::files::files_below;
use crate::style::blocks;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The files below some folders of the project that end in `extension`, as paths below the project.
pub(crate) fn files(folders: &[&str], extension: &str) -> Vec<String> {
    let found: Vec<String> = folders
        .iter()
        .flat_map(|folder| files_below(&root().join(folder)).into_iter().map(move |file| format!("{folder}/{file}")))
        .filter(|file| file.ends_with(extension))
        .collect();
    assert!(!found.is_empty(), "nothing in {folders:?} ends in {extension}");
    found
}

/// The code of a Rust file without its tests and comments.
pub(crate) fn code(file: &str) -> String {
    let text = if file.ends_with("/tests.rs") { String::new() } else { read(file) };
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    before_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Fails for every file that holds a word outside of the places where it belongs.
pub(crate) fn only_in(folders: &[&str], word: &str, places: &[&str]) {
    for file in files(folders, ".rs") {
        let belongs = places.iter().any(|place| file.starts_with(place));
        assert!(belongs || !code(&file).contains(word), "{file} names `{word}`, which belongs to {places:?}");
    }
}

#[test]
fn every_rust_file_opens_with_what_it_is_and_stays_short() {
    for file in files(&["src", "crates", "tests"], ".rs") {
        let text = read(&file);
        assert!(text.starts_with("//! "), "{file} does not begin with `//!`");
        let lines = text.lines().count();
        assert!(lines <= 300, "{file} has {lines} lines");
    }
}

#[test]
fn the_browser_is_named_behind_one_door() {
    for word in ["web_sys", "js_sys"] {
        only_in(&["src", "crates"], word, &["src/platform"]);
    }
}

#[test]
fn only_the_root_package_knows_leptos_and_the_model_knows_how_it_travels_alone() {
    for file in files(&["crates"], "Cargo.toml") {
        for package in ["leptos", "web-sys", "js-sys", "gloo"] {
            assert!(!read(&file).contains(package), "{file} depends on {package}");
        }
    }
    let model = read("crates/model/Cargo.toml");
    let dependencies = model.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let names: Vec<&str> = dependencies.trim().lines().map(|line| line.split('.').next().unwrap()).collect();
    assert_eq!(names, ["percent-encoding", "postcard", "serde"]);
}

#[test]
fn what_makes_pages_and_books_touches_no_file_and_html_has_one_door() {
    for word in ["std::fs", "std::io", "std::env"] {
        let pure = ["compiler", "model", "publication", "reader", "search"].map(|name| format!("crates/{name}/src"));
        only_in(&pure.each_ref().map(String::as_str), word, &[]);
    }
    only_in(&["src", "crates"], "Prose::from_compiler", &["crates/compiler/src"]);
}

#[test]
fn addresses_are_spelled_in_one_place() {
    let folders = [
        "src",
        "crates/compiler/src",
        "crates/model/src",
        "crates/publication/src",
        "crates/reader/src",
        "crates/search/src",
        "crates/xtask/src",
    ];
    let places = [
        "crates/model/src/address.rs",
        // The files of authors lie in a folder that is called as the address of their pages.
        "crates/compiler/src/series/drafts.rs",
        "crates/xtask/src/content.rs",
    ];
    let names = [
        "articles",
        "parts",
        "library",
        "what-to-expect",
        "plan",
        "questions",
        "saved",
        "options",
        "glossary",
        "sources",
        "search",
        "help",
        "about",
        "gallery",
        "data",
        "figures",
        "cards",
    ];
    for name in names {
        // At the beginning of a text, behind a base that is put in, or as a folder that is joined to another.
        for word in [format!("\"{name}/"), format!("\"/{name}"), format!("}}{name}/"), format!("join(\"{name}\")")] {
            only_in(&folders, &word, &places);
        }
    }
    let files = [
        "404.html",
        "exploring-kap.epub",
        "pronunciations.txt",
        "library.txt",
        "search.txt",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
    ];
    for file in files {
        only_in(&folders, file, &places);
    }
}

#[test]
fn every_style_fills_one_layer_and_is_linked_once() {
    let shell = read("index.html");
    let linked: Vec<&str> = shell
        .lines()
        .filter(|line| line.contains("rel=\"css\""))
        .map(|line| line.split("href=\"").nth(1).unwrap().split('"').next().unwrap())
        .collect();
    assert_eq!(linked.first(), Some(&"style/layers.css"));
    let all: BTreeSet<String> = files(&["style"], ".css").into_iter().collect();
    assert_eq!(linked.iter().map(|file| (*file).to_owned()).collect::<BTreeSet<_>>(), all);
    assert_eq!(linked.len(), all.len(), "a style is linked twice");
    for file in all.iter().filter(|file| *file != "style/layers.css") {
        assert_eq!(read(file).matches("@layer ").count(), 1, "{file} does not fill one layer");
    }
}

/// What a style spells all the same: its file, the declaration, and the reason.
const SPELLED_ELSEWHERE: [(&str, &str, &str); 3] = [
    ("components/qr_code.css", "background: white", "no theme may change what cameras read"),
    ("components/qr_code.css", "color: black", "no theme may change what cameras read"),
    ("settings.css", "--quick: 0s", "gives the token the value that the reader chose"),
];

#[test]
fn colours_and_times_are_spelled_in_the_tokens() {
    let mut found = BTreeSet::new();
    for block in blocks().iter().filter(|block| block.file != "tokens.css") {
        for (property, value) in &block.declarations {
            if !colour::is_spelled_in(value) && !spells_time(value) {
                continue;
            }
            let spelled = format!("{property}: {value}");
            let allowed = SPELLED_ELSEWHERE.iter().position(|(file, one, _)| *file == block.file && *one == spelled);
            assert!(allowed.is_some(), "style/{} spells `{spelled}`; give it a name in tokens.css", block.file);
            found.extend(allowed);
        }
    }
    assert_eq!(found.len(), SPELLED_ELSEWHERE.len(), "a style no longer spells what is allowed to it");
}

/// Whether a value of CSS spells a time, in seconds or milliseconds.
fn spells_time(value: &str) -> bool {
    let mut words = value.split(|sign: char| !(sign.is_ascii_alphanumeric() || "-_.".contains(sign)));
    words.any(|word| {
        let number = word.strip_suffix("ms").or_else(|| word.strip_suffix('s'));
        number.is_some_and(|number| number.parse::<f64>().is_ok())
    })
}

#[test]
fn every_spelling_of_a_time_is_seen() {
    for spelled in ["0s", "120ms", "opacity .2s", "-1s", "all 1.5s ease"] {
        assert!(spells_time(spelled), "{spelled}");
    }
    for other in ["2rems", "var(--step-2s)", "ms", "s", "12 sans-serif", "opacity var(--quick)"] {
        assert!(!spells_time(other), "{other}");
    }
}

#[test]
fn one_part_has_one_name_in_every_tree() {
    let is_component = |file: &&String| code(file).contains("#[component]");
    let components = files(&["src/components"], ".rs");
    // A component that needs more than a file has a folder of its name.
    let whole = components.iter().filter(|file| Path::new(file).parent() == Some(Path::new("src/components")));
    // What every text of an author is put into is an attribute of its element, and has a style all the same.
    let prose = "src/components/prose.rs".to_owned();
    for file in whole.filter(is_component).chain([&prose]) {
        let name = Path::new(file).file_stem().unwrap().to_str().unwrap();
        assert!(root().join(format!("style/components/{name}.css")).is_file(), "{file} has no style of its name");
    }
}

/// A section's id never holds an underscore, so no author can take an id that the program needs.
#[test]
fn the_ids_of_the_shell_are_none_that_a_section_can_have() {
    let mut found = 0;
    for file in files(&["src"], ".rs").into_iter().chain(["index.html".to_owned()]) {
        let text = read(&file);
        // An id is written where it is, made there of a name and a number, or the value of a constant.
        let written = text.split(" id=\"").skip(1).chain(text.split(" id=format!(\"").skip(1));
        let constants = text.split(" id=").skip(1).filter_map(|rest| {
            let name = rest.split(|end: char| !(end.is_ascii_uppercase() || end == '_')).next().unwrap();
            text.split(&format!("const {name}: &str = \"")).nth(1)
        });
        for rest in written.chain(constants) {
            let id = rest.split('"').next().unwrap();
            assert!(id.contains('_'), "{file} uses the id `{id}`, which a section may have as well");
            found += 1;
        }
    }
    assert!(found > 30, "only {found} ids were found");
}

#[test]
fn the_crate_and_the_tool_of_wasm_bindgen_are_one_version() {
    let tool = read("crates/xtask/src/tool.rs");
    let version = tool.split("name: \"wasm-bindgen-cli\",\n    version: \"").nth(1).unwrap().split('"').next().unwrap();
    assert!(read("Cargo.lock").contains(&format!("name = \"wasm-bindgen\"\nversion = \"{version}\"")));
    assert!(read("Cargo.toml").contains(&format!("wasm-bindgen = \"={version}\"")));
}

#[test]
fn nothing_is_skipped_or_left_for_later() {
    for file in files(&["src", "crates", "tests"], ".rs") {
        if file == "tests/suite/tidy.rs" {
            continue;
        }
        for word in ["#[ignore", "TODO", "FIXME", "todo!(", "unimplemented!("] {
            assert!(!read(&file).contains(word), "{file} holds `{word}`");
        }
    }
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let mut documents = files(&["docs"], ".md");
    documents.extend(["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "tests/README.md"].map(str::to_owned));
    let mut named = BTreeSet::new();
    for document in documents {
        let text = read(&document);
        let folders = ["crates/", "public/", "src/", "style/", "tests/"];
        let words = text.split('`').filter(|word| folders.iter().any(|folder| word.starts_with(folder)));
        // `NAME` stands for the name of whatever a recipe adds.
        for path in words.filter(|word| !word.contains([' ', '*', '{', '<']) && !word.contains("NAME")) {
            assert!(root().join(path).exists(), "{document} names {path}, which is not there");
            named.insert(path.to_owned());
        }
    }
    assert!(named.len() > 50, "the documents name only {named:?}");
}

#[test]
fn the_changes_name_what_is_not_released_yet() {
    assert!(read("CHANGELOG.md").contains("## [Unreleased]"));
}
