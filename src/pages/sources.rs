//! Every source that the series cites, and where.

use leptos::prelude::*;
use model::page::{CitedSource, SourcesPage};

use crate::components::heading::moved_here;
use crate::components::pages_behind_number::PagesBehindNumber;
use crate::components::prose::prose;
use crate::drawn::{Drawn, IntoDrawn};

/// The text of the page.
pub(super) fn text(page: &SourcesPage) -> Drawn {
    let entry = |source: &CitedSource| {
        view! {
            <li id=source.id.to_string() tabindex="-1">
                {moved_here(source.id.as_str())} <span {..prose(&source.citation)}></span>
                " "
                <PagesBehindNumber what="Cited in" class="cited-in" pages=source.cited_in.clone()/>
            </li>
        }
    };
    view! {
        <article class="prose">
            <ul class="references">{page.sources.iter().map(entry).collect_view()}</ul>
        </article>
    }
    .drawn()
}
