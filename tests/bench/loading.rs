//! How soon the words are there: each article against a bare page with the same words, from the same server.

use std::io::Write;

use brotlic::CompressorWriter;
use serde_json::Value;

use crate::phone::{TIMES, be_on_slow_4g, median, start};
use crate::session::Browser;
use crate::site::{Folder, Server};

/// The words that the page shows, as headings and paragraphs, without a style or a script.
const BARE: &str = r#"(() => {
    const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const headings = new Map([...document.querySelectorAll("h1, h2, h3, h4")].map((it) => [it.innerText, it.localName]));
    const lines = document.body.innerText.split("\n").filter((line) => line.trim() !== "");
    const blocks = lines.map((line) => [headings.get(line) ?? "p", escape(line)]);
    return '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n' +
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
        `<title>${escape(document.title)}</title>\n` +
        blocks.map(([name, text]) => `<${name}>${text}</${name}>\n`).join("");
})()"#;

/// What the browser noted of the load: when something was first painted, when the largest part of the page was, and how
/// far anything moved without the reader's doing.
const NOTED: &str = r#"new Promise((done) => {
    const noted = { first: 0, largest: 0, shift: 0, bytes: performance.getEntriesByType("navigation")[0].encodedBodySize };
    const observe = (type, note) =>
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    observe("paint", ({ name, startTime }) => { if (name === "first-contentful-paint") noted.first = startTime; });
    observe("largest-contentful-paint", ({ startTime }) => { noted.largest = startTime; });
    observe("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) noted.shift += value; });
    const look = () => (noted.first && noted.largest ? requestIdleCallback(() => done(noted)) : requestAnimationFrame(look));
    look();
})"#;

/// What was noted of one load.
pub(crate) struct Load {
    pub(crate) first: f64,
    pub(crate) largest: f64,
    shift: f64,
    bytes: f64,
}

/// Measures every article and shows the table.
pub(crate) async fn measure() {
    let site = Folder::whole_copy();
    let articles: Vec<String> = site.pages().into_iter().filter(|page| page.starts_with("articles/")).collect();
    let server = Server::start(&site);
    let browser = start().await;
    let mut sections = Vec::new();
    for article in &articles {
        browser.open_started(&format!("{}{article}", server.url)).await;
        add_bare_page(&site, article, &browser.text(BARE).await);
        sections.push(browser.text("[...document.querySelectorAll('.prose h2[id]')].at(-2).id").await);
    }
    browser.close().await;

    println!("Cold loads on slow 4G (1.6 Mbit/s, 150 ms), 4 times slower, 360 px wide; median of {TIMES}, in ms");
    println!("`bare` is a page without styles and scripts that holds the same words; at most 1.15 times it is wanted");
    println!(
        "{:<42}{:>6}{:>6}{:>6}{:>8}{:>6}{:>6}{:>7}{:>8}{:>7}{:>6}",
        "", "first", "bare", "times", "largest", "bare", "times", "shift", "by link", "bytes", "bare"
    );
    for (article, section) in articles.iter().zip(sections) {
        let (mut own, mut bare, mut shifts) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..TIMES {
            bare.push(load(&server, &format!("bare/{article}")).await);
            own.push(load(&server, article).await);
            shifts.push(load(&server, &format!("{article}#{section}")).await.shift);
        }
        let middle = |loads: &[Load], of: fn(&Load) -> f64| median(loads.iter().map(of).collect());
        let (first, bare_first) = (middle(&own, |load| load.first), middle(&bare, |load| load.first));
        let (largest, bare_largest) = (middle(&own, |load| load.largest), middle(&bare, |load| load.largest));
        println!(
            "{article:<42}{first:>6.0}{bare_first:>6.0}{:>6.2}{largest:>8.0}{bare_largest:>6.0}{:>6.2}{:>7.3}{:>8.3}{:>7.0}{:>6.0}",
            first / bare_first,
            largest / bare_largest,
            own.iter().map(|load| load.shift).fold(0.0, f64::max),
            shifts.into_iter().fold(0.0, f64::max),
            own[0].bytes,
            bare[0].bytes,
        );
    }
}

/// Adds the bare page to the site, compressed as the others are.
fn add_bare_page(site: &Folder, article: &str, html: &str) {
    let mut compressed = CompressorWriter::new(Vec::new());
    compressed.write_all(html.as_bytes()).unwrap();
    site.add(&format!("bare/{article}index.html"), html.as_bytes());
    site.add(&format!("bare/{article}index.html.br"), &compressed.into_inner().unwrap());
}

/// Loads a page as on the first visit, in a new browser: one whose storage was cleared between loads (Chromium 156) ended
/// after some twenty of them.
async fn load(server: &Server, page: &str) -> Load {
    let browser = start().await;
    be_on_slow_4g(&browser).await;
    browser.open(&format!("{}{page}", server.url)).await;
    if !page.starts_with("bare/") {
        browser.started().await;
    }
    let noted = noted(&browser).await;
    browser.close().await;
    noted
}

/// What the browser noted of the page that is shown.
pub(crate) async fn noted(browser: &Browser) -> Load {
    let noted = browser.value_of_promise(NOTED).await;
    let number = |name: &str| match &noted[name] {
        Value::Number(number) => number.as_f64().unwrap(),
        other => panic!("the browser did not note `{name}`: {other}"),
    };
    Load { first: number("first"), largest: number("largest"), shift: number("shift"), bytes: number("bytes") }
}
