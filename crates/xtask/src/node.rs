//! What the tests and the measurements take from the npm registry: never committed, never published, pinned, kept below
//! `target/tools`.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{paths, process, system};

/// A package of the npm registry.
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
}

const PACKAGES: [Package; 4] = [
    // Looks at a page in the browser as WCAG asks.
    Package { name: "axe-core", version: "4.14.1" },
    // Lints the scripts of `public/`. Version 9 is the last that runs on the Node of Debian 12.
    Package { name: "eslint", version: "9.39.5" },
    // Reads files for calendars, as Thunderbird does.
    Package { name: "ical.js", version: "2.2.1" },
    // The Nu HTML checker, a Java program that npm carries.
    Package { name: "vnu-jar", version: "26.9.27" },
];

/// Brings the packages that are missing, and what runs them.
pub(crate) fn ensure() -> Result<()> {
    system::JAVA.ensure()?;
    install(&folder(), &PACKAGES)
}

/// Brings those of some packages that a folder lacks, and the client that brings them.
pub(crate) fn install(folder: &Path, packages: &[Package]) -> Result<()> {
    system::NPM.ensure()?;
    if packages.iter().all(|package| package.is_in(folder)) {
        return Ok(());
    }
    let specifiers: Vec<String> = packages.iter().map(Package::specifier).collect();
    let shown = folder.strip_prefix(paths::root()).unwrap_or(folder);
    println!("Installing {} into {} (once)", specifiers.join(", "), shown.display());
    process::run(
        process::program("npm")
            .args(["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .arg("--prefix")
            .arg(folder)
            .args(specifiers),
    )
}

/// Lints the scripts that are written here; `eslint.config.mjs` says how.
pub(crate) fn lint_scripts() -> Result<()> {
    let mut command = process::program("node");
    command.arg(folder().join("node_modules/eslint/bin/eslint.js"));
    command.args([
        "--config",
        "crates/xtask/eslint.config.mjs",
        "--max-warnings",
        "0",
        "public",
        "crates/xtask/src/finish",
        "crates/xtask/src/peers",
        "crates/xtask/src/search_quality",
    ]);
    process::run(&mut command)
}

/// Where the packages lie.
fn folder() -> PathBuf {
    paths::target().join("tools/npm")
}

impl Package {
    /// Its name and version, to be read.
    pub(crate) fn said(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    fn specifier(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }

    /// Whether this version of it lies there.
    fn is_in(&self, folder: &Path) -> bool {
        let manifest: PathBuf = folder.join("node_modules").join(self.name).join("package.json");
        let manifest = paths::read(&manifest).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        manifest.is_some_and(|manifest: serde_json::Value| manifest["version"] == self.version)
    }
}
