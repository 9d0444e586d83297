//! Cuts the program into a main module and chunks that are fetched later.
//!
//! Trunk runs wasm-bindgen on the whole program. Splitting has to happen before that (trunk issue 1022), so what Trunk
//! made is not used: the program is taken from where cargo put it, split at the functions marked `wasm_split`, and
//! wasm-bindgen is run on the main module.

use std::collections::HashMap;
use std::convert::Infallible;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use brotlic::Quality;
use wasm_encoder::Module;
use wasm_encoder::reencode::{self, Reencode};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{CustomSectionReader, Parser};

use super::shared_chunks::{ProgramFile, SharedChunks};
use super::{compress, import_names, script};
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
const SHARED_CHUNKS_SLOT: &str = "\"{{ shared chunks }}\"";

/// How well files are compressed to learn which chunks should travel together. To do it better takes long and tells no more.
const TRIAL: u8 = 5;

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
    let mut shared = SharedChunks::new(chunks.prefetch_map);
    for chunk in chunks.split_modules {
        let name = chunk.file_name().and_then(|name| name.to_str()).context("a chunk has no name")?.to_owned();
        let bytes = paths::read(&chunk)?;
        let bytes = if is_release { shortened(&bytes)? } else { bytes };
        if name.starts_with(SHARED) {
            shared.add(name, bytes);
        } else {
            files.push((name, bytes));
        }
    }
    let trial = Quality::new(TRIAL)?;
    // While the program is worked on, all of them travel in one file.
    let shared =
        shared.into_files(&move |bytes| Ok(if is_release { compress::brotli(bytes, trial)?.len() } else { 0 }))?;
    files.push((LOADER.to_owned(), loader(&paths::read_text(&folder.join(LOADER))?, &shared)?.into_bytes()));
    for (number, chunks) in shared.into_iter().enumerate() {
        files.push((shared_chunks(number), in_one_file(chunks)?));
    }
    Ok(files)
}

/// The name of a file with shared chunks, which `fetch_chunk.js` spells as well.
fn shared_chunks(number: usize) -> String {
    format!("shared_chunks_{number}.bin")
}

/// The bytes of chunks, and in front of each their number, in four bytes, the lowest first. `fetch_chunk.js` reads them.
fn in_one_file(chunks: Vec<ProgramFile>) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    for (_, bytes) in chunks {
        file.extend(u32::try_from(bytes.len())?.to_le_bytes());
        file.extend(bytes);
    }
    Ok(file)
}

/// What the script says behind the name of a chunk's file.
fn behind_name(wrap: &str) -> String {
    format!(
        "\", import.meta.url));\n    src.catch(() => {{}});\n    \
         return async (imports) => {wrap}(WebAssembly.instantiateStreaming(src, imports));\n}}\n, "
    )
}

fn loader(script: &str, shared: &[Vec<ProgramFile>]) -> Result<String> {
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
    let counts: Vec<usize> = shared.iter().map(Vec::len).collect();
    let numbers: HashMap<&str, usize> =
        shared.iter().flatten().enumerate().map(|(number, (name, _))| (name.as_str(), number)).collect();
    let lines = ours.lines().filter(|line| !line.starts_with(SHARED_LINE)).map(|line| match line.contains(LOADS) {
        true => with_numbers(line, &numbers),
        false => Ok(line.to_owned()),
    });
    let ours = lines.collect::<Result<Vec<_>>>()?.join("\n");
    let functions = FUNCTIONS.replace(SHARED_CHUNKS_SLOT, &serde_json::to_string(&counts)?);
    Ok(script::without_comments(&format!("{ours}\n{functions}")))
}

/// A line of the script in which the list of shared chunks names them by their numbers.
fn with_numbers(line: &str, numbers: &HashMap<&str, usize>) -> Result<String> {
    let Some((before, (list, behind))) =
        line.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?)))
    else {
        return Ok(line.to_owned());
    };
    let number = |chunk: &str| {
        let file = format!("{}.wasm", chunk.trim_start_matches('_'));
        numbers
            .get(file.as_str())
            .copied()
            .with_context(|| format!("{LOADER} needs {file}, which the splitter did not make"))
    };
    let mut needed = list.split(", ").filter(|chunk| !chunk.is_empty()).map(number).collect::<Result<Vec<_>>>()?;
    needed.sort_unstable();
    Ok(format!("{before}{}{behind}", serde_json::to_string(&needed)?))
}

/// Writes a chunk anew: every number as short as it can be, which the linker leaves at its longest where the program is split
/// by its relocations, and no custom sections, with names that only authors need (WebAssembly Core Specification 2.0,
/// sections 5.2.2 and 5.5.3).
fn shortened(chunk: &[u8]) -> Result<Vec<u8>> {
    struct Shorten;

    impl Reencode for Shorten {
        type Error = Infallible;

        fn parse_custom_section(
            &mut self,
            _: &mut Module,
            _: CustomSectionReader<'_>,
        ) -> Result<(), reencode::Error<Infallible>> {
            Ok(())
        }
    }

    let mut module = Module::new();
    Shorten.parse_core_module(&mut module, Parser::new(0), chunk)?;
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, CustomSection, FunctionSection, TypeSection};

    use super::*;

    #[test]
    fn a_chunk_keeps_what_it_does_and_loses_what_only_authors_need() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let with = |body: &[u8]| {
            let mut code = CodeSection::new();
            code.raw(body);
            let mut module = Module::new();
            module.section(&types).section(&functions).section(&code);
            module
        };
        // No locals, a call of function 0, and the end; the number of the function as the linker leaves it.
        let plain = with(&[0, 0x10, 0, 0x0b]).finish();
        let mut long = with(&[0, 0x10, 0x80, 0x80, 0x80, 0x80, 0, 0x0b]);
        long.section(&CustomSection { name: "name".into(), data: b"names"[..].into() });
        assert_eq!(shortened(&long.finish()).unwrap(), plain);
        assert!(shortened(b"\0asm").is_err(), "it is no module");
    }

    #[test]
    fn a_chunk_is_fetched_by_our_functions_and_a_script_of_another_form_is_a_mistake() {
        let theirs = |behind: &str| {
            format!(
                "function makeLoad() {{}}\n/* a */\nconst __chunk_1 = {BEFORE_NAME}chunk_1.wasm{behind}[]);\n\
                 export const a = wrapAsyncCb({BEFORE_NAME}a.wasm{behind}[__chunk_2, __chunk_1]));\n"
            )
        };
        let chunk = |number| (format!("chunk_{number}.wasm"), Vec::new());
        let shared = [vec![chunk(2), chunk(1)]];
        for wrap in WRAPS {
            let script = loader(&theirs(&behind_name(wrap)), &shared).unwrap();
            assert!(script.starts_with("export const a = wrapAsyncCb(() => load(\"a.wasm\", [0,1]));\n"), "{script}");
            assert!(script.contains("function load(") && !script.contains("makeLoad"), "{script}");
            assert!(script.contains("const SHARED = [2];"), "{script}");
        }
        let other = theirs("\", import.meta.url)).then((answer) => WebAssembly.instantiateStreaming(answer, {})), ");
        assert!(loader(&theirs(&behind_name("")), &[vec![chunk(1)]]).is_err(), "a chunk is in no file");
        assert!(loader(&other, &shared).is_err() && loader("return 1;\n", &shared).is_err());
    }
}
