//! A page to HTML, on the host. No server: an owner, the address, and the same components as in the browser.

use std::pin::pin;
use std::sync::{Arc, Once};
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use model::{Base, Page};

use crate::app::App;
use crate::features::FirstStates;
use crate::page_events::PageEvents;
use crate::page_state::PageState;
use crate::pages;

static EXECUTOR: Once = Once::new();

/// Renders what belongs into the page's `<main>`.
///
/// # Panics
///
/// When the view of the page is not there at once: on the host nothing is fetched.
pub fn render(page: &Page, base: &Base) -> String {
    EXECUTOR.call_once(|| {
        // Fails only when an executor is there already, which is just as well: effects do not run on the host.
        let _ = any_spawner::Executor::init_futures_executor();
    });
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(RequestUrl::new(&base.link(page.address())));
        let state = PageState::Ready(Arc::new(page.clone()), at_once(pages::text_view(page)));
        let state = ArcRwSignal::new(state);
        view! { <App base=base.clone() state events=PageEvents::new() states=FirstStates::new()/> }.to_html()
    });
    owner.cleanup();
    // Leptos marks a place in the text by `<!>`: an empty comment to every browser, and a mistake to the HTML standard.
    html.replace("<!>", "<!---->")
}

/// What an async function gives on the host, where it has nothing to wait for.
fn at_once<T, E: std::fmt::Debug>(task: impl Future<Output = Result<T, E>>) -> T {
    match pin!(task).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(value)) => value,
        Poll::Ready(Err(error)) => panic!("a view is not in this program: {error:?}"),
        Poll::Pending => panic!("a view is not there at once"),
    }
}
