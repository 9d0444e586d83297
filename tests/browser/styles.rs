//! What the styles ask of a slow phone, counted and not timed.

use serde_json::Value;
use toml::Table;

use crate::session::Browser;
use crate::site::{Folder, Server};

/// How many selectors a browser has to try for an element, on average. Browsers sort selectors by one simple selector of
/// their last part: an id, else a class, an attribute, a name; what has none of these is tried for every element.
const TRIED: &str = r#"(() => {
    const split = (text, marks) => {
        let depth = 0, quoted = false;
        return [...text].map((letter) => {
            if (letter === '"') quoted = !quoted;
            if (!quoted && "([".includes(letter)) depth += 1;
            const isMark = depth === 0 && marks.includes(letter);
            if (!quoted && ")]".includes(letter)) depth -= 1;
            return isMark ? "\n" : letter;
        }).join("").split("\n").map((part) => part.trim()).filter(Boolean);
    };
    const of = (selector) => {
        const last = split(selector, " >+~").at(-1).replace(/::?[a-z-]+(\([^]*\))?/g, "");
        const [simple] = /#[\w-]+/.exec(last) ?? /\.[\w-]+/.exec(last) ?? /\[[^\]]*\]/.exec(last) ?? [last || "*"];
        return simple.startsWith("[") ? `${/\[[\w-]+/.exec(simple)}]` : simple;
    };
    let tried = 0;
    const count = (rules) => [...rules].forEach((rule) => {
        if (rule.media && !matchMedia(rule.media.mediaText).matches) return;
        const selectors = rule.selectorText ? split(rule.selectorText, ",") : [];
        selectors.forEach((selector) => { tried += document.querySelectorAll(of(selector)).length; });
        count(rule.cssRules ?? []);
    });
    [...document.styleSheets].forEach((sheet) => count(sheet.cssRules));
    return tried / document.querySelectorAll("*").length;
})()"#;

#[tokio::test]
async fn an_element_of_an_article_is_held_against_few_rules() {
    let budget: Table = include_str!("../suite/budget.toml").parse().unwrap();
    let most = budget["rules_tried_per_element"].as_integer().unwrap();
    let server = Server::start(&Folder::built("release"));
    let browser = Browser::start().await;
    for page in ["articles/neuroplasticity/", "articles/safety/", "what-to-expect/"] {
        browser.open_started(&format!("{}{page}", server.url)).await;
        let Value::Number(tried) = browser.value(TRIED).await else { panic!("/{page} has no styles") };
        println!("/{page}: {tried} rules are tried for an element");
        let tried = tried.as_f64().unwrap();
        assert!(tried > 10.0, "the count found no rules on /{page}");
        assert!(tried <= most as f64, "/{page}: {tried} rules are tried for an element");
    }
    browser.close().await;
}
