//! An article of this series as plain Markdown that any tool reads: the same sections, paragraphs, lists and tables, and a
//! link for each citation.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use model::Source;

use crate::paths;

/// The heading of the list of sources, and its address in the page, which all tools derive from it alike.
const SOURCES: &str = "Sources";
const SOURCES_LINK: &str = "(#sources)";

/// An article in plain Markdown.
pub(super) struct Article {
    pub(super) title: String,
    text: String,
}

impl Article {
    /// All that follows the title, and then a link to the other article.
    pub(super) fn body(&self, link: &str) -> String {
        format!("{}\n\n{link}\n", self.text)
    }

    /// A link to this article, in the words that the measuring program looks for.
    pub(super) fn link(&self, which: &str, address: &str) -> String {
        format!("[Read {which}: {}]({address})", self.title)
    }
}

/// The sources of the series by their ids, and the ids of the sources of each claim.
pub(super) struct Library {
    sources: BTreeMap<String, String>,
    claims: toml::Table,
}

impl Library {
    /// Reads what articles cite.
    pub(super) fn read(content: &Path) -> Result<Self> {
        let sources: Vec<Source> = serde_json::from_slice(&paths::read(&content.join("sources.json"))?)
            .context("content/sources.json cannot be read; `cargo xtask check` says why")?;
        let sources = sources.into_iter().map(|source| {
            let Source { id, title, container, url, .. } = source;
            let published = container.map(|name| format!(" {name}.")).unwrap_or_default();
            // A title can be broken over lines. An address cannot, and would make a small page wider than the window.
            (id.to_string(), format!("[{title}]({url}).{published}"))
        });
        let claims = paths::read_text(&content.join("claims.toml"))?
            .parse()
            .context("content/claims.toml cannot be read; `cargo xtask check` says why")?;
        Ok(Self { sources: sources.collect(), claims })
    }

    /// The ids of the sources that a citation names, by itself or through a claim.
    fn cited(&self, citation: &str) -> Vec<String> {
        let (grade, names) = citation.split('|').next().and_then(|said| said.split_once(':')).unwrap_or(("", citation));
        let names = names.split(',').map(|name| name.trim().to_owned());
        if grade.trim() != "claim" {
            return names.collect();
        }
        let sources = names.filter_map(|name| self.claims.get(&name)?.get("sources")?.as_array());
        sources.flatten().filter_map(|source| source.as_str().map(str::to_owned)).collect()
    }
}

/// Reads an article that authors wrote and makes it plain.
pub(super) fn read(file: &Path, library: &Library) -> Result<Article> {
    let text = paths::read_text(file)?;
    let mut parts = text.splitn(3, "+++\n").skip(1);
    let front: toml::Table = parts
        .next()
        .and_then(|front| front.parse().ok())
        .with_context(|| format!("{} has no front matter; `cargo xtask check` says why", file.display()))?;
    let said = |key: &str| front.get(key).and_then(toml::Value::as_str).unwrap_or_default();
    let body = format!("{}\n\n{}", said("in_short"), parts.next().unwrap_or_default());
    Ok(Article { title: said("title").to_owned(), text: plain(&body, library) })
}

/// Takes away what only this site's Markdown knows.
fn plain(body: &str, library: &Library) -> String {
    let mut cited = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    let mut is_in_fence = false;
    for line in body.lines() {
        if line.starts_with("```") {
            is_in_fence = !is_in_fence;
            lines.push(String::new());
            continue;
        }
        lines.push(plain_line(line, library, &mut cited));
        // In a block of this site every line is a paragraph.
        if is_in_fence {
            lines.push(String::new());
        }
    }
    lines.push(format!("\n## {SOURCES}\n"));
    for (number, id) in cited.iter().enumerate() {
        lines.push(format!("{}. {}", number + 1, library.sources.get(id).unwrap_or(id)));
    }
    lines.join("\n")
}

/// A line whose headings have no ids, whose links lead out of the site, and whose citations are links to the sources.
fn plain_line(line: &str, library: &Library, cited: &mut Vec<String>) -> String {
    let is_heading = line.starts_with('#');
    let mut rest = if is_heading { line.split(" {#").next().unwrap_or(line) } else { line };
    rest = if rest.starts_with("> [!") { "> **Note:**" } else { rest };
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let Some((inside, after)) = after.split_once(']') else {
            return format!("{plain}[{after}");
        };
        rest = after;
        if let Some(citation) = inside.strip_prefix('^') {
            for id in library.cited(citation) {
                let known = cited.iter().position(|other| *other == id).unwrap_or_else(|| {
                    cited.push(id);
                    cited.len() - 1
                });
                plain.push_str(&format!(" [{}]{SOURCES_LINK}", known + 1));
            }
            continue;
        }
        let target = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        match target {
            Some((target, after)) => {
                rest = after;
                let leads_out = ["https:", "tel:", "sms:"].iter().any(|scheme| target.starts_with(scheme));
                plain.push_str(&if leads_out { format!("[{inside}]({target})") } else { inside.to_owned() });
            }
            None => plain.push_str(&format!("[{inside}]")),
        }
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn library() -> Library {
        let sources = BTreeMap::from([("li2010".to_owned(), "In rats. Science. https://example.org".to_owned())]);
        Library { sources, claims: "[fades]\nsources = [\"li2010\", \"zarate2006\"]".parse().unwrap() }
    }

    #[test]
    fn plain_keeps_words_and_gives_each_citation_a_link() {
        let body = "## How {#how}\n\nA [synapse](term:synapse).[^claim: fades]\n\n```figure x\nOne.\nTwo.[^fact: li2010 | Why.]\n```\n\n\
                    > [!NOTE]\n> [Call](tel:911), see [help](page:help).\n";
        let text = plain(body, &library());
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        let expected = [
            "## How",
            "A synapse. [1](#sources) [2](#sources)",
            "One.",
            "Two. [1](#sources)",
            "> **Note:**",
            "> [Call](tel:911), see help.",
            "## Sources",
            "1. In rats. Science. https://example.org",
            "2. zarate2006",
        ];
        assert_eq!(lines, expected);
    }
}
