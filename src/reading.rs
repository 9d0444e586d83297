//! What can be decided without a browser and without Leptos: plain Rust with native tests.

pub(crate) mod arrival;
#[cfg_attr(feature = "hydrate", expect(dead_code, reason = "no page shows the plan yet"))]
pub(crate) mod calendar;
pub(crate) mod current_section;
pub(crate) mod nearest;
#[cfg_attr(feature = "hydrate", expect(dead_code, reason = "no page shows the plan yet"))]
pub(crate) mod picture_code;
#[cfg_attr(feature = "hydrate", expect(dead_code, reason = "no page shows the plan yet"))]
pub(crate) mod plan;
pub(crate) mod positions;
pub(crate) mod settings;
pub(crate) mod shortcut;
#[cfg_attr(feature = "hydrate", expect(dead_code, reason = "no page shows the plan yet"))]
pub(crate) mod what_is_next;
