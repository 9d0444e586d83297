//! The budget of `budget.toml`, held against the site that was built for the tests.

use std::fs;

use brotli::enc::BrotliEncoderParams;
use toml::Table;

use crate::site::{built, files, is_kept, size};

fn budget(name: &str) -> u64 {
    let table: Table = include_str!("budget.toml").parse().unwrap();
    table[name].as_integer().unwrap().try_into().unwrap()
}

/// The size of the one compressed file in `program/` with this beginning and end.
fn program(start: &str, end: &str) -> u64 {
    let found: Vec<String> = files()
        .into_iter()
        .filter(|file| file.starts_with(&format!("program/{start}")) && file.ends_with(&format!("{end}.br")))
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    size(&found[0])
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
fn the_program_is_small() {
    let bytes = program("exploring-kap-", ".wasm");
    println!("wasm: {bytes} bytes");
    assert!(bytes <= budget("wasm_brotli"), "the program has {bytes} bytes");
}

#[test]
fn the_scripts_are_small() {
    // The worker's list of files grows with the series and is no code.
    let worker = fs::read_to_string(built().join("sw.js")).unwrap();
    let code: String = worker.lines().filter(|line| !line.starts_with("const FILES")).collect();
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut worker = Vec::new();
    brotli::BrotliCompress(&mut code.as_bytes(), &mut worker, &parameters).unwrap();
    let bytes = program("boot-", ".js") + program("exploring-kap-", ".js") + u64::try_from(worker.len()).unwrap();
    println!("scripts: {bytes} bytes");
    assert!(bytes <= budget("scripts_brotli"), "the scripts have {bytes} bytes");
}

#[test]
fn a_page_is_interactive_after_few_bytes() {
    let (_, html, _) = articles().into_iter().max_by_key(|(_, bytes, _)| *bytes).unwrap();
    let bytes = html + program("boot-", ".js") + program("exploring-kap-", ".js") + program("exploring-kap-", ".wasm");
    println!("interactive: {bytes} bytes");
    assert!(bytes <= budget("interactive_brotli"), "a page is interactive after {bytes} bytes");
}

#[test]
fn the_whole_series_takes_little_room_on_the_device() {
    let bytes: u64 = files().iter().filter(|file| is_kept(file)).map(|file| size(file)).sum();
    println!("kept: {bytes} bytes");
    assert!(bytes <= budget("kept"), "the series takes {bytes} bytes on the device");
}
