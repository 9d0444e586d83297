//! An article: its key message, its text, its sources.

use leptos::prelude::*;
use model::page::ArticlePage;

use crate::components::draw_piece;
use crate::components::key_message::{InShort, KeyMessage};
use crate::components::references::References;
use crate::drawn::{Drawn, IntoDrawn};

/// The text of an article.
pub(super) fn text(page: &ArticlePage) -> Drawn {
    view! {
        <article class="prose">
            <KeyMessage in_short=page.in_short.clone().map(InShort::Text)/>
            {page.body.iter().map(draw_piece).collect_view()}
            <References items=page.references.clone()/>
        </article>
    }
    .drawn()
}
