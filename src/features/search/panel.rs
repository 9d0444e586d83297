//! The search over the page that is read: the panel that its links and keys open. What is in it is a chunk of the program,
//! fetched when the panel first opens.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider};
use model::{Address, Base, Page};

use super::place::Place;
use crate::components::panel::PanelHead;
use crate::drawn::{IntoDrawn, changing};
use crate::page_data;
use crate::page_state::TextView;
use crate::platform::panel::{self, Panel};
use crate::platform::{document, events, history, links};

/// The panel's id in `index.html`.
pub(crate) const PANEL: &str = "panel_search";

/// What the panel holds.
#[derive(Clone)]
enum Content {
    /// Nobody has opened it yet.
    Unasked,
    /// It is on its way.
    Coming,
    /// The data of the page of the search, and the view that draws them.
    Ready(Arc<Page>, TextView),
    /// It did not arrive.
    Missing,
}

/// Has the panel ready for the links that lead to the search. `view` fetches how its content is drawn. `None` where the
/// browser opens nothing over a page; the links then lead to the page of the search.
pub(crate) fn start(view: impl AsyncFn() -> Option<TextView> + Copy + 'static) -> Option<Panel> {
    if !panel::are_there() {
        return None;
    }
    let base = expect_context::<Base>();
    let content = RwSignal::new(Content::Unasked);
    let panel = Panel::new(PANEL, move || view! { <SearchPanel content/> });
    panel::on_toggle(PANEL, move |opens| {
        if opens && matches!(*content.read_untracked(), Content::Unasked | Content::Missing) {
            content.set(Content::Coming);
        }
    });
    let page = base.link(&Address::Search);
    Effect::new(move |_| {
        if matches!(*content.read(), Content::Coming) {
            let base = base.clone();
            events::spawn(async move { fill(content, &base, view).await });
        }
    });
    links::on_link(move |address| {
        let leads_here = BrowserUrl::parse(address).is_ok_and(|url| url.path() == page && url.search().is_empty());
        let opens = leads_here && history::current_page().is_some_and(|current| current != Address::Search);
        if opens {
            panel.toggle();
        }
        opens
    });
    Some(panel)
}

/// Fetches the content, and puts the focus into the field for who still waits for it.
async fn fill(content: RwSignal<Content>, base: &Base, view: impl AsyncFn() -> Option<TextView> + Copy + 'static) {
    // Both come side by side.
    events::spawn(async move {
        view().await;
    });
    let page = page_data::page(base, &Address::Search).await;
    content.set(match (page, view().await) {
        (Some(page), Some(view)) => Content::Ready(page, view),
        _ => Content::Missing,
    });
    if panel::is_open(PANEL) {
        document::focus_after_render(Place::Panel.field());
    }
}

#[component]
fn SearchPanel(
    /// What there is of its content.
    content: RwSignal<Content>,
) -> impl IntoView {
    let shown = move || match content.get() {
        Content::Ready(page, view) => view(&page),
        Content::Unasked | Content::Coming => view! { <p role="status">"The search is being fetched."</p> }.drawn(),
        Content::Missing => view! {
            <p role="status">
                "The search did not arrive. "
                <button type="button" on:click=move |_| content.set(Content::Coming)>
                    "Try again"
                </button>
            </p>
        }
        .drawn(),
    };
    view! {
        <PanelHead panel=PANEL title="Search"/>
        {changing(shown)}
    }
}
