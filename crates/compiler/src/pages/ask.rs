//! The button beside a thing to ask that puts it on the reader's list of questions.

use model::Step;

use crate::html::words_in;
use crate::pages::plan::items;

/// The button beside an item of a step, which is given as HTML. It is in no form, so it needs no type.
fn button(step: &Step, words: &str) -> String {
    format!(
        "<button class=\"ask needs-program\" name=\"{}\" value=\"{}\">Add to my questions</button>",
        step.id,
        // The words were escaped when they became HTML, but for the quotes that end an attribute.
        words_in(words).trim().replace('"', "&quot;")
    )
}

/// What to ask of a step, as on its own page, with the button beside each item.
pub(super) fn on_page(step: &Step) -> String {
    let mut html = String::new();
    let mut plain = items(step.plain_parts.to_ask.as_str()).into_iter();
    for (number, piece) in step.parts.to_ask.as_str().split("</li>").enumerate() {
        if number > 0 {
            html.push_str("</li>");
        }
        html.push_str(piece);
        if piece.contains("<li")
            && let Some((_, words)) = plain.next()
        {
            html.push_str(&button(step, words));
        }
    }
    html
}

/// What to ask of a step as a list by itself; nothing where there is nothing.
pub(super) fn list(step: &Step) -> String {
    let items = items(step.plain_parts.to_ask.as_str()).into_iter();
    items.map(|(attributes, words)| format!("<li{attributes}>{words} {}</li>\n", button(step, words))).collect()
}
