//! The budget of `budget.toml`, held against the site that was built for the tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;

use brotlic::CompressorWriter;
use toml::Table;

use crate::site::{built, files, is_kept, size};

fn budget(name: &str) -> u64 {
    let table: Table = include_str!("budget.toml").parse().unwrap();
    table[name].as_integer().unwrap().try_into().unwrap()
}

/// The compressed files of the program with this ending, with their sizes.
fn program(end: &str) -> Vec<(String, u64)> {
    let is_one = |file: &String| file.starts_with("program/") && file.ends_with(&format!("{end}.br"));
    let found: Vec<_> = files().into_iter().filter(is_one).map(|file| (file.clone(), size(&file))).collect();
    assert!(!found.is_empty(), "the program has no file that ends with `{end}`");
    found
}

fn sum(files: &[(String, u64)]) -> u64 {
    files.iter().map(|(_, bytes)| bytes).sum()
}

/// The main module and the chunks. Small chunks travel in one file, which counts as one.
fn modules() -> (u64, Vec<(String, u64)>) {
    let (main, chunks): (Vec<_>, Vec<_>) =
        program(".wasm").into_iter().chain(program(".bin")).partition(|(file, _)| file.contains("_bg.wasm"));
    assert_eq!(main.len(), 1, "{main:?}");
    assert!(!chunks.is_empty(), "the program was not split");
    (sum(&main), chunks)
}

/// An article's compressed HTML and its words.
fn articles() -> Vec<(String, u64, u64)> {
    let articles: Vec<_> = crate::content::series()
        .articles
        .into_iter()
        .map(|article| {
            let file = format!("articles/{}/index.html.br", article.meta.slug);
            let bytes = size(&file);
            (file, bytes, u64::from(article.meta.words))
        })
        .collect();
    assert!(!articles.is_empty());
    articles
}

#[test]
fn the_first_html_of_an_article_fits_into_one_round_trip() {
    for (file, bytes, words) in articles() {
        let limit = budget("article_html_brotli") * words.max(1500) / 1500;
        println!("{file}: {bytes} of {limit} bytes for {words} words");
        assert!(bytes <= limit, "{file} has {bytes} bytes for {words} words; the budget allows {limit}");
    }
}

#[test]
fn the_page_of_all_steps_grows_no_further() {
    let bytes = size("what-to-expect/index.html.br");
    println!("what-to-expect: {bytes} bytes");
    assert!(bytes <= budget("overview_html_brotli"), "the page of all steps has {bytes} bytes");
}

#[test]
fn the_page_of_the_options_grows_no_further() {
    let bytes = size("options/index.html.br");
    println!("options: {bytes} bytes");
    assert!(bytes <= budget("options_html_brotli"), "the page of the options has {bytes} bytes");
}

#[test]
fn the_page_of_what_matters_grows_no_further() {
    let bytes = size("options/what-matters-to-me/index.html.br");
    println!("what matters: {bytes} bytes");
    assert!(bytes <= budget("values_html_brotli"), "the page of what matters has {bytes} bytes");
}

#[test]
fn the_program_is_small() {
    let (main, chunks) = modules();
    println!("main module: {main} bytes; chunks: {chunks:#?}");
    assert!(main <= budget("main_module_brotli"), "the main module has {main} bytes");
    for (chunk, bytes) in chunks {
        let limit = if chunk.ends_with("/split_search.wasm.br") { "search_chunk_brotli" } else { "chunk_brotli" };
        assert!(bytes <= budget(limit), "{chunk} has {bytes} bytes");
    }
}

#[test]
fn the_index_of_the_search_grows_no_further() {
    let bytes = size("search.txt.br");
    println!("index of the search: {bytes} bytes");
    assert!(bytes <= budget("search_index_brotli"), "the index of the search has {bytes} bytes");
}

#[test]
fn the_scripts_are_small() {
    // The worker's list of files grows with the series and is no code.
    let worker = fs::read_to_string(built().join("sw.js")).unwrap();
    let code: String = worker.lines().filter(|line| !line.starts_with("const FILES")).collect();
    let mut worker = CompressorWriter::new(Vec::new());
    worker.write_all(code.as_bytes()).unwrap();
    let bytes = sum(&program(".js")) + u64::try_from(worker.into_inner().unwrap().len()).unwrap();
    println!("scripts: {bytes} bytes");
    assert!(bytes <= budget("scripts_brotli"), "the scripts have {bytes} bytes");
}

#[test]
fn an_article_is_interactive_after_few_bytes() {
    let (_, html, _) = articles().into_iter().max_by_key(|(_, bytes, _)| *bytes).unwrap();
    // The view of an article is in the main module, and what else a reader can do comes afterwards.
    let (main, _) = modules();
    let bytes = html + sum(&program(".js")) + main;
    println!("interactive: {bytes} bytes");
    assert!(bytes <= budget("interactive_brotli"), "an article is interactive after {bytes} bytes");
}

/// The files with everything that these parts of the program need, as the script tells that fetches them.
fn files_of(parts: &[&str]) -> BTreeSet<String> {
    let (path, _) = program("/__wasm_split.js").remove(0);
    let script = fs::read_to_string(built().join(path.trim_end_matches(".br"))).unwrap();
    let list = script.split_once("const SHARED = ").and_then(|(_, rest)| rest.split_once(';')).map(|(list, _)| list);
    let counts: Vec<usize> = serde_json::from_str(list.expect("no shared chunks travel together")).unwrap();
    let files: Vec<usize> = counts.into_iter().enumerate().flat_map(|(file, count)| vec![file; count]).collect();
    let calls: BTreeMap<&str, &str> = script
        .split("const ")
        .filter_map(|statement| statement.split_once(" = ").filter(|(_, call)| call.contains("load(\"")))
        .collect();
    let mut found = BTreeSet::new();
    for part in parts {
        let call = calls[format!("__wasm_split_load_{part}").as_str()];
        let arguments = call.split_once("load(").unwrap().1.split_once("))").unwrap().0;
        let (own, needed): (String, Vec<usize>) = serde_json::from_str(&format!("[{arguments}]")).unwrap();
        found.insert(own);
        found.extend(needed.iter().map(|number| format!("shared_chunks_{}.bin", files[*number])));
    }
    found
}

/// The HTML, the scripts, the main module, and everything that these parts of the program need.
fn with_chunks(html: &str, parts: &[&str]) -> u64 {
    let (main, all) = modules();
    let files = files_of(parts);
    let is_fetched = |(file, _): &(String, u64)| {
        files.contains(Path::new(file.trim_end_matches(".br")).file_name().unwrap().to_str().unwrap())
    };
    let fetched: Vec<_> = all.into_iter().filter(is_fetched).collect();
    assert_eq!(fetched.len(), files.len(), "not all of {files:?} is in {fetched:#?}");
    size(html) + sum(&program(".js")) + main + sum(&fetched)
}

#[test]
fn a_page_whose_view_is_a_chunk_grows_no_further() {
    for (page, chunk) in [
        ("what-to-expect", "steps"),
        ("what-to-expect/dosing-session", "session"),
        ("plan", "plan"),
        ("plan/bad-days", "bad_days"),
        ("options/what-matters-to-me", "values"),
        ("questions", "questions"),
        ("saved", "saved"),
        ("glossary", "lists"),
        ("options", "lists"),
        ("sources", "lists"),
        ("search", "search"),
    ] {
        let bytes = with_chunks(&format!("{page}/index.html.br"), &[chunk]);
        println!("{page}, interactive: {bytes} bytes");
        assert!(bytes <= budget("interactive_with_chunk_brotli"), "{page} is interactive after {bytes} bytes");
    }
}

#[test]
fn all_that_an_article_fetches_grows_no_further() {
    let (html, _, _) = articles().into_iter().max_by_key(|(_, bytes, _)| *bytes).unwrap();
    let bytes = with_chunks(&html, &["notes", "reading"]);
    println!("all of {html}: {bytes} bytes");
    assert!(bytes <= budget("article_with_chunks_brotli"), "an article fetches {bytes} bytes");
}

#[test]
fn a_page_has_few_elements() {
    for file in files().iter().filter(|file| file.ends_with(".html")) {
        let html = fs::read_to_string(built().join(file)).unwrap();
        let without = |html: &str, kind: &str| -> String {
            let (open, close) = (format!("<{kind}"), format!("</{kind}>"));
            html.split(&open).map(|part| part.split_once(&close).map_or(part, |(_, rest)| rest)).collect()
        };
        let text = without(&without(&html, "script"), "style");
        let is_element = |rest: &&str| rest.starts_with(|first: char| first.is_ascii_lowercase());
        let elements = text.split('<').skip(1).filter(is_element).count();
        println!("{file}: {elements} elements");
        assert!(elements as u64 <= budget("page_elements"), "{file} has {elements} elements");
    }
}

#[test]
fn a_first_visit_asks_for_few_files() {
    let html = fs::read_to_string(built().join("articles/what-kap-is/index.html")).unwrap();
    let named = [
        "rel=\"stylesheet\"",
        "rel=\"icon\"",
        "rel=\"manifest\"",
        "rel=\"modulepreload\"",
        "rel=\"preload\"",
        "<script type=\"module\"",
    ];
    let named: usize = named.iter().map(|what| html.matches(what).count()).sum();
    assert!(named >= 6, "the page names only {named} files");
    // The page; what it names; the script that fetches chunks; the chunks.
    let files = 1 + named + 1 + files_of(&["notes", "reading"]).len();
    println!("requests: {files}");
    assert!(files as u64 <= budget("article_requests"), "a first visit to an article asks for {files} files");
}

#[test]
fn the_whole_series_takes_little_room_on_the_device() {
    let is_counted = |file: &&String| is_kept(file) && !file.starts_with("program/");
    let bytes: u64 = files().iter().filter(is_counted).map(|file| size(file)).sum();
    println!("kept: {bytes} bytes");
    assert!(bytes <= budget("kept"), "the series takes {bytes} bytes on the device");
}
