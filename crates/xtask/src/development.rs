//! `cargo xtask dev`: Trunk's server, which rebuilds and reloads at every change.

use anyhow::Result;

use crate::{build, paths, process, tool};

/// Runs until it is stopped.
pub(crate) fn run() -> Result<()> {
    let tools = tool::ensure()?;
    build::build_prerenderer()?;
    println!("Open http://127.0.0.1:8080/ and edit; mistakes are shown here and in the page");
    let mut trunk = process::program("trunk");
    trunk
        .args(["serve", "--port", "8080", "--no-spa", "--public-url", "/", "--dist"])
        // Not `dist/`: a half-finished site must not lie where the finished one is taken from.
        .arg(paths::target().join("sites/dev"))
        .env("PATH", process::search_path(&tools)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A mistake in the content says where it is by itself.
        .env("RUST_BACKTRACE", "0")
        .env("EXPLORING_KAP_LIVE_RELOAD", "true")
        .env_remove("NO_COLOR");
    process::run(&mut trunk)
}
