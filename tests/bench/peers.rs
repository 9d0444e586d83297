//! The same article as a bare page, in this site and made by other tools, measured side by side: `cargo xtask bench peers`
//! brings the tools, builds their sites and writes down in `target/peers/plan.json` what is to be opened.
//!
//! Every measurement is of a new browser with an empty profile. The runs take turns, so that what the machine does
//! meanwhile meets all alike.

mod audit;
mod memory;
mod ratios;
mod table;
pub(crate) mod visits;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::phone::median;
use crate::site::{Folder, Server};

/// How often each thing is measured.
const TIMES: usize = 5;

/// What this site is called in the table.
const OWN: &str = "this site";

/// What `cargo xtask bench peers` wrote down.
struct Plan {
    /// The day it was written down.
    date: String,
    /// The heading of the article, and of the one that follows.
    headings: [String; 2],
    /// The program that runs Lighthouse, and its script.
    auditor: [PathBuf; 2],
    /// What Lighthouse is, with versions.
    lighthouse: Vec<String>,
}

/// A site that holds the article, and what was measured of it.
struct Site {
    name: String,
    versions: String,
    folder: Folder,
    /// A copy of it that keeps nothing for later, where the site has a service worker.
    without_worker: Option<Folder>,
    address: String,
    /// What the paths of files hold that a browser keeps without asking.
    unchanging: String,
    noted: BTreeMap<&'static str, Vec<f64>>,
}

impl Site {
    /// Serves it as `cargo xtask serve` does, and gives the address of the article.
    fn serve(&self) -> (Server, String) {
        self.serve_folder(&self.folder)
    }

    /// Serves it for a visit on a slow network. A browser slows what a page asks for and not what its service worker does,
    /// nor does Lighthouse count that: with a worker, the program would come from its store as if from a fast network.
    fn serve_for_a_first_visit(&self) -> (Server, String) {
        self.serve_folder(self.without_worker.as_ref().unwrap_or(&self.folder))
    }

    fn serve_folder(&self, folder: &Folder) -> (Server, String) {
        let server = Server::start_peer(folder, &self.unchanging);
        let url = format!("{}{}", server.url, self.address);
        (server, url)
    }

    fn note(&mut self, values: impl IntoIterator<Item = (&'static str, f64)>) {
        for (measure, value) in values {
            self.noted.entry(measure).or_default().push(value);
        }
    }

    /// The median of what was noted, if it could be measured.
    fn median(&self, measure: &str) -> Option<f64> {
        self.noted.get(measure).map(|values| median(values.clone()))
    }
}

/// Measures all sites, shows the table and keeps it in `target/peers`.
pub(crate) async fn measure() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/peers");
    let (plan, mut sites) = read(&folder.join("plan.json"));
    for time in 1..=TIMES {
        for site in &mut sites {
            println!("Run {time} of {TIMES}: {}", site.name);
            let (server, url) = site.serve_for_a_first_visit();
            let audited = audit::of(&plan, &url);
            site.note(audited);
            if site.name == OWN {
                site.note([("started", visits::until_started(&url).await)]);
            }
            drop(server);
            let visited = visits::of(&plan, site).await;
            site.note(visited);
            // No time, and the same each time.
            if time == 1 {
                let held = memory::of(&plan, site).await;
                site.note(held.map(|megabytes| ("memory", megabytes)));
            }
        }
        // What is measured already is not lost where a later run ends.
        table::keep(&folder, &plan, &sites, time);
    }
    println!("\n{}", fs::read_to_string(folder.join(table::MARKDOWN)).unwrap());
    println!("Kept in target/peers, as {} and {}", table::MARKDOWN, table::JSON);
}

fn read(file: &Path) -> (Plan, Vec<Site>) {
    let text = fs::read_to_string(file).expect("there is no target/peers/plan.json: run `cargo xtask bench peers`");
    let plan: Value = serde_json::from_str(&text).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let texts = |value: &Value| -> Vec<String> { value.as_array().unwrap().iter().map(text).collect() };
    let sites = plan["pages"].as_array().unwrap().iter().map(|page| Site {
        name: text(&page["name"]),
        versions: text(&page["versions"]),
        without_worker: (page["name"] == OWN).then(without_worker),
        folder: Folder::of_a_peer(Path::new(&text(&page["folder"]))),
        address: text(&page["address"]),
        unchanging: text(&page["unchanging"]),
        noted: BTreeMap::new(),
    });
    let sites = sites.collect();
    let auditor = [0, 1].map(|which| PathBuf::from(text(&plan["auditor"][which])));
    let headings = [0, 1].map(|which| text(&plan["headings"][which]));
    (Plan { date: text(&plan["date"]), headings, auditor, lighthouse: texts(&plan["lighthouse"]) }, sites)
}

/// This site without its service worker, which none of the others has.
fn without_worker() -> Folder {
    let folder = Folder::whole_copy();
    folder.keep_nothing();
    folder
}
