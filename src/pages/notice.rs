//! Notice pages: what is shown where there is no page, or not yet. None is blank, and each has a way on.

use leptos::prelude::*;
use model::page::Neighbour;
use model::{Address, Base};
use reader::nearest::nearest;

use crate::components::bottom_bar::BottomBar;
use crate::components::page_list::PageList;
use crate::drawn::IntoDrawn;
use crate::page_state::PageState;

/// The notice page for a state.
pub(super) fn notice(state: PageState) -> impl IntoView {
    let (title, summary, text) = match state {
        PageState::Missing { path, known } => (
            "This page does not exist",
            "The address may be mistyped, or the link may be wrong. Nothing is lost.",
            missing(&path, known).built(),
        ),
        PageState::Offline { address, known } => ("No network right now", "", offline(&address, &known).built()),
        PageState::Broken(address) => ("This page did not arrive whole", "", broken(&address).built()),
        // A page that is ready has a view of its own.
        PageState::Loading | PageState::Ready(..) => ("Still on its way", "", loading().built()),
    };
    let summary = (!summary.is_empty()).then(|| view! { <p class="standfirst">{summary}</p> });
    view! {
        <BottomBar has_contents=false/>
        <div class="page">
            <header class="page-heading">
                <h1 tabindex="-1">{title}</h1>
                {summary}
            </header>
            <article class="prose">{text}</article>
        </div>
    }
}

/// The page is on its way: help does not have to wait.
fn loading() -> impl IntoView {
    view! {
        <p>"The page is loading slowly. It will appear here as soon as it arrives."</p>
        {way_on()}
    }
}

/// No page has this address: what may have been meant, and everything else.
fn missing(path: &str, known: Vec<Neighbour>) -> impl IntoView + use<> {
    let title = if known.iter().any(|page| matches!(page.address, Address::Part(_))) {
        "The parts of the series, and all other pages"
    } else {
        "Every page"
    };
    view! {
        {meant(path, &known)}
        <h2>{title}</h2>
        <PageList pages=known/>
    }
}

/// The page is not stored on this device and the network does not answer: what can be read all the same.
fn offline(address: &Address, known: &[Neighbour]) -> impl IntoView + use<> {
    view! {
        <p>
            "This page is not kept on this device, and the network does not answer. Try again when you are connected. The help lines below need no network."
        </p>
        {afresh(address, "Try again")}
        {meant(&address.path(), known)}
        {way_on()}
    }
}

/// Something came that is not the page: how to get it whole.
fn broken(address: &Address) -> impl IntoView + use<> {
    view! {
        <p>"Something went wrong on the way. It is not your fault, and nothing of yours is lost."</p>
        {afresh(address, "Load the page afresh")}
        {way_on()}
    }
}

/// A link that the browser follows, and not the program.
fn afresh(address: &Address, words: &'static str) -> impl IntoView + use<> {
    let link = expect_context::<Base>().link(address);
    view! { <p><a href=link rel="external">{words}</a></p> }
}

/// Offers the pages whose addresses are like a path; nothing when there are none.
fn meant(path: &str, known: &[Neighbour]) -> impl IntoView + use<> {
    let near: Vec<Neighbour> = nearest(path, known).into_iter().cloned().collect();
    (!near.is_empty()).then(|| {
        view! {
            <h2>"Did you mean this?"</h2>
            <PageList pages=near/>
        }
    })
}

fn way_on() -> impl IntoView {
    let base = expect_context::<Base>();
    view! {
        <p>
            <a href=base.link(&Address::Home)>"Back to the series"</a> " · "
            <a href=base.link(&Address::Help)>"Help now"</a>
        </p>
    }
}
