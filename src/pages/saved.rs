//! What is stored on this device, how to take it along, how to take it away.

use leptos::prelude::*;
use model::Base;
use model::page::{Neighbour, SavedPage, SavedPart};

use crate::components::heading::{Heading, Level};
use crate::drawn::{Drawn, IntoDrawn};

/// The text of the page.
pub(super) fn text(page: &SavedPage) -> Drawn {
    let part = |part: SavedPart| {
        let content = match part {
            SavedPart::Stored => stored().drawn(),
            SavedPart::Files => files().drawn(),
            SavedPart::Wipe => wipe().drawn(),
            SavedPart::SharedDevice => shared_device().drawn(),
            SavedPart::Pages => pages(&page.pages).drawn(),
        };
        view! {
            <Heading level=Level::Section id=part.id() title=part.title()/>
            {content}
        }
    };
    view! { <article class="prose">{SavedPart::ALL.into_iter().map(part).collect_view()}</article> }.drawn()
}

fn stored() -> impl IntoView {
    view! {
        <div class="saved-said" id="saved_said" role="status"></div>
        <p>"There is no account, and nothing of this is sent anywhere."</p>
        <div class="saved-kept" id="saved_kept"></div>
    }
}

fn files() -> impl IntoView {
    view! {
        <p>
            "One file holds all of it. Open it here on another device, or on this one later: what is new is added, and nothing is replaced without a word. Your notes and questions can be saved as a text as well. Whoever has these files can read them."
        </p>
        <p class="saved-tools needs-program">
            <button type="button" class="button button-quiet" id="saved_export">"Save all as a file"</button> " "
            <button type="button" class="button button-quiet" id="saved_markdown">
                "Save notes and questions as text"
            </button>
        </p>
        <p class="needs-program">
            <label>"Open a saved file " <input type="file" id="saved_file" accept=".json,application/json"/></label>
        </p>
        <div class="saved-said" id="saved_report" role="status"></div>
    }
}

fn wipe() -> impl IntoView {
    view! {
        <p class="needs-program">
            <button type="button" class="button button-quiet" id="saved_wipe">"Take all of it off this device"</button>
        </p>
        <div class="saved-said" id="saved_wiped" role="status"></div>
        <p>
            "Two things stay. The copy of this series for reading without a network goes when you clear the data of this site in your browser’s settings. The pages that you opened are in your browser’s history until you clear that."
        </p>
    }
}

fn shared_device() -> impl IntoView {
    view! {
        <p>
            "In private reading nothing is kept from this tab. What you write is gone when the tab is closed. What was kept before stays, and is not shown."
        </p>
        <div id="saved_private"></div>
        <p class="needs-program">
            <label>
                <input type="checkbox" id="saved_neutral"/>
                " Call every tab “Reading”, so that its name does not tell what you read"
            </label>
        </p>
        <p>"The address of each page still says what it is, in the bar of the browser and in its history."</p>
    }
}

fn pages(pages: &[Neighbour]) -> impl IntoView + use<> {
    let base = expect_context::<Base>();
    let entry = |page: &Neighbour| view! { <li><a href=base.link(&page.address)>{page.title.clone()}</a></li> };
    view! { <ul id="saved_pages">{pages.iter().map(entry).collect_view()}</ul> }
}
