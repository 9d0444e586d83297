//! The two recipes of CONTRIBUTING.md: a new article and a new component, with every line they need elsewhere.

use anyhow::{Result, bail};
use model::Slug;

use crate::paths;

/// Starts an article: its file, and its line at the end of the reading order.
pub(crate) fn article(slug: &str) -> Result<()> {
    let slug = Slug::parse(slug)?;
    let file = paths::root().join(format!("content/articles/{slug}.md"));
    if file.exists() {
        bail!("content/articles/{slug}.md is there already");
    }
    let manifest_file = paths::root().join("content/series.toml");
    let manifest = paths::read_text(&manifest_file)?;
    let manifest = add_to_list(&manifest, "articles", slug.as_str())?;
    let title = slug.as_str().replace('-', " ");
    let text = format!(
        "+++\ntitle = \"{title}\"\nsummary = \"\"\nin_short = \"\"\nreviewed = 2000-01-01\nreview_due = 2000-01-01\n\
         +++\n\n## {title} {{#{slug}}}\n"
    );
    paths::write(&file, text)?;
    paths::write(&manifest_file, manifest)?;
    println!("Write content/articles/{slug}.md; content/README.md says how. `cargo xtask dev` shows it.");
    Ok(())
}

/// Puts a name at the end of a list in the manifest; of several, as of the articles of parts, at the end of the last.
pub(crate) fn add_to_list(manifest: &str, list: &str, name: &str) -> Result<String> {
    let start = manifest.rfind(&format!("{list} = [\n"));
    let end = start.and_then(|start| manifest[start..].find("\n]").map(|end| start + end + 1));
    match end {
        Some(end) => Ok(format!("{}  \"{name}\",\n{}", &manifest[..end], &manifest[end..])),
        None => bail!("content/series.toml has no list `{list}` with an entry on each line"),
    }
}

/// Starts a component: Rust, style, and the lines that make them known.
pub(crate) fn component(name: &str) -> Result<()> {
    let plain = |character: char| character.is_ascii_lowercase() || character == '_';
    if name.is_empty() || !name.chars().all(plain) {
        bail!("`{name}` is no name of a component: use lower-case letters and underscores");
    }
    let root = paths::root();
    let file = root.join(format!("src/components/{name}.rs"));
    if file.exists() {
        bail!("src/components/{name}.rs is there already");
    }
    let class = name.replace('_', "-");
    let function: String = name.split('_').map(capitalised).collect();
    let modules_file = root.join("src/components.rs");
    let modules = add_module(&paths::read_text(&modules_file)?, name);
    let shell_file = root.join("index.html");
    let shell = add_style(&paths::read_text(&shell_file)?, name)?;
    let component = format!(
        "//! {function}: say what it shows and what it needs.\n\nuse leptos::prelude::*;\n\n/// Shows a {}.\n\
         #[component]\npub(crate) fn {function}() -> impl IntoView {{\n    view! {{ <div class=\"{class}\"></div> }}\n}}\n",
        name.replace('_', " ")
    );
    paths::write(&file, component)?;
    paths::write(
        &root.join(format!("style/components/{name}.css")),
        format!("@layer components {{\n  .{class} {{\n  }}\n}}\n"),
    )?;
    paths::write(&modules_file, modules)?;
    paths::write(&shell_file, shell)?;
    println!("Fill src/components/{name}.rs and style/components/{name}.css, then `cargo xtask test`.");
    Ok(())
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_ascii_uppercase().to_string() + characters.as_str()).unwrap_or_default()
}

fn add_module(modules: &str, name: &str) -> String {
    let line = format!("pub(crate) mod {name};");
    let mut lines: Vec<&str> = modules.lines().collect();
    let end = lines.iter().rposition(|line| line.starts_with("pub(crate) mod ")).map_or(lines.len(), |last| last + 1);
    let start = lines[..end].iter().position(|line| line.starts_with("pub(crate) mod ")).unwrap_or(end);
    let place = lines[start..end].iter().position(|other| *other > line.as_str()).map_or(end, |place| start + place);
    lines.insert(place, &line);
    lines.join("\n") + "\n"
}

fn add_style(shell: &str, name: &str) -> Result<String> {
    let marker = "    <link data-trunk rel=\"css\" href=\"style/components/";
    let Some(last) = shell.rfind(marker) else { bail!("index.html links no style of a component") };
    let end = shell[last..].find('\n').map_or(shell.len(), |end| last + end + 1);
    Ok(format!("{}{marker}{name}.css\">\n{}", &shell[..end], &shell[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_article_stands_last_in_the_reading_order() {
        let manifest = "articles = [\n  \"a\",\n]\n\nsteps = [\n  \"s\",\n]\n";
        let changed = add_to_list(manifest, "articles", "b").unwrap();
        assert_eq!(changed, "articles = [\n  \"a\",\n  \"b\",\n]\n\nsteps = [\n  \"s\",\n]\n");
        let part = "[[parts]]\narticles = [\n  \"a\",\n]\n";
        let changed = add_to_list(&part.repeat(2), "articles", "b").unwrap();
        assert_eq!(changed, format!("{part}{}", part.replace("\n]\n", "\n  \"b\",\n]\n")));
    }

    #[test]
    fn a_new_component_stands_at_its_place_in_the_alphabet() {
        let modules = "//! Parts.\n\npub(crate) mod a;\npub(crate) mod c;\n";
        assert_eq!(add_module(modules, "b"), "//! Parts.\n\npub(crate) mod a;\npub(crate) mod b;\npub(crate) mod c;\n");
        assert_eq!(add_module(modules, "d"), "//! Parts.\n\npub(crate) mod a;\npub(crate) mod c;\npub(crate) mod d;\n");
    }
}
