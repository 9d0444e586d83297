//! No page has this address.

use article::Base;
use article::page::Neighbour;
use leptos::prelude::*;

use crate::components::bottom_bar::BottomBar;
use crate::reading::nearest::nearest;

/// Says so, offers what may have been meant, and lists everything else.
#[component]
pub(super) fn Missing(
    /// The path that was asked for, below the base.
    path: String,
    /// The pages that exist.
    known: Vec<Neighbour>,
) -> impl IntoView {
    let near = view! { <Nearest path known=known.clone()/> };
    view! {
        <BottomBar has_contents=false/>
        <div class="page">
            <header class="page-heading">
                <h1 tabindex="-1">"This page does not exist"</h1>
                <p class="standfirst">
                    "The address may be mistyped, or the link may be wrong. Nothing is lost."
                </p>
            </header>
            <article class="prose">
                {near}
                <h2>"Every page"</h2>
                <PageList pages=known/>
            </article>
        </div>
    }
}

/// Offers the pages whose addresses are like a path; nothing when there are none.
#[component]
pub(super) fn Nearest(
    /// The path, below the base.
    path: String,
    /// The pages that exist.
    known: Vec<Neighbour>,
) -> impl IntoView {
    let near: Vec<Neighbour> = nearest(&path, &known).into_iter().cloned().collect();
    (!near.is_empty()).then(|| {
        view! {
            <h2>"Did you mean this?"</h2>
            <PageList pages=near/>
        }
    })
}

/// Pages as a list of links.
#[component]
pub(super) fn PageList(
    /// The pages.
    pages: Vec<Neighbour>,
) -> impl IntoView {
    let base = expect_context::<Base>();
    let entries = pages
        .into_iter()
        .map(|page| view! { <li><a href=base.link(&page.address)>{page.title}</a></li> })
        .collect_view();
    view! { <ul class="page-list">{entries}</ul> }
}
