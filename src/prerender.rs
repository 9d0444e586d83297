//! A page to HTML, on the host. No server: an owner, the address, and the same components as in the browser.

use std::sync::Once;

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use model::{Base, Page};

use crate::app::App;
use crate::page_events::PageEvents;
use crate::page_state::PageState;

static EXECUTOR: Once = Once::new();

/// Renders what belongs into the page's `<main>`.
pub fn render(page: &Page, base: &Base) -> String {
    EXECUTOR.call_once(|| {
        // Fails only when an executor is there already, which is just as well: effects do not run on the host.
        let _ = any_spawner::Executor::init_futures_executor();
    });
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(RequestUrl::new(&base.link(&page.address)));
        let initial = PageState::Ready { shell: page.shell.clone().into(), body: Some(page.body.shared()) };
        view! { <App base=base.clone() initial events=PageEvents::new()/> }.to_html()
    });
    owner.cleanup();
    // Leptos marks a place in the text by `<!>`: an empty comment to every browser, and a mistake to the HTML standard.
    html.replace("<!>", "<!---->")
}
