//! The hours of a session as a picture: for each route when it starts, is strongest and fades, and when people leave; and
//! what is typical at the minute that the reader chooses.
//!
//! The minute is a native slider that lies over the bands, so that finger, pointer and keys are the browser's own.

use article::Route;
use article::session_hours::{Band, HoursPicture, RouteHours, StageWords};
use leptos::prelude::*;

use crate::browser::document;
use crate::reading::session_clock::{HEIGHT, Scale, after_the_start, outline};

/// Shows the picture. What it shows stands in the page as a table and in words as well, so it is not read out.
#[component]
pub(crate) fn SessionHours(
    /// What it shows.
    hours: HoursPicture,
) -> impl IntoView {
    let HoursPicture { routes, stages, .. } = hours;
    let scale = Scale::of(&routes);
    let titles = stages.each_ref().map(|stage| stage.title.to_ascii_lowercase());
    // The first render is the host's, which knows no reader: no route is chosen in it.
    let chosen = RwSignal::new(None);
    let minute = RwSignal::new(0);
    Effect::new(move |_| {
        chosen.set(Some(document::route().unwrap_or(Route::ALL[0])));
        document::follow_route(move |route| chosen.set(Some(route)));
    });
    let stage = Memo::new(move |_| {
        let route = chosen.get()?;
        routes.iter().find(|hours| hours.route() == route).map(|hours| hours.stage_at(minute.get()))
    });
    let said = Memo::new(move |_| {
        let title = stage.get().map_or("", |stage| titles[stage as usize].as_str());
        format!("{}: {title}", after_the_start(minute.get()))
    });
    let end = scale.end().to_string();
    view! {
        <figure class="session-hours" aria-labelledby="session-hours">
            <div class="hours-plot">
                <div role="radiogroup" aria-label="Route">
                    {routes.map(|hours| row(&hours, scale, chosen)).collect_view()}
                </div>
                <svg class="hours-axis" aria-hidden="true">
                    {scale.hours().map(|(place, name)| view! { <text x=place y="1em">{name}</text> }).collect_view()}
                </svg>
                <input
                    class="hours-slider needs-program"
                    type="range"
                    min="0"
                    max=end
                    step="5"
                    value="0"
                    autocomplete="off"
                    aria-label="Time after the start"
                    aria-valuetext=said
                    on:input=move |event| minute.set(event_target_value(&event).parse().unwrap_or_default())
                />
            </div>
            <ul class="hours-legend" aria-hidden="true">{Band::ALL.map(legend).collect_view()}</ul>
            <div class="hours-now needs-program">
                <p class="hours-time">
                    <strong>{move || chosen.get().map(Route::title)}</strong>
                    ", "
                    {said}
                </p>
                <div class="hours-stages">
                    {stages
                        .into_iter()
                        .enumerate()
                        .map(|(place, words)| {
                            in_words(words, move || stage.get().is_some_and(|stage| stage as usize == place))
                        })
                        .collect_view()}
                </div>
            </div>
        </figure>
    }
}

fn row(hours: &RouteHours, scale: Scale, chosen: RwSignal<Option<Route>>) -> impl IntoView + use<> {
    let route = hours.route();
    let is_chosen = move || chosen.get() == Some(route);
    let view_box = format!("0 0 {} {HEIGHT}", scale.end());
    view! {
        <div class="hours-row" class:chosen=is_chosen>
            <label>
                <input
                    class="needs-program"
                    type="radio"
                    name="hours_route"
                    value=route.id()
                    autocomplete="off"
                    prop:checked=is_chosen
                    on:change=move |_| chosen.set(Some(route))
                />
                {route.title()}
            </label>
            <svg viewBox=view_box preserveAspectRatio="none" aria-hidden="true">
                <path class="hours-lines" d=scale.lines()></path>
                {Band::ALL.map(|band| shape(band, scale.outline(hours, band))).collect_view()}
            </svg>
        </div>
    }
}

fn shape(band: Band, outline: String) -> impl IntoView + use<> {
    view! { <path class=format!("hours-{}", band.id()) d=outline></path> }
}

fn legend(band: Band) -> impl IntoView {
    view! {
        <li>
            <svg viewBox="0 0 24 24">{shape(band, outline(band, 1, Some(23), 23))}</svg>
            {band.title()}
        </li>
    }
}

fn in_words(words: StageWords, is_now: impl Fn() -> bool + Send + 'static) -> impl IntoView {
    view! {
        <dl class:now=is_now>
            <dt>"What is typical"</dt>
            <dd>{words.typical}</dd>
            <dt>"What staff check"</dt>
            <dd>{words.staff}</dd>
            <dt>"What you may feel"</dt>
            <dd>{words.feel}</dd>
        </dl>
    }
}
