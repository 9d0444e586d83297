//! Cuts the program into a main module and chunks that are fetched later.
//!
//! Trunk runs wasm-bindgen on the whole program. Splitting has to happen before that (trunk issue 1022), so what Trunk
//! made is not used: the program is taken from where cargo put it, split at the functions marked `wasm_split`, and
//! wasm-bindgen is run on the main module.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::Module;
use wasm_split_cli_support::{Options, transform};
use wasmparser::Payload;

use super::sections::sections;
use super::{import_names, script};
use crate::{paths, process};

/// What the main module's script is called. The chunks' script imports it by this name.
pub(super) const GLUE: &str = "exploring-kap.js";

/// What the main module is called.
pub(super) const MAIN: &str = "exploring-kap_bg.wasm";

/// What the script is called that fetches chunks. The main module's script imports it by this name.
const LOADER: &str = "__wasm_split.js";

/// What that script says in front of the name of a chunk's file. From there to the chunks that it needs, the functions of
/// `fetch_chunk.js` do it instead.
const BEFORE_NAME: &str = "makeLoad(() => {\n    const src = fetch(new URL(\"./";
/// What it wraps the instance in: nothing, or while the program is worked on a function that explains errors.
const WRAPS: [&str; 2] = ["", "debugWrap"];
const FUNCTIONS: &str = include_str!("fetch_chunk.js");

/// What the names of chunks begin with that others share.
const SHARED: &str = "chunk_";
/// Below this size, in bytes, a shared chunk is small: a request of its own would cost more than its bytes.
const SMALL: usize = 16_384;
/// Below this size, in bytes, small chunks that are needed for the same pages are too few for a file of their own.
const FEW: usize = 8_192;
/// The parts of the program that every page fetches (`src/chunks.rs`).
const OF_EVERY_PAGE: [&str; 2] = ["notes", "reading"];
/// The parts whose pages fetch the most. Among the small chunks that are too few for files of their own, theirs are by
/// themselves.
const OF_LARGE_PAGES: [&str; 2] = ["session", "steps"];
const SMALL_CHUNKS_SLOT: &str = "\"{{ small chunks }}\"";

/// A file of the program: its name and its bytes.
pub(super) type ProgramFile = (String, Vec<u8>);

/// Splits the program that cargo made and gives the files: the main module, its script, the chunks, and their script.
///
/// # Errors
///
/// When the program was not linked with relocations, or one of the tools fails.
pub(super) fn split(program: &Path, is_release: bool) -> Result<Vec<ProgramFile>> {
    let folder = paths::target().join("split");
    paths::empty_folder(&folder)?;
    let main = folder.join("main.wasm");
    let bytes = paths::read(program)?;
    let mut options = Options::new(&bytes);
    let module = format!("./{GLUE}");
    (options.output_dir, options.main_out_path, options.main_module) = (&folder, &main, &module);
    options.target.web();
    let chunks = transform(options).map_err(|error| anyhow!("{error:#}")).context("cannot split the program")?;

    let mut bindgen = process::program("wasm-bindgen");
    bindgen.args([
        "--target",
        "web",
        "--no-typescript",
        "--keep-lld-exports",
        "--out-name",
        "exploring-kap",
        "--out-dir",
    ]);
    bindgen.arg(&folder);
    if is_release {
        bindgen.args(["--remove-name-section", "--remove-producers-section"]);
    }
    process::run(bindgen.arg(&main))?;

    let mut main = paths::read(&folder.join(MAIN))?;
    let mut glue = script::without_comments(&paths::read_text(&folder.join(GLUE))?);
    // While the program is worked on, its names say what failed.
    if is_release {
        (glue, main) = import_names::shorten(&glue, &main)?;
    }
    let mut files = vec![(MAIN.to_owned(), main), (GLUE.to_owned(), glue.into_bytes())];
    let mut small = SmallChunks::new(chunks.prefetch_map);
    for chunk in chunks.split_modules {
        let name = chunk.file_name().and_then(|name| name.to_str()).context("a chunk has no name")?.to_owned();
        let bytes = paths::read(&chunk)?;
        let bytes = if is_release { without_custom_sections(&bytes)? } else { bytes };
        if name.starts_with(SHARED) && bytes.len() < SMALL {
            small.add(name, bytes);
        } else {
            files.push((name, bytes));
        }
    }
    let small = small.together();
    files.push((LOADER.to_owned(), loader(&paths::read_text(&folder.join(LOADER))?, &small)?.into_bytes()));
    let bytes = |chunks: Vec<ProgramFile>| chunks.into_iter().flat_map(|(_, bytes)| bytes).collect();
    files.extend(small.into_iter().enumerate().map(|(number, chunks)| (small_chunks(number), bytes(chunks))));
    Ok(files)
}

/// Chunks that travel together: a chunk is made for each set of parts of the program that share code, and most are small.
struct SmallChunks {
    /// For each chunk, the parts of the program that need it.
    needed_by: BTreeMap<String, BTreeSet<String>>,
    /// The chunks, by the parts of the program that need them besides those of every page.
    by_need: BTreeMap<BTreeSet<String>, Vec<ProgramFile>>,
}

impl SmallChunks {
    /// No chunks yet. `needs` holds, for each part of the program, the chunks that it needs.
    fn new(needs: HashMap<String, Vec<String>>) -> Self {
        let mut needed_by: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (part, chunks) in needs.into_iter().filter(|(part, _)| !OF_EVERY_PAGE.contains(&part.as_str())) {
            for chunk in chunks {
                needed_by.entry(format!("{chunk}.wasm")).or_default().insert(part.clone());
            }
        }
        Self { needed_by, by_need: BTreeMap::new() }
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) {
        let need = self.needed_by.remove(&name).unwrap_or_default();
        self.by_need.entry(need).or_default().push((name, bytes));
    }

    /// What is needed for the same pages, together; what is too little for a file, in two.
    fn together(self) -> Vec<Vec<ProgramFile>> {
        let size = |chunks: &[ProgramFile]| chunks.iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
        let is_of_large_page = |need: &BTreeSet<String>| OF_LARGE_PAGES.iter().any(|part| need.contains(*part));
        let (mut files, mut of_large_pages, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for (need, chunks) in self.by_need {
            match size(&chunks) >= FEW {
                true => files.push(chunks),
                false if is_of_large_page(&need) => of_large_pages.extend(chunks),
                false => others.extend(chunks),
            }
        }
        files.extend([of_large_pages, others].into_iter().filter(|chunks: &Vec<ProgramFile>| !chunks.is_empty()));
        files
    }
}

/// The name of a file with small chunks, which `fetch_chunk.js` spells as well.
fn small_chunks(number: usize) -> String {
    format!("small_chunks_{number}.bin")
}

/// What the script says behind the name of a chunk's file.
fn behind_name(wrap: &str) -> String {
    format!(
        "\", import.meta.url));\n    src.catch(() => {{}});\n    \
         return async (imports) => {wrap}(WebAssembly.instantiateStreaming(src, imports));\n}}\n, "
    )
}

fn loader(script: &str, small: &[Vec<ProgramFile>]) -> Result<String> {
    let mut ours = script.replace(BEFORE_NAME, "loadChunk(\"");
    for wrap in WRAPS {
        ours = ours.replace(&behind_name(wrap), "\", ");
    }
    let is_replaced = ours.contains("loadChunk(\"") && !ours.contains("WebAssembly.instantiateStreaming");
    ensure!(is_replaced, "{LOADER} does not fetch chunks as it did: see how it calls `fetch`, and adapt `split.rs`");
    let contents: Vec<Vec<(&str, usize)>> =
        small.iter().map(|chunks| chunks.iter().map(|(name, bytes)| (name.as_str(), bytes.len())).collect()).collect();
    let functions = FUNCTIONS.replace(SMALL_CHUNKS_SLOT, &serde_json::to_string(&contents)?);
    Ok(script::without_comments(&format!("{ours}\n{functions}")))
}

/// A module without its custom sections: names of functions and the like, which only its authors need
/// (WebAssembly Core Specification 2.0, section 5.5.3).
fn without_custom_sections(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for (payload, bytes) in sections(bytes)? {
        if !matches!(payload, Payload::CustomSection(_)) {
            module.section(&bytes);
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CustomSection, TypeSection};

    use super::*;

    #[test]
    fn a_module_loses_its_custom_sections_and_nothing_else() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut module = Module::new();
        module.section(&types);
        let plain = module.clone().finish();
        module.section(&CustomSection { name: "name".into(), data: b"names"[..].into() });
        assert_eq!(without_custom_sections(&module.finish()).unwrap(), plain);
        assert!(without_custom_sections(b"\0asm").is_err(), "it is no module");
    }

    #[test]
    fn small_chunks_travel_with_those_that_the_same_pages_need() {
        let needs = [
            ("plan", vec!["a", "b", "d", "e"]),
            ("steps", vec!["b"]),
            ("notes", vec!["a", "b", "c"]),
            ("saved", vec!["d"]),
            ("lists", vec!["e"]),
        ];
        let needs = needs.map(|(part, chunks)| (part.to_owned(), chunks.into_iter().map(str::to_owned).collect()));
        let mut small = SmallChunks::new(HashMap::from(needs));
        for (name, size) in [("a", FEW), ("b", 1), ("c", FEW), ("d", 2), ("e", 1)] {
            small.add(format!("{name}.wasm"), vec![0; size]);
        }
        let names = |chunks: Vec<ProgramFile>| chunks.into_iter().map(|(name, _)| name).collect::<Vec<_>>().concat();
        let files: Vec<String> = small.together().into_iter().map(names).collect();
        assert_eq!(files, ["c.wasm", "a.wasm", "b.wasm", "e.wasmd.wasm"]);
    }

    #[test]
    fn a_chunk_is_fetched_by_our_functions_and_a_script_of_another_form_is_a_mistake() {
        let theirs = |call: &str| format!("const a = {BEFORE_NAME}a.wasm{call}[b]);\n");
        let small = [vec![("chunk_1.wasm".to_owned(), vec![0; 5])]];
        for wrap in WRAPS {
            let script = loader(&theirs(&behind_name(wrap)), &small).unwrap();
            assert!(script.starts_with("const a = loadChunk(\"a.wasm\", [b]);\n"), "{script}");
            assert!(script.contains("function loadChunk("), "{script}");
            assert!(script.contains("[[[\"chunk_1.wasm\",5]]]"), "{script}");
        }
        let other = theirs("\", import.meta.url)).then((answer) => WebAssembly.instantiateStreaming(answer, {})), ");
        assert!(loader(&other, &small).is_err() && loader("return 1;\n", &small).is_err());
    }
}
