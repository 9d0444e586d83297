//! The service worker: the code of `public/sw.js` with the list of this build's files put in.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use model::{Base, address};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::script;
use crate::paths;

/// The worker's file. It is never in its own list: the browser keeps it by itself.
pub(super) const FILE: &str = "sw.js";

/// Files that are not kept, besides the cards, for which only those ask who show a link to a page: those for the host, those
/// for search engines and feed readers, the book, what says how large a library is, and the icons that a system asks for once,
/// when the site is installed. No page needs them to be read, and the book holds the texts once more: who wants it on the
/// device has it as a file.
const FILES_NOT_KEPT: [&str; 11] = [
    FILE,
    "_headers",
    ".nojekyll",
    address::BOOK,
    address::FEED,
    address::LIBRARY_SIZE,
    address::ROBOTS,
    address::SITEMAP,
    "icon-180.png",
    "icon-192.png",
    "icon-512.png",
];

const FILES_SLOT: &str = "{{ files }}";
const VERSION_SLOT: &str = "{{ version }}";

/// Writes the list of all files of the site that a reader of pages needs, each with the hash of its bytes as browsers check
/// it (Subresource Integrity), and the version that follows from it. The files of the library are kept where the reader
/// wants it, and not by the worker.
pub(super) fn write(staging: &Path, base: &Base, library: &BTreeSet<String>) -> Result<()> {
    let path = staging.join(FILE);
    let source = script::without_comments(&paths::read_text(&path)?);
    if !source.contains(FILES_SLOT) || !source.contains(VERSION_SLOT) {
        bail!("public/{FILE} has no place for the list of files and the version");
    }
    let mut list = Map::new();
    for file in paths::files_below(staging)? {
        let is_not_kept = |folder| file.starts_with(folder);
        if FILES_NOT_KEPT.contains(&file.as_str())
            || [address::CARDS, address::LIBRARY].into_iter().any(is_not_kept)
            || library.contains(&file)
        {
            continue;
        }
        list.insert(url(base, &file), Value::String(integrity(&paths::read(&staging.join(&file))?)));
    }
    let list = serde_json::to_string(&list)?;
    let version = format!("{:x}", Sha256::digest(list.as_bytes()));
    let source = source.replace(FILES_SLOT, &list).replace(VERSION_SLOT, &version[..16]);
    paths::write(&path, source)
}

/// The SHA-256 of a file's bytes, as browsers check it.
pub(super) fn integrity(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(bytes))
}

/// The address under which a host serves a file: a folder's page without its file name.
fn url(base: &Base, file: &str) -> String {
    let path = file.strip_suffix("index.html").unwrap_or(file);
    format!("{}{path}", base.as_str())
}
