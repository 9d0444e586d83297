//! Puts small chunks together into files: a request of its own would cost more than the bytes of one.
//!
//! The splitter makes a chunk for each set of parts of the program that share code, and most are small. Each file holds what
//! the same pages need, as nearly as so few files can.

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A file of the program: its name and its bytes.
pub(super) type ProgramFile = (String, Vec<u8>);

/// The parts of the program that every page fetches (`src/chunks.rs`).
const OF_EVERY_PAGE: [&str; 2] = ["notes", "reading"];

/// What stands for them: every page.
const EVERY_PAGE: &str = "every page";

/// What counts for more than one page when what pages fetch in vain is weighed: every page, and the parts whose pages are
/// nearest to the most that a page may fetch (`tests/suite/budget.toml`). Weights by what a page needs, in place of names,
/// left the step with the hours of a session 0.4 kB above it.
const WEIGHTS: [(&str, usize); 3] = [(EVERY_PAGE, 2), ("steps", 2), ("session", 2)];

/// How many files there are at most. With more, pages fetch fewer bytes that they do not need, and make more requests.
const FILES: usize = 15;

/// Chunks, by the parts of the program that need them.
pub(super) struct SmallChunks {
    /// For each chunk, the parts with whose pages it is fetched.
    needed_by: HashMap<String, Parts>,
    /// The chunks that the same parts need.
    by_need: BTreeMap<Parts, Vec<ProgramFile>>,
}

type Parts = BTreeSet<String>;

/// Chunks that travel in one file, and the parts with whose pages it is fetched.
struct Together {
    parts: Parts,
    bytes: usize,
    chunks: Vec<ProgramFile>,
}

impl SmallChunks {
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

    /// The chunks of each file. Again and again, those two are put together for which pages then fetch the fewest bytes that
    /// they do not need.
    pub(super) fn into_files(self) -> Vec<Vec<ProgramFile>> {
        let mut files: Vec<Together> = self.by_need.into_iter().map(Together::new).collect();
        while files.len() > FILES
            && let Some((one, other)) = cheapest(&files)
        {
            let other = files.swap_remove(other);
            files[one].take_in(other);
        }
        files.into_iter().map(|file| file.chunks).collect()
    }
}

impl Together {
    fn new((parts, chunks): (Parts, Vec<ProgramFile>)) -> Self {
        Self { parts, bytes: chunks.iter().map(|(_, bytes)| bytes.len()).sum(), chunks }
    }

    fn take_in(&mut self, other: Self) {
        self.parts.extend(other.parts);
        self.bytes += other.bytes;
        self.chunks.extend(other.chunks);
    }

    /// How many bytes pages would fetch in vain if two travelled together.
    fn in_vain_with(&self, other: &Self) -> usize {
        self.bytes * self.strangers(other) + other.bytes * other.strangers(self)
    }

    /// How many pages would fetch this only because it travels with the other.
    fn strangers(&self, other: &Self) -> usize {
        let weight = |part: &String| WEIGHTS.iter().find(|(name, _)| name == part).map_or(1, |(_, weight)| *weight);
        other.parts.difference(&self.parts).map(weight).sum()
    }
}

/// The two that cost the least together, the first one first; none if there are no two.
fn cheapest(files: &[Together]) -> Option<(usize, usize)> {
    let pairs = (0..files.len()).flat_map(|other| (0..other).map(move |one| (one, other)));
    pairs.min_by_key(|(one, other)| files[*one].in_vain_with(&files[*other]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(chunks: &[(&str, usize)], needs: &[(&str, &[&str])]) -> Vec<String> {
        let owned = |chunks: &[&str]| chunks.iter().map(|chunk| (*chunk).to_owned()).collect();
        let mut small =
            SmallChunks::new(needs.iter().map(|(part, chunks)| ((*part).to_owned(), owned(chunks))).collect());
        for (name, size) in chunks {
            small.add(format!("{name}.wasm"), vec![0; *size]);
        }
        let names = |chunks: Vec<ProgramFile>| chunks.into_iter().map(|(name, _)| name.replace(".wasm", "")).collect();
        let mut files: Vec<String> = small.into_files().into_iter().map(names).collect();
        files.sort();
        files
    }

    #[test]
    fn small_chunks_travel_with_those_that_the_same_pages_need() {
        // What notes need and what reading needs, every page needs.
        let needs: [(&str, &[&str]); 4] =
            [("plan", &["a", "b", "d"]), ("reading", &["b"]), ("notes", &["a", "b", "c"]), ("saved", &["d"])];
        assert_eq!(files(&[("a", 9), ("b", 1), ("c", 9), ("d", 2)], &needs), ["ab", "c", "d"]);
    }

    #[test]
    fn of_more_chunks_than_files_those_travel_together_that_cost_the_least() {
        let names: Vec<String> = (0..=FILES).map(|number| format!("chunk{number} ")).collect();
        let parts: Vec<String> = (0..=FILES).map(|number| format!("part{number}")).collect();
        let chunks: Vec<(&str, usize)> =
            names.iter().enumerate().map(|(number, name)| (name.as_str(), if number < 2 { 1 } else { 100 })).collect();
        let needed: Vec<[&str; 1]> = names.iter().map(|name| [name.as_str()]).collect();
        let needs: Vec<(&str, &[&str])> =
            parts.iter().zip(&needed).map(|(part, chunks)| (part.as_str(), chunks.as_slice())).collect();
        let files = files(&chunks, &needs);
        assert_eq!(files.len(), FILES);
        assert_eq!(files[0], "chunk0 chunk1 ");
    }
}
