//! What can be decided without a browser and without Leptos: plain Rust with native tests.

pub(crate) mod arrival;
pub(crate) mod current_section;
pub(crate) mod nearest;
pub(crate) mod positions;
pub(crate) mod session_clock;
pub(crate) mod settings;
pub(crate) mod shortcut;
