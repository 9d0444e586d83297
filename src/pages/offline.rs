//! The page is not kept on this device and the network does not answer.

use article::page::Neighbour;
use article::{Address, Base};
use leptos::prelude::*;

use super::missing::Nearest;
use crate::components::bottom_bar::BottomBar;

/// Says so, and what can be read all the same.
#[component]
pub(super) fn Offline(
    /// The page that was asked for.
    address: Address,
    /// The pages that exist.
    known: Vec<Neighbour>,
) -> impl IntoView {
    let base = expect_context::<Base>();
    view! {
        <Notice title="No network right now">
            <p>
                "This page is not kept on this device, and the network does not answer. Try again when you are "
                "connected. The help lines below need no network."
            </p>
            <p><a href=base.link(&address) rel="external">"Try again"</a></p>
            <Nearest path=address.path() known/>
        </Notice>
    }
}

/// A page of a few sentences in place of the one that cannot be shown.
#[component]
pub(super) fn Notice<C: IntoView + 'static>(
    /// Its heading.
    title: &'static str,
    /// What it says.
    children: TypedChildren<C>,
) -> impl IntoView {
    let base = expect_context::<Base>();
    view! {
        <BottomBar has_contents=false/>
        <div class="page">
            <header class="page-heading"><h1 tabindex="-1">{title}</h1></header>
            <article class="prose">
                {children.into_inner()()}
                <p>
                    <a href=base.link(&Address::Home)>"Back to the series"</a>
                    " · "
                    <a href=base.link(&Address::Help)>"Help now"</a>
                </p>
            </article>
        </div>
    }
}
