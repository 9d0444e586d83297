//! Printing of the whole series as one booklet: every page is fetched, or taken from what is stored, and set one behind the
//! other for the printer alone.

mod state;
mod view;

use leptos::prelude::*;

use crate::platform::{mount, paper};
pub(crate) use state::SeriesPrinting;
use view::Booklet;

/// Puts the booklet into the document, empty, and prints it whenever it is requested.
pub(crate) fn start() {
    let printing = expect_context::<SeriesPrinting>();
    mount::into(paper::BOOKLET, || view! { <Booklet/> });
    printing.start(expect_context());
}
