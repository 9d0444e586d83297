//! Words of the text: chosen as a reader chooses them.

use serde_json::json;

use crate::engine::Engine;
use crate::session::Browser;

/// A function of a page: the range of the first words of the text that say so, all within one piece of it.
pub(crate) const FIND: &str = "((words) => { const walk = document.createTreeWalker(document.querySelector('main .prose'), 4); \
    while (walk.nextNode()) { const start = walk.currentNode.data.indexOf(words); if (start >= 0) { \
    const range = new Range(); range.setStart(walk.currentNode, start); \
    range.setEnd(walk.currentNode, start + words.length); return range; } } })";

impl Browser {
    /// Selects the first words of the text that say so, as a pointer would.
    pub(crate) async fn select(&self, words: &str) {
        let words = json!(words);
        self.run(&format!(
            "const range = {FIND}({words}); getSelection().removeAllRanges(); getSelection().addRange(range);"
        ))
        .await;
    }

    /// How far below the head of the page words of the text begin, in lines of that text; a number.
    pub(crate) async fn lines_below_the_head(&self, words: &str) -> f64 {
        let words = json!(words);
        let lines = format!(
            "(() => {{ const range = {FIND}({words}); const line = parseFloat(getComputedStyle(range.startContainer.parentElement).lineHeight); \
             return (range.getBoundingClientRect().top - document.querySelector('.masthead').getBoundingClientRect().bottom) / line; }})()"
        );
        self.value(&lines).await.as_f64().unwrap()
    }

    /// Waits until these words, and no others, are coloured under a name; each has bars around it.
    pub(crate) async fn until_coloured(&self, name: &str, words: &str) {
        let expected = json!(words);
        self.until(&format!(
            "[...(CSS.highlights.get('{name}') ?? [])].map((range) => `|${{range}}|`).join('') === {expected}"
        ))
        .await;
        // Only Chromium says what colour that is.
        if self.engine() == Engine::Chromium {
            let ground =
                "(range) => getComputedStyle(range.startContainer.parentElement, '::highlight(NAME)').backgroundColor"
                    .replace("NAME", name);
            let see = format!("[...(CSS.highlights.get('{name}') ?? [])].map({ground}).includes('rgba(0, 0, 0, 0)')");
            assert_eq!(self.value(&see).await, json!(false), "no colour is behind {words}");
            // Set there, it would have the browser compute the style of the whole page anew.
            let around_all = "document.querySelector(':is(html, body, main, article, .text)[data-highlights]')";
            assert_eq!(self.value(around_all).await, json!(null), "the colour hangs on an element around the page");
        }
    }

    /// Lets pages of a site write to the clipboard and tests read it.
    pub(crate) async fn allow_copying(&self, url: &str) {
        let permissions = json!(["clipboardReadWrite", "clipboardSanitizedWrite"]);
        let origin = url.trim_end_matches('/');
        self.devtools("Browser.grantPermissions", json!({ "origin": origin, "permissions": permissions })).await;
    }

    /// What is on the clipboard.
    pub(crate) async fn copied(&self) -> String {
        self.value_of_promise("navigator.clipboard.readText()").await.as_str().unwrap().to_owned()
    }
}
