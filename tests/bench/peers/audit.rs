//! A first visit as Lighthouse audits it: its mobile phone, slowed in the browser, slow 4G and 4 times slower.

use std::process::{Command, Stdio};

use serde_json::Value;

use super::Plan;

/// What is read of the report: the name of the measure, and the audit that gives it.
const AUDITS: [(&str, &str); 6] = [
    ("first paint", "first-contentful-paint"),
    ("largest paint", "largest-contentful-paint"),
    ("blocked", "total-blocking-time"),
    ("interactive", "interactive"),
    ("shift", "cumulative-layout-shift"),
    ("bytes", "total-byte-weight"),
];

/// Audits a page in a browser that Lighthouse starts and ends.
pub(super) fn of(plan: &Plan, url: &str) -> Vec<(&'static str, f64)> {
    let [node, script] = &plan.auditor;
    let output = Command::new(node)
        .arg(script)
        .arg(url)
        .args(["--quiet", "--output=json", "--only-categories=performance", "--no-enable-error-reporting"])
        .args(["--form-factor=mobile", "--throttling-method=devtools"])
        .arg(
            "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
             --disable-background-networking --disable-component-update --disable-sync",
        )
        .stderr(Stdio::inherit())
        .output()
        .unwrap_or_else(|error| panic!("Lighthouse cannot be started ({error}): run `cargo xtask bench peers`"));
    assert!(output.status.success(), "Lighthouse failed at {url} ({}); what it printed above says why", output.status);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let audits = &report["audits"];
    let number = |value: &Value, what: &str| value.as_f64().unwrap_or_else(|| panic!("the report has no {what}"));
    let mut noted: Vec<(&str, f64)> =
        AUDITS.iter().map(|(measure, audit)| (*measure, number(&audits[audit]["numericValue"], audit))).collect();
    let requests = audits["network-requests"]["details"]["items"].as_array().expect("the report lists the requests");
    let document = requests.iter().find(|request| request["resourceType"] == "Document").expect("a page was loaded");
    noted.push(("requests", requests.len() as f64));
    noted.push(("document", number(&document["transferSize"], "transferSize")));
    noted
}
