//! Pages as a list of links.

use leptos::prelude::*;
use model::Base;
use model::page::Neighbour;

/// Shows the list.
#[component]
pub(crate) fn PageList(
    /// The pages, in the order in which they are listed.
    pages: Vec<Neighbour>,
) -> impl IntoView {
    let base = expect_context::<Base>();
    let entry = |page: Neighbour| view! { <li><a href=base.link(&page.address)>{page.title}</a></li> };
    view! { <ul class="page-list">{pages.into_iter().map(entry).collect_view()}</ul> }
}
