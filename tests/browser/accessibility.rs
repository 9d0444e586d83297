//! Everyone reads: each page as axe-core sees it, in every theme, on a phone and on a desk, with what opens open.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::session::Browser;
use crate::site::{Folder, Server};
use crate::voice::STAND_IN;

/// How a page may look: what a reader chose, as attributes of the root element, and the rules that this can break.
struct Look {
    name: &'static str,
    chosen: &'static [(&'static str, &'static str)],
    rules: &'static [&'static str],
}

/// Every rule of WCAG 2.2 up to AA and of good practice, and 7:1 for text.
const EVERY_RULE: &[&str] = &[];
const RULES_OF_COLOUR: &[&str] = &["color-contrast-enhanced", "link-in-text-block"];
const RULES_OF_ROOM: &[&str] = &["scrollable-region-focusable", "target-size"];

/// The themes.
const THEMES: [Look; 3] = [
    Look { name: "light", chosen: &[("theme", "light")], rules: EVERY_RULE },
    Look { name: "dark", chosen: &[("theme", "dark")], rules: RULES_OF_COLOUR },
    Look { name: "sepia", chosen: &[("theme", "sepia")], rules: RULES_OF_COLOUR },
];

/// The reading settings at their two ends. Looked at where there is the least room for them.
const ENDS: [Look; 2] = [
    Look {
        name: "small and close",
        chosen: &[("size", "90"), ("leading", "close"), ("width", "short")],
        rules: RULES_OF_ROOM,
    },
    Look {
        name: "large and wide",
        chosen: &[
            ("size", "200"),
            ("face", "legible"),
            ("leading", "wider"),
            ("letters", "wider"),
            ("words", "wider"),
            ("width", "long"),
            ("align", "justified"),
        ],
        rules: RULES_OF_ROOM,
    },
];

/// As wide as the phone of those who have the smallest.
const PHONE: u32 = 360;
const DESK: u32 = 1280;

/// What opens over a page: the page, what is pressed, and what is then seen.
type Opened = [&'static str; 3];

const OPENED_ON_A_PHONE: [Opened; 6] = [
    ["articles/safety/", "#bladder .anchor", "#panel_selection:popover-open #selection_said p"],
    ["articles/neuroplasticity/", ".prose p .citation", ".card:popover-open"],
    ["articles/safety/", ".prose p .term", ".card:popover-open"],
    ["articles/neuroplasticity/", ".bottom-bar [popovertarget=page_contents]", ".contents:popover-open"],
    ["articles/neuroplasticity/", ".bottom-bar [popovertarget=panel_text]", "#panel_text:popover-open input"],
    ["articles/neuroplasticity/", ".listen-button", "#panel_listen:popover-open #listen_toggle"],
];
const OPENED_ON_A_DESK: [Opened; 6] = [
    ["articles/safety/", "#bladder .anchor", "#panel_selection:popover-open #selection_said p"],
    ["articles/neuroplasticity/", ".prose p .citation", ".card:popover-open"],
    ["articles/safety/", ".prose p .term", ".card:popover-open"],
    ["articles/neuroplasticity/", ".masthead [popovertarget=panel_text]", "#panel_text:popover-open input"],
    ["articles/neuroplasticity/", ".listen-button", "#panel_listen:popover-open #listen_toggle"],
    ["articles/neuroplasticity/", ".footer [popovertarget=panel_shortcuts]", "#panel_shortcuts:popover-open dt"],
];

/// Looks at the page in each look. Each has to differ from the one before, or nothing was looked at, and none may be
/// wider than the screen (WCAG 2.2, success criterion 1.4.10).
///
/// By itself axe-core reports text below 4.5:1 by another rule than text below 7:1. Without a least one does for both. Where
/// that rule is wanted and neither passed nor failed, no text was compared with its ground.
const LOOK_AT_PAGE: &str = r#"
    (async (looks) => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const rules = { "color-contrast": { enabled: false }, "color-contrast-enhanced": { enabled: true } };
        const every = { runOnly: { type: "tag", values: tags }, rules };
        const contrastRatio = { normal: { minThreshold: 0 }, large: { minThreshold: 0 } };
        const checks = { "color-contrast-enhanced": { options: { contrastRatio } } };
        const root = document.documentElement;
        const text = document.querySelector("main");
        const found = [];
        let before;
        for (const [name, chosen, rules] of looks) {
            for (const [key, value] of chosen) root.dataset[key] = value;
            const now = getComputedStyle(root).backgroundColor + getComputedStyle(text).fontSize;
            if (now === before) found.push(`${name}: this look is the one before`);
            before = now;
            if (root.scrollWidth > root.clientWidth) {
                const isWide = (it) => it.getBoundingClientRect().right > root.clientWidth && it.checkVisibility();
                const wide = [...document.querySelectorAll("body *")].filter(isWide).map((it) => it.outerHTML.slice(0, 80));
                found.push(`${name}: wider than the screen: ${wide.join("\n    ")}`);
            }
            const wanted = rules.length === 0 ? every : { runOnly: { type: "rule", values: rules } };
            const { violations, passes } = await axe.run({ ...wanted, checks, resultTypes: ["violations"] });
            const comparesColours = wanted === every || rules.includes("color-contrast-enhanced");
            if (comparesColours && ![...violations, ...passes].some(({ id }) => id === "color-contrast-enhanced")) {
                found.push(`${name}: no text was compared with its ground`);
            }
            for (const { id, nodes } of violations) {
                for (const { target, failureSummary } of nodes) {
                    found.push(`${name}: ${id}: ${target.join(" ")}\n    ${failureSummary.replaceAll("\n", "\n    ")}`);
                }
            }
            for (const [key] of chosen) delete root.dataset[key];
        }
        return found;
    })
"#;

/// A browser that brings axe-core into every page, with its own server, as wide as a phone or a desk.
struct Inspection {
    browser: Browser,
    server: Server,
    width: u32,
    found: Vec<String>,
}

impl Inspection {
    async fn start(site: &str, width: u32) -> Self {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/npm/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&axe).expect("axe-core is there: run `cargo xtask sites`");
        let server = Server::start(&Folder::built(site));
        let browser = Browser::start().await;
        browser.before_each_page(&axe).await;
        // With a voice the panel for listening has all of its controls.
        browser.before_each_page(STAND_IN).await;
        browser.be_as_wide_as(width).await;
        Self { browser, server, width, found: Vec::new() }
    }

    async fn open(&self, page: &str) {
        self.browser.open_started(&format!("{}{page}", self.server.url)).await;
    }

    /// Looks at the page as it is now.
    async fn look(&mut self, page: &str) {
        let ends = if self.width == PHONE { &ENDS[..] } else { &[] };
        let looks: Vec<Value> =
            THEMES.iter().chain(ends).map(|look| json!([look.name, look.chosen, look.rules])).collect();
        let found = self.browser.value_of_promise(&format!("{LOOK_AT_PAGE}({})", json!(looks))).await;
        let Value::Array(found) = found else { panic!("axe-core did not look at /{page}: {found}") };
        let named = found.iter().map(|one| format!("/{page}, {} px, {}", self.width, one.as_str().unwrap_or_default()));
        self.found.extend(named);
    }

    async fn look_at_pages(mut self, pages: &[String]) {
        for page in pages {
            self.open(page).await;
            self.look(page).await;
        }
        self.end().await;
    }

    async fn look_at_what_opens(mut self, opened: &[Opened]) {
        for [page, pressed, seen] in opened {
            self.open(page).await;
            // Out from behind the bar at the foot, as a reader would scroll.
            self.browser
                .run(&format!("document.querySelector('{pressed}').scrollIntoView({{ block: 'center' }})"))
                .await;
            self.browser.click(pressed).await;
            self.browser.until(&format!("document.querySelector('{seen}')")).await;
            self.look(&format!("{page} with {seen}")).await;
        }
        self.end().await;
    }

    async fn end(self) {
        self.browser.close().await;
        assert!(self.found.is_empty(), "axe-core finds {}:\n{}", self.found.len(), self.found.join("\n"));
    }
}

/// Every page of the site, and the one for an address that is none.
fn pages() -> Vec<String> {
    let mut pages = Folder::built("release").pages();
    pages.push("no-such-page/".to_owned());
    pages
}

#[tokio::test]
async fn every_page_is_for_everyone_on_a_phone() {
    Inspection::start("release", PHONE).await.look_at_pages(&pages()).await;
}

#[tokio::test]
async fn every_page_is_for_everyone_on_a_desk() {
    Inspection::start("release", DESK).await.look_at_pages(&pages()).await;
}

#[tokio::test]
async fn the_lists_of_a_large_series_are_for_everyone() {
    for width in [PHONE, DESK] {
        let pages = ["", "parts/part-1/", "saved/"].map(str::to_owned);
        Inspection::start("overlay", width).await.look_at_pages(&pages).await;
    }
}

#[tokio::test]
async fn everything_that_a_text_can_hold_is_for_everyone() {
    for width in [PHONE, DESK] {
        Inspection::start("debug", width).await.look_at_pages(&["gallery/".to_owned()]).await;
    }
}

#[tokio::test]
async fn what_opens_is_for_everyone_on_a_phone() {
    Inspection::start("release", PHONE).await.look_at_what_opens(&OPENED_ON_A_PHONE).await;
}

#[tokio::test]
async fn what_opens_is_for_everyone_on_a_desk() {
    Inspection::start("release", DESK).await.look_at_what_opens(&OPENED_ON_A_DESK).await;
}

/// Something of each kind that a reader can keep, by its name.
const OWN: [(&str, &str); 5] = [
    ("question abcde", r#"{"version":"1","words":"How long does it last?","from":"/about/","order":"1"}"#),
    ("question bcdef", r#"{"version":"1","words":"May I bring someone?","asked":"yes","order":"2"}"#),
    ("question cdefg", r#"{"version":"2"}"#),
    ("place /articles/safety/", r#"{"version":"1","words":"People who","hundredths":"40","when":"1795860000"}"#),
    (
        "note /articles/safety/ 5s6ze",
        r#"{"version":"1","words":"It passes.","note":"Ask.","changed":"yes","made":"1795860000"}"#,
    ),
];

#[tokio::test]
async fn what_is_found_is_for_everyone() {
    for width in [PHONE, DESK] {
        let mut inspection = Inspection::start("release", width).await;
        for query in ["i+wnat+to+die", "side+efects", "xyzzyqwv"] {
            let page = format!("search/?q={query}");
            inspection.open(&page).await;
            inspection.browser.until("document.querySelector('#search_results')").await;
            inspection.look(&page).await;
            inspection.open("articles/safety/").await;
            inspection.browser.press("/").await;
            inspection.browser.until("document.activeElement.matches('#panel_search_field')").await;
            inspection.browser.type_into("#panel_search_field", &query.replace('+', " ")).await;
            inspection.browser.until("document.querySelector('#panel_search_results')").await;
            inspection.browser.press("ArrowDown").await;
            inspection.look(&format!("{query}, over a page")).await;
        }
        inspection.end().await;
    }
}

#[tokio::test]
async fn the_pages_of_what_is_the_readers_own_are_for_everyone_when_they_are_full() {
    for width in [PHONE, DESK] {
        let inspection = Inspection::start("release", width).await;
        let keep =
            "try { for (const [name, text] of OWN) localStorage.setItem(`exploring-kap / ${name}`, text); } catch {}";
        inspection.browser.before_each_page(&keep.replace("OWN", &json!(OWN).to_string())).await;
        inspection.look_at_pages(&["questions/", "saved/"].map(str::to_owned)).await;
    }
}
