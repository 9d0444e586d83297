//! Other search engines, given the texts of the index and asked the same queries.
//!
//! They are brought into `target/tools/search`. Each has a script of its own that indexes `texts.json`, answers
//! `queries.json`, and writes down which addresses it found and how long that took.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotlic::Quality;
use model::Base;
use search::gold::Gold;
use search::{Document, Target};
use serde_json::{Value, json};

use super::folder;
use super::measured::Measured;
use crate::finish::compress;
use crate::node::{self, Package};
use crate::{paths, process};

const MINISEARCH: Package = Package { name: "minisearch", version: "7.2.0" };
const PAGEFIND: Package = Package { name: "pagefind", version: "1.6.0" };

/// Makes MiniSearch as small as VitePress publishes it.
const ESBUILD: Package = Package { name: "esbuild", version: "0.28.2" };

const SCRIPTS: [(&str, &str); 3] = [
    ("minisearch.mjs", include_str!("minisearch.mjs")),
    ("pagefind.mjs", include_str!("pagefind.mjs")),
    ("timed.mjs", include_str!("timed.mjs")),
];

/// Measures them all.
pub(super) fn measure(documents: &[Document], gold: &Gold) -> Result<[Measured; 2]> {
    let project = paths::target().join("tools/search");
    node::install(&project, &[MINISEARCH, PAGEFIND, ESBUILD])?;
    for (file, text) in SCRIPTS {
        paths::write(&project.join(file), text)?;
    }
    let texts = texts(documents);
    let queries: Vec<&str> = gold.query.iter().map(|query| query.asks.as_str()).collect();
    paths::write(&folder().join("texts.json"), &texts)?;
    paths::write(&folder().join("queries.json"), json!(queries).to_string())?;

    let minisearch = ask(&project, &MINISEARCH)?;
    let index = weight("minisearch", |file| file == "index.json")?;
    let minisearch = Measured {
        texts: compress::brotli(texts.as_bytes(), Quality::best())?.len(),
        index,
        script: Some(weight("minisearch", |file| file == "minisearch.js")?),
        first_query: index,
        ..measured(&MINISEARCH, &minisearch, documents, gold)?
    };
    let pagefind = ask(&project, &PAGEFIND)?;
    let is_entry = |file: &str| file == "pagefind-entry.json" || file.ends_with(".pf_meta");
    let programs = ["pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"];
    let pagefind = Measured {
        index: weight("pagefind", |file| is_entry(file) || file.starts_with("index/"))?,
        texts: weight("pagefind", |file| file.starts_with("fragment/"))?,
        script: Some(weight("pagefind", |file| programs.contains(&file))?),
        first_query: pagefind["transferred"].as_u64().unwrap_or_default().try_into()?,
        ..measured(&PAGEFIND, &pagefind, documents, gold)?
    };
    Ok([minisearch, pagefind])
}

/// What all of them read: the words of each document, and no more.
fn texts(documents: &[Document]) -> String {
    let joined = |one: &str, other: &str| [one, other].join("\n").trim().to_owned();
    let text = |(id, document): (usize, &Document)| {
        json!({
            "id": id,
            "url": document.target.link(&Base::root()),
            "title": document.title,
            "titles": joined(&document.page, &document.above),
            "text": joined(&document.key, &document.body),
        })
    };
    Value::from_iter(documents.iter().enumerate().map(text)).to_string()
}

/// Has a peer answer the queries, in an empty folder for its own files.
fn ask(project: &Path, package: &Package) -> Result<Value> {
    paths::empty_folder(&folder().join(package.name))?;
    let mut command = process::program("node");
    // esbuild looks for packages from the folder that it is started in.
    process::run(command.current_dir(project).arg(format!("{}.mjs", package.name)).arg(folder()))?;
    let result = paths::read(&folder().join(format!("{}.json", package.name)))?;
    serde_json::from_slice(&result).with_context(|| format!("{} answered something else", package.name))
}

/// Its answers, and what its script measured.
fn measured(package: &Package, result: &Value, documents: &[Document], gold: &Gold) -> Result<Measured> {
    let targets = documents.iter().map(|document| (document.target.link(&Base::root()), &document.target));
    let targets: BTreeMap<String, &Target> = targets.collect();
    let answers: Vec<Vec<String>> = serde_json::from_value(result["answers"].clone())?;
    let found = |link: &String| {
        targets.get(link).copied().with_context(|| format!("{} found {link}, which is no text", package.name))
    };
    let place = |(query, links): (&search::gold::GoldQuery, &Vec<String>)| {
        Ok(query.place_among(links.iter().map(found).collect::<Result<Vec<&Target>>>()?))
    };
    let milliseconds = |name: &str| result[name].as_f64().with_context(|| format!("{} gave no {name}", package.name));
    Ok(Measured {
        name: package.said(),
        places: gold.query.iter().zip(&answers).map(place).collect::<Result<_>>()?,
        index: 0,
        texts: 0,
        script: None,
        first_query: 0,
        mean: milliseconds("mean")?,
        slowest: milliseconds("slowest")?,
    })
}

/// What those of its files weigh that are wanted.
fn weight(name: &str, is_wanted: impl Fn(&str) -> bool) -> Result<usize> {
    let folder: PathBuf = folder().join(name);
    let files = paths::files_below(&folder)?;
    let wanted = files.iter().filter(|file| is_wanted(file));
    let compressed = |file: &String| Ok(compress::brotli(&paths::read(&folder.join(file))?, Quality::best())?.len());
    wanted.map(compressed).sum()
}
