//! `cargo xtask test`: everything that must hold before a change lands. CI runs exactly this.

use std::ffi::OsStr;
use std::path::PathBuf;

use anyhow::Result;
use model::Base;
use publication::Origin;

use crate::build::{self, Profile, Site};
use crate::{growth, node, paths, peers, process, system, tool};

/// A browser engine that the tests drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Its name, as the tests read it.
    fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Brings its browser and its driver.
    fn ensure(self) -> Result<()> {
        match self {
            Self::Chromium => system::BROWSER.ensure(),
            Self::Firefox => system::FIREFOX.ensure().and_then(|()| tool::ensure_geckodriver()),
            Self::Webkit => system::WEBKIT.ensure(),
        }
    }
}

/// Names the one engine that the tests are narrowed to; see `tests/support/engine.rs`.
const ENGINE: &str = "EXPLORING_KAP_ENGINE";

/// Runs the gate, the cheap checks first; the journeys of readers in one engine where one is named, and then what only
/// Chromium runs for that engine alone.
pub(crate) fn run(engine: Option<Engine>) -> Result<()> {
    tool::ensure_checkers()?;
    step("Formatting", &["fmt", "--all", "--check"])?;
    step(
        "Lints of the host's crates",
        &["clippy", "--workspace", "--all-targets", "--features", "ssr", "--", "-D", "warnings"],
    )?;
    step(
        "Documentation",
        &[
            "doc",
            "--workspace",
            "--no-deps",
            "--document-private-items",
            "--features",
            "ssr",
            "--config",
            "build.rustdocflags='-D warnings -A rustdoc::private_intra_doc_links'",
        ],
    )?;
    ensure_tools(engine)?;
    println!("\n── Lints of the scripts");
    node::lint_scripts()?;
    step(
        "Tests of the crates",
        &[
            "test",
            "--package",
            "model",
            "--package",
            "compiler",
            "--package",
            "publication",
            "--package",
            "reader",
            "--package",
            "search",
            "--package",
            "xtask",
        ],
    )?;
    build_sites()?;
    step(
        "Lints of the client",
        &[
            "clippy",
            "--package",
            "exploring-kap",
            "--target",
            "wasm32-unknown-unknown",
            "--features",
            "hydrate",
            "--bin",
            "exploring-kap",
            "--",
            "-D",
            "warnings",
        ],
    )?;
    let test =
        |tests: &[&'static str]| [&["test", "--package", "exploring-kap", "--features", "ssr"][..], tests].concat();
    step("Tests of the client and of the site", &test(&["--lib", "--bins", "--test", "suite"]))?;
    if engine.is_none_or(|engine| engine == Engine::Chromium) {
        step("What readers do, in Chromium", &test(&["--test", "browser"]))?;
    }
    let title = format!("What readers do most, in {}", engine.map_or("each engine", Engine::name));
    step_in(engine, &title, &test(&["--test", "engines"]))
}

/// Brings what the tests need and builds the sites that they open: all that running a single test takes.
pub(crate) fn prepare() -> Result<()> {
    ensure_tools(None)?;
    build_sites()
}

/// Measures how fast the published site is, or one part of that.
pub(crate) fn bench(part: Option<&str>) -> Result<()> {
    system::BROWSER.ensure()?;
    let [release, ..] = sites()?;
    build::fresh(&release)?;
    if part == Some("peers") {
        peers::prepare(&release.folder)?;
    }
    run_bench(part)
}

/// Runs the measuring program with these arguments.
pub(crate) fn run_bench(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Result<()> {
    let mut command = process::cargo();
    command.args(["test", "--package", "exploring-kap", "--features", "ssr", "--test", "bench", "--"]).args(arguments);
    process::run(&mut command)
}

/// Brings what the tests need; of the engines, the one that is named, or all.
fn ensure_tools(engine: Option<Engine>) -> Result<()> {
    for engine in engine.map_or(Engine::ALL.to_vec(), |engine| vec![engine]) {
        engine.ensure()?;
    }
    system::VOICE.ensure()?;
    system::BOOK_CHECKER.ensure()?;
    node::ensure()
}

/// Builds the sites that the tests open, where anything changed.
fn build_sites() -> Result<()> {
    growth::write_overlay(&overlay())?;
    for site in sites()? {
        build::fresh(&site)?;
    }
    Ok(())
}

/// The sites that the tests open: as published, below a path, with debug assertions, and with other content. The first
/// two know where they will be published: under a name that nobody can have (RFC 2606).
fn sites() -> Result<[Site; 4]> {
    let folder = paths::target().join("sites");
    let below = Base::parse("/some/path/").map_err(anyhow::Error::msg)?;
    let origin = Some(Origin::parse("https://kap.example").map_err(anyhow::Error::msg)?);
    let site = |profile, base, origin, name| Site { profile, base, origin, folder: folder.join(name), overlay: None };
    Ok([
        site(Profile::Release, Base::root(), origin.clone(), "release"),
        site(Profile::Release, below, origin, "sub-path"),
        site(Profile::Debug, Base::root(), None, "debug"),
        Site { overlay: Some(overlay().join("content")), ..site(Profile::Debug, Base::root(), None, "overlay") },
    ])
}

/// Where the content of the site with other content is put together.
fn overlay() -> PathBuf {
    paths::target().join("overlay")
}

fn step(title: &str, arguments: &[&str]) -> Result<()> {
    step_in(None, title, arguments)
}

/// Runs a step, for one engine where one is named.
fn step_in(engine: Option<Engine>, title: &str, arguments: &[&str]) -> Result<()> {
    println!("\n── {title}");
    let mut command = process::cargo();
    // A test says in words what does not hold. A backtrace after each is the part of a long log that is kept instead.
    command.args(arguments).env("RUST_BACKTRACE", "0").env_remove(ENGINE);
    process::run(command.envs(engine.map(|engine| (ENGINE, engine.name()))))
}
