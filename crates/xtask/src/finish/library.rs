//! The library: what a device keeps of a large series only where the reader wants it. Its list stands in a file of its own, so
//! that the worker's does not grow with the series.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use model::address::{LIBRARY_SIZE, library_file};
use model::{Address, Library, LibraryArticle, LibrarySize, Series};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::service_worker::integrity;
use crate::paths;

/// Writes the list of the articles' files and how large they are, where the series is large; gives those files, which the
/// worker leaves out of its own list.
pub(super) fn write(staging: &Path, series: &Series) -> Result<BTreeSet<String>> {
    if !series.is_large() {
        return Ok(BTreeSet::new());
    }
    let slugs: Vec<_> = series.articles.iter().map(|article| &article.meta.slug).collect();
    let read = |file: &str| paths::read(&staging.join(file)).map(|bytes| integrity(&bytes));
    let article = |slug: &&model::Slug| {
        let address = Address::Article((*slug).clone());
        let (html, data) = (read(&address.html_file())?, read(&address.data_file())?);
        Ok(LibraryArticle { slug: (*slug).clone(), html, data })
    };
    let articles = slugs.par_iter().map(article).collect::<Result<Vec<_>>>()?;
    let count = articles.len().try_into()?;
    let list = Library { articles }.to_wire()?;
    let version = format!("{:x}", Sha256::digest(&list))[..16].to_owned();
    paths::write(&staging.join(library_file(&version)), list)?;

    let addresses = slugs.into_iter().map(|slug| Address::Article(slug.clone()));
    let files: BTreeSet<String> = addresses.flat_map(|page| [page.html_file(), page.data_file()]).collect();
    let size = |file: &String| fs::metadata(staging.join(file)).map(|file| file.len());
    let bytes = files.iter().map(size).sum::<std::io::Result<u64>>().context("a file of the library is not there")?;
    paths::write(&staging.join(LIBRARY_SIZE), LibrarySize { version, articles: count, bytes }.to_wire()?)?;
    Ok(files)
}
