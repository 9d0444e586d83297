//! The hours of a session: for each route when it starts, is strongest and fades, and when people leave, as a picture, as
//! a table and in words; and what is typical at the minute that the reader chooses.
//!
//! The route and the minute are native controls, so finger, pointer and keys are the browser's own.

mod choice;
mod drawing;
mod scale;

use leptos::prelude::*;
use model::Route;
use model::page::{HoursOfStep, SESSION_HOURS};
use model::session_hours::Stage;
use reader::session_clock::stage_at;

use crate::components::heading::{Heading, Level};
use crate::components::prose::prose;
use crate::features::treatment::TreatmentState;
use crate::slices::{Slices, slice};
use choice::{Choice, Now};
use drawing::Drawing;

/// Shows the hours.
#[component]
pub(crate) fn SessionHours(
    /// The hours.
    hours: HoursOfStep,
) -> impl IntoView {
    let choice = Choice { route: RwSignal::new(None), minute: RwSignal::new(0) };
    let treatment = expect_context::<TreatmentState>();
    expect_context::<Slices>().when_over(move || {
        let treatment = treatment.shown();
        choice.route.update(|route| *route = treatment.route.or(*route).or(Some(Route::Drip)));
    });
    let begins = hours.hours.routes.each_ref().map(|route| (route.hours.route(), route.hours.begins()));
    let now = Memo::new(move |_| {
        let (route, minute) = (choice.route.get()?, choice.minute.get());
        let (_, begins) = begins.iter().find(|(known, _)| *known == route)?;
        Some(Now { route, minute, stage: *Stage::ALL.get(stage_at(begins, minute)?)? })
    });
    let HoursOfStep { hours, in_words } = hours;
    view! {
        <Heading level=Level::Section id=SESSION_HOURS.0 title=SESSION_HOURS.1/>
        <p {..prose(&hours.caption)}></p>
        {slice(move || view! { <Drawing hours=&hours choice now/> })}
        <details class="session-hours-words">
            <summary>"The picture as a table and in words"</summary>
            <div {..prose(&in_words)}></div>
        </details>
    }
}
