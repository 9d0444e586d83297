//! One view for each state of the page.

mod broken;
mod loading;
mod missing;
mod offline;
mod ready;

use leptos::either::EitherOf5;
use leptos::prelude::*;

use crate::page_state::PageState;

/// The page for a state.
///
/// The five views stay five types: erasing them would link what Leptos needs to adopt any of them at any time, which is
/// a fifth of the program (137 kB against 111 kB compressed).
pub(crate) fn page(state: PageState) -> impl IntoView {
    match state {
        PageState::Ready { shell, body } => EitherOf5::A(view! { <ready::Ready shell body/> }),
        PageState::Loading => EitherOf5::B(view! { <loading::Loading/> }),
        PageState::Missing { path, known } => EitherOf5::C(view! { <missing::Missing path known/> }),
        PageState::Offline { address, known } => EitherOf5::D(view! { <offline::Offline address known/> }),
        PageState::Broken(address) => EitherOf5::E(view! { <broken::Broken address/> }),
    }
}
