//! The styles: every sheet that `index.html` links, in its order, as one text that stands in each page.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::paths;

/// Joins the sheets that Trunk copied, and takes them out of the site: no page asks for them.
pub(super) fn take(staging: &Path) -> Result<String> {
    let mut style = String::new();
    for sheet in sheets(&paths::read_text(&paths::root().join("index.html"))?) {
        let name = Path::new(&sheet).file_name().context("a style in index.html has no file name")?;
        let copied = staging.join(name);
        style.push_str(paths::read_text(&copied)?.trim());
        style.push('\n');
        paths::remove(&copied)?;
    }
    if style.is_empty() {
        bail!("index.html links no styles");
    }
    if style.contains("</style") {
        bail!("a style holds `</style`, which would end it early");
    }
    Ok(style)
}

/// The sheets that a shell links, in order.
fn sheets(shell: &str) -> Vec<String> {
    shell
        .lines()
        .filter(|line| line.contains("data-trunk") && line.contains("rel=\"css\""))
        .filter_map(|line| Some(line.split_once("href=\"")?.1.split_once('"')?.0.to_owned()))
        .collect()
}
