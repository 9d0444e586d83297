//! Which view draws the text of a page.
//!
//! The main module holds home, articles and help. The views of other pages are chunks of the program, fetched beside the
//! data of the page.

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use model::{Address, Page, Prose};

use super::{
    article, bad_days, glossary, help, home, moved, not_found, options, overview, part, plan, questions, saved, search,
    sources, step, values,
};
use crate::components::prose::prose;
use crate::components::session_hours::SessionHours;
use crate::drawn::{Drawn, IntoDrawn};
use crate::features::search::{Place, Search};
use crate::page_state::TextView;

/// How the text of a page is drawn. On the host every view is there at once.
///
/// # Errors
///
/// When the chunk with the view does not come.
pub(crate) async fn text_view(page: &Page) -> Result<TextView, SplitLoaderError> {
    match page {
        Page::Step(page) if page.hours.is_some() => session_view().await,
        Page::Overview(_) | Page::Step(_) => steps_view().await,
        Page::Plan(_) => plan_view().await,
        Page::Questions(_) => questions_view().await,
        Page::BadDays(_) => bad_days_view().await,
        Page::Values(_) => values_view().await,
        Page::Saved(_) => saved_view().await,
        Page::Part(_) | Page::Options(_) | Page::Glossary(_) | Page::Sources(_) => lists_view().await,
        Page::Search(_) => search_view().await,
        Page::Home(_) | Page::Article(_) | Page::Help(_) | Page::Moved(_) | Page::NotFound(_) => Ok(text),
    }
}

/// Fetches the chunk with the view of a page.
///
/// # Errors
///
/// When it does not come.
#[cfg(feature = "hydrate")]
pub(crate) async fn fetch_view_of(page: std::sync::Arc<Page>) -> Result<(), SplitLoaderError> {
    text_view(&page).await.map(drop)
}

/// Fetches the chunk that the page at an address most likely needs, where it needs one. What a page holds decides: the
/// step with the hours of a session has a chunk of its own.
///
/// # Errors
///
/// When it does not come.
pub(crate) async fn fetch_view_at(address: Address) -> Result<(), SplitLoaderError> {
    match address {
        Address::WhatToExpect | Address::Step(_) => fetch_steps().await,
        Address::Plan => fetch_plan().await,
        Address::Questions => fetch_questions().await,
        Address::BadDays => fetch_bad_days().await,
        Address::Values => fetch_values().await,
        Address::Saved => fetch_saved().await,
        Address::Part(_) | Address::Options | Address::Glossary | Address::Sources => fetch_lists().await,
        Address::Search => fetch_search().await,
        _ => Ok(()),
    }
}

#[wasm_split(steps, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_steps))]
fn steps_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Overview(page) => overview::text(page),
        Page::Step(page) => step::text(page, |_| ().drawn()),
        other => text(other),
    })
}

/// The view of the step with the hours of a session.
#[wasm_split(session, fallible, wasm_split_path = leptos::wasm_split)]
fn session_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Step(page) => step::text(page, |hours| view! { <SessionHours hours=hours.clone()/> }.drawn()),
        other => text(other),
    })
}

#[wasm_split(plan, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_plan))]
fn plan_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Plan(page) => plan::text(page),
        other => text(other),
    })
}

#[wasm_split(questions, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_questions))]
fn questions_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Questions(page) => questions::text(page),
        other => text(other),
    })
}

#[wasm_split(bad_days, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_bad_days))]
fn bad_days_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::BadDays(page) => bad_days::text(page),
        other => text(other),
    })
}

#[wasm_split(values, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_values))]
fn values_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Values(page) => values::text(page),
        other => text(other),
    })
}

#[wasm_split(saved, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_saved))]
fn saved_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Saved(page) => saved::text(page),
        other => text(other),
    })
}

#[wasm_split(lists, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_lists))]
fn lists_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Part(page) => part::text(page),
        Page::Options(page) => options::text(page),
        Page::Glossary(page) => glossary::text(page),
        Page::Sources(page) => sources::text(page),
        other => text(other),
    })
}

#[wasm_split(search, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_search))]
fn search_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Search(page) => search::text(page),
        other => text(other),
    })
}

/// How the search is drawn over another page, from the data of its own.
///
/// # Errors
///
/// When the chunk does not come.
#[wasm_split(search, fallible, wasm_split_path = leptos::wasm_split)]
pub(crate) fn search_over_page() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Search(page) => {
            view! { <Search place=Place::Panel help=page.help.clone() examples=page.examples.clone()/> }.drawn()
        }
        other => text(other),
    })
}

/// The text of a page whose view is in the main module.
fn text(page: &Page) -> Drawn {
    match page {
        Page::Home(page) => home::text(page),
        Page::Article(page) => article::text(page),
        Page::Help(page) => help::text(page),
        Page::Moved(page) => moved::text(page),
        Page::NotFound(page) => not_found::text(page),
        other => text_as_sent(other),
    }
}

/// Draws nothing anew and leaves the text as the host sent it: for a page whose view has not come.
pub(crate) fn text_as_sent(_: &Page) -> Drawn {
    view! { <article class="prose" {..prose(&Prose::default())}></article> }.drawn()
}
