//! Everyone reads: each page as axe-core sees it, in every theme, on a phone and on a desk, with what opens open.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::session::Browser;
use crate::site::{Folder, Server};

/// How a page may look: what a reader chose, as attributes of the root element.
struct Look {
    name: &'static str,
    chosen: &'static [(&'static str, &'static str)],
}

const THEMES: [Look; 3] = [
    Look { name: "light", chosen: &[("theme", "light")] },
    Look { name: "dark", chosen: &[("theme", "dark")] },
    Look { name: "sepia", chosen: &[("theme", "sepia")] },
];

/// The reading settings at their two ends. Looked at where there is the least room for them.
const ENDS: [Look; 2] = [
    Look { name: "small and close", chosen: &[("size", "90"), ("leading", "close"), ("width", "short")] },
    Look {
        name: "large and wide",
        chosen: &[
            ("theme", "sepia"),
            ("size", "200"),
            ("face", "legible"),
            ("leading", "wider"),
            ("letters", "wider"),
            ("words", "wider"),
            ("width", "long"),
            ("align", "justified"),
        ],
    },
];

/// As wide as the phone of those who have the smallest.
const PHONE: u32 = 360;
const DESK: u32 = 1280;

/// What opens over a page: the page, what is pressed, and what is then seen.
const OPENED_ON_A_PHONE: [[&str; 3]; 3] = [
    ["articles/neuroplasticity/", ".prose p .mark", ".card:popover-open"],
    ["articles/safety/", ".prose p .term", ".card:popover-open"],
    ["articles/neuroplasticity/", ".bottom-bar [popovertarget=page_contents]", ".contents:popover-open"],
];
const OPENED_ON_A_DESK: [[&str; 3]; 2] = [
    ["articles/neuroplasticity/", ".prose p .mark", ".card:popover-open"],
    ["articles/safety/", ".prose p .term", ".card:popover-open"],
];

/// Looks at the page in each look. What a look cannot change is looked for in the first one alone.
const LOOK_AT_PAGE: &str = r#"
    (async (looks) => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const rules = { "color-contrast-enhanced": { enabled: true } };
        const first = { runOnly: { type: "tag", values: tags }, rules, resultTypes: ["violations"] };
        const ofLooks = ["color-contrast", "color-contrast-enhanced", "link-in-text-block", "scrollable-region-focusable", "target-size"];
        const other = { runOnly: { type: "rule", values: ofLooks }, resultTypes: ["violations"] };
        const root = document.documentElement;
        const found = [];
        for (const [index, [name, chosen]] of looks.entries()) {
            for (const [key, value] of chosen) root.dataset[key] = value;
            const { violations } = await axe.run(index === 0 ? first : other);
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
    async fn start(width: u32) -> Self {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/npm/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&axe).expect("axe-core is there: run `cargo xtask sites`");
        let server = Server::start(&Folder::built("release"));
        let browser = Browser::start().await;
        browser.before_each_page(&axe).await;
        browser.be_as_wide_as(width).await;
        Self { browser, server, width, found: Vec::new() }
    }

    async fn open(&self, page: &str) {
        self.browser.open_started(&format!("{}{page}", self.server.url)).await;
    }

    /// Looks at the page as it is now.
    async fn look(&mut self, page: &str) {
        let ends = if self.width == PHONE { &ENDS[..] } else { &[] };
        let looks: Vec<Value> = THEMES.iter().chain(ends).map(|look| json!([look.name, look.chosen])).collect();
        let found = self.browser.value_of_promise(&format!("{LOOK_AT_PAGE}({})", json!(looks))).await;
        let Value::Array(found) = found else { panic!("axe-core did not look at /{page}: {found}") };
        let named = found.iter().map(|one| format!("/{page}, {} px, {}", self.width, one.as_str().unwrap_or_default()));
        self.found.extend(named);
    }

    async fn look_at_every_page(mut self) {
        let mut pages = Folder::built("release").pages();
        pages.push("no-such-page/".to_owned());
        for page in pages {
            self.open(&page).await;
            self.look(&page).await;
        }
        self.end().await;
    }

    async fn look_at_what_opens(mut self, opened: &[[&str; 3]]) {
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

#[tokio::test]
async fn every_page_is_for_everyone_on_a_phone() {
    Inspection::start(PHONE).await.look_at_every_page().await;
}

#[tokio::test]
async fn every_page_is_for_everyone_on_a_desk() {
    Inspection::start(DESK).await.look_at_every_page().await;
}

#[tokio::test]
async fn what_opens_is_for_everyone_on_a_phone() {
    Inspection::start(PHONE).await.look_at_what_opens(&OPENED_ON_A_PHONE).await;
}

#[tokio::test]
async fn what_opens_is_for_everyone_on_a_desk() {
    Inspection::start(DESK).await.look_at_what_opens(&OPENED_ON_A_DESK).await;
}
