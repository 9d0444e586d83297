//! The pages that use something. More than a few stand behind their number: there may be more of them than words that they
//! are about.

use leptos::prelude::*;
use model::Base;
use model::page::Neighbour;

use crate::drawn::{Drawn, IntoDrawn};

/// So many pages take no more room than their number and the elements behind which they would stand.
const SHOWN: usize = 3;

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
    let count = pages.len();
    if count == 0 {
        return None;
    }
    if count <= SHOWN {
        let links = pages.iter().enumerate().map(|(place, page)| {
            let (comma, what) = if place > 0 { (Some(", "), "also in") } else { (None, what) };
            view! { {comma} <a class=class href=link(page)>{format!("{what} “{}”", page.title)}</a> }
        });
        return Some(links.collect_view().drawn());
    }
    let links = pages.iter().enumerate().map(|(place, page)| {
        let comma = (place > 0).then_some(", ");
        view! { {comma} <a href=link(page)>{page.title.clone()}</a> }
    });
    let view = view! {
        <details class=class>
            <summary>{format!("{what} {count} pages")}</summary>
            {links.collect_view()}
        </details>
    };
    Some(view.drawn())
}
