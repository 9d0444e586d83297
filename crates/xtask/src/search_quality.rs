//! `cargo xtask bench search`: how well the search answers the queries of `tests/search/gold.toml`, what its index weighs, and
//! how long a query takes on this computer; and the same of other search engines.

mod measured;
mod peers;

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use brotlic::Quality;
use model::Base;
use search::gold::{Gold, GoldQuery};
use search::{Contents, Index};

use crate::finish::compress;
use crate::search_quality::measured::Measured;
use crate::{content, paths};

/// The queries.
const GOLD: &str = "tests/search/gold.toml";

/// Where the texts, what the peers make of them, and the tables lie.
const FOLDER: &str = "target/search";

/// Each query is timed so often.
const TIMES: u32 = 20;

/// The chunk of the published program that holds the search and its view.
const CHUNK: &str = "/split_search.wasm.br";

/// Measures; prints tables in Markdown, and keeps them.
pub(crate) fn measure() -> Result<()> {
    let bytes = content::compile(&Base::root())?.search_index;
    let gold: Gold =
        toml::from_str(&paths::read_text(&paths::root().join(GOLD))?).context("the gold set is no such file")?;
    let started = Instant::now();
    let index = Index::read(&bytes)?;
    let read = started.elapsed();

    let documents = index.documents().to_vec();
    let texts_alone = search::write(Contents { documents, ..Contents::default() })?;
    let mut all = vec![
        this_search("this search", &bytes, &index, &gold)?,
        this_search("this search without its synonyms", &texts_alone, &Index::read(&texts_alone)?, &gold)?,
    ];
    all.extend(peers::measure(index.documents(), &gold)?);

    let calm: Vec<&GoldQuery> = gold.query.iter().filter(|query| !query.help_first).collect();
    let alarmed = calm.iter().filter(|query| index.search(&query.asks).help_first).count();
    let mut lines = measured::quality(&gold, &all);
    lines.push(String::new());
    lines.extend(measured::costs(&all));
    lines.extend([
        "\n| this search | |\n|---|---:|".to_owned(),
        format!("| danger: help first | {:.1} % of {} |", gold.danger(&index) * 100.0, gold.danger.len()),
        format!("| no danger: help first all the same | {alarmed} of {} |", calm.len()),
        format!("| documents | {} |", index.documents().len()),
        format!("| index read | {:.1} ms |", milliseconds(read)),
    ]);
    let tables = lines.join("\n") + "\n";
    print!("{tables}");
    paths::write(&folder().join("tables.md"), tables)
}

fn folder() -> PathBuf {
    paths::root().join(FOLDER)
}

fn this_search(name: &str, bytes: &[u8], index: &Index, gold: &Gold) -> Result<Measured> {
    let (slowest, mean) = times(gold, index);
    let compressed = compress::brotli(bytes, Quality::best())?.len();
    Ok(Measured {
        name: name.to_owned(),
        places: gold.query.iter().map(|query| query.place(&index.search(&query.asks))).collect(),
        index: compressed,
        texts: 0,
        script: chunk()?,
        first_query: compressed,
        mean: milliseconds(mean),
        slowest: milliseconds(slowest),
    })
}

/// What the chunk weighs, if the site was built.
fn chunk() -> Result<Option<usize>> {
    let files = if paths::dist().is_dir() { paths::files_below(&paths::dist())? } else { Vec::new() };
    let chunk = files.iter().find(|file| file.ends_with(CHUNK));
    chunk.map(|file| Ok(paths::read(&paths::dist().join(file))?.len())).transpose()
}

/// How long the slowest query takes, and one on average.
fn times(gold: &Gold, index: &Index) -> (Duration, Duration) {
    let time = |query: &GoldQuery| {
        let started = Instant::now();
        for _ in 0..TIMES {
            black_box(index.search(black_box(&query.asks)));
        }
        started.elapsed() / TIMES
    };
    let times: Vec<Duration> = gold.query.iter().map(time).collect();
    let count = u32::try_from(times.len()).unwrap_or(u32::MAX).max(1);
    (times.iter().max().copied().unwrap_or_default(), times.iter().sum::<Duration>() / count)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
