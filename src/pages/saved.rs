//! What is stored on this device, how to take it along, how to take it away.

use leptos::prelude::*;
use model::Base;
use model::page::{Neighbour, SavedPage, SavedPart};

use crate::components::heading::{Heading, Level};
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::library::LibraryPart;
use crate::features::saved::{FilesPart, SharedDevicePart, StoredPart, WipePart};
use crate::slices::slice;

/// The text of the page.
pub(super) fn text(page: &SavedPage) -> Drawn {
    let page = page.clone();
    slice(move || article(&page))
}

fn article(page: &SavedPage) -> impl IntoView + use<> {
    // What is stored can be about pages that this one does not list.
    let known = RwSignal::new(page.pages.clone());
    let part = |part: SavedPart| {
        let content = match part {
            SavedPart::Stored => view! { <StoredPart pages=known/> }.drawn(),
            SavedPart::Library => view! { <LibraryPart articles=page.library.unwrap_or_default()/> }.drawn(),
            SavedPart::Files => view! { <FilesPart pages=known/> }.drawn(),
            SavedPart::Wipe => view! { <WipePart/> }.drawn(),
            SavedPart::SharedDevice => view! { <SharedDevicePart/> }.drawn(),
            SavedPart::Pages => pages(&page.pages).drawn(),
        };
        view! {
            <Heading level=Level::Section id=part.id() title=part.title()/>
            {content}
        }
    };
    view! { <article class="prose">{page.parts().map(part).collect_view()}</article> }
}

fn pages(pages: &[Neighbour]) -> impl IntoView + use<> {
    let base = expect_context::<Base>();
    let entry = |page: &Neighbour| view! { <li><a href=base.link(&page.address)>{page.title.clone()}</a></li> };
    view! { <ul id="saved_pages">{pages.iter().map(entry).collect_view()}</ul> }
}
