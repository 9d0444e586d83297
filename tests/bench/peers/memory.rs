//! The memory that a page holds after fifty pages, turned by the links of the site.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::json;

use super::{Plan, Site};
use crate::session::{Browser, Profile};

/// How many pages are turned, to the next article and back.
const PAGES: usize = 50;

/// How long the last page has to bring what it brings, and to tidy up.
const SETTLED: Duration = Duration::from_secs(2);

/// Turns the pages of a site in a new browser, and gives the megabytes that its pages hold then. Only Linux tells.
pub(super) async fn of(plan: &Plan, site: &Site) -> Option<f64> {
    let (_server, url) = site.serve();
    let profile = Profile::new();
    let browser = Browser::start_with(&profile).await;
    browser.be_a_phone().await;
    browser.open(&url).await;
    for page in 0..PAGES {
        let [here, there] = [page % 2, (page + 1) % 2].map(|which| json!(plan.headings[which]));
        let shown = |heading| {
            format!(
                "document.readyState === 'complete' && \
                 [...document.querySelectorAll('h1')].some((it) => it.textContent.includes({heading}))"
            )
        };
        let (own, link) =
            if page % 2 == 0 { (".pager-next", "Read next: ") } else { (".pager-previous", "Read before: ") };
        browser.until(&shown(here)).await;
        let press = format!(
            "(document.querySelector('{own}') ?? \
             [...document.links].find((it) => it.textContent.startsWith('{link}'))).click()"
        );
        browser.run(&press).await;
        browser.until(&shown(there)).await;
    }
    tokio::time::sleep(SETTLED).await;
    browser.devtools("HeapProfiler.collectGarbage", json!({})).await;
    let held = held_by_pages(profile.path());
    browser.close().await;
    held
}

/// The memory of the processes that draw pages for the browser with a profile, in megabytes. What is shared with other
/// processes counts in part.
fn held_by_pages(profile: &Path) -> Option<f64> {
    let mut processes = BTreeMap::new();
    for entry in fs::read_dir("/proc").ok()?.flatten() {
        let Ok(id) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        let Some(process) = read_process(&entry.path()) else { continue };
        processes.insert(id, process);
    }
    let profile = format!("--user-data-dir={}", profile.display());
    let is_of_browser = |mut id: u32| {
        while let Some((parent, command)) = processes.get(&id) {
            if command.contains(&profile) && !command.contains("--type=") {
                return true;
            }
            id = *parent;
        }
        false
    };
    let pages =
        processes.iter().filter(|(id, (_, command))| command.contains("--type=renderer") && is_of_browser(**id));
    let kilobytes: f64 = pages.filter_map(|(id, _)| proportional_size(*id)).sum();
    (kilobytes > 0.0).then_some(kilobytes / 1024.0)
}

/// The parent of a process, and the command that it was started with.
fn read_process(folder: &Path) -> Option<(u32, String)> {
    let status = fs::read_to_string(folder.join("status")).ok()?;
    let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()?;
    let command = fs::read(folder.join("cmdline")).ok()?;
    Some((parent, String::from_utf8_lossy(&command).replace('\0', " ")))
}

/// A process's share of the memory, in kilobytes.
fn proportional_size(id: u32) -> Option<f64> {
    let sizes = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let size = sizes.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    size.trim().trim_end_matches("kB").trim().parse().ok()
}
