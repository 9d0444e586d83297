//! Puts chunks that parts of the program share together into files.
//!
//! The splitter makes a chunk for each set of parts that share code. There are more than a hundred, and most are small: as
//! files of their own they would be as many requests, and compressed worse than together.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;
use rayon::prelude::*;

/// A file of the program: its name and its bytes.
pub(super) type ProgramFile = (String, Vec<u8>);

/// The parts of the program that every page fetches (`src/chunks.rs`).
const OF_EVERY_PAGE: [&str; 2] = ["notes", "reading"];

/// What stands for them: every page.
const EVERY_PAGE: &str = "every page";

/// What counts for more than one page when what pages fetch is weighed: every page, and the parts whose pages are nearest to
/// the most that a page may fetch (`tests/suite/budget.toml`).
const WEIGHTS: [(&str, usize); 9] = [
    (EVERY_PAGE, 4),
    ("session", 8),
    ("saved", 14),
    ("questions", 3),
    ("steps", 7),
    ("plan", 4),
    ("search", 4),
    ("values", 2),
    ("bad_days", 2),
];

/// What a request costs, in bytes that a page could fetch instead.
const REQUEST: usize = 600;

/// The size of some bytes as they travel.
type Size = dyn Fn(&[u8]) -> Result<usize> + Sync;

/// Chunks, by the parts of the program that need them.
pub(super) struct SharedChunks {
    /// For each chunk, the parts with whose pages it is fetched.
    needed_by: HashMap<String, Parts>,
    /// The chunks that the same parts need.
    by_need: BTreeMap<Parts, Vec<ProgramFile>>,
}

type Parts = BTreeSet<String>;

/// Chunks that travel in one file, and the parts with whose pages it is fetched.
#[derive(Clone)]
struct Together {
    parts: Parts,
    chunks: Vec<ProgramFile>,
    /// What all pages together pay for it.
    cost: usize,
}

impl SharedChunks {
    /// No chunks yet. `needs` holds, for each part of the program, the chunks that it needs.
    pub(super) fn new(needs: HashMap<String, Vec<String>>) -> Self {
        let mut needed_by: HashMap<String, Parts> = HashMap::new();
        for (part, chunks) in needs {
            let part = if OF_EVERY_PAGE.contains(&part.as_str()) { EVERY_PAGE.to_owned() } else { part };
            for chunk in chunks {
                needed_by.entry(format!("{chunk}.wasm")).or_default().insert(part.clone());
            }
        }
        Self { needed_by, by_need: BTreeMap::new() }
    }

    pub(super) fn add(&mut self, name: String, bytes: Vec<u8>) {
        let need = self.needed_by.remove(&name).unwrap_or_default();
        self.by_need.entry(need).or_default().push((name, bytes));
    }

    /// The chunks of each file, those of every page first. Again and again, those two files are put together that save pages
    /// the most, until none saves anything. `size` says how large a file is when it travels.
    pub(super) fn into_files(self, size: &Size) -> Result<Vec<Vec<ProgramFile>>> {
        let of_same_need = self.by_need.into_iter().map(|(parts, chunks)| Together::new(parts, chunks, size));
        let mut files: Vec<Together> = of_same_need.collect::<Result<_>>()?;
        // For each file, what it would be together with each one before it.
        let mut pairs =
            (0..files.len()).map(|one| with_each(&files[one], &files[..one], size)).collect::<Result<Vec<_>>>()?;
        while let Some((one, other)) = best(&files, &pairs) {
            let both = pairs[one].swap_remove(other);
            for gone in [one, other] {
                files.remove(gone);
                pairs.remove(gone);
                pairs.iter_mut().skip(gone).for_each(|pairs| drop(pairs.remove(gone)));
            }
            pairs.push(with_each(&both, &files, size)?);
            files.push(both);
        }
        files.sort_by_key(|file| !file.parts.contains(EVERY_PAGE));
        Ok(files.into_iter().map(|file| file.chunks).collect())
    }
}

impl Together {
    fn new(parts: Parts, chunks: Vec<ProgramFile>, size: &Size) -> Result<Self> {
        let bytes: Vec<u8> = chunks.iter().flat_map(|(_, bytes)| bytes.iter().copied()).collect();
        let weight = |part: &String| WEIGHTS.iter().find(|(name, _)| name == part).map_or(1, |(_, weight)| *weight);
        let cost = (size(&bytes)? + REQUEST) * parts.iter().map(weight).sum::<usize>();
        Ok(Self { parts, chunks, cost })
    }

    fn with(&self, other: &Self, size: &Size) -> Result<Self> {
        let parts = self.parts.union(&other.parts).cloned().collect();
        Self::new(parts, [other.chunks.clone(), self.chunks.clone()].concat(), size)
    }
}

/// What a file would be together with each of the others.
fn with_each(file: &Together, others: &[Together], size: &Size) -> Result<Vec<Together>> {
    others.par_iter().map(|other| file.with(other, size)).collect()
}

/// The two files that save the most together, the last one first; none where no two save anything.
fn best(files: &[Together], pairs: &[Vec<Together>]) -> Option<(usize, usize)> {
    let all = pairs.iter().enumerate().flat_map(|(one, pairs)| {
        pairs
            .iter()
            .enumerate()
            .map(move |(other, both)| (((files[one].cost + files[other].cost).saturating_sub(both.cost)), (one, other)))
    });
    // Of those that save alike, the first.
    all.filter(|(saved, _)| *saved > 0).min_by_key(|(saved, _)| Reverse(*saved)).map(|(_, both)| both)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the chunks in each file, where files do not get smaller by compression.
    fn files(chunks: &[(&str, usize)], needs: &[(&str, &[&str])]) -> Vec<String> {
        let owned = |chunks: &[&str]| chunks.iter().map(|chunk| (*chunk).to_owned()).collect();
        let mut shared =
            SharedChunks::new(needs.iter().map(|(part, chunks)| ((*part).to_owned(), owned(chunks))).collect());
        for (name, size) in chunks {
            shared.add(format!("{name}.wasm"), vec![0; *size]);
        }
        let names = |chunks: Vec<ProgramFile>| chunks.into_iter().map(|(name, _)| name.replace(".wasm", "")).collect();
        let mut files: Vec<String> =
            shared.into_files(&|bytes| Ok(bytes.len())).unwrap().into_iter().map(names).collect();
        files.sort();
        files
    }

    #[test]
    fn chunks_travel_with_those_that_the_same_pages_need() {
        // What notes need and what reading needs, every page needs.
        let needs: [(&str, &[&str]); 4] =
            [("plan", &["a", "b", "d"]), ("reading", &["b"]), ("notes", &["a", "b", "c"]), ("saved", &["d"])];
        let chunks = ["a", "b", "c", "d"].map(|name| (name, 2 * REQUEST));
        assert_eq!(files(&chunks, &needs), ["ab", "c", "d"]);
    }

    #[test]
    fn chunks_travel_with_others_where_a_request_would_cost_more() {
        let needs: [(&str, &[&str]); 3] = [("one", &["a", "b"]), ("other", &["b", "c"]), ("third", &["c"])];
        let cheap = REQUEST / 3;
        assert_eq!(files(&[("a", cheap), ("b", cheap), ("c", 4 * REQUEST)], &needs), ["ab", "c"]);
        assert_eq!(files(&[("a", 4 * REQUEST), ("b", 4 * REQUEST), ("c", 4 * REQUEST)], &needs), ["a", "b", "c"]);
    }
}
