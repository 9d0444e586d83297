//! The tools that a build needs beyond rustup's stable Rust: brought when missing, pinned, kept under `target/tools`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{paths, process};

/// A command-line tool from crates.io.
pub(crate) struct Tool {
    name: &'static str,
    pub(crate) version: &'static str,
    arguments: &'static [&'static str],
    /// Cargo's settings for the build. The tools are run a few times a day and never distributed, so the time it
    /// takes to compile them counts for more than the time they take.
    settings: &'static [(&'static str, &'static str)],
    minutes: &'static str,
}

/// Has a tool compiled as fast as it can be.
const QUICKLY: &[(&str, &str)] = &[
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "false"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// The newest Trunk that Rust 1.95 can build.
const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    arguments: &["--no-default-features", "--features", "rustls"],
    settings: QUICKLY,
    minutes: "about two minutes",
};

/// Must be the version of the `wasm-bindgen` crate in Cargo.toml.
const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: "0.2.126",
    arguments: &[],
    settings: &[("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")],
    minutes: "about a minute and a half",
};

/// Firefox's driver. The newest that the registry serves.
const GECKODRIVER: Tool =
    Tool { name: "geckodriver", version: "0.37.1", arguments: &[], settings: QUICKLY, minutes: "about a minute" };

/// A tool that makes books of Markdown, measured beside this site.
pub(crate) const MDBOOK: Tool = Tool {
    name: "mdbook",
    version: "0.5.4",
    // What a published book needs: the search is a part of its default theme.
    arguments: &["--no-default-features", "--features", "search"],
    settings: QUICKLY,
    minutes: "about a minute",
};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

impl Tool {
    fn folder(&self) -> PathBuf {
        paths::target().join("tools").join(format!("{}-{}", self.name, self.version))
    }

    /// The folder on the search path that holds this version already.
    fn on_path(&self) -> Option<PathBuf> {
        let program = self.name.strip_suffix("-cli").unwrap_or(self.name);
        let output = process::program(program).arg("--version").output().ok()?;
        let says = String::from_utf8(output.stdout).ok()?;
        let is_this = says.split_whitespace().any(|word| word == self.version);
        process::find(program).filter(|_| is_this)?.parent().map(Path::to_path_buf)
    }

    fn ensure(&self) -> Result<PathBuf> {
        let programs = self.folder().join("bin");
        if !programs.is_dir() {
            println!("Installing {} {} into target/tools ({}, once)", self.name, self.version, self.minutes);
            let mut command = process::cargo();
            command
                .args(["install", "--locked", self.name, "--version", self.version, "--root"])
                .arg(self.folder())
                .arg("--target-dir")
                .arg(build_folder())
                .args(self.arguments)
                .envs(self.settings.iter().copied());
            process::run(&mut command)?;
        }
        Ok(programs)
    }
}

/// Where the tools are compiled; they have some dependencies in common.
fn build_folder() -> PathBuf {
    paths::target().join("tools/build")
}

/// Brings what is missing and gives the folders with the tools' programs.
pub(crate) fn ensure() -> Result<Vec<PathBuf>> {
    ensure_wasm_target()?;
    let folders = [TRUNK, WASM_BINDGEN].iter().map(|tool| tool.on_path().map_or_else(|| tool.ensure(), Ok)).collect();
    remove_build_folder()?;
    folders
}

/// What compiling the tools leaves is 1.6 GB, and nobody compiles them again.
fn remove_build_folder() -> Result<()> {
    let left = build_folder();
    if left.is_dir() {
        fs::remove_dir_all(&left).with_context(|| format!("cannot remove {}", left.display()))?;
    }
    Ok(())
}

/// Brings the driver of Firefox, which Debian does not have. The tests look for it where it is put.
pub(crate) fn ensure_geckodriver() -> Result<()> {
    GECKODRIVER.ensure().map(drop)
}

/// Brings mdBook, and gives its program.
pub(crate) fn ensure_mdbook() -> Result<PathBuf> {
    let programs = MDBOOK.ensure()?;
    remove_build_folder()?;
    Ok(programs.join("mdbook"))
}

/// Brings the formatter and the linter, which rustup's minimal profile leaves out.
pub(crate) fn ensure_checkers() -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let present =
            process::cargo().args([command, "--version"]).output().is_ok_and(|output| output.status.success());
        if !present {
            println!("Adding {component} to Rust");
            process::run(process::program("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn ensure_wasm_target() -> Result<()> {
    let output = process::program("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]).output();
    let present = output.is_ok_and(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()).is_dir());
    if present {
        return Ok(());
    }
    println!("Adding the target {WASM_TARGET} to Rust");
    process::run(process::program("rustup").args(["target", "add", WASM_TARGET]))
}
