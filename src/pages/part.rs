//! A part of the series: its articles.

use leptos::prelude::*;
use model::page::{PartPage, Reading};

use crate::components::series_list::Entries;
use crate::drawn::{Drawn, IntoDrawn};

/// The text of the page.
pub(super) fn text(page: &PartPage) -> Drawn {
    let reading = Reading::Articles(page.articles.clone());
    view! {
        <div class="series">
            <Entries reading/>
        </div>
    }
    .drawn()
}
