//! A term in a text: a button, and the card with its meaning that it opens.

use maud::{Markup, html};
use model::{Address, TermId};

use crate::render::rendering::{Opening, Rendering};

/// A term with the words that a text uses for it. The card is written once a page, at the first use; nothing opens where
/// the page has no cards.
pub(super) fn render(id: TermId, words: &Markup, prose: &mut Rendering<'_>) -> Option<Markup> {
    // A glossary that could not be read was reported.
    let entry = prose.index.terms.as_ref()?.get(&id)?;
    let is_first = !prose.terms.contains(&id);
    let card = format!("term_{}{id}", prose.prefix);
    let html = match prose.opening {
        Opening::Nothing => words.clone(),
        Opening::Cards => html! {
            button class="term" popovertarget=(card) { (words) }
            @if is_first {
                span class="card" id=(card) popover {
                    strong { (entry.name) } " " (entry.definition) br;
                    a href=(prose.base.link_to(&Address::Glossary, id.as_str())) { "In the glossary" }
                }
            }
        },
    };
    if is_first {
        prose.terms.push(id);
    }
    Some(html)
}
