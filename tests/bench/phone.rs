//! The slow phone that everything is measured on, and the middle of what was measured.

use serde_json::json;

use crate::session::Browser;

/// How often each thing is measured. The median of seven is not moved by one that went wrong.
pub(crate) const TIMES: usize = 7;

/// How much slower than this machine the phone is: Lighthouse's mid-tier phone.
const SLOWER: u32 = 4;

/// A browser that is a slow phone.
pub(crate) async fn start() -> Browser {
    let browser = Browser::start().await;
    browser.be_a_phone().await;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
    browser
}

/// Puts the phone on a slow 4G network, by Lighthouse's numbers for throttling in the browser: a request waits for 3.75
/// round trips of 150 ms, as connecting takes some, too; and a tenth of 1.6 Mbit/s is lost to what surrounds the bytes.
pub(crate) async fn be_on_slow_4g(browser: &Browser) {
    let bytes_per_second = |kilobits: f64| kilobits * 1024.0 / 8.0 * 0.9;
    let network = json!({
        "offline": false,
        "latency": 150.0 * 3.75,
        "downloadThroughput": bytes_per_second(1.6 * 1024.0),
        "uploadThroughput": bytes_per_second(750.0),
    });
    browser.devtools("Network.enable", json!({})).await;
    browser.devtools("Network.emulateNetworkConditions", network).await;
}

/// The value in the middle; of an even number of values, what lies between the two in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    f64::midpoint(values[(values.len() - 1) / 2], values[values.len() / 2])
}
