//! Home: the series as a table of contents, after what is known.

use leptos::prelude::*;
use model::BottomLine;
use model::page::HomePage;

use crate::components::legend::Legend;
use crate::components::prose::prose;
use crate::components::series_list::SeriesList;
use crate::drawn::{Drawn, IntoDrawn};

/// The text of home.
pub(super) fn text(page: &HomePage) -> Drawn {
    let bottom_line = page.bottom_line.as_ref().map(bottom_line);
    view! {
        <article class="prose">{bottom_line}</article>
        <SeriesList page/>
    }
    .drawn()
}

/// What is known, told first. The citations lead to the page of sources: home has no list of its own.
fn bottom_line(line: &BottomLine) -> impl IntoView + use<> {
    view! {
        <div class="key">
            <p class="key-title">"The bottom line"</p>
            <p {..prose(&line.text)}></p>
        </div>
        <Legend/>
        <p>{line.scope.clone()}</p>
    }
}
