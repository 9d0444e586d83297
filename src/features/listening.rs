//! Reading aloud: the reader hears the page sentence by sentence, from where they are.

mod script;
mod state;
mod view;
mod voices;

use leptos::prelude::expect_context;

pub(crate) use state::ListeningState;

/// Starts the reading aloud that the context gives, and puts its panel into the document. Gives it back for what happens
/// to the page.
pub(crate) fn start() -> ListeningState {
    let listening = expect_context::<ListeningState>();
    listening.subscribe();
    view::install(listening);
    listening
}
