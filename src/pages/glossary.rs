//! The terms, each with the pages that use it.

use leptos::prelude::*;
use model::page::{GlossaryPage, TermEntry};

use crate::components::heading::{Heading, Level};
use crate::components::legend::Legend;
use crate::components::pages_behind_number::PagesBehindNumber;
use crate::components::prose::prose;
use crate::components::references::References;
use crate::drawn::{Drawn, IntoDrawn};

/// The text of the page.
pub(super) fn text(page: &GlossaryPage) -> Drawn {
    let term = |term: &TermEntry| {
        view! {
            <Heading level=Level::Section id=term.id.as_str() title=&term.name/>
            <div class="text" {..prose(&term.definition)}></div>
            <PagesBehindNumber what="Used in" class="used-in" pages=term.used_in.clone()/>
        }
    };
    view! {
        <article class="prose">
            <Legend/>
            {page.terms.iter().map(term).collect_view()}
            <References items=page.references.clone()/>
        </article>
    }
    .drawn()
}
