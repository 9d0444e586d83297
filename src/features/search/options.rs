//! What was found, as the list of a combobox: the focus stays in the field, and one place is chosen.

use leptos::prelude::*;
use leptos_router::location::Url;
use model::{Address, Base};
use search::{Answer, Hit};

use super::hit::{details, found_words};
use super::panel::PANEL;
use super::pieces::marked;
use super::place::Place;
use super::state::{PARAMETER, SearchState, found_at_once};
use crate::drawn::{Drawn, IntoDrawn};
use crate::platform::panel;

/// The id of the link to all that was found.
pub(super) const ALL: &str = "panel_search_all";

/// The id of a place in the list, by its number.
pub(super) fn id(number: usize) -> String {
    format!("panel_search_{number}")
}

/// The list of the places that are drawn at once.
pub(super) fn options(answer: &Answer) -> Drawn {
    let search = expect_context::<SearchState>();
    let places = found_at_once(answer).iter().enumerate().map(|(number, hit)| option(number, hit)).collect_view();
    view! {
        <div
            role="listbox"
            id=Place::Panel.results()
            class="search-options"
            aria-label="What was found"
            on:click=move |_| {
                search.chosen().set(None);
                panel::set_open(PANEL, false);
            }
        >
            {places}
        </div>
    }
    .built()
}

fn option(number: usize, hit: &Hit) -> Drawn {
    let chosen = expect_context::<SearchState>().chosen();
    let link = hit.target.link(&expect_context::<Base>());
    view! {
        <a
            role="option"
            id=id(number)
            href=link
            data-found=found_words(hit)
            tabindex="-1"
            aria-selected=move || (chosen.get() == Some(number)).to_string()
        >
            <strong>{marked(&hit.title)}</strong>
            {details(hit)}
        </a>
    }
    .built()
}

/// Shows the link to the page of the search, with the query.
#[component]
pub(super) fn All() -> impl IntoView {
    let search = expect_context::<SearchState>();
    let page = expect_context::<Base>().link(&Address::Search);
    let link = move || format!("{page}{PARAMETER}{}", Url::escape(&search.query()));
    view! {
        <p class="search-all">
            <a id=ALL href=link on:click=|_| panel::set_open(PANEL, false)>
                "All that was found, and all there is from A to Z"
            </a>
        </p>
    }
}
