//! `cargo xtask bench growth`: how long libraries of any size take to build, what their pages weigh, and whether they are
//! as fast as those of a small one.
//!
//! An article of a library is the text of one of the series under a title of its own, so all are of real length. Which one
//! it is follows from its number alone: a library is the same each time.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Error, Result};
use model::series::LARGEST_LIST;
use model::{Address, Base, Slug, address};

use crate::build::{self, Profile, Site};
use crate::{gate, paths, system};

/// How many articles a part has.
const IN_A_PART: usize = 50;

/// How many articles are added to the series, where nobody says.
const SIZES: [usize; 4] = [10, 100, 1_000, 5_000];

/// Builds libraries of these sizes, or of the usual ones, and prints a table; then measures the pages of the first and
/// the last.
pub(crate) fn measure(sizes: &[usize]) -> Result<()> {
    system::BROWSER.ensure()?;
    let sizes = if sizes.is_empty() { &SIZES } else { sizes };
    let weighed = weighed()?;
    let mut rows = Vec::new();
    for &size in sizes {
        let folder = paths::target().join("growth").join(size.to_string());
        write(size, &folder)?;
        let site = Site {
            profile: Profile::Release,
            base: Base::root(),
            origin: None,
            folder: folder.join("site"),
            overlay: Some(folder.join("content")),
        };
        let built = seconds(|| build::build(&site))?;
        let edited = folder.join(article_file(size / 2));
        let text = paths::read_text(&edited)?;
        paths::write(&edited, text + "\nOne sentence more.\n")?;
        let built_again = seconds(|| build::build(&site))?;
        let weight = |file: &String| fs::metadata(site.folder.join(format!("{file}.br"))).map_or(0, |file| file.len());
        let weights: Vec<String> = weighed.iter().map(|file| weight(file).to_string()).collect();
        let list = list_size(&site.folder)?;
        rows.push(format!("| {size} | {built:.1} | {built_again:.1} | {} | {list} |", weights.join(" | ")));
    }
    println!(
        "\n| articles added | seconds to build | after one edit | `{}` | `{}` |",
        weighed.join("` | `"),
        address::LIBRARY
    );
    println!("|{}", "--:|".repeat(4 + weighed.len()));
    rows.iter().for_each(|row| println!("{row}"));
    println!("\nBytes are compressed by Brotli. The program was compiled before.");
    let sizes = sizes.iter().map(usize::to_string);
    gate::run_bench(["growth".to_owned()].into_iter().chain(sizes))
}

/// The files whose compressed sizes are told: home, a part, an article and its data, what an unknown address is answered
/// with, the worker with its list of files, and the index of the search.
fn weighed() -> Result<[String; 7]> {
    let article = Address::Article(Slug::parse(&slug(0)).map_err(Error::msg)?);
    let part = Address::Part(Slug::parse(&part_slug(1)).map_err(Error::msg)?).html_file();
    let (home, unknown) = (Address::Home.html_file(), Address::NotFound.html_file());
    Ok([
        home,
        part,
        article.html_file(),
        article.data_file(),
        unknown,
        "sw.js".to_owned(),
        address::SEARCH_INDEX.to_owned(),
    ])
}

/// The size of the compressed list of the library's files; 0 where a device keeps all articles unasked.
fn list_size(site: &Path) -> Result<u64> {
    let folder = site.join(address::LIBRARY);
    let files = if folder.is_dir() { paths::files_below(&folder)? } else { Vec::new() };
    let list = files.iter().find(|file| file.ends_with(".br"));
    Ok(list.and_then(|file| fs::metadata(folder.join(file)).ok()).map_or(0, |file| file.len()))
}

fn seconds(work: impl FnOnce() -> Result<()>) -> Result<f64> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed().as_secs_f64())
}

/// Writes a library into an empty folder: what stands in the place of the files of `content/`.
fn write(size: usize, folder: &Path) -> Result<()> {
    paths::empty_folder(folder)?;
    let articles = paths::root().join("content/articles");
    let files = paths::files_below(&articles)?;
    let texts: Vec<String> = files.iter().map(|file| paths::read_text(&articles.join(file))).collect::<Result<_>>()?;
    let mut slugs = Vec::new();
    for number in 0..size {
        let text = &texts[number % texts.len()];
        let (before, title) = text.split_once("title = \"").context("an article has no title")?;
        let text = format!("{before}title = \"Text {}: {title}", number + 1);
        paths::write(&folder.join(article_file(number)), text)?;
        slugs.push(slug(number));
    }
    let series = paths::read_text(&paths::root().join("content/series.toml"))?;
    paths::write(&folder.join("content/series.toml"), in_parts(&series, &slugs)?)
}

/// The manifest of the series with these articles as well, all of them in parts. Tables stand last in a file.
fn in_parts(series: &str, added: &[String]) -> Result<String> {
    let (before, list) = series.split_once("articles = [\n").context("the series has no list of articles")?;
    let (list, after) = list.split_once("]\n").context("the list of articles has no end")?;
    let listed = list.split('"').skip(1).step_by(2).map(str::to_owned);
    let all: Vec<String> = listed.chain(added.iter().cloned()).collect();
    let mut manifest = format!("{before}{after}");
    for (articles, number) in all.chunks(IN_A_PART).zip(1..) {
        manifest.push_str(&format!(
            "\n[[parts]]\nslug = \"{}\"\ntitle = \"Part {number} of the library\"\nsummary = \"Some of its articles.\"\n\
             articles = [\"{}\"]\n",
            part_slug(number),
            articles.join("\", \"")
        ));
    }
    Ok(manifest)
}

fn part_slug(number: usize) -> String {
    format!("part-{number}")
}

/// Writes the content of the test site `overlay`: what stands in `tests/overlay`, and short texts, as many as make a series
/// large.
pub(crate) fn write_overlay(folder: &Path) -> Result<()> {
    paths::empty_folder(folder)?;
    let own = paths::root().join("tests/overlay");
    for file in paths::files_below(&own)? {
        paths::write(&folder.join("content").join(&file), paths::read(&own.join(file))?)?;
    }
    let mut slugs = Vec::new();
    for number in 0..LARGEST_LIST {
        let text = SHORT.replace("NUMBER", &(number + 1).to_string());
        paths::write(&folder.join(article_file(number)), text)?;
        slugs.push(slug(number));
    }
    let series = paths::read_text(&paths::root().join("content/series.toml"))?;
    paths::write(&folder.join("content/series.toml"), in_parts(&series, &slugs)?)
}

/// A text that takes little time to build, to send and to keep.
const SHORT: &str = "+++\ntitle = \"Short text NUMBER\"\nsummary = \"A text that is short.\"\nreviewed = 2026-11-24\n\
                     review_due = 2036-05-24\n+++\n\nA few words.\n\n## A section {#a-section}\n\nA few more words.\n";

fn slug(number: usize) -> String {
    format!("library-{:05}", number + 1)
}

fn article_file(number: usize) -> String {
    format!("content/articles/{}.md", slug(number))
}
