//! A page: the shell of `index.html` with everything put in that differs from page to page.

use std::fmt::Write;

use anyhow::{Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use compiler::escape;
use model::help::HelpPlace;
use model::page::SavedPart;
use model::{Address, Base, Page, Series};
use sha2::{Digest, Sha256};

use super::embedded;
use super::program::Program;
use super::service_worker;
use super::style::Styles;
use crate::paths;

/// The shell with all that is the same on every page put in.
pub(super) struct Shell {
    text: String,
    styles: Styles,
    base: Base,
    series_title: String,
    has_policy: bool,
}

impl Shell {
    /// Reads `index.html` and fills in what is the same on every page.
    pub(super) fn read(
        base: &Base,
        styles: Styles,
        program: &Program,
        series: &Series,
        live_reload: Option<String>,
    ) -> Result<Self> {
        let source = paths::read_text(&paths::root().join("index.html"))?;
        let text: String = source.lines().filter(|line| !line.contains("data-trunk")).fold(
            String::with_capacity(source.len()),
            |mut text, line| {
                text.push_str(line.trim_start());
                text.push('\n');
                text
            },
        );
        let link = |path: &str| format!("{}{path}", base.as_str());
        let has_policy = live_reload.is_none();
        let text = put(&text, "stylesheet", &link(&program.stylesheet))?;
        let text = put(&text, "quick exit", &escape(&series.quick_exit))?;
        let text = put(&text, "boot", &link(&program.boot))?;
        let text = put(&text, "glue", &link(&program.glue))?;
        let text = put(&text, "wasm", &link(&program.wasm))?;
        let worker = if live_reload.is_some() { String::new() } else { link(service_worker::FILE) };
        let text = put(&text, "worker", &worker)?;
        let text = put(&text, "help lines", &help_lines(series))?;
        let text = put(&text, "kept", &kept(base, series))?;
        let text = put(&text, "clinic", &clinic(series))?;
        let text = put(&text, "live reload", &live_reload.unwrap_or_default())?;
        let text = put(&text, "series", &escape(&series.title))?;
        let text = put(&text, "base", base.as_str())?;
        Ok(Self { text, styles, base: base.clone(), series_title: series.title.clone(), has_policy })
    }

    /// One page. `head` is what it says of itself to those who link to it, `app` what the prerenderer made of it.
    pub(super) fn page(&self, page: &Page, head: &str, app: &str) -> Result<String> {
        let (header, address) = (page.header(), page.address());
        let text = put(&self.text, "title", &escape(&page.document_title(&self.series_title)))?;
        let text = put(&text, "description", &escape(&header.summary))?;
        let text = put(&text, "head", head)?;
        let refresh = match page {
            Page::Moved(moved) => format!("<meta http-equiv=\"refresh\" content=\"0; url={}\">", escape(&moved.link)),
            _ => String::new(),
        };
        let text = put(&text, "refresh", &refresh)?;
        let text = put(&text, "address", &address.to_string())?;
        let text = put(&text, "data", &embedded(page)?)?;
        let text = put(&text, "shape", &super::shape::of(app)?.to_string())?;
        let own_link = format!("href=\"{}\"", self.base.link(address));
        let text = mark_current(&text, &own_link);
        let style = self.styles.first(&[text.as_str(), app].concat());
        let policy = if self.has_policy { policy(&style) } else { String::new() };
        let text = put(&text, "policy", &policy)?;
        let text = put(&text, "style", &format!("<style>{style}</style>"))?;
        put(&text, "app", app)
    }
}

/// Puts a text in where the shell says `{{ name }}`; fails when it says so nowhere.
fn put(shell: &str, name: &str, text: &str) -> Result<String> {
    let slot = format!("{{{{ {name} }}}}");
    if !shell.contains(&slot) {
        bail!("index.html has no place for `{slot}`");
    }
    Ok(shell.replace(&slot, text))
}

/// Marks the links of the page's head that lead to the page itself.
fn mark_current(shell: &str, own_link: &str) -> String {
    match shell.split_once("<main") {
        Some((head, rest)) => {
            let head = head.replace(&format!("<a {own_link}"), &format!("<a aria-current=\"page\" {own_link}"));
            format!("{head}<main{rest}")
        }
        None => shell.to_owned(),
    }
}

/// What a page may load and run: its own files, its own program, its own styles, and nothing else
/// (Content Security Policy level 3). It stands in the page because not every host sends headers.
fn policy(style: &str) -> String {
    let hash = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' \
         'wasm-unsafe-eval'; style-src 'self' 'sha256-{hash}'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'none'\">"
    )
}

/// The help lines for the foot of every page.
fn help_lines(series: &Series) -> String {
    let mut html = String::from("<ul>");
    for region in &series.help.regions {
        for line in region.lines.iter().filter(|line| line.place == HelpPlace::EveryPage) {
            let _ = write!(
                html,
                "<li><span>{}: {}</span> {}</li>",
                escape(&region.name),
                escape(&lower_first(&line.need)),
                line.contact.as_str()
            );
        }
    }
    html.push_str("</ul>");
    html
}

/// What the worker keeps, once it does.
fn kept(base: &Base, series: &Series) -> String {
    if !series.is_large() {
        return "This series is kept on this device and opens without a network.".to_owned();
    }
    let link = base.link_to(&Address::Saved, SavedPart::Library.id());
    format!(
        "The lists, steps and help lines of this series are kept on this device and open without a network. \
         <a href=\"{link}\">The articles can be kept, too</a>."
    )
}

/// Who handed the series out, where somebody did.
fn clinic(series: &Series) -> String {
    let Some(clinic) = &series.clinic else { return String::new() };
    let name = match &clinic.link {
        Some(link) => format!("<a href=\"{}\">{}</a>", escape(link), escape(&clinic.name)),
        None => escape(&clinic.name),
    };
    let address = clinic.address.as_ref().map(|address| format!(", {}", escape(address))).unwrap_or_default();
    format!(
        "<p class=\"clinic\">Handed out by {name}{address}. In its hours ({}): {}. At night and on days off: {}.</p>",
        escape(&clinic.hours),
        clinic.telephone.as_str(),
        clinic.out_of_hours.as_str()
    )
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().collect::<String>() + characters.as_str()).unwrap_or_default()
}
