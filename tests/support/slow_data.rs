//! Data of pages that take their time, as on a slow network.

use serde_json::json;

use crate::session::Browser;

impl Browser {
    /// Lets tests hold back data in every page that is opened from now on.
    pub(crate) async fn be_on_a_slow_network(&self) {
        self.before_each_page(
            "const fetchAtOnce = fetch; window.held = []; window.holdBack = '';\
             window.fetch = async (what, ...rest) => {\
               const isHeld = holdBack && String(what.url ?? what).includes(holdBack);\
               if (isHeld) await new Promise((go) => held.push(go));\
               return fetchAtOnce(what, ...rest);\
             };",
        )
        .await;
    }

    /// Holds back the data of pages whose address holds these words.
    pub(crate) async fn hold_back(&self, words: &str) {
        self.run(&format!("window.holdBack = '/data/' + {}", json!(words))).await;
    }

    /// Waits until data were asked for that are held back.
    pub(crate) async fn until_held(&self) {
        self.until("held.length > 0").await;
    }

    /// Lets all data through.
    pub(crate) async fn let_through(&self) {
        self.run("window.holdBack = ''; held.splice(0).forEach((go) => go())").await;
    }

    /// Waits until the page has drawn what it knows by now.
    pub(crate) async fn drawn(&self) {
        self.value_of_promise("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))").await;
    }
}
