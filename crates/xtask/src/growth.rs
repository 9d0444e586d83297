//! `cargo xtask bench growth`: how long libraries of any size take to build, and what their pages weigh.
//!
//! An article of a library is the text of one of the series under a title of its own, so all are of real length. Which one
//! it is follows from its number alone: a library is the same each time.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Error, Result};
use model::{Address, Base, Slug};

use crate::build::{self, Profile, Site};
use crate::{paths, recipe};

/// How many articles are added to the series, where nobody says.
const SIZES: [usize; 3] = [10, 100, 1_000];

/// Builds libraries of these sizes, or of the usual ones, and prints a table.
pub(crate) fn measure(sizes: &[usize]) -> Result<()> {
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
        rows.push(format!("| {size} | {built:.1} | {built_again:.1} | {} |", weights.join(" | ")));
    }
    println!("\n| articles added | seconds to build | after one edit | `{}` |", weighed.join("` | `"));
    println!("|{}", "--:|".repeat(3 + weighed.len()));
    rows.iter().for_each(|row| println!("{row}"));
    println!("\nBytes are compressed by Brotli. The program was compiled before.");
    Ok(())
}

/// The files whose compressed sizes are told: home, an article and its data, what an unknown address is answered with, and
/// the worker with its list of files.
fn weighed() -> Result<[String; 5]> {
    let article = Address::Article(Slug::parse(&slug(0)).map_err(Error::msg)?);
    let (home, unknown) = (Address::Home.html_file(), Address::NotFound.html_file());
    Ok([home, article.html_file(), article.data_file(), unknown, "sw.js".to_owned()])
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
    let mut series = paths::read_text(&paths::root().join("content/series.toml"))?;
    for number in 0..size {
        let text = &texts[number % texts.len()];
        let (before, title) = text.split_once("title = \"").context("an article has no title")?;
        let text = format!("{before}title = \"Text {}: {title}", number + 1);
        paths::write(&folder.join(article_file(number)), text)?;
        series = recipe::add_to_list(&series, "articles", &slug(number))?;
    }
    paths::write(&folder.join("content/series.toml"), series)
}

fn slug(number: usize) -> String {
    format!("library-{:05}", number + 1)
}

fn article_file(number: usize) -> String {
    format!("content/articles/{}.md", slug(number))
}
