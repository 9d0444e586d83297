//! The pages that use something. More than one stand behind their number: there may be more of them than words that they
//! are about.

use leptos::prelude::*;
use model::Base;
use model::page::Neighbour;

use crate::drawn::{Drawn, IntoDrawn};

/// Shows the pages; nothing where there are none.
#[component]
pub(crate) fn PagesBehindNumber(
    /// What the pages do, such as "Used in".
    what: &'static str,
    /// The class of the whole.
    class: &'static str,
    /// The pages.
    pages: Vec<Neighbour>,
) -> Option<Drawn> {
    let base = expect_context::<Base>();
    let link = |page: &Neighbour| base.link(&page.address);
    match pages.as_slice() {
        [] => None,
        // One page takes no more room than its number would.
        [page] => Some(view! { <a class=class href=link(page)>{format!("{what} “{}”", page.title)}</a> }.drawn()),
        pages => {
            let links = pages.iter().enumerate().map(|(place, page)| {
                let comma = (place > 0).then_some(", ");
                view! { {comma} <a href=link(page)>{page.title.clone()}</a> }
            });
            let view = view! {
                <details class=class>
                    <summary>{format!("{what} {} pages", pages.len())}</summary>
                    {links.collect_view()}
                </details>
            };
            Some(view.drawn())
        }
    }
}
