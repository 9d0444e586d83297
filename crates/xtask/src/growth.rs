//! `cargo xtask bench growth`: how long libraries of any size take to build, and what their pages weigh.
//!
//! An article of a library is the text of one of the series under a title of its own, so all are of real length. Which one
//! it is follows from its number alone: a library is the same each time.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use model::Base;

use crate::build::{self, Profile, Site};
use crate::paths;

/// How many articles are added to the series, where nobody says.
const SIZES: [usize; 3] = [10, 100, 1_000];

/// The files whose compressed sizes are told: home, an article and its data, what an unknown address is answered with, and
/// the worker with its list of files.
const FILES: [&str; 5] =
    ["index.html", "articles/library-00001/index.html", "data/articles/library-00001.txt", "404.html", "sw.js"];

/// Builds libraries of these sizes, or of the usual ones, and prints a table.
pub(crate) fn measure(sizes: &[usize]) -> Result<()> {
    let sizes = if sizes.is_empty() { &SIZES } else { sizes };
    let mut rows = Vec::new();
    for &size in sizes {
        let folder = paths::target().join("growth").join(size.to_string());
        let content = folder.join("content");
        write(size, &content)?;
        let site = Site {
            profile: Profile::Release,
            base: Base::root(),
            origin: None,
            folder: folder.join("site"),
            overlay: Some(content.clone()),
        };
        paths::empty_folder(&site.folder)?;
        let built = seconds(|| build::build(&site))?;
        let edited = content.join(article_file(size / 2));
        let text = paths::read_text(&edited)?;
        paths::write(&edited, text + "\nOne sentence more.\n")?;
        let built_again = seconds(|| build::build(&site))?;
        let weights =
            FILES.map(|file| fs::metadata(site.folder.join(format!("{file}.br"))).map_or(0, |file| file.len()));
        let weights: Vec<String> = weights.iter().map(u64::to_string).collect();
        rows.push(format!("| {size} | {built:.1} | {built_again:.1} | {} |", weights.join(" | ")));
    }
    let names = FILES.map(|file| format!("`{file}`")).join(" | ");
    println!("\n| articles added | seconds to build | after one edit | {names} |");
    println!("|{}", "--:|".repeat(3 + FILES.len()));
    rows.iter().for_each(|row| println!("{row}"));
    println!("\nBytes are compressed by Brotli. The program was compiled before.");
    Ok(())
}

fn seconds(work: impl FnOnce() -> Result<()>) -> Result<f64> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed().as_secs_f64())
}

/// Writes a library: what stands in the place of the files of `content/`.
fn write(size: usize, folder: &Path) -> Result<()> {
    const END_OF_LIST: &str = "\n]\n\nsteps = [";
    paths::empty_folder(folder)?;
    let content = paths::root().join("content");
    let articles = content.join("articles");
    let files = paths::files_below(&articles)?;
    let texts: Vec<String> = files.iter().map(|file| paths::read_text(&articles.join(file))).collect::<Result<_>>()?;
    let mut list = String::new();
    for number in 0..size {
        let text = &texts[number % texts.len()];
        let (before, title) = text.split_once("title = \"").context("an article has no title")?;
        let text = format!("{before}title = \"Text {}: {title}", number + 1);
        paths::write(&folder.join(article_file(number)), text)?;
        list.push_str(&format!("\n  \"{}\",", slug(number)));
    }
    let series = paths::read_text(&content.join("series.toml"))?;
    let (known, rest) = series.split_once(END_OF_LIST).context("series.toml does not list its articles and steps")?;
    paths::write(&folder.join("series.toml"), [known, &list, END_OF_LIST, rest].concat())
}

fn slug(number: usize) -> String {
    format!("library-{:05}", number + 1)
}

fn article_file(number: usize) -> String {
    format!("articles/{}.md", slug(number))
}
