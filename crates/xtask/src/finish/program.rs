//! Names the program's files, styles among them, by their final bytes.
//!
//! Trunk 0.21 names them by what cargo made, before wasm-bindgen: a new tool would change the bytes and keep the name,
//! and a browser that was told to keep the file for ever would run half of each.

use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::script;
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
pub(super) fn name_by_content(staging: &Path) -> Result<Program> {
    Ok(Program {
        boot: rename(staging, "boot.js", "boot", "js")?,
        glue: rename(staging, "exploring-kap.js", "exploring-kap", "js")?,
        wasm: rename(staging, "exploring-kap_bg.wasm", "exploring-kap", "wasm")?,
        stylesheet: rename(staging, "style.css", "style", "css")?,
    })
}

fn rename(staging: &Path, from: &str, name: &str, extension: &str) -> Result<String> {
    let bytes = paths::read(&staging.join(from))
        .with_context(|| format!("Trunk did not make {from}; does index.html still link the program?"))?;
    let bytes = match String::from_utf8(bytes) {
        Ok(script) => script::without_comments(&script).into_bytes(),
        Err(binary) => binary.into_bytes(),
    };
    let hash = format!("{:x}", Sha256::digest(&bytes));
    // 64 bits: far more than the number of versions that will ever be published.
    let to = format!("program/{name}-{}.{extension}", &hash[..16]);
    paths::write(&staging.join(&to), &bytes)?;
    paths::remove(&staging.join(from))?;
    Ok(to)
}
