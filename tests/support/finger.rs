//! A finger on a phone: real touches, of which the browser itself makes clicks and scrolls.

use serde_json::{Value, json};

use crate::session::Browser;

impl Browser {
    /// Makes the window a phone's that is touched.
    pub(crate) async fn be_a_touched_phone(&self) {
        self.be_a_phone().await;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
    }

    /// Taps the first element that a selector names, once it is in sight and nothing lies over it.
    pub(crate) async fn tap(&self, selector: &str) {
        let place = format!(
            "(async () => {{ const element = document.querySelector({selector}), \
               frame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))); \
             element.scrollIntoView({{ block: 'center' }}); await frame(); \
             const box = element.getClientRects()[0], x = box.x + box.width / 2, y = box.y + box.height / 2; \
             return element.contains(document.elementFromPoint(x, y)) ? [x, y] : 'something lies over it'; }})()",
            selector = json!(selector)
        );
        let place = self.value_of_promise(&place).await;
        let at = |number: usize| place[number].as_f64().unwrap_or_else(|| panic!("`{selector}`: {place}"));
        self.touch("touchStart", Some((at(0), at(1)))).await;
        self.touch("touchEnd", None).await;
    }

    /// Draws a finger from one place of the window to another, without a pause.
    pub(crate) async fn draw_finger(&self, from: (f64, f64), to: (f64, f64)) {
        self.touch("touchStart", Some(from)).await;
        for part in [0.25, 0.5, 0.75, 1.0] {
            let between = |from: f64, to: f64| from + (to - from) * part;
            self.touch("touchMove", Some((between(from.0, to.0), between(from.1, to.1)))).await;
        }
        self.touch("touchEnd", None).await;
    }

    async fn touch(&self, kind: &str, place: Option<(f64, f64)>) {
        let points: Vec<Value> = place.into_iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        self.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await;
    }
}
