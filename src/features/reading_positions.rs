//! Where the reader stopped in each text: stored when they leave it, offered when they come back.

mod home;
mod state;
mod view;

use leptos::prelude::*;
use model::{Address, Base};
use reader::reading_position::ReadingPosition;

use crate::page_events::{PageEvent, PageEvents};
use crate::platform::mount;
use crate::{passage, store};
pub(crate) use state::CONTINUE;
use state::ReadingPositions;
use view::ContinueNotice;

/// Starts to store reading positions, and offers to go on from the one in the page that was opened.
pub(crate) fn start(page_events: PageEvents) {
    let positions = ReadingPositions::new();
    let base = expect_context::<Base>();
    provide_context(positions);
    mount::before("page_announcer", || view! { <ContinueNotice/> });
    let page_shown = move || {
        positions.page_shown();
        if history::current_page() == Some(Address::Home) {
            home::show(&base, &store::all::<ReadingPosition>(""));
        }
    };
    page_shown();
    positions.start();
    page_events.on(PageEvent::Leaving, move || positions.leave());
    page_events.on(PageEvent::Settled, page_shown);
}
