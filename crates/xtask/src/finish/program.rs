//! Puts the program's files, styles among them, under names that change whenever their bytes do.
//!
//! Trunk 0.21 names them by what cargo made, before wasm-bindgen: a new tool would change the bytes and keep the name,
//! and a browser that was told to keep the file for ever would run half of each.

use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{script, split};
use crate::paths;

/// Where the program's files lie below the base, by their final names.
pub(super) struct Program {
    /// The script that starts the program.
    pub(super) boot: String,
    /// The script that wasm-bindgen made.
    pub(super) glue: String,
    /// The program's main module.
    pub(super) wasm: String,
    /// All styles.
    pub(super) stylesheet: String,
}

/// Moves the program's files into their folder. The files that name each other lie in a folder of their own, which is
/// named by the hash of all of them; every other file is named by its own.
pub(super) fn name_by_content(staging: &Path, is_release: bool) -> Result<Program> {
    take(staging, split::GLUE)?;
    take(staging, split::MAIN)?;
    let profile = if is_release { "wasm-release" } else { "debug" };
    let program = paths::target().join(format!("wasm32-unknown-unknown/{profile}/exploring-kap.wasm"));
    let files = split::split(&program, is_release)?;
    let mut hasher = Sha256::new();
    for (name, bytes) in &files {
        hasher.update(name);
        hasher.update(Sha256::digest(bytes));
    }
    let folder = format!("program/{}", short(&format!("{:x}", hasher.finalize())));
    for (name, bytes) in &files {
        paths::write(&staging.join(&folder).join(name), bytes)?;
    }
    Ok(Program {
        boot: put(staging, "boot", "js", script(staging, "boot.js")?.as_bytes())?,
        glue: format!("{folder}/{}", split::GLUE),
        wasm: format!("{folder}/{}", split::MAIN),
        stylesheet: put(staging, "style", "css", &take(staging, "style.css")?)?,
    })
}

fn script(staging: &Path, file: &str) -> Result<String> {
    let script = String::from_utf8(take(staging, file)?).with_context(|| format!("{file} is no text"))?;
    Ok(script::without_comments(&script))
}

fn take(staging: &Path, file: &str) -> Result<Vec<u8>> {
    let path = staging.join(file);
    let bytes = paths::read(&path)
        .with_context(|| format!("Trunk did not make {file}; does index.html still link the program?"))?;
    paths::remove(&path)?;
    Ok(bytes)
}

fn put(staging: &Path, name: &str, extension: &str, bytes: &[u8]) -> Result<String> {
    let hash = format!("{:x}", Sha256::digest(bytes));
    let file = format!("program/{name}-{}.{extension}", short(&hash));
    paths::write(&staging.join(&file), bytes)?;
    Ok(file)
}

/// 64 bits of a hash: far more than the number of versions that will ever be published.
fn short(hash: &str) -> &str {
    &hash[..16]
}
