//! Data of pages that take their time, as on a slow network.

use serde_json::json;

use crate::session::Browser;

impl Browser {
    /// Lets tests hold back data in every page that is opened from now on.
    pub(crate) async fn be_on_a_slow_network(&self) {
        self.before_each_page(
            "const fetchAtOnce = fetch; window.held = []; window.underWay = 0; window.holdBack = '';\
             window.fetch = async (what, ...rest) => {\
               if (!holdBack || !String(what.url ?? what).includes(holdBack)) return fetchAtOnce(what, ...rest);\
               underWay += 1;\
               try {\
                 await new Promise((go) => held.push(go));\
                 const answer = await fetchAtOnce(what, ...rest);\
                 await answer.clone().arrayBuffer();\
                 return answer;\
               } finally {\
                 underWay -= 1;\
               }\
             };",
        )
        .await;
    }

    /// Holds back the data of pages whose address holds these words.
    pub(crate) async fn hold_back(&self, words: &str) {
        self.run(&format!("window.holdBack = '/data/' + {}", json!(words))).await;
    }

    /// Lets all data through, and waits until they are there.
    pub(crate) async fn let_through(&self) {
        self.run("window.holdBack = ''; held.splice(0).forEach((go) => go())").await;
        self.until("underWay === 0").await;
    }

    /// Waits until the page has drawn what it knows by now.
    pub(crate) async fn drawn(&self) {
        self.value_of_promise("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))").await;
    }
}
