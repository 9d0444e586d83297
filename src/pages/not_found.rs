//! What a host shows at an address that no page has: every page that there is.

use leptos::prelude::*;
use model::page::NotFoundPage;

use crate::components::page_list::PageList;
use crate::drawn::{Drawn, IntoDrawn};

/// The text of the page.
pub(super) fn text(page: &NotFoundPage) -> Drawn {
    view! {
        <article class="prose"></article>
        <PageList pages=page.pages.clone()/>
    }
    .drawn()
}
