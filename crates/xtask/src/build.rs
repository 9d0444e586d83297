//! Building a site: the tools, then Trunk with our two hooks.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use model::Base;
use publication::Origin;

use crate::content::{ORIGIN, OVERLAY};
use crate::{fingerprint, paths, process, tool};

/// A site to build.
pub(crate) struct Site {
    /// For readers, or for finding mistakes.
    pub(crate) profile: Profile,
    /// The path below which it will be published.
    pub(crate) base: Base,
    /// The scheme and host under which it will be published, where that is known.
    pub(crate) origin: Option<Origin>,
    /// The folder to build it into.
    pub(crate) folder: PathBuf,
    /// A folder whose files stand in for those of `content/`.
    pub(crate) overlay: Option<PathBuf>,
}

/// How a site is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast; compressed beside the plain files.
    Release,
    /// With debug assertions, in which Leptos reports a page that does not match its program.
    Debug,
}

/// Builds a site unless the one in its folder was made from the very same files.
pub(crate) fn fresh(site: &Site) -> Result<()> {
    let now = fingerprint::of(site)?;
    if fingerprint::stored(site).as_deref() == Some(now.as_str()) {
        println!("Nothing changed since the last build");
        return Ok(());
    }
    build(site)
}

/// Builds a site.
pub(crate) fn build(site: &Site) -> Result<()> {
    let before = fingerprint::of(site)?;
    let tools = tool::ensure()?;
    let start = Instant::now();
    println!("Building the site for {}", site.base.as_str());
    build_prerenderer()?;
    let mut trunk = process::program("trunk");
    trunk
        // Its warnings are all of one kind: its minifier cannot read wasm-bindgen's script and leaves it as it is.
        .args(["build", "--log", "error"])
        .args(if site.profile == Profile::Release { &["--release"][..] } else { &[] })
        .args(["--public-url", site.base.as_str(), "--dist"])
        .arg(&site.folder)
        .env("PATH", process::search_path(&tools)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A mistake in the content says where it is by itself.
        .env("RUST_BACKTRACE", "0")
        // Trunk 0.21 takes this for its own option and refuses the usual value `1`.
        .env_remove("NO_COLOR");
    if let Some(overlay) = &site.overlay {
        trunk.env(OVERLAY, overlay);
    }
    match &site.origin {
        Some(origin) => trunk.env(ORIGIN, origin.as_str()),
        // One that happens to be set is none that this build was told.
        None => trunk.env_remove(ORIGIN),
    };
    process::run(&mut trunk)?;
    fingerprint::store(site, &before)?;
    let shown = site.folder.strip_prefix(paths::root()).unwrap_or(&site.folder);
    println!("Built {} in {} seconds", shown.display(), start.elapsed().as_secs());
    if site.profile == Profile::Release && site.origin.is_none() {
        println!(
            "Nobody said where it will be published, so pictures beside shared links, the feed and the sitemap are left \
             out; `cargo xtask build --origin https://example.org` adds them"
        );
    }
    Ok(())
}

/// Builds the program that renders pages on the host. Its own cargo command: `ssr` and `hydrate` never meet.
pub(crate) fn build_prerenderer() -> Result<()> {
    let mut command = process::cargo();
    command.args(["build", "--quiet", "--package", "exploring-kap", "--bin", "prerender", "--features", "ssr"]);
    process::run(&mut command)
}

/// The program that renders pages on the host.
pub(crate) fn prerenderer() -> Result<PathBuf> {
    let program = paths::target().join(format!("debug/prerender{EXE_SUFFIX}"));
    fs::metadata(&program).with_context(|| format!("{} was not built", program.display()))?;
    Ok(program)
}
