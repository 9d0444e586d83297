//! The hours of a session as a picture: for each route when it starts, is strongest and fades, and when people leave; and
//! what is typical at the minute that the reader chooses.
//!
//! The compiler draws it into the text of its step. The route and the minute are native controls, so finger, pointer and
//! keys are the browser's own, and they hold the state: the program reads them and says what is typical then.

use leptos::prelude::*;
use model::Route;
use reader::session_clock::{after_the_start, stage_at};

use crate::platform::{controls, document, panel};
use crate::variant;

/// What the compiler names the parts that the program reads and changes.
const FIGURE: &str = "hours_figure";
const SLIDER: &str = "hours_slider";
const ROUTE: &str = "hours_route";
const TIME: &str = "hours_time";

/// Starts to obey the controls.
pub(crate) fn start() {
    controls::on_input("#hours_figure input", |_| {
        let _ = show();
    });
    page_shown();
    Effect::new(|_| {
        if let Some(route) = variant::signal().get().route {
            choose(route);
        }
    });
}

/// Shows the picture in a page that is new in the document, for the route that the reader chose.
pub(crate) fn page_shown() {
    choose(variant::shown().route.unwrap_or(Route::Drip));
}

/// Shows another route.
fn choose(route: Route) {
    if document::has(FIGURE) {
        panel::check(FIGURE, ROUTE, route.id());
        let _ = show();
    }
}

/// Says what is typical for the route and at the minute that the controls hold.
fn show() -> Option<()> {
    let first = |selector| controls::all(selector).into_iter().next();
    let route = first("[name=hours_route]:checked")?;
    let minute = first("#hours_slider")?.value().parse().ok()?;
    let words = controls::all("#hours_figure [data-title]");
    let stage = words.get(stage_at(&route.attribute("data-begins"), minute)?)?;
    let (time, title) = (after_the_start(minute), stage.attribute("data-title"));
    let name = Route::parse(&route.value())?.title();
    document::set_text(TIME, &format!("{name}, {time}: {title}"));
    document::set_attribute(SLIDER, "aria-valuetext", &format!("{time}: {title}"));
    document::set_attribute(FIGURE, "data-stage", &stage.attribute("data-stage"));
    Some(())
}
