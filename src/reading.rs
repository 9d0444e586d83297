//! What can be decided without a browser and without Leptos: plain Rust with native tests.

pub(crate) mod arrival;
pub(crate) mod calendar;
pub(crate) mod current_section;
pub(crate) mod listening;
pub(crate) mod nearest;
pub(crate) mod note;
pub(crate) mod passage_link;
pub(crate) mod picture_code;
pub(crate) mod place;
pub(crate) mod plan;
pub(crate) mod positions;
pub(crate) mod pronunciation;
pub(crate) mod question;
pub(crate) mod record;
pub(crate) mod saved;
pub(crate) mod sentences;
pub(crate) mod session_clock;
pub(crate) mod settings;
pub(crate) mod shortcut;
pub(crate) mod swipe;
pub(crate) mod variant;
pub(crate) mod what_is_next;
pub(crate) mod words;
