//! The picture of the hours with its controls. Words stand outside of what is stretched; what needs the program waits for
//! it out of sight.

use leptos::prelude::*;
use model::SessionHours;
use model::session_hours::{Band, RouteHours, SourcedStage, Stage};

use crate::drawn::IntoDrawn;

use super::choice::{Choice, Now, said};
use super::scale::{HEIGHT, Scale, outline};

/// Shows the picture. On the host nothing in it depends on a reader: no route is chosen.
#[component]
pub(super) fn Drawing<'page>(
    /// The hours.
    hours: &'page SessionHours,
    /// What the reader chooses.
    choice: Choice,
    /// What is typical then.
    now: Memo<Option<Now>>,
) -> impl IntoView + use<> {
    let routes = hours.routes.each_ref().map(|route| route.hours);
    let scale = Scale::of(&routes);
    let titles = hours.stages.each_ref().map(|stage| stage.words.title.to_lowercase());
    let title = move |now: Now| {
        let stage = Stage::ALL.into_iter().position(|stage| stage == now.stage);
        said(now, stage.and_then(|stage| titles.get(stage)).map_or("", String::as_str))
    };
    let title = StoredValue::new(title);
    let words = move || now.get().map(|now| title.with_value(|title| title(now)));
    let heading = move || now.get().zip(words()).map(|(now, words)| format!("{}, {words}", now.route.title()));
    let axis = scale.hours().map(|(place, name)| view! { <text x=place y="1em">{name}</text> }.drawn());
    let set_minute = move |event| {
        if let Ok(minute) = event_target_value(&event).parse() {
            choice.minute.set(minute);
        }
    };
    view! {
        <figure
            class="session-hours"
            id="hours_figure"
            aria-labelledby="session-hours"
            data-stage=move || now.get().map(|now| now.stage.id())
        >
            <div class="hours-plot">
                <div role="radiogroup" aria-label="Route">
                    {routes.into_iter().map(|hours| row(hours, scale, choice)).collect_view()}
                </div>
                <svg class="hours-axis" aria-hidden="true">{axis.collect_view()}</svg>
                <input
                    class="hours-slider needs-program"
                    id="hours_slider"
                    type="range"
                    min="0"
                    max=scale.end().to_string()
                    step="5"
                    value="0"
                    autocomplete="off"
                    aria-label="Time after the start"
                    aria-valuetext=words
                    on:input=set_minute
                />
            </div>
            <ul class="hours-legend" aria-hidden="true">{Band::ALL.into_iter().map(legend).collect_view()}</ul>
            <div class="hours-now needs-program">
                <p class="hours-time" id="hours_time">{heading}</p>
                <div class="hours-stages">
                    {Stage::ALL.into_iter().zip(&hours.stages).map(|(stage, entry)| in_words(stage, entry)).collect_view()}
                </div>
            </div>
        </figure>
    }
}

fn row(hours: RouteHours, scale: Scale, choice: Choice) -> impl IntoView {
    let route = hours.route();
    view! {
        <div class="hours-row">
            <label>
                <input
                    class="needs-program"
                    type="radio"
                    name="hours_route"
                    value=route.id()
                    prop:checked=move || choice.route.get() == Some(route)
                    on:change=move |_| choice.route.set(Some(route))
                />
                {route.title()}
            </label>
            <svg viewBox=format!("0 0 {} {HEIGHT}", scale.end()) preserveAspectRatio="none" aria-hidden="true">
                <path class="hours-lines" d=scale.lines()></path>
                {Band::ALL.into_iter().map(|band| shape(band, scale.outline(&hours, band))).collect_view()}
            </svg>
        </div>
    }
}

fn shape(band: Band, outline: String) -> impl IntoView {
    view! { <path class=format!("hours-{}", band.id()) d=outline></path> }
}

fn legend(band: Band) -> impl IntoView {
    let shape = shape(band, outline(band, 1, Some(23), 23));
    view! { <li><svg viewBox=format!("0 0 24 {HEIGHT}")>{shape}</svg>{band.title()}</li> }
}

/// The words of a stage. Those of all stages lie in one place, and the figure says which are seen.
fn in_words(stage: Stage, entry: &SourcedStage) -> impl IntoView + use<> {
    let words = &entry.words;
    view! {
        <dl data-stage=stage.id()>
            <dt>"What is typical"</dt>
            <dd>{words.typical.clone()}</dd>
            <dt>"What staff check"</dt>
            <dd>{words.staff.clone()}</dd>
            <dt>"What you may feel"</dt>
            <dd>{words.feel.clone()}</dd>
        </dl>
    }
}
