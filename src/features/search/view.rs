//! The search: its field, what stands there before anything is typed, and what is found.

use leptos::prelude::*;
use model::help::{HelpLine, HelpRegion};
use model::{Address, Base};

use super::answer::{Missing, Results, Status};
use super::field::Field;
use super::options::All;
use super::place::Place;
use super::state::SearchState;
use crate::components::prose::prose;
use crate::drawn::{IntoDrawn, optional};
use crate::platform::document;
use crate::slices::Slices;

/// Shows the search.
#[component]
pub(crate) fn Search(
    /// Where.
    place: Place,
    /// Whom to call, for a query that sounds like danger.
    help: Vec<HelpRegion>,
    /// Questions to begin with.
    examples: Vec<String>,
) -> impl IntoView {
    let search = SearchState::new(place);
    provide_context(search);
    match place {
        Place::Page => expect_context::<Slices>().when_over(move || search.start()),
        Place::Panel => search.fetch_index(),
    }
    let all = (place == Place::Panel).then(|| view! { <All/> }.built());
    view! {
        <section class="search">
            <Field/>
            <HelpFirst help/>
            <Status/>
            <Missing/>
            <Results/>
            <Examples examples/>
            {all}
        </section>
    }
}

/// Shows whom to call, above all that is found, while the query sounds like danger. It is always in the page, because the
/// program has no numbers of its own.
#[component]
fn HelpFirst(
    /// Whom to call.
    help: Vec<HelpRegion>,
) -> impl IntoView {
    let search = expect_context::<SearchState>();
    let is_first = move || search.answer().with(|answer| answer.as_ref().is_some_and(|answer| answer.help_first));
    let all = expect_context::<Base>().link(&Address::Help);
    view! {
        <div
            class="search-help block block-urgent"
            role="region"
            aria-label="Help now"
            hidden=move || !is_first()
        >
            <p class="block-title">
                "If you might act on thoughts of suicide, or in any other emergency, call your emergency number now."
            </p>
            <dl class="help-lines">{help.iter().flat_map(lines).collect_view()}</dl>
            <p>
                <a href=all>"All help lines"</a>
            </p>
        </div>
    }
}

fn lines(region: &HelpRegion) -> Vec<impl IntoView + use<>> {
    let line = |line: &HelpLine| {
        view! {
            <div>
                <dt>{format!("{}: {}", region.name, line.need)}</dt>
                <dd {..prose(&line.contact)}></dd>
            </div>
        }
    };
    region.lines.iter().map(line).collect()
}

/// Shows questions to begin with, while nothing is typed.
#[component]
fn Examples(
    /// The questions.
    examples: Vec<String>,
) -> impl IntoView {
    let search = expect_context::<SearchState>();
    let example = move |question: &String| {
        let words = question.clone();
        let press = move |_| {
            search.type_query(&words);
            document::focus_in_sight(search.place().field());
        };
        view! {
            <li>
                <button type="button" class="button button-quiet" on:click=press>
                    {question.clone()}
                </button>
            </li>
        }
    };
    let shown = move || {
        view! {
            <ul class="search-examples needs-program" aria-label="Questions to begin with">
                {examples.iter().map(example).collect_view()}
            </ul>
        }
    };
    optional(move || search.is_empty().then(&shown))
}
