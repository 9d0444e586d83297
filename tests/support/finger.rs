//! A finger on a phone: real touches, of which the browser itself makes clicks and scrolls.

use std::time::{SystemTime, UNIX_EPOCH};

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

    /// Draws a finger from one place of the window to another, in a fifth of a second by the times of its touches: however
    /// busy the machine is, the browser sees a hand that does not pause.
    pub(crate) async fn draw_finger(&self, from: (f64, f64), to: (f64, f64)) {
        let begin = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64() - 0.2;
        let between = |from: f64, to: f64, part: f64| from + (to - from) * part;
        self.touch_at("touchStart", Some(from), begin).await;
        for part in [0.25, 0.5, 0.75, 1.0] {
            let place = (between(from.0, to.0, part), between(from.1, to.1, part));
            self.touch_at("touchMove", Some(place), begin + 0.15 * part).await;
        }
        self.touch_at("touchEnd", None, begin + 0.2).await;
    }

    async fn touch(&self, kind: &str, place: Option<(f64, f64)>) {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64();
        self.touch_at(kind, place, now).await;
    }

    /// A touch at a time, in seconds since the beginning of 1970.
    async fn touch_at(&self, kind: &str, place: Option<(f64, f64)>, time: f64) {
        let points: Vec<Value> = place.into_iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        let touch = json!({ "type": kind, "touchPoints": points, "timestamp": time });
        self.devtools("Input.dispatchTouchEvent", touch).await;
    }
}
