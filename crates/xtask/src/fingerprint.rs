//! Whether anything changed since a site was built.

use std::path::PathBuf;

use anyhow::Result;
use publication::Origin;
use sha2::{Digest, Sha256};

use crate::build::{Profile, Site};
use crate::paths;

/// What a site is made from; the gallery is a part of those for development.
const FOLDERS: [&str; 6] = ["content", "crates", "public", "src", "style", "tests/gallery"];
const FILES: [&str; 5] = [".cargo/config.toml", "Cargo.lock", "Cargo.toml", "Trunk.toml", "index.html"];

/// A hash of everything that a site is made from, and of how it is made.
pub(crate) fn of(site: &Site) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(site.base.as_str());
    hash.update([0]);
    hash.update(site.origin.as_ref().map(Origin::as_str).unwrap_or_default());
    hash.update([0]);
    hash.update([u8::from(site.profile == Profile::Release)]);
    let root = paths::root();
    let mut files: Vec<String> = FILES.map(str::to_owned).into();
    for folder in FOLDERS {
        files.extend(paths::files_below(&root.join(folder))?.into_iter().map(|file| format!("{folder}/{file}")));
    }
    if let Some(overlay) = &site.overlay {
        let below = paths::files_below(overlay)?;
        files.extend(below.into_iter().map(|file| overlay.join(file).to_string_lossy().into_owned()));
    }
    for file in files {
        let bytes = paths::read(&root.join(&file))?;
        hash.update(file.len().to_le_bytes());
        hash.update(&file);
        hash.update(bytes.len().to_le_bytes());
        hash.update(&bytes);
    }
    Ok(format!("{:x}", hash.finalize()))
}

/// The hash that the site in this folder was built from, if it is there.
pub(crate) fn stored(site: &Site) -> Option<String> {
    if !site.folder.join("index.html").is_file() {
        return None;
    }
    paths::read_text(&file(site)).ok()
}

/// Keeps the hash that a site was built from. Not in its folder: everything there is published.
pub(crate) fn store(site: &Site, fingerprint: &str) -> Result<()> {
    paths::write(&file(site), fingerprint)
}

fn file(site: &Site) -> PathBuf {
    let name = site.folder.to_string_lossy().replace(['/', '\\', ':'], "_");
    paths::target().join("fingerprints").join(name)
}
