//! Whether a library of thousands is as fast as one of ten: a first visit to an article, and the next page, in each of the
//! libraries that `cargo xtask bench growth` built.
//!
//! Every measurement is of a new browser with an empty profile, and the libraries take turns.

use std::path::Path;

use serde_json::json;

use crate::loading;
use crate::peers::visits::{turn_page, until_started};
use crate::phone::{TIMES, be_on_slow_4g, median, start};
use crate::session::Browser;
use crate::site::{Folder, Server};

/// The article that is opened, the same text in each library; the next one follows it.
const ARTICLE: &str = "articles/library-00001/";

/// The heading of the page that is open, and that of the next one.
const HEADINGS: &str = r#"(async () => {
    const next = await (await fetch(document.querySelector(".pager-next").href)).text();
    const heading = (page) => page.querySelector("h1").textContent;
    return [document, new DOMParser().parseFromString(next, "text/html")].map(heading);
})()"#;

/// What is measured, as the columns of the table.
const COLUMNS: [&str; 4] = ["first paint", "largest paint", "program started", "next page"];

/// Measures the first and the last of the libraries of these sizes, and shows the table.
pub(crate) async fn measure(sizes: &[String]) {
    let sizes: Vec<&String> = sizes.first().into_iter().chain(sizes.last()).collect();
    let growth = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/growth");
    let sites: Vec<Folder> = sizes.iter().map(|size| Folder::of_a_peer(&growth.join(size).join("site"))).collect();
    let mut noted = vec![[const { Vec::new() }; COLUMNS.len()]; sites.len()];
    for time in 1..=TIMES {
        for ((site, size), noted) in sites.iter().zip(&sizes).zip(&mut noted) {
            println!("Run {time} of {TIMES}: {size} articles");
            let server = Server::start(site);
            let values = visit(&format!("{}{ARTICLE}", server.url)).await;
            noted.iter_mut().zip(values).for_each(|(all, value)| all.push(value));
        }
    }
    println!("\nA slow phone, cold loads on slow 4G, the next page on a fast network; median of {TIMES}, in ms");
    println!("and beside it how many times that of the first library\n");
    println!("| articles added | {} |\n|{}", COLUMNS.join(" | "), "--:|".repeat(COLUMNS.len() + 1));
    let medians: Vec<[f64; COLUMNS.len()]> = noted.into_iter().map(|all| all.map(median)).collect();
    for (size, values) in sizes.iter().zip(&medians) {
        let cells =
            values.iter().zip(&medians[0]).map(|(value, least)| format!(" {value:.0} ({:.2}) |", value / least));
        println!("| {size} |{}", cells.collect::<String>());
    }
}

/// What was measured of one visit, in the order of the columns.
async fn visit(url: &str) -> [f64; COLUMNS.len()] {
    let browser = start().await;
    be_on_slow_4g(&browser).await;
    browser.open(url).await;
    let load = loading::noted(&browser).await;
    let headings = headings(&browser).await;
    browser.close().await;
    let started = until_started(url).await;
    let (browser, turned) = turn_page(&headings, url).await;
    browser.close().await;
    [load.first, load.largest, started, turned]
}

async fn headings(browser: &Browser) -> [String; 2] {
    let found = browser.value_of_promise(HEADINGS).await;
    [0, 1].map(|which| {
        assert_ne!(found[which], json!(""), "a page has no heading");
        found[which].as_str().unwrap().to_owned()
    })
}
