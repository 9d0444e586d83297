//! How somebody uses a page who has no mouse: a finger or keys alone, in every engine, as WebDriver makes them.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::session::Browser;

/// What a person uses a page with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    /// A finger on the screen.
    Finger,
    /// Keys alone.
    Keys,
}

/// No page has more places for the keyboard.
const MOST_PLACES: u32 = 700;

impl Browser {
    /// Presses what a selector names: a link, a button, or the label of a field.
    pub(crate) async fn press_by(&self, hand: Hand, selector: &str) {
        match hand {
            Hand::Finger => self.touch(selector).await,
            Hand::Keys => {
                self.tab_to(selector).await;
                let is_field = self.value("document.activeElement.matches('input')").await == json!(true);
                let is_written = self.value("document.activeElement.matches('textarea')").await == json!(true);
                if !is_written {
                    self.key(if is_field { ' ' } else { Key::Enter.into() }).await;
                }
            }
        }
    }

    /// Types into the field that has the focus.
    pub(crate) async fn type_keys(&self, words: &str) {
        for letter in words.chars() {
            self.key(letter).await;
        }
    }

    /// Presses Tab until what a selector names has the focus, or a field in it.
    async fn tab_to(&self, selector: &str) {
        let is_there = format!("document.activeElement?.closest({}) !== null", json!(selector));
        for _ in 0..MOST_PLACES {
            self.key(Key::Tab.into()).await;
            if self.value(&is_there).await == json!(true) {
                return;
            }
        }
        let now = self.text("document.activeElement.outerHTML.slice(0, 200)").await;
        panic!("Tab does not lead to `{selector}`; the focus is on {now}");
    }

    async fn key(&self, key: char) {
        let pressed =
            KeyActions::new("keys".to_owned()).then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.client.perform_actions(pressed).await.unwrap();
    }

    /// Touches the middle of the first element that a selector names, once it is in sight and nothing lies over it.
    async fn touch(&self, selector: &str) {
        let place = format!(
            "(() => {{ const element = document.querySelector({selector}); element.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
             const box = element.getClientRects()[0], x = Math.round(box.x + box.width / 2), y = Math.round(box.y + box.height / 2); \
             return element.contains(document.elementFromPoint(x, y)) ? [x, y] : null; }})()",
            selector = json!(selector)
        );
        self.until(&format!("{place} !== null")).await;
        let place = self.value(&place).await;
        let at = |number: usize| place[number].as_f64().unwrap_or_else(|| panic!("`{selector}` is nowhere: {place}"));
        let touch = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: Some(Duration::ZERO), x: at(0), y: at(1) })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(touch).await.unwrap();
    }
}
