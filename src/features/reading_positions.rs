//! Where the reader stopped in each text: stored when they leave it, offered when they come back.

mod state;
mod view;

use leptos::prelude::*;

use crate::page_events::{PageEvent, PageEvents};
use crate::platform::mount;
pub(crate) use state::{CONTINUE, ReadingPositionsState};
use view::ContinueNotice;

/// Starts to store reading positions, and offers to go on from the one in the page that was opened.
pub(crate) fn start(page_events: PageEvents) {
    let positions = expect_context::<ReadingPositionsState>();
    // First what looks at the layout: behind something new, the browser would have to lay the page out for it.
    positions.page_shown();
    positions.start();
    mount::before("page_announcer", || view! { <ContinueNotice/> });
    // The one may come long before the other, and the reader may scroll in between.
    for event in [PageEvent::Aimed, PageEvent::Requested] {
        page_events.on(event, move || positions.prepare_to_leave());
    }
    page_events.on(PageEvent::Leaving, move || positions.leave());
    page_events.on(PageEvent::Settled, move || positions.page_shown());
}
