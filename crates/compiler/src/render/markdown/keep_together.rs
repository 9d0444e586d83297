//! Keeps together what is written without a space.
//!
//! A citation and a term are buttons, and a browser may break a line on either side of one, also where no space stands: a
//! citation would then begin a line and seem to belong to the sentence behind it, and a bracket would end one.

use maud::{PreEscaped, html};
use pulldown_cmark::{CowStr, Event, html::push_html};

/// Puts each citation and term into one piece with the words that touch it.
pub(super) fn keep_together(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut output = Vec::with_capacity(events.len());
    // What touches so far: words without a space, citations and terms.
    let mut piece: Vec<Event<'_>> = Vec::new();
    for event in events {
        match event {
            Event::Text(text) => {
                let Some(first_space) = text.find(char::is_whitespace) else {
                    piece.push(Event::Text(text));
                    continue;
                };
                let last_space = text.rfind(char::is_whitespace).unwrap_or(first_space);
                let behind = last_space + text[last_space..].chars().next().map_or(0, char::len_utf8);
                push_text(&mut piece, &text[..first_space]);
                close(&mut output, &mut piece);
                push_text(&mut output, &text[first_space..behind]);
                push_text(&mut piece, &text[behind..]);
            }
            Event::InlineHtml(html) if is_button(&html) => piece.push(Event::InlineHtml(html)),
            other => {
                close(&mut output, &mut piece);
                output.push(other);
            }
        }
    }
    close(&mut output, &mut piece);
    output
}

fn is_button(html: &str) -> bool {
    html.starts_with("<button ")
}

fn push_text(events: &mut Vec<Event<'_>>, text: &str) {
    if !text.is_empty() {
        events.push(Event::Text(CowStr::from(text.to_owned())));
    }
}

/// Ends a piece: only one that holds a button and something that touches it needs to be kept.
fn close<'text>(output: &mut Vec<Event<'text>>, piece: &mut Vec<Event<'text>>) {
    let has_button = piece.iter().any(|event| matches!(event, Event::InlineHtml(_)));
    if has_button && piece.len() > 1 {
        let mut words = String::new();
        push_html(&mut words, piece.drain(..));
        let kept = html! { span class="kept" { (PreEscaped(words)) } };
        output.push(Event::InlineHtml(kept.into_string().into()));
    } else {
        output.append(piece);
    }
}
