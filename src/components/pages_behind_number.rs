//! The pages that use something, behind their number: there may be more of them than words that they are about.

use leptos::prelude::*;
use model::Base;
use model::page::Neighbour;

/// Shows the pages; nothing where there are none.
#[component]
pub(crate) fn PagesBehindNumber(
    /// What the pages do, such as "Used in".
    what: &'static str,
    /// The class of the whole.
    class: &'static str,
    /// The pages.
    pages: Vec<Neighbour>,
) -> impl IntoView + use<> {
    let base = expect_context::<Base>();
    let number = match pages.len() {
        1 => "1 page".to_owned(),
        number => format!("{number} pages"),
    };
    (!pages.is_empty()).then(|| {
        let links = pages.into_iter().enumerate().map(|(place, page)| {
            let comma = (place > 0).then_some(", ");
            view! { {comma} <a href=base.link(&page.address)>{page.title}</a> }
        });
        view! {
            <details class=class>
                <summary>{format!("{what} {number}")}</summary>
                {links.collect_view()}
            </details>
        }
    })
}
