//! Reads `content/` and compiles it; as Trunk's pre-build hook, writes one JSON file for each page.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow, bail};
use article::Base;
use compiler::{Files, Site};

use crate::paths;

/// Every file of `content/`.
pub(crate) fn files() -> Result<Files> {
    let folder = paths::root().join("content");
    let mut files = Files::default();
    for path in paths::files_below(&folder)? {
        let bytes = paths::read(&folder.join(&path))?;
        files.insert(path, bytes);
    }
    Ok(files)
}

/// Compiles `content/`; prints what is wrong in it.
pub(crate) fn compile(base: &Base) -> Result<Site> {
    compiler::compile(&files()?, base).map_err(|report| {
        eprint!("{}", report.styled());
        anyhow!("the content has mistakes; they are listed above")
    })
}

/// `cargo xtask check`: says what is wrong, or lists the articles.
pub(crate) fn check() -> Result<()> {
    let site = compile(&Base::root())?;
    println!("{:>6} {:>7} {:>7}  article", "words", "minutes", "sources");
    for article in &site.series.articles {
        let (meta, sources) = (&article.meta, article.cited.len());
        println!("{:>6} {:>7} {sources:>7}  {}", meta.words, meta.minutes(), meta.title);
    }
    println!("{} pages, nothing wrong", site.pages.len());
    Ok(())
}

/// Trunk's pre-build hook. Nothing is written unless all of the content is right.
pub(crate) fn run() -> Result<()> {
    let site = compile(&base_from_trunk()?)?;
    let staging = staging()?;
    for page in &site.pages {
        paths::write(&staging.join(page.address.data_file()), serde_json::to_vec(page)?)?;
    }
    Ok(())
}

/// The folder in which Trunk puts the site together.
pub(crate) fn staging() -> Result<PathBuf> {
    env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("this command is called by Trunk; run `cargo xtask build` instead")
}

/// The base that Trunk was told.
pub(crate) fn base_from_trunk() -> Result<Base> {
    let url = env::var("TRUNK_PUBLIC_URL").context("Trunk did not say under which path it builds")?;
    match Base::parse(&url) {
        Ok(base) => Ok(base),
        Err(reason) => bail!("{reason}"),
    }
}
