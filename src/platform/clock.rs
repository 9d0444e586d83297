//! The day and the moment in which the reader reads.

use model::Date;

use super::document::is_hidden;
use super::events;

/// Seconds since the beginning of 1970 in UTC; none of a clock that is before that.
pub(crate) fn seconds() -> u64 {
    // A whole number of that size fits; one that does not is cut off.
    (js_sys::Date::now() / 1000.0) as u64
}

/// Calls back when the reader comes back to the page: another day may have begun.
pub(crate) fn on_return(then: impl Fn() + 'static) {
    events::on("visibilitychange", move |_| {
        if !is_hidden() {
            then();
        }
    });
}

/// Calls back when the reader leaves the page or looks at another: it may be the last that the page sees of them.
pub(crate) fn on_leave(then: impl Fn() + Clone + 'static) {
    let when_hidden = then.clone();
    // A page that is hidden was left before. What it knows may be older than what another tab wrote or took away.
    events::on("pagehide", move |_| {
        if !is_hidden() {
            then();
        }
    });
    events::on("visibilitychange", move |_| {
        if is_hidden() {
            when_hidden();
        }
    });
}

/// Today, where the reader is; `None` when the device's clock tells no day that a calendar has.
pub(crate) fn today() -> Option<Date> {
    day_of(&js_sys::Date::new_0())
}

/// The day of a moment, in seconds since the beginning of 1970 in UTC, where the reader is.
pub(crate) fn day(seconds: u64) -> Option<Date> {
    day_of(&at(seconds))
}

/// How many minutes the clock of the place where the reader is shows more than UTC at a moment.
pub(crate) fn minutes_from_utc(seconds: u64) -> i32 {
    // A whole number, as zones go.
    -at(seconds).get_timezone_offset() as i32
}

/// The name of the zone of that clock, such as `Europe/London`, where the browser knows it.
pub(crate) fn zone() -> String {
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    let name = js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into());
    name.ok().and_then(|name| name.as_string()).unwrap_or_default()
}

fn at(seconds: u64) -> js_sys::Date {
    js_sys::Date::new(&(seconds as f64 * 1000.0).into())
}

fn day_of(moment: &js_sys::Date) -> Option<Date> {
    Date::new(
        u16::try_from(moment.get_full_year()).ok()?,
        u8::try_from(moment.get_month() + 1).ok()?,
        u8::try_from(moment.get_date()).ok()?,
    )
}
