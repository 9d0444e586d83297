//! What is wanted of this site, as ratios within one run, and whether it holds.

use super::{OWN, Site};

/// The limit that no page can go below, and the peer with an app of its own that is interactive soonest.
const BARE: &str = "bare page";
const APP: &str = "VitePress";

/// The list of what is wanted and what was measured.
pub(super) fn markdown(sites: &[Site]) -> String {
    let of = |name: &str, measure: &str| {
        let site = sites.iter().find(|site| site.name == name);
        site.and_then(|site| site.median(measure)).unwrap_or_else(|| panic!("{name} has no `{measure}`"))
    };
    let best = |measure: &str| {
        let peers = sites.iter().filter(|site| site.name != OWN && site.name != BARE);
        let measured = peers.filter_map(|site| Some((site.name.as_str(), site.median(measure)?)));
        measured.min_by(|one, other| one.1.total_cmp(&other.1)).expect("no peer was measured")
    };
    let own = |measure: &str| of(OWN, measure);
    let mut lines = Vec::new();
    for (measure, name) in [("first paint", "First paint"), ("largest paint", "Largest paint")] {
        let ratio = own(measure) / of(BARE, measure);
        lines.push(line(&format!("{name}, at most 1.10 × the bare page"), format!("{ratio:.2} ×"), ratio <= 1.10));
    }
    let more = own("blocked") - of(BARE, "blocked");
    lines.push(line("Blocked, at most the bare page and 50 ms", format!("{more:+.0} ms"), more <= 50.0));
    let (peer, least) = best("blocked");
    lines.push(line(
        "Blocked, less than each peer",
        format!("{:.0} ms, {peer} {least:.0} ms", own("blocked")),
        own("blocked") < least,
    ));
    let ratio = own("interactive") / of(APP, "interactive");
    lines.push(line(&format!("Interactive, at most 0.60 × {APP}"), format!("{ratio:.2} ×"), ratio <= 0.60));
    for (measure, name, most, aim) in
        [("next page", "Next page", 0.70, "; 0.35 is the aim"), ("second visit", "Second visit", 0.50, "")]
    {
        let (peer, least) = best(measure);
        let ratio = own(measure) / least;
        let wanted = format!("{name}, at most {most:.2} × the best peer ({peer}){aim}");
        lines.push(line(&wanted, format!("{ratio:.2} ×"), ratio <= most));
    }
    let shift = own("shift");
    lines.push(line("Layout shift 0", format!("{shift:.3}"), shift == 0.0));
    format!("| wanted | measured | holds |\n|---|--:|---|\n{}", lines.concat())
}

fn line(wanted: &str, measured: String, holds: bool) -> String {
    format!("| {wanted} | {measured} | {} |\n", if holds { "yes" } else { "no" })
}
