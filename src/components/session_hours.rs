//! The hours of a session as a picture: for each route when it starts, is strongest and fades, and when people leave; and
//! what is typical at the minute that the reader chooses.
//!
//! The compiler draws it, for as Leptos views its many small parts would make the program a sixth larger. The route and
//! the minute are native controls, so finger, pointer and keys are the browser's own, and they hold the state: the
//! program reads them and says what is typical then.

use std::sync::Arc;

use article::Route;
use article::session_hours::HoursPicture;
use leptos::prelude::*;

use crate::browser::{panel, session_hours as controls};
use crate::components::prose::Prose;
use crate::reading::session_clock::after_the_start;

/// What the compiler names the parts that the program reads and changes.
const FIGURE: &str = "hours_figure";
const SLIDER: &str = "hours_slider";
const ROUTE: &str = "hours_route";
const TIME: &str = "hours_time";

/// Shows the picture, and what follows it in the page.
#[component]
pub(crate) fn SessionHours(
    /// What it shows.
    hours: Arc<HoursPicture>,
) -> impl IntoView {
    let shown = hours.shown.shared();
    // The first render is the host's, which knows no reader: no route is chosen in it.
    Effect::new(move |_| {
        let moved = Arc::clone(&hours);
        choose(controls::route().unwrap_or(Route::Drip), &hours);
        controls::follow(move || {
            let _ = show(&moved);
        });
        let hours = Arc::clone(&hours);
        controls::follow_route(move |route| choose(route, &hours));
    });
    view! { <Prose body=Some(shown)/> }
}

fn choose(route: Route, hours: &HoursPicture) {
    panel::check(FIGURE, ROUTE, route.id());
    let _ = show(hours);
}

/// Says what is typical for the route and at the minute that the controls hold.
fn show(hours: &HoursPicture) -> Option<()> {
    let route = Route::parse(&controls::value_of("[name=hours_route]:checked")?)?;
    let minute = controls::value_of("#hours_slider")?.parse().ok()?;
    let stage = hours.routes.iter().find(|hours| hours.route() == route)?.stage_at(minute);
    let time = after_the_start(minute);
    let title = hours.titles.get(stage as usize)?;
    controls::set_text(TIME, &format!("{}, {time}: {title}", route.title()));
    controls::set_attribute(SLIDER, "aria-valuetext", &format!("{time}: {title}"));
    controls::set_attribute(FIGURE, "data-stage", stage.id());
    Some(())
}
