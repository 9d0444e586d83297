//! The styles: every file that `index.html` links.
//!
//! Each page carries the files that its first sight needs, so that it is drawn with the first response. All but those that
//! every page carries are one file that is asked for behind the text: it brings what is marked `data-late`, and what pages
//! need that the reader goes to later.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::paths;

/// The files in their order.
pub(super) struct Styles(Vec<Style>);

struct Style {
    text: String,
    when: When,
}

/// Where a file belongs.
enum When {
    /// In the first response of every page.
    Always,
    /// In the first response of the pages that hold one of these classes.
    ForClasses(BTreeSet<String>),
    /// Only in the file behind the text: nothing that it is for can be seen before that is there.
    Late,
}

impl Styles {
    /// Takes the files that Trunk copied out of the site.
    pub(super) fn take(staging: &Path) -> Result<Self> {
        let shell = paths::read_text(&paths::root().join("index.html"))?;
        let mut styles = Vec::new();
        for link in shell.lines().filter(|line| line.contains("data-trunk") && line.contains("rel=\"css\"")) {
            let path = link.split_once("href=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(path, _)| path);
            let path = path.context("a style in index.html has no address")?;
            let copied = staging.join(Path::new(path).file_name().context("a style in index.html has no file name")?);
            let text = paths::read_text(&copied)?.trim().to_owned();
            if text.contains("</style") {
                bail!("{path} holds `</style`, which would end it early");
            }
            paths::remove(&copied)?;
            let when = match path.contains("/components/") {
                _ if link.contains("data-late") => When::Late,
                _ if link.contains("data-always") => When::Always,
                true => When::ForClasses(classes_in_style(&text)),
                false => When::Always,
            };
            styles.push(Style { text, when });
        }
        if styles.is_empty() {
            bail!("index.html links no styles");
        }
        Ok(Self(styles))
    }

    /// What comes behind the text: all that not every page carries.
    pub(super) fn rest(&self) -> String {
        join(self.0.iter().filter(|style| !matches!(style.when, When::Always)))
    }

    /// What the first sight of a page needs. What is closed is seen later.
    pub(super) fn first(&self, html: &str) -> String {
        let classes = classes_in_html(&without_closed_parts(html));
        join(self.0.iter().filter(|style| match &style.when {
            When::Always => true,
            When::ForClasses(needed) => !needed.is_disjoint(&classes),
            When::Late => false,
        }))
    }
}

fn join<'styles>(styles: impl Iterator<Item = &'styles Style>) -> String {
    styles.map(|style| format!("{}\n", style.text)).collect()
}

/// The classes that a style speaks of.
fn classes_in_style(style: &str) -> BTreeSet<String> {
    let name =
        |rest: &str| rest.split(|next: char| !next.is_ascii_alphanumeric() && next != '-').next().map(str::to_owned);
    let starts_as_name = |rest: &&str| rest.starts_with(|first: char| first.is_ascii_lowercase());
    style.split('.').skip(1).filter(starts_as_name).filter_map(name).collect()
}

/// A page without what stands in closed `<details>`, behind their summaries.
fn without_closed_parts(html: &str) -> String {
    let mut pieces = html.split("</summary>");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |seen, piece| seen + piece.split_once("</details>").map_or(piece, |(_, behind)| behind))
}

/// The classes that a page holds.
fn classes_in_html(html: &str) -> BTreeSet<String> {
    let values = html.split(" class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.flat_map(str::split_whitespace).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(text: &str, when: When) -> Style {
        Style { text: text.to_owned(), when }
    }

    #[test]
    fn a_page_carries_what_it_shows_and_nothing_else() {
        let table = ".table td{margin:0.5em}.table-wide{color:red}";
        let styles = Styles(vec![
            style("html{}", When::Always),
            style(table, When::ForClasses(classes_in_style(table))),
            style("@media print{}", When::Late),
        ]);
        assert_eq!(styles.first("<p class=\"key em\">"), "html{}\n");
        assert_eq!(styles.first("<div class=\"block table-wide\">"), format!("html{{}}\n{table}\n"));
        let closed = "<details><summary>A</summary><p class=\"table\"></p></details><p class=\"key\">";
        assert_eq!(styles.first(closed), "html{}\n", "what is closed is not seen at first");
        assert_eq!(styles.rest(), format!("{table}\n@media print{{}}\n"));
    }
}
