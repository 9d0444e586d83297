//! The day and the moment in which the reader reads.

use article::Date;

use super::document::document;
use super::events;

/// Seconds since the beginning of 1970 in UTC; none of a clock that is before that.
pub(crate) fn seconds() -> u64 {
    // A whole number of that size fits; one that does not is cut off.
    (js_sys::Date::now() / 1000.0) as u64
}

/// Calls back when the reader comes back to the page: another day may have begun.
pub(crate) fn on_return(then: fn()) {
    events::on("visibilitychange", move |_| then());
}

/// Calls back when the reader leaves the page or looks at another: it may be the last that the page sees of them.
pub(crate) fn on_leave(then: fn()) {
    events::on("pagehide", move |_| then());
    events::on("visibilitychange", move |_| {
        if document().is_some_and(|document| document.hidden()) {
            then();
        }
    });
}

/// Today, where the reader is; `None` when the device's clock tells no day that a calendar has.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(
        u16::try_from(now.get_full_year()).ok()?,
        u8::try_from(now.get_month() + 1).ok()?,
        u8::try_from(now.get_date()).ok()?,
    )
}
