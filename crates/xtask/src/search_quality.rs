//! `cargo xtask bench search`: how well the search answers the queries of `tests/search/gold.toml`, what its index weighs, and
//! how long a query takes on this computer.

use std::hint::black_box;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use brotlic::Quality;
use model::Base;
use search::Index;
use search::gold::{Gold, GoldQuery, Kind, Score};

use crate::finish::compress;
use crate::{content, paths};

/// The queries.
const GOLD: &str = "tests/search/gold.toml";

/// Each query is timed so often.
const TIMES: u32 = 20;

/// Measures, and prints two tables in Markdown.
pub(crate) fn measure() -> Result<()> {
    let bytes = content::compile(&Base::root())?.search_index;
    let gold: Gold =
        toml::from_str(&paths::read_text(&paths::root().join(GOLD))?).context("the gold set is no such file")?;
    let started = Instant::now();
    let index = Index::read(&bytes)?;
    let read = started.elapsed();

    println!("| queries | how many | MRR@10 | right place in the first three |\n|---|---:|---:|---:|");
    let kinds = [("plain", Kind::Plain), ("lay words", Kind::Lay), ("misspelt", Kind::Misspelt)];
    for (part, aside) in [("open", false), ("aside", true)] {
        row(&format!("**{part}**"), gold.score(&index, |query| query.aside == aside));
        for (name, kind) in kinds {
            row(&format!("{part}, {name}"), gold.score(&index, |query| query.aside == aside && query.kind == kind));
        }
    }
    let calm: Vec<&GoldQuery> = gold.query.iter().filter(|query| !query.help_first).collect();
    let alarmed = calm.iter().filter(|query| index.search(&query.asks).help_first).count();
    let (slowest, mean) = times(&gold, &index);
    println!("\n| | |\n|---|---:|");
    println!("| danger: help first | {:.1} % of {} |", gold.danger(&index) * 100.0, gold.danger.len());
    println!("| no danger: help first all the same | {alarmed} of {} |", calm.len());
    println!("| documents | {} |", index.documents().len());
    println!("| index | {} bytes |", bytes.len());
    println!("| index, brotli | {} bytes |", compress::brotli(&bytes, Quality::best())?.len());
    println!("| index read | {:.1} ms |", milliseconds(read));
    println!("| a query, on average | {:.2} ms |", milliseconds(mean));
    println!("| the slowest query | {:.2} ms |", milliseconds(slowest));
    Ok(())
}

fn row(name: &str, score: Score) {
    let Score { queries, mean_reciprocal_rank, on_top } = score;
    println!("| {name} | {queries} | {mean_reciprocal_rank:.3} | {:.1} % |", on_top * 100.0);
}

/// How long the slowest query takes, and one on average.
fn times(gold: &Gold, index: &Index) -> (Duration, Duration) {
    let asked: Vec<&str> = gold.query.iter().map(|query| &query.asks).chain(&gold.danger).map(String::as_str).collect();
    let time = |query: &&str| {
        let started = Instant::now();
        for _ in 0..TIMES {
            black_box(index.search(black_box(query)));
        }
        started.elapsed() / TIMES
    };
    let times: Vec<Duration> = asked.iter().map(time).collect();
    let count = u32::try_from(times.len()).unwrap_or(u32::MAX).max(1);
    (times.iter().max().copied().unwrap_or_default(), times.iter().sum::<Duration>() / count)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
