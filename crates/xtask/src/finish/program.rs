//! Names the program's files, styles among them, by their final bytes.
//!
//! Trunk 0.21 names them by what cargo made, before wasm-bindgen: a new tool would change the bytes and keep the name,
//! and a browser that was told to keep the file for ever would run half of each.

use std::env;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{script, shrink};
use crate::paths;

/// Where the program's files lie below the base, by their final names.
pub(super) struct Program {
    /// The script that starts the program.
    pub(super) boot: String,
    /// The script that wasm-bindgen made.
    pub(super) glue: String,
    /// The program.
    pub(super) wasm: String,
    /// All styles.
    pub(super) stylesheet: String,
}

/// Moves the program's files into their folder, each under the hash of its bytes.
pub(super) fn name_by_content(staging: &Path, is_release: bool) -> Result<Program> {
    let mut glue = script(staging, "exploring-kap.js")?;
    let mut wasm = take(staging, "exploring-kap_bg.wasm")?;
    // While the program is worked on, its names say what failed.
    if is_release {
        (glue, wasm) = shrink::shrink(&glue, &wasm, &packages()?)?;
    }
    Ok(Program {
        boot: put(staging, "boot", "js", script(staging, "boot.js")?.as_bytes())?,
        glue: put(staging, "exploring-kap", "js", glue.as_bytes())?,
        wasm: put(staging, "exploring-kap", "wasm", &wasm)?,
        stylesheet: put(staging, "style", "css", &take(staging, "style.css")?)?,
    })
}

/// The folder in which cargo keeps packages (The Cargo Book, "Cargo Home"), as the program names it.
fn packages() -> Result<String> {
    let home = match env::var("CARGO_HOME") {
        Ok(home) => home,
        Err(_) => format!("{}/.cargo", env::var("HOME").context("neither CARGO_HOME nor HOME is set")?),
    };
    Ok(format!("{home}/registry/src/"))
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
    // 64 bits: far more than the number of versions that will ever be published.
    let file = format!("program/{name}-{}.{extension}", &hash[..16]);
    paths::write(&staging.join(&file), bytes)?;
    Ok(file)
}
