//! Printing of the whole series as one booklet: every page is fetched, or taken from what is stored, and set one behind the
//! other for the printer alone.

mod state;
mod view;

use leptos::prelude::*;
use model::Page;

use crate::page_state::TextView;
use crate::platform::{mount, paper};
pub(crate) use state::PrintingState;
use view::Booklet;

/// Puts the booklet into the document, empty, and prints it whenever it is requested. `text_view` gives how the text of a
/// page is drawn, if that comes.
pub(crate) fn start(text_view: impl AsyncFn(&Page) -> Option<TextView> + Copy + 'static) {
    let printing = expect_context::<PrintingState>();
    mount::into(paper::BOOKLET, || view! { <Booklet/> });
    printing.start(expect_context(), text_view);
}
