//! Cuts the program into a main module and chunks that are fetched later.
//!
//! Trunk runs wasm-bindgen on the whole program. Splitting has to happen before that (trunk issue 1022), so what Trunk
//! made is not used: the program is taken from where cargo put it, split at the functions marked `wasm_split`, and
//! wasm-bindgen is run on the main module.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use wasm_encoder::Module;
use wasm_split_cli_support::{Options, transform};
use wasmparser::Payload;

use super::sections::sections;
use super::small_chunks::{ProgramFile, SmallChunks};
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
/// Where it says how each chunk is loaded once, and where it begins to name them.
const ITS_FUNCTION: [&str; 2] = ["function makeLoad(", "/* "];
const FUNCTIONS: &str = include_str!("fetch_chunk.js");

/// What it says instead.
const LOADS: &str = "() => load(\"";
/// What a line begins with that names a shared chunk.
const SHARED_LINE: &str = "const __chunk_";
/// What the names of chunks begin with that others share.
const SHARED: &str = "chunk_";
/// Below this size, in bytes, a shared chunk is small: a request of its own would cost more than its bytes.
const SMALL: usize = 16_384;
const SMALL_CHUNKS_SLOT: &str = "\"{{ small chunks }}\"";

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
    let small = small.into_files();
    files.push((LOADER.to_owned(), loader(&paths::read_text(&folder.join(LOADER))?, &small)?.into_bytes()));
    let bytes = |chunks: Vec<ProgramFile>| chunks.into_iter().flat_map(|(_, bytes)| bytes).collect();
    files.extend(small.into_iter().enumerate().map(|(number, chunks)| (small_chunks(number), bytes(chunks))));
    Ok(files)
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
    let mut ours = script.replace(BEFORE_NAME, LOADS);
    for wrap in WRAPS {
        ours = ours.replace(&behind_name(wrap), "\", ");
    }
    let is_replaced = ours.contains(LOADS) && !ours.contains("WebAssembly.instantiateStreaming");
    let function = ours.split_once(ITS_FUNCTION[0]);
    let function = function.and_then(|(before, rest)| Some((before, rest.split_once(ITS_FUNCTION[1])?.1)));
    let (Some((before, behind)), true) = (function, is_replaced) else {
        bail!("{LOADER} does not fetch chunks as it did: see how it calls `fetch`, and adapt `split.rs`");
    };
    ours = format!("{before}{}{behind}", ITS_FUNCTION[1]);
    let lengths: Vec<Vec<usize>> =
        small.iter().map(|chunks| chunks.iter().map(|(_, bytes)| bytes.len()).collect()).collect();
    let numbers: HashMap<&str, usize> =
        small.iter().flatten().enumerate().map(|(number, (name, _))| (name.as_str(), number)).collect();
    let lines = ours.lines().filter(|line| !line.starts_with(SHARED_LINE)).map(|line| match line.contains(LOADS) {
        true => with_numbers(line, &numbers),
        false => line.to_owned(),
    });
    let ours = lines.collect::<Vec<_>>().join("\n");
    let functions = FUNCTIONS.replace(SMALL_CHUNKS_SLOT, &serde_json::to_string(&lengths)?);
    Ok(script::without_comments(&format!("{ours}\n{functions}")))
}

/// A line of the script in which the list of shared chunks names small ones by their numbers, and the others by their files.
fn with_numbers(line: &str, numbers: &HashMap<&str, usize>) -> String {
    let Some((before, (list, behind))) =
        line.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)))
    else {
        return line.to_owned();
    };
    let files = list.split(", ").filter_map(|name| Some(format!("{}.wasm", name.strip_prefix("__")?)));
    let (mut small, mut large) = (Vec::new(), Vec::new());
    for file in files {
        match numbers.get(file.as_str()) {
            Some(number) => small.push(*number),
            None => large.push(format!("{file:?}")),
        }
    }
    small.sort_unstable();
    let all: Vec<String> = small.iter().map(usize::to_string).chain(large).collect();
    format!("{before}[{}]{behind}", all.join(", "))
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
    fn a_chunk_is_fetched_by_our_functions_and_a_script_of_another_form_is_a_mistake() {
        let theirs = |behind: &str| {
            format!(
                "function makeLoad() {{}}\n/* a */\nconst __chunk_1 = {BEFORE_NAME}chunk_1.wasm{behind}[]);\n\
                 export const a = wrapAsyncCb({BEFORE_NAME}a.wasm{behind}[__chunk_2, __chunk_1]));\n"
            )
        };
        let small = [vec![("chunk_1.wasm".to_owned(), vec![0; 5])]];
        for wrap in WRAPS {
            let script = loader(&theirs(&behind_name(wrap)), &small).unwrap();
            assert!(
                script.starts_with("export const a = wrapAsyncCb(() => load(\"a.wasm\", [0, \"chunk_2.wasm\"]));\n"),
                "{script}"
            );
            assert!(script.contains("function load(") && !script.contains("makeLoad"), "{script}");
            assert!(script.contains("const SMALL = [[5]];"), "{script}");
        }
        let other = theirs("\", import.meta.url)).then((answer) => WebAssembly.instantiateStreaming(answer, {})), ");
        assert!(loader(&other, &small).is_err() && loader("return 1;\n", &small).is_err());
    }
}
