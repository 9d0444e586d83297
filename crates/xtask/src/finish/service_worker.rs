//! The service worker: the code of `public/sw.js` with the list of this build's files put in.

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
/// for search engines and feed readers, the book, and the icons that a system asks for once, when the site is installed. No
/// page needs them to be read, and the book holds the texts once more: who wants it on the device has it as a file.
const FILES_NOT_KEPT: [&str; 10] = [
    FILE,
    "_headers",
    ".nojekyll",
    address::BOOK,
    address::FEED,
    address::ROBOTS,
    address::SITEMAP,
    "icon-180.png",
    "icon-192.png",
    "icon-512.png",
];

const FILES_SLOT: &str = "{{ files }}";
const VERSION_SLOT: &str = "{{ version }}";

/// Writes the list of all files of the site that a reader of pages needs, each with the hash of its bytes as browsers check
/// it (Subresource Integrity), and the version that follows from it.
pub(super) fn write(staging: &Path, base: &Base) -> Result<()> {
    let path = staging.join(FILE);
    let source = script::without_comments(&paths::read_text(&path)?);
    if !source.contains(FILES_SLOT) || !source.contains(VERSION_SLOT) {
        bail!("public/{FILE} has no place for the list of files and the version");
    }
    let mut list = Map::new();
    for file in paths::files_below(staging)? {
        if FILES_NOT_KEPT.contains(&file.as_str()) || file.starts_with(address::CARDS) {
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
