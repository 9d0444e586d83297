//! An article: its key message, its text, its sources.

use leptos::prelude::*;
use model::Piece;
use model::page::ArticlePage;

use crate::components::key_message::{InShort, KeyMessage};
use crate::components::people::People;
use crate::components::prose::prose;
use crate::components::references::References;
use crate::drawn::{Drawn, IntoDrawn};

/// The text of an article.
pub(super) fn text(page: &ArticlePage) -> Drawn {
    view! {
        <article class="prose">
            <KeyMessage in_short=page.in_short.clone().map(InShort::Text)/>
            {page.body.iter().map(piece).collect_view()}
            <References items=page.references.clone()/>
        </article>
    }
    .drawn()
}

/// A piece of the text.
fn piece(piece: &Piece) -> Drawn {
    match piece {
        Piece::Prose(text) => view! { <div class="text" {..prose(text)}></div> }.drawn(),
        Piece::People(people) => view! { <div class="text"><People people=people.clone()/></div> }.drawn(),
    }
}
