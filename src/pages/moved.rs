//! A page at an address that was given up.

use leptos::prelude::*;
use model::page::MovedPage;

use crate::drawn::{Drawn, IntoDrawn};

/// The text of the page.
pub(super) fn text(page: &MovedPage) -> Drawn {
    view! {
        <article class="prose">
            <p>
                <a href=page.link.clone()>"Go to its new place"</a>
            </p>
        </article>
    }
    .drawn()
}
