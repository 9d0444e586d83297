//! The day on which the reader reads.

use article::Date;

/// Today, where the reader is; `None` when the device's clock tells no day that a calendar has.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(
        u16::try_from(now.get_full_year()).ok()?,
        u8::try_from(now.get_month() + 1).ok()?,
        u8::try_from(now.get_date()).ok()?,
    )
}
