//! Trunk's post-build hook: makes the finished site in Trunk's staging folder.
//!
//! In order: write the drawings, split the program and name its files by their final bytes, render every page with the
//! program's own components, put each into the shell of `index.html`, write what is published besides pages, write the
//! headers file, write the list of a large series' articles, write the service worker with the list of all other files, and
//! compress. Trunk moves the folder into place only
//! when this succeeds.

pub(crate) mod compress;
pub(crate) mod headers;

mod extras;
mod import_names;
mod library;
mod program;
mod script;
mod sections;
mod service_worker;
mod shape;
mod shared_chunks;
mod shell;
mod split;
mod style;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use model::{Address, Base, Figure, Page, Prose, Series, address};
use rayon::prelude::*;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{build, content, paths, process};

/// Runs the hook.
pub(crate) fn run() -> Result<()> {
    let staging = content::staging()?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let base = content::base_from_trunk()?;
    let origin = content::origin_from_build()?;
    let site = content::compile(&base)?;
    let live_reload = live_reload(&staging)?;

    let styles = style::Styles::take(&staging)?;
    copy_public_files(&staging, &base, &site.series)?;
    paths::write(&staging.join("style.css"), styles.rest())?;
    write_figures(&staging, &site.series.figures)?;
    let program = program::name_by_content(&staging, is_release)?;
    let rendered = prerender(&staging, &base)?;
    let shell = shell::Shell::read(&base, styles, &program, &site.series, live_reload)?;
    let finish = |page: &Page| -> Result<(Address, String)> {
        let file = page.address().html_file();
        let app = paths::read_text(&rendered.join(&file))?;
        let head = publication::head(page, &site.series, &base, origin.as_ref());
        paths::write(&staging.join(&file), shell.page(page, &head, &app)?)?;
        Ok((page.address().clone(), app))
    };
    let drawn = site.pages.par_iter().map(finish).collect::<Result<BTreeMap<_, _>>>()?;
    extras::write(&staging, &site, &drawn, &base, origin.as_ref())?;

    headers::write(&staging, &base)?;
    // Without this file GitHub Pages would run the site through Jekyll and leave out names with an underscore.
    paths::write(&staging.join(".nojekyll"), "")?;
    let library = library::write(&staging, &site.series)?;
    service_worker::write(&staging, &base, &library)?;
    if is_release {
        compress::all(&staging, before().as_deref())?;
    }
    Ok(())
}

/// The script with which Trunk's own server reloads the page. Trunk puts it into its `index.html`, which ours replace.
fn live_reload(staging: &Path) -> Result<Option<String>> {
    if env::var_os("EXPLORING_KAP_LIVE_RELOAD").is_none() {
        return Ok(None);
    }
    let html = paths::read_text(&staging.join("index.html"))?;
    let script = html
        .rfind("<script")
        .zip(html.rfind("</script>"))
        .map(|(start, end)| html[start..end + "</script>".len()].to_owned());
    script.map(Some).context("Trunk's index.html has no script for live reload")
}

/// The site that Trunk will replace by this one.
fn before() -> Option<PathBuf> {
    env::var_os("TRUNK_DIST_DIR").map(PathBuf::from)
}

/// Copies `public/`, with the base and what the series is called put in where a file asks for them.
fn copy_public_files(staging: &Path, base: &Base, series: &Series) -> Result<()> {
    let folder = paths::root().join("public");
    let slots = [
        ("base", base.as_str()),
        ("title", &series.title),
        ("subtitle", &series.subtitle),
        ("quick exit", &series.quick_exit),
    ];
    for file in paths::files_below(&folder)? {
        let bytes = paths::read(&folder.join(&file))?;
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => filled(&file, &text, &slots).into_bytes(),
            Err(binary) => binary.into_bytes(),
        };
        paths::write(&staging.join(&file), bytes)?;
    }
    Ok(())
}

/// A file of `public/` with what it asks for put in, escaped as its kind of file wants it.
fn filled(file: &str, text: &str, slots: &[(&str, &str)]) -> String {
    let is_markup = [".html", ".svg"].iter().any(|end| file.ends_with(end));
    slots.iter().fold(text.to_owned(), |text, (name, value)| {
        let value = if is_markup { compiler::escape(value) } else { within_quotes(value) };
        text.replace(&format!("{{{{ {name} }}}}"), &value)
    })
}

/// A text as it stands within quotation marks, in JSON and in scripts.
fn within_quotes(text: &str) -> String {
    let quoted = Value::from(text).to_string();
    quoted.get(1..quoted.len() - 1).unwrap_or_default().to_owned()
}

/// Writes each drawing into a file of its own.
fn write_figures(staging: &Path, figures: &[Figure]) -> Result<()> {
    figures.iter().try_for_each(|figure| paths::write(&staging.join(address::figure_file(&figure.name)), &figure.svg))
}

/// Renders every page and gives the folder with the results. It is kept for the next build by the same program.
fn prerender(staging: &Path, base: &Base) -> Result<PathBuf> {
    build::build_prerenderer()?;
    let program = build::prerenderer()?;
    let rendered = paths::target().join("prerendered").join(base.as_str().replace('/', "_"));
    let (by, hash) = (rendered.join("by"), format!("{:x}", Sha256::digest(paths::read(&program)?)));
    if fs::read_to_string(&by).ok().as_ref() != Some(&hash) {
        paths::empty_folder(&rendered)?;
        paths::write(&by, hash)?;
    }
    let mut command = process::program(&program.to_string_lossy());
    command.arg(staging).arg(&rendered).arg(base.as_str());
    process::run(&mut command)?;
    Ok(rendered)
}

/// The data of one page, as they are embedded in its HTML: everything but the texts, which stand there already.
fn embedded(page: &Page) -> Result<String> {
    let mut data =
        serde_json::to_value(page).with_context(|| format!("the page {} cannot be written as JSON", page.address()))?;
    leave_out_texts(&mut data);
    let page: Page = serde_json::from_value(data)?;
    Ok(page.to_wire()?)
}

fn leave_out_texts(data: &mut Value) {
    match data {
        Value::Object(members) => {
            members.remove(Prose::MEMBER);
            members.values_mut().for_each(leave_out_texts);
        }
        Value::Array(entries) => entries.iter_mut().for_each(leave_out_texts),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_series_is_called_its_files_are_whole() {
        let title = "A \"calm\" book \\ notes\n</title> & <b>";
        let slots = [("title", title), ("base", "/some/path/")];
        let manifest = paths::read_text(&paths::root().join("public/manifest.webmanifest")).unwrap();
        let manifest = manifest.replace("{{ subtitle }}", "{{ title }}");
        let read: Value = serde_json::from_str(&filled("manifest.webmanifest", &manifest, &slots)).unwrap();
        for name in ["name", "short_name", "description"] {
            assert_eq!(read[name], title, "{name}");
        }
        assert_eq!(read["start_url"], "/some/path/");
        let page = filled("leave.html", "<title>{{ title }}</title>", &slots);
        assert_eq!((page.matches('<').count(), page.contains("&amp; &lt;b&gt;")), (2, true), "{page}");
    }
}
