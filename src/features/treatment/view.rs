//! The choice of a treatment and a session. It stands at the top of every page whose words may be for some readers only:
//! the options are behind a heading that opens them, what is to be said of the link is below. Without the program it could
//! choose nothing.

use leptos::prelude::*;
use model::{Route, Visit};
use reader::treatment::{ROUTE, VISIT};

use super::state::TreatmentState;
use crate::components::options::Options;
use crate::slices::Slices;

/// The value of the option that chooses nothing.
const ANY: &str = "any";

/// Shows the choice. As long as it is in a page, the address of the page carries what is chosen.
///
/// What is chosen stands below it in words, on paper as well: the style leaves of them what is chosen.
#[component]
pub(crate) fn TreatmentChoice() -> impl IntoView {
    let (treatment, slices) = (expect_context::<TreatmentState>(), expect_context::<Slices>());
    slices.when_over(move || treatment.carry_in_address());
    let routes = Route::ALL.map(|route| view! { <span data-routes=route.id()>{route.title()}</span> }).to_vec();
    let visits = Visit::ALL.map(|visit| view! { <span data-visits=visit.id()>{visit.title()}</span> }).to_vec();
    view! {
        <div class="treatment-choice">
            <details class="needs-program">
                <summary>"Show what fits your treatment"</summary>
                <div id="treatment_choice"><TreatmentOptions/></div>
            </details>
            <p class="treatment-choice-now">"Shown for: " {routes} {visits}</p>
            <p id="treatment_notice" role="status">{move || treatment.notice()}</p>
        </div>
    }
}

#[component]
fn TreatmentOptions() -> impl IntoView {
    let treatment = expect_context::<TreatmentState>();
    let chosen = move |name: &'static str| {
        Signal::derive(move || {
            let mut all = treatment.shown().all().into_iter();
            all.find(|(known, _)| *known == name).and_then(|(_, value)| value).unwrap_or(ANY)
        })
    };
    view! {
        <Options
            title="How is it given?"
            name=ROUTE
            options=routes()
            chosen=chosen(ROUTE)
            on_choose=move |value| treatment.choose(ROUTE, value)
        />
        <Options
            title="Which session?"
            name=VISIT
            options=visits()
            chosen=chosen(VISIT)
            on_choose=move |value| treatment.choose(VISIT, value)
        />
    }
}

fn routes() -> Vec<(&'static str, &'static str)> {
    [(ANY, "All")].into_iter().chain(Route::ALL.map(|route| (route.id(), route.title()))).collect()
}

fn visits() -> Vec<(&'static str, &'static str)> {
    [(ANY, "Any")].into_iter().chain(Visit::ALL.map(|visit| (visit.id(), visit.title()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_route_and_each_visit_and_all_of_them_are_offered() {
        let html = Owner::new().with(|| {
            provide_context(TreatmentState::new());
            provide_context(Slices::new());
            view! { <TreatmentChoice/> }.to_html()
        });
        let offered: Vec<&str> = html.split("name=\"").skip(1).map(|one| one.split('>').next().unwrap()).collect();
        let option = |name: &str, id: &str| format!("{name}\" value=\"{id}\"");
        let routes = [ANY].into_iter().chain(Route::ALL.map(Route::id)).map(|id| option("route", id));
        let visits = [ANY].into_iter().chain(Visit::ALL.map(Visit::id)).map(|id| option("visit", id));
        assert_eq!(offered, routes.chain(visits).collect::<Vec<_>>());
    }
}
