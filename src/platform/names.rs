//! The names under which the browser stores something for this site.

use super::document;

/// What the whole name of everything of this site begins with: a browser keeps one storage for all sites of a host, and
/// one for all that a tab opens of it.
pub(super) fn beginning() -> String {
    format!("exploring-kap {} ", document::base().unwrap_or_default())
}

/// The whole name of what the program calls by this one.
pub(super) fn whole_name(name: &str) -> String {
    beginning() + name
}

/// A name that nothing else has: 16 letters and digits.
pub(super) fn name_by_chance() -> String {
    let part = || (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{:08x}{:08x}", part(), part())
}
