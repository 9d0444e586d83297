//! Which view draws the text of a page.
//!
//! The first load holds what reading needs: home, articles, steps, help. The views of other pages are chunks of the
//! program, fetched beside the data of the page.

use leptos::wasm_split::{SplitLoaderError, wasm_split};
use model::{Address, Page};

use super::{
    article, glossary, help, home, moved, not_found, overview, plan, questions, saved, sources, step, text_as_sent,
};
use crate::components::session_hours::SessionHours;
use crate::drawn::{Drawn, IntoDrawn};

/// Draws the text of a page.
pub(crate) type TextView = fn(&Page) -> Drawn;

/// How the text of a page is drawn. On the host every view is there at once.
///
/// # Errors
///
/// When the chunk with the view does not come.
pub(crate) async fn text_view(page: &Page) -> Result<TextView, SplitLoaderError> {
    match page {
        Page::Plan(_) => plan_view().await,
        Page::Questions(_) => questions_view().await,
        Page::Saved(_) => saved_view().await,
        Page::Glossary(_) | Page::Sources(_) => lists_view().await,
        Page::Step(page) if page.hours.is_some() => session_view().await,
        _ => Ok(text),
    }
}

/// The same for a page whose view the first load holds; `None` for other pages.
pub(crate) fn at_hand(page: &Page) -> Option<TextView> {
    let is_chunk = match page {
        Page::Step(page) => page.hours.is_some(),
        other => is_chunk(&other.header().address),
    };
    (!is_chunk).then_some(text)
}

fn is_chunk(address: &Address) -> bool {
    matches!(address, Address::Plan | Address::Questions | Address::Saved | Address::Glossary | Address::Sources)
}

/// Fetches the chunk with the view of the page at an address, where it needs one.
///
/// # Errors
///
/// When it does not come.
pub(crate) async fn fetch(address: &Address) -> Result<(), SplitLoaderError> {
    match address {
        Address::Plan => fetch_plan().await,
        Address::Questions => fetch_questions().await,
        Address::Saved => fetch_saved().await,
        Address::Glossary | Address::Sources => fetch_lists().await,
        _ => Ok(()),
    }
}

#[wasm_split(own, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_plan))]
fn plan_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Plan(page) => plan::text(page),
        other => text(other),
    })
}

#[wasm_split(own, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_questions))]
fn questions_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Questions(page) => questions::text(page),
        other => text(other),
    })
}

#[wasm_split(own, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_saved))]
fn saved_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Saved(page) => saved::text(page),
        other => text(other),
    })
}

#[wasm_split(lists, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_lists))]
fn lists_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Glossary(page) => glossary::text(page),
        Page::Sources(page) => sources::text(page),
        other => text(other),
    })
}

/// The view of the step with the hours of a session.
#[wasm_split(lists, fallible, wasm_split_path = leptos::wasm_split, preload(fetch_session))]
fn session_view() -> Result<TextView, SplitLoaderError> {
    Ok(|page| match page {
        Page::Step(page) => step::text(page, |hours| leptos::view! { <SessionHours hours=hours.clone()/> }.drawn()),
        other => text(other),
    })
}

/// The text of a page whose view is in the first load.
fn text(page: &Page) -> Drawn {
    match page {
        Page::Home(page) => home::text(page),
        Page::Article(page) => article::text(page),
        Page::Overview(page) => overview::text(page),
        Page::Step(page) => step::text(page, |_| ().drawn()),
        Page::Help(page) => help::text(page),
        Page::Moved(page) => moved::text(page),
        Page::NotFound(page) => not_found::text(page),
        Page::Plan(_) | Page::Questions(_) | Page::Saved(_) | Page::Glossary(_) | Page::Sources(_) => {
            text_as_sent(page)
        }
    }
}
