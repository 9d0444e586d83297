//! One view for each state of the page.

mod broken;
mod loading;
mod missing;
mod offline;
mod ready;

use leptos::prelude::*;

use crate::page_state::PageState;

/// The page for a state.
pub(crate) fn page(state: PageState) -> AnyView {
    match state {
        PageState::Ready { shell, body } => view! { <ready::Ready shell body/> }.into_any(),
        PageState::Loading => view! { <loading::Loading/> }.into_any(),
        PageState::Missing { path, known } => view! { <missing::Missing path known/> }.into_any(),
        PageState::Offline { address, known } => view! { <offline::Offline address known/> }.into_any(),
        PageState::Broken(address) => view! { <broken::Broken address/> }.into_any(),
    }
}
