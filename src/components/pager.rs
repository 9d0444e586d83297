//! The way on: the page before and the page after.

use leptos::prelude::*;
use model::Base;
use model::page::{Neighbour, Neighbours};

use crate::markup::{Written, escape};

/// Shows the links to the neighbouring pages; nothing when there are none.
#[component]
pub(crate) fn Pager<'page>(
    /// The pages on either side.
    neighbours: &'page Neighbours,
) -> impl IntoView + use<> {
    let base = expect_context::<Base>();
    let link = |page: &Option<Neighbour>, class: &str, label: &str| {
        page.as_ref().map_or_else(String::new, |page| {
            let (href, title) = (base.link(&page.address), escape(&page.title));
            format!("<a class=\"{class}\" href=\"{href}\"><span class=\"pager-label\">{label}</span><span>{title}</span></a>")
        })
    };
    let Neighbours { previous, next } = neighbours;
    let links = link(previous, "pager-previous", "Back to") + &link(next, "pager-next", "Next");
    (!links.is_empty())
        .then(|| Written::new(format!("<nav class=\"pager\" aria-label=\"Before and after this page\">{links}</nav>")))
}
