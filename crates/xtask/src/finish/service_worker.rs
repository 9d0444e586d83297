//! The service worker: the code of `public/sw.js` with the list of this build's files put in.

use std::path::Path;

use anyhow::{Result, bail};
use article::Base;
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::script;
use crate::paths;

/// The worker's file. It is never in its own list: the browser keeps it by itself.
pub(super) const FILE: &str = "sw.js";

/// The data of the pages. The worker takes it from the pages that it keeps.
const DATA_FOLDER: &str = "data/";

/// Files for the host, not for a browser.
const NEVER_ASKED_FOR: [&str; 2] = ["_headers", ".nojekyll"];

const FILES_SLOT: &str = "{{ files }}";
const VERSION_SLOT: &str = "{{ version }}";

/// Writes the list of all files of the site, each with the hash of its bytes as browsers check it (Subresource Integrity), and the version that follows from it.
pub(super) fn write(staging: &Path, base: &Base) -> Result<()> {
    let path = staging.join(FILE);
    let source = script::without_comments(&paths::read_text(&path)?);
    if !source.contains(FILES_SLOT) || !source.contains(VERSION_SLOT) {
        bail!("public/{FILE} has no place for the list of files and the version");
    }
    let mut list = Map::new();
    for file in paths::files_below(staging)? {
        if file == FILE || file.starts_with(DATA_FOLDER) || NEVER_ASKED_FOR.contains(&file.as_str()) {
            continue;
        }
        let hash = BASE64_STANDARD.encode(Sha256::digest(paths::read(&staging.join(&file))?));
        list.insert(url(base, &file), Value::String(hash));
    }
    let list = serde_json::to_string(&list)?;
    let version = format!("{:x}", Sha256::digest(list.as_bytes()));
    let source = source.replace(FILES_SLOT, &list).replace(VERSION_SLOT, &version[..16]);
    paths::write(&path, source)
}

/// The address under which a host serves a file: a folder's page without its file name.
fn url(base: &Base, file: &str) -> String {
    let path = file.strip_suffix("index.html").unwrap_or(file);
    format!("{}{path}", base.as_str())
}
