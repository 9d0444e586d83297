//! Where the sources of a page are that has no list of its own: each card leads to the page of all of them.

use leptos::prelude::*;
use model::page::SOURCES;
use model::{Address, Base};

use crate::components::heading::{Heading, Level};
use crate::drawn::{Drawn, IntoDrawn};

/// The section.
pub(crate) fn all_sources() -> Drawn {
    let link = expect_context::<Base>().link(&Address::Sources);
    view! {
        <Heading level=Level::Section id=SOURCES.0 title=SOURCES.1/>
        <p>
            "The small word behind a sentence opens its sources. " <a href=link>"All sources"</a>
            " of the series stand on one page, each with where it is cited."
        </p>
    }
    .drawn()
}
