//! What was measured of a search engine, and the tables of it in Markdown.

use search::gold::{Gold, GoldQuery, Kind, Score};

/// A search engine, and how it answered the gold set. What it weighs is in bytes, compressed.
pub(super) struct Measured {
    pub(super) name: String,
    /// For each query the place of the first hit that answers.
    pub(super) places: Vec<Option<usize>>,
    pub(super) index: usize,
    /// The texts that its passages are taken from; nothing where they are in the index.
    pub(super) texts: usize,
    /// The script, or the program; nothing where it was not built.
    pub(super) script: Option<usize>,
    /// What the first query fetches of index and texts.
    pub(super) first_query: usize,
    /// In milliseconds.
    pub(super) mean: f64,
    pub(super) slowest: f64,
}

/// How well each answers: the mean reciprocal rank, and the share of queries with the right place in the first three.
pub(super) fn quality(gold: &Gold, all: &[Measured]) -> Vec<String> {
    let mut head = String::from("| MRR@10, right place in the first three |");
    let mut rows: Vec<String> = all.iter().map(|measured| format!("| {} |", measured.name)).collect();
    let kinds = [("", None), (", plain", Some(Kind::Plain)), (", lay words", Some(Kind::Lay))];
    let kinds = kinds.into_iter().chain([(", misspelt", Some(Kind::Misspelt))]);
    let parts = [("open", false), ("aside", true)];
    let columns = parts.iter().flat_map(|part| kinds.clone().map(move |kind| (part, kind)));
    for ((part, aside), (name, kind)) in columns {
        let is_wanted = |query: &GoldQuery| query.aside == *aside && kind.is_none_or(|kind| query.kind == kind);
        let queries = gold.query.iter().filter(|query| is_wanted(query)).count();
        head.push_str(&format!(" {part}{name} ({queries}) |"));
        for (row, measured) in rows.iter_mut().zip(all) {
            let pairs = gold.query.iter().zip(&measured.places);
            let places: Vec<_> = pairs.filter(|(query, _)| is_wanted(query)).map(|(_, place)| *place).collect();
            let Score { mean_reciprocal_rank, on_top, .. } = Score::of(&places);
            row.push_str(&format!(" {mean_reciprocal_rank:.3}, {:.0} % |", on_top * 100.0));
        }
    }
    let line = format!("|---|{}", "--:|".repeat(2 * kinds.count()));
    [head, line].into_iter().chain(rows).collect()
}

/// What each weighs, and how long a query takes.
pub(super) fn costs(all: &[Measured]) -> Vec<String> {
    let mut lines = vec![
        "| bytes, brotli | index | texts beside it | script | fetched by the first query, without the script | \
         a query, ms | the slowest, ms |"
            .to_owned(),
        format!("|---|{}", "--:|".repeat(6)),
    ];
    for measured in all {
        let Measured { name, index, texts, script, first_query, mean, slowest, .. } = measured;
        let script = script.map_or("–".to_owned(), grouped);
        let [index, texts, first_query] = [index, texts, first_query].map(|bytes| grouped(*bytes));
        lines.push(format!("| {name} | {index} | {texts} | {script} | {first_query} | {mean:.2} | {slowest:.2} |"));
    }
    lines
}

/// A number with a comma before each three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(",")
}
