//! The table of what was measured, for people and for programs.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Map, Value, json};

use super::{Plan, Site, ratios};

/// What was measured, by the name it is noted under; the heading of its column; and how many digits follow the point.
const COLUMNS: [(&str, &str, usize); 14] = [
    ("first paint", "first paint", 0),
    ("largest paint", "largest paint", 0),
    ("blocked", "blocked", 0),
    ("interactive", "interactive", 0),
    ("started", "program started", 0),
    ("shift", "layout shift", 3),
    ("document", "bytes of the document", 0),
    ("bytes", "bytes in all", 0),
    ("requests", "requests", 0),
    ("next page", "next page", 0),
    ("second visit", "second visit", 0),
    ("second visit, largest", "second visit, largest", 0),
    ("offline", "offline reload", 0),
    ("memory", "MB after 50 pages", 0),
];

/// The files that the table is kept in.
pub(super) const MARKDOWN: &str = "table.md";
pub(super) const JSON: &str = "table.json";

/// Writes down what was measured in so many runs, and on what.
pub(super) fn keep(folder: &Path, plan: &Plan, sites: &[Site], times: usize) {
    let output = Command::new("chromium").arg("--version").output().expect("Chromium says which version it is");
    let chromium = String::from_utf8_lossy(&output.stdout).split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    let programs = [vec![chromium], plan.lighthouse.clone()].concat();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let about = format!("{}, {cores} cores; {}; median of {times}, times in ms", plan.date, programs.join(", "));
    let markdown = format!("{about}\n\n{}\n{}", markdown(sites), ratios::markdown(sites));
    fs::write(folder.join(MARKDOWN), markdown).unwrap();
    let sites: Vec<Value> = sites.iter().map(json).collect();
    let all = json!({ "date": plan.date, "cores": cores, "programs": programs, "times": times, "sites": sites });
    fs::write(folder.join(JSON), serde_json::to_string_pretty(&all).unwrap()).unwrap();
}

/// The table, and the versions below it.
fn markdown(sites: &[Site]) -> String {
    let mut text = format!(
        "| |{}\n|---|{}\n",
        COLUMNS.map(|(_, title, _)| format!(" {title} |")).concat(),
        "--:|".repeat(COLUMNS.len())
    );
    for site in sites {
        let cells = COLUMNS.map(|(measure, _, digits)| match site.median(measure) {
            Some(value) => format!(" {} |", number(value, digits)),
            None if measure == "offline" => " no |".to_owned(),
            None => " – |".to_owned(),
        });
        text.push_str(&format!("| {} |{}\n", site.name, cells.concat()));
    }
    text.push('\n');
    for site in sites.iter().filter(|site| !site.versions.is_empty()) {
        text.push_str(&format!("- {}: {}\n", site.name, site.versions));
    }
    text
}

/// Everything that was noted of a site, not only the medians.
fn json(site: &Site) -> Value {
    let medians = site.noted.keys().map(|measure| ((*measure).to_owned(), json!(site.median(measure))));
    json!({
        "name": site.name,
        "versions": site.versions,
        "median": medians.collect::<Map<String, Value>>(),
        "noted": site.noted,
    })
}

/// A number with a comma between thousands.
fn number(value: f64, digits: usize) -> String {
    let plain = format!("{value:.digits$}");
    let (whole, rest) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let from_end = |place: usize| whole.len() - place;
    let separated = whole.char_indices().map(|(place, digit)| {
        let is_after_thousand = place > 0 && from_end(place).is_multiple_of(3);
        if is_after_thousand { format!(",{digit}") } else { digit.to_string() }
    });
    separated.collect::<String>() + rest
}
